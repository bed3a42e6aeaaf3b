using Almoner.Demo.Aberwen;
using Almoner.Demo.Hospital;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>What the health board sends each month: capitals, days first, 1 and 0, NULL for nothing.</summary>
internal sealed class HealthBoard : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Utf8, ',', DateStyle.DayFirst, EmptyWord: "NULL", Yes: "1", No: "0");
    private static readonly string[] Destinations = ["0", "1", "2", "3"];
    private static readonly string[] Groups = ["SC", "HC", "OTH"];
    private static readonly string[] Reasons = ["ASSESS", "DOMCARE", "CAREHOME", "EQUIP", "REHAB", "PAPERS", "CHOICE", "LEGAL"];
    private readonly ExtractFile discharges;
    private readonly ExtractFile delays;
    private readonly ExtractFile packages;
    private (long Discharges, long Delays, long Packages) last;

    public HealthBoard(string folder)
    {
        discharges = new ExtractFile(folder, "HB_DISCHARGES_202309.csv", "health-board-discharges", "hospital_discharges", Habit);
        discharges.Headings("SPELL_ID", "LA_PERSON_ID", "SITE", "TRIAGE_DTTM", "CLIN_OPTIMISED", "DISCHARGE_DTTM", "D2RA_PATHWAY");
        delays = new ExtractFile(folder, "HB_POCD_202309.csv", "health-board-delays", "delayed_transfers", Habit);
        delays.Headings("DELAY_ID", "LA_PERSON_ID", "SITE", "DELAY_START", "DELAY_END", "REASON_GROUP", "REASON");
        packages = new ExtractFile(folder, "HB_PACKAGE_REVIEWS_202309.csv", "health-board-packages", "discharge_packages", Habit);
        packages.Headings("PACKAGE_ID", "LA_PERSON_ID", "SITE", "HOME_DATE", "REVIEW_DUE", "REVIEW_DATE");
    }

    public IEnumerable<ExtractFile> Files => [discharges, delays, packages];

    public void Write(IReadOnlyList<Delay> delayed, DischargeBook book)
    {
        foreach (var discharge in book.Discharges)
        {
            discharges.Number(7_000_000 + ++last.Discharges)
                .Identifier("P", discharge.About.Number)
                .Word(Hospitals.Names, discharge.Hospital)
                .Moment(discharge.TriagedAt, seconds: false)
                .YesNo(discharge.MedicallyFit)
                .Moment(discharge.DischargedAt, seconds: false)
                .Word(Destinations, (int?)discharge.Destination)
                .EndRow();
        }

        foreach (var delay in delayed)
        {
            delays.Number(300_000 + ++last.Delays)
                .Identifier("P", delay.About.Number)
                .Word(Hospitals.Names, delay.Hospital)
                .Date(delay.DelayedFrom)
                .Date(delay.EndedOn)
                .Word(Groups, (int)delay.Group)
                .Word(Reasons, (int)delay.Reason)
                .EndRow();
        }

        foreach (var package in book.Packages)
        {
            packages.Number(40_000 + ++last.Packages)
                .Identifier("P", package.After.About.Number)
                .Word(Hospitals.Names, package.After.Hospital)
                .Date(package.HomeOn)
                .Date(package.DueOn)
                .Date(package.ReviewedOn)
                .EndRow();
        }
    }

    public void WriteFaults(IReadOnlyList<Delay> delayed)
    {
        var person = "P" + delayed[0].About.Number.ToString("D7", System.Globalization.CultureInfo.InvariantCulture);
        var hospital = Hospitals.Names[0];
        discharges.RowForQuarantine("the person left before triage", "T1", person, hospital, "12/06/2023 10:00", "1", "11/06/2023 10:00", "0");
        discharges.RowForQuarantine("somebody was found fit at a triage that did not take place", "T2", person, hospital, "", "1", "11/06/2023 10:00", "0");
        discharges.RowForQuarantine("no hospital", "T3", person, "", "12/06/2023 10:00", "1", "13/06/2023 10:00", "0");
        delays.RowForQuarantine("it was over before it began", "T1", person, hospital, "12/06/2023", "11/06/2023", "SC", "ASSESS");
        delays.RowForQuarantine("no such group", "T2", person, hospital, "12/06/2023", "", "TBC", "ASSESS");
        packages.RowForQuarantine("it was reviewed before the person came home", "T1", person, hospital, "12/06/2023", "22/06/2023", "01/06/2023");
        packages.RowForQuarantine("no day by which a review is due", "T2", person, hospital, "12/06/2023", "", "");
    }

    public void Dispose()
    {
        foreach (var file in Files)
            file.Dispose();
    }
}
