using Almoner.Demo.Aberwen;
using Almoner.Demo.MentalHealth;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>The community mental health system: tabs and ISO dates.</summary>
internal sealed class MentalHealthSystem : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Utf8, '\t', DateStyle.Iso, CarriageReturns: false);
    private readonly ExtractFile cases;
    private readonly ExtractFile plans;
    private long casesWritten;
    private long plansWritten;

    public MentalHealthSystem(string folder)
    {
        cases = new ExtractFile(folder, "mh_caseload_export.txt", "mental-health-cases", "mental_health_cases", Habit);
        cases.Headings("episode_no", "person", "team_name", "start_date", "end_date", "legal_status");
        plans = new ExtractFile(folder, "mh_ctp_export.txt", "mental-health-plans", "treatment_plans", Habit);
        plans.Headings("ctp_no", "person", "ctp_start", "ctp_end");
    }

    public IEnumerable<ExtractFile> Files => [cases, plans];

    public void Write(MentalHealthBook copy)
    {
        foreach (var spell in copy.Cases)
        {
            cases.Identifier("MH", ++casesWritten)
                .Identifier("P", spell.About.Number)
                .Text(Teams.MentalHealth[spell.Team].Name)
                .Date(spell.OpenedOn)
                .Date(spell.ClosedOn)
                .Text(Teams.MentalHealth[spell.Team].Name == Teams.Forensic ? "s37/41" : "informal")
                .EndRow();
        }

        foreach (var plan in copy.Plans)
        {
            plans.Identifier("CTP", ++plansWritten)
                .Identifier("P", plan.About.Number)
                .Date(plan.BeganOn)
                .Date(plan.EndedOn)
                .EndRow();
        }
    }

    public void WriteFaults(MentalHealthBook copy)
    {
        var person = "P" + copy.Cases[0].About.Number.ToString("D7", System.Globalization.CultureInfo.InvariantCulture);
        cases.RowForQuarantine("it was closed before it was opened", "MH-T1", person, "Vale CMHT", "2023-04-03", "2023-03-31", "informal");
        cases.RowForQuarantine("no team", "MH-T2", person, "", "2023-04-03", "", "informal");
        plans.RowForQuarantine("it ended before it began", "CTP-T1", person, "2023-06-30", "2022-06-30");
        plans.RowForQuarantine("no such date", "CTP-T2", person, "2023-02-29", "");
    }

    public void Dispose()
    {
        cases.Dispose();
        plans.Dispose();
    }
}
