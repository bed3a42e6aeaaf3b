using Almoner.Caseload;
using Almoner.Caseload.Comparison;
using Almoner.Editions.Commentary;
using Almoner.Editions.Drafting;
using Almoner.Terms;
using By = Almoner.Caseload.By;

namespace Almoner.Audits;

/// <summary>
/// Proposes findings for the auditor to edit: factual sentences on the sections that hold what they say, every number in them bound to the audit. They
/// name no cause and hold no opinion.
/// </summary>
public static class AuditFindings
{
    public static IReadOnlyList<Proposal> Of(AuditReport report)
    {
        var quotes = new Quotes(report);
        return
        [
            .. new[]
            {
                Proposed(AuditOutline.Averages, Averages(report, quotes)),
                Proposed(AuditOutline.Comparison, Comparisons(report, quotes)),
                Proposed(AuditOutline.Workload, Workload(report, quotes)),
                Proposed(AuditOutline.Spread, Spread(report, quotes)),
                Proposed(AuditOutline.Movement, Movement(report, quotes)),
                Proposed(AuditOutline.Survey, Survey(report, quotes)),
            }.OfType<Proposal>(),
        ];
    }

    /// <summary>A list of sentences on a section; null where there is nothing to say.</summary>
    private static Proposal? Proposed(int section, IEnumerable<string> sentences)
    {
        var known = sentences.ToList();
        return known.Count == 0 ? null : new Proposal(new Subject.OfSection(section), string.Join("\n", known.Select(sentence => $"- {sentence}")));
    }

    private static IEnumerable<string> Averages(AuditReport report, Quotes quotes)
    {
        if (quotes.Has("all average")) yield return $"Workers held {quotes.Of("all average")} cases on average, {quotes.Of("all average per FTE")} per full-time equivalent, and {quotes.Of("all month-end average")} at month ends.";
        var teams = report.Audit.Averages.Rows(By.Team).Where(row => quotes.Has($"{row.Group} average")).OrderByDescending(row => row[Caseload.Averages.AverageMethod.TimeWeighted].Value!.Value).ToList();
        if (teams.Count < 2) yield break;
        var shown = report.Audit.Averages.Rows(By.Team).Any(row => row.IsWithheld) ? "Of the teams that are shown, the" : "The";
        yield return $"{shown} highest average is that of {teams[0].Group}, {quotes.Of($"{teams[0].Group} average")}; the lowest that of {teams[^1].Group}, {quotes.Of($"{teams[^1].Group} average")}.";
    }

    private static IEnumerable<string> Comparisons(AuditReport report, Quotes quotes)
    {
        foreach (var team in report.Comparison?.Teams.Where(team => team.Direction is Direction.Rose or Direction.Fell) ?? [])
        {
            var same = quotes.Has($"{team.Team} average in the same months") ? $" In the same months of this audit it was {quotes.Of($"{team.Team} average in the same months")}." : "";
            var variation = team.BeyondVariation switch { true => " The change is larger than the team's own variation from month to month.", false => " The change lies within the team's own variation from month to month.", null => "" };
            yield return $"{team.Team}: {quotes.Of($"{team.Team} average")}, {quotes.Of($"{team.Team} change")} from {quotes.Of($"{team.Team} average in {report.Comparison!.With.Name}")} in {report.Comparison.With.Name}.{same}{variation}";
        }
    }

    private static IEnumerable<string> Workload(AuditReport report, Quotes quotes)
    {
        if (quotes.Has("all workload")) yield return $"All teams together used {quotes.Of("all workload")} of their capacity.";
        foreach (var row in report.Audit.Workload.Rows(By.Team).Where(row => row.CapacityUsed.Value > 100))
        {
            var range = report.Audit.Workload.Sensitivity.Teams.First(team => team.Team == row.Group);
            yield return $"{row.Group} used {quotes.Of($"{row.Group} workload")} of its capacity with the points as declared; while these vary as far as is declared it is {quotes.Of($"{row.Group} workload at the least")} to {quotes.Of($"{row.Group} workload at the most")}, {(range.HoldsOver(100) ? "over capacity throughout" : "so that it depends on the points whether the team is over capacity")}.";
        }
    }

    private static IEnumerable<string> Spread(AuditReport report, Quotes quotes)
    {
        if (quotes.Has("all above threshold")) yield return $"{quotes.Of("all above threshold")} of workers in post, whatever their hours and absences, are above the threshold.";
        if (quotes.Has("all median")) yield return quotes.Has("all largest")
            ? $"The middle worker holds {quotes.Of("all median")}, the largest caseload is {quotes.Of("all largest")}."
            : $"Workers in the middle of the order hold {quotes.Of("all median")} on average.";
        foreach (var row in report.Audit.Distribution.Of(Caseload.Distribution.CaseloadOf.Span, By.Team).Where(row => row.AboveThreshold.Value > 50))
        {
            yield return $"In {row.Group} {quotes.Of($"{row.Group} above threshold")} of workers are above it.";
        }
    }

    private static IEnumerable<string> Movement(AuditReport report, Quotes quotes)
    {
        if (quotes.Has("all began") && quotes.Has("all ended")) yield return $"{quotes.Of("all began")} allocations began and {quotes.Of("all ended")} ended.";
        if (quotes.Has("changed twice")) yield return $"{quotes.Of("changed twice")} of people changed their lead worker twice or more.";
        if (quotes.Has("all unallocated")) yield return $"{quotes.Of("all unallocated")} cases had no worker on the last day{(quotes.Has("all longest wait") ? $"; the longest had waited {quotes.Of("all longest wait")}" : "")}.";
        if (quotes.Has("all without contact")) yield return FormattableString.Invariant($"{quotes.Of("all without contact")} of cases had no contact or review recorded for more than {report.Rules.NoContactDays} days.");
    }

    private static IEnumerable<string> Survey(AuditReport report, Quotes quotes)
    {
        foreach (var question in report.Survey)
        {
            var known = question.Results.Where(result => quotes.Has($"{question.Question} in {result.Survey}")).ToList();
            if (known.Count == 0) continue;
            yield return $"\"{question.Question}\": {string.Join(", ", known.Select(result => $"{quotes.Of($"{question.Question} in {result.Survey}")} agreed ({result.Survey})"))}."
                + (question.Changes is [.., { LargerThanChance: { } larger }] ? $" The last change is {(larger ? "" : "not ")}larger than chance." : "");
        }
    }

    /// <summary>Binds figures by the names that the audit knows.</summary>
    private sealed class Quotes(AuditReport report)
    {
        private readonly IReadOnlyDictionary<string, NamedFigure> known = Figures.QuotableFigures.Of(report);

        public bool Has(string name) => known.ContainsKey(name);

        public string Of(string name) => known.ContainsKey(name) ? $"{{{name}}}" : throw new ArgumentException($"The audit has no figure `{name}`.", nameof(name));
    }
}
