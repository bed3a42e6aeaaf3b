using Almoner.Caseload;
using Almoner.Caseload.Averages;
using Almoner.Caseload.Comparison;
using Almoner.Caseload.Distribution;
using Almoner.Editions;
using Almoner.Editions.Commentary;
using Almoner.Terms;
using By = Almoner.Caseload.By;

namespace Almoner.Audits.Figures;

/// <summary>
/// The figures that words on an audit may quote, by names that people would say: <c>{Review Team average}</c>, <c>{all workload}</c>. Figures without
/// a value cannot be quoted, and neither can what the audit withholds.
/// </summary>
public static class QuotableFigures
{
    /// <summary>What everybody together is called in such names.</summary>
    internal const string Everybody = "all";

    public static IReadOnlyDictionary<string, NamedFigure> Of(AuditReport report)
    {
        var named = new Dictionary<string, NamedFigure>(StringComparer.OrdinalIgnoreCase);
        var audit = report.Audit;
        foreach (var row in new[] { By.Whole, By.Team, By.Role, By.Profession }.SelectMany(by => audit.Averages.Rows(by)))
        {
            // A role and a profession may have one name, and other figures.
            var name = row.By is By.Role or By.Profession ? $"{row.By.ToString().ToLowerInvariant()} {row.Group ?? "not recorded"}" : Name(row.Group);
            Add($"{name} average", row[AverageMethod.TimeWeighted]);
            Add($"{name} average per FTE", row[AverageMethod.TimeWeighted, AveragePer.FullTimeEquivalent]);
            Add($"{name} average without long absence", row[AverageMethod.TimeWeighted, AveragePer.Worker, true]);
            Add($"{name} month-end average", row[AverageMethod.MonthEnds]);
        }

        foreach (var row in new[] { By.Whole, By.Team }.SelectMany(by => audit.Workload.Rows(by))) Add($"{Name(row.Group)} workload", row.CapacityUsed);
        foreach (var team in audit.Workload.Sensitivity.Teams)
        {
            Add($"{team.Team} workload at the least", team.Least);
            Add($"{team.Team} workload at the most", team.Most);
        }

        foreach (var row in new[] { By.Whole, By.Team }.SelectMany(by => audit.Distribution.Of(CaseloadOf.Span, by)))
        {
            Add($"{Name(row.Group)} smallest", row.Smallest);
            Add($"{Name(row.Group)} lower quartile", row.LowerQuartile);
            Add($"{Name(row.Group)} median", row.Median);
            Add($"{Name(row.Group)} upper quartile", row.UpperQuartile);
            Add($"{Name(row.Group)} largest", row.Largest);
            Add($"{Name(row.Group)} above threshold", row.AboveThreshold);
        }

        foreach (var team in report.Comparison?.Teams ?? [])
        {
            if (team.Before is not { } before || team.Difference is not { } difference) continue;
            Add($"{team.Team} average in {report.Comparison!.With.Name}", before);
            if (team.NowInSameMonths is { } same) Add($"{team.Team} average in the same months", same);
            named.TryAdd($"{team.Team} change", new NamedFigure(wording => ChangeInWords.Of(difference, before.Unit, Change.DecimalsOf(before.Value!.Value, team.Now.Value!.Value, before.Decimals), wording), [team.Now, before]));
        }

        foreach (var flow in audit.Movement.Flows.Where(flow => flow.Period == report.Period))
        {
            Add($"{Name(flow.Team)} began", flow.Began);
            Add($"{Name(flow.Team)} ended", flow.Ended);
        }

        Add("changes per person", audit.Movement.Changes.PerPerson);
        Add("changed twice", audit.Movement.Changes.ShareWithAtLeast(2));
        foreach (var row in audit.Movement.Waiting)
        {
            Add($"{(row.By == By.Whole ? Everybody : row.Team ?? "no team")} unallocated", row.Waiting);
            Add($"{(row.By == By.Whole ? Everybody : row.Team ?? "no team")} longest wait", row.LongestDays);
        }

        foreach (var row in audit.Movement.Quiet) Add($"{Name(row.Team)} without contact", row.Share);
        foreach (var result in report.Survey.SelectMany(question => question.Results)) Add($"{result.Question} in {result.Survey}", result.Everybody.Share);
        return named;

        void Add(string name, Figure figure)
        {
            if (figure.Value is not null) named.TryAdd(name, new NamedFigure(figure.Print, [figure]));
        }

        static string Name(string? group) => group ?? Everybody;
    }
}
