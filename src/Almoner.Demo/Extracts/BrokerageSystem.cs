using System.Globalization;
using Almoner.Demo.Aberwen;
using Almoner.Demo.HomeCare;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>The home care brokerage system: tabs, ISO dates, hours with a decimal point.</summary>
internal sealed class BrokerageSystem : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Utf8, '\t', DateStyle.Iso, CarriageReturns: false);
    private static readonly string[] Origins = ["HOSP", "COMM", "CRT"];
    private readonly ExtractFile referrals;
    private readonly ExtractFile packages;
    private readonly ExtractFile hours;
    private long referralsWritten;
    private long packagesWritten;
    private long hoursWritten;

    public BrokerageSystem(string folder)
    {
        referrals = new ExtractFile(folder, "brokerage_referrals.tsv", "brokerage-referrals", "home_care_referrals", Habit);
        referrals.Headings("ref", "client", "origin", "received", "ready", "closed", "result");
        packages = new ExtractFile(folder, "brokerage_packages.tsv", "brokerage-packages", "home_care_packages", Habit);
        packages.Headings("package", "client", "provider", "first_day", "stopped");
        hours = new ExtractFile(folder, "brokerage_hours.tsv", "brokerage-hours", "home_care_hours", Habit);
        hours.Headings("line", "package", "client", "provider", "from", "to", "hours");
    }

    public IEnumerable<ExtractFile> Files => [referrals, packages, hours];

    public void Write(HomeCareBook copy)
    {
        foreach (var referral in copy.Referrals)
        {
            referrals.Identifier("HR", ++referralsWritten, 6)
                .Identifier("P", referral.About.Number)
                .Word(Origins, (int)referral.From)
                .Date(referral.ReferredOn)
                .Date(referral.ReadyOn)
                .Date(referral.ClosedOn)
                .Text(referral.Started switch { true => "started", false => "withdrawn", null => null })
                .EndRow();
        }

        foreach (var line in copy.Hours)
        {
            var package = copy.Packages[line.Package];
            hours.Identifier("HH", ++hoursWritten)
                .Identifier("HP", packagesWritten + line.Package + 1, 6)
                .Identifier("P", package.About.Number)
                .Text(Providers.HomeCareAgencies[package.Provider])
                .Date(line.From)
                .Date(line.To)
                .Hundredths(line.QuarterHours * 25)
                .EndRow();
        }

        foreach (var package in copy.Packages)
        {
            packages.Identifier("HP", ++packagesWritten, 6)
                .Identifier("P", package.About.Number)
                .Text(Providers.HomeCareAgencies[package.Provider])
                .Date(package.StartedOn)
                .Date(package.EndedOn)
                .EndRow();
        }
    }

    public void WriteFaults(HomeCareBook copy)
    {
        var client = "P" + copy.Packages[0].About.Number.ToString("D7", CultureInfo.InvariantCulture);
        referrals.RowForQuarantine("it was closed before it was received", "HR-T1", client, "HOSP", "2023-06-12", "", "2023-06-09", "withdrawn");
        referrals.RowForQuarantine("care could begin before the referral was received", "HR-T2", client, "HOSP", "2023-06-12", "2023-06-02", "2023-06-14", "started");
        referrals.RowForQuarantine("it is closed and nobody says how", "HR-T3", client, "COMM", "2023-07-03", "2023-07-10", "2023-07-10", "");
        packages.RowForQuarantine("no provider", "HP-T1", client, "", "2023-05-15", "");
        packages.RowForQuarantine("it ended before it began", "HP-T2", client, "Seren Care", "2023-05-15", "2023-05-01");
        hours.RowForQuarantine("hours cannot be negative", "HH-T1", "HP000001", client, "Seren Care", "2023-05-01", "2023-05-31", "-3.5");
        hours.RowForQuarantine("the days end before they begin", "HH-T2", "HP000001", client, "Seren Care", "2023-05-31", "2023-05-01", "6.25");
    }

    public void Dispose()
    {
        referrals.Dispose();
        packages.Dispose();
        hours.Dispose();
    }
}
