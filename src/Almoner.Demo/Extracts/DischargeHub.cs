using Almoner.Demo.Reablement;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>The Integrated Discharge Hub's log: tabs, ISO dates, times to the second, and \N for nothing.</summary>
internal sealed class DischargeHub : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Utf8, '\t', DateStyle.Iso, CarriageReturns: false, EmptyWord: "\\N");
    private static readonly string[] Pathways = ["crt", "domcare", "rehab bed", "social work", "none"];
    private readonly ExtractFile referrals;
    private long written;

    public DischargeHub(string folder)
    {
        referrals = new ExtractFile(folder, "idh_referral_log.tsv", "discharge-hub-referrals", "discharge_hub_referrals", Habit);
        referrals.Headings("ref", "person", "referred_by", "received", "triaged", "triaged_to");
    }

    public IEnumerable<ExtractFile> Files => [referrals];

    public void Write(IReadOnlyList<HubReferral> copy)
    {
        foreach (var referral in copy)
        {
            referrals.Identifier("IDH-", ++written, 6)
                .Identifier("P", referral.About.Number)
                .Text(referral.FromHospital ? "ward" : "community")
                .Moment(referral.ReceivedAt, seconds: true)
                .Moment(referral.TriagedAt, seconds: true)
                .Word(Pathways, (int?)referral.Pathway)
                .EndRow();
        }
    }

    public void WriteFaults(IReadOnlyList<HubReferral> copy)
    {
        var person = "P" + copy[0].About.Number.ToString("D7", System.Globalization.CultureInfo.InvariantCulture);
        referrals.RowForQuarantine("it was triaged before it was received", "IDH-T1", person, "ward", "2023-07-04 15:10:00", "2023-07-04 09:10:00", "crt");
        referrals.RowForQuarantine("no such hour", "IDH-T2", person, "ward", "2023-07-04 25:10:00", "\\N", "\\N");
        referrals.RowForQuarantine("nobody is named", "IDH-T3", "\\N", "community", "2023-07-05 10:00:00", "2023-07-05 11:30:00", "none");
    }

    public void Dispose() => referrals.Dispose();
}
