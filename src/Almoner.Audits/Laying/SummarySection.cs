using System.Globalization;
using Almoner.Caseload;
using Almoner.Caseload.Averages;
using Almoner.Caseload.Comparison;
using Almoner.Caseload.Distribution;
using Almoner.Caseload.Survey;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Audits.Laying;

/// <summary>The first page: what rose, what fell, who is over capacity and what needs attention. It tells what the figures say and no cause.</summary>
internal static class SummarySection
{
    public static Section Of(Layout layout) => layout.Section(AuditOutline.Summary,
    [
        new Block.Heading("Average caseload", "summary-average"), new Block.Points([.. Averages(layout.Report)]),
        new Block.Heading("What rose and what fell", "summary-changes"), new Block.Points([.. Changes(layout.Report)]),
        new Block.Heading("What staff say", "summary-survey"), new Block.Points([.. Survey(layout.Report)]),
        new Block.Heading("Who carries most", "summary-load"), new Block.Points([.. Load(layout.Report)]),
        new Block.Heading("What needs attention", "summary-attention"), new Block.Points([.. Attention(layout.Report)]),
    ]);

    internal static IEnumerable<string> Averages(AuditReport report)
    {
        if (report.Audit.Averages.Rows(By.Whole) is not [var all])
        {
            yield return "Nobody had a post in these months.";
            yield break;
        }

        yield return Say($"A worker held {all[AverageMethod.TimeWeighted].Print()} cases on average, every day counted the same, and {all[AverageMethod.MonthEnds].Print()} at month ends; for each full-time equivalent it was {all[AverageMethod.TimeWeighted, AveragePer.FullTimeEquivalent].Print()}.");
        var teams = report.Audit.Averages.Rows(By.Team).Where(row => row[AverageMethod.TimeWeighted].Value is not null).OrderByDescending(row => row[AverageMethod.TimeWeighted].Value!.Value).ToList();
        var shown = report.Audit.Averages.Rows(By.Team).Any(row => row.IsWithheld) ? "Of the teams that are shown, the" : "The";
        if (teams.Count > 1) yield return Say($"{shown} highest average is that of {Named(teams[0])}, the lowest that of {Named(teams[^1])}.");

        static string Named(AverageRow row) => $"{row.Group} ({row[AverageMethod.TimeWeighted].Print()})";
    }

    internal static IEnumerable<string> Changes(AuditReport report)
    {
        if (report.Comparison is not { } comparison)
        {
            yield return "There is no earlier audit to compare with.";
            yield break;
        }

        foreach (var direction in new[] { Direction.Rose, Direction.Fell })
        {
            var teams = comparison.Teams.Where(team => team.Direction == direction).OrderByDescending(team => team.Difference!.Value.Sign > 0 ? team.Difference.Value : -team.Difference.Value).ToList();
            var word = direction == Direction.Rose ? "Higher" : "Lower";
            yield return teams.Count == 0
                ? $"{word} than in {comparison.With.Name}: no team that can be compared."
                : $"{word} than in {comparison.With.Name}: {Layout.List([.. teams.Select(team => $"{team.Team} ({team.Before!.PrintNumber()} to {team.Now.PrintNumber()}{(team.BeyondVariation == false ? ", within its own variation" : "")})")])}.";
        }

        if (comparison.SameMonths is { } same)
        {
            var other = comparison.Teams.Where(team => team.DifferenceInSameMonths is { } then && then.Sign != team.Difference!.Value.Sign).Select(team => $"{team.Team} ({team.NowInSameMonths!.PrintNumber()})").ToList();
            yield return other.Count == 0 ? $"Over the same months alone, {same.Name}, every team that can be compared went the same way." : $"Over the same months alone, {same.Name}, not the same way: {Layout.List(other)}.";
        }

        var not = comparison.Teams.Count(team => team.Direction == Direction.NotComparable);
        if (not > 0) yield return Say($"{not} of {comparison.Teams.Count} teams cannot be compared; section {AuditOutline.Comparison} says why.");
    }

    /// <summary>The question that was asked most often, and every other whose last change is larger than chance.</summary>
    internal static IEnumerable<string> Survey(AuditReport report)
    {
        if (SurveySection.LongestSeries(report.Survey) is not { } main)
        {
            yield return "No answers of staff are loaded or published.";
            yield break;
        }

        foreach (var question in report.Survey.Where(question => question == main || question.Changes is [.., { LargerThanChance: true }]).OrderBy(question => question != main))
        {
            var last = question.Results[^1];
            var change = question.Changes.Count == 0 ? "" : $"; {SurveySection.InWords(question.Changes[^1])} since {question.Changes[^1].Before.Survey}";
            yield return $"\"{question.Question}\": {last.Everybody.Share.Print()} of staff agree ({last.Survey}){change}.";
        }

        var same = report.Survey.Count(question => question != main && question.Changes is [.., { LargerThanChance: false }]);
        if (same > 0) yield return Say($"Of the other questions, {same} did not change by more than chance may make them.");
    }

    internal static IEnumerable<string> Load(AuditReport report)
    {
        var audit = report.Audit;
        var over = audit.Workload.Rows(By.Team).Where(row => row.CapacityUsed.Value > 100).OrderByDescending(row => row.CapacityUsed.Value!.Value).ToList();
        if (over.Count == 0) yield return $"No team{(audit.Workload.Rows(By.Team).Any(row => row.IsWithheld) ? " that is shown" : "")} carries more points than its workers can carry.";
        var ranges = audit.Workload.Sensitivity.Teams.ToDictionary(team => team.Team);
        foreach (var (holds, words) in new[] { (true, "Over capacity, whatever the points are within what is declared"), (false, "Over capacity with the points as declared, but not with all points within what is declared") })
        {
            var teams = over.Where(row => ranges[row.Group!].HoldsOver(100) == holds).Select(row => $"{row.Group} ({row.CapacityUsed.Print()}, from {ranges[row.Group!].Least.Print()} to {ranges[row.Group!].Most.Print()})").ToList();
            if (teams.Count > 0) yield return $"{words}: {Layout.List(teams)}.";
        }

        var spread = audit.Distribution.Of(CaseloadOf.Span, By.Whole);
        if (spread is [{ IsWithheld: false } all])
        {
            var above = all.AboveThreshold.Value is null ? "" : $"{all.AboveThreshold.Print()} of workers in post, whatever their hours and absences, had more than {Figures.AuditMeasure.Number(report.Rules.Threshold)} cases on average. ";
            yield return $"{above}The middle worker had {all.Median.Print()}{(all.Largest.Value is null ? "" : $", the largest caseload was {all.Largest.Print()}")}.";
        }

        var spreads = audit.Distribution.Of(CaseloadOf.Span, By.Team);
        var wide = spreads.Where(row => row.UpperQuartile.Value > row.LowerQuartile.Value).MaxBy(row => row.UpperQuartile.Value!.Value - row.LowerQuartile.Value!.Value);
        if (wide is not null) yield return $"{(spreads.Any(row => row.IsWithheld) ? "Of the teams that are shown, caseloads" : "Caseloads")} differ most within {wide.Group}: the middle half of its workers have {wide.LowerQuartile.PrintNumber()} to {wide.UpperQuartile.PrintNumber()}.";
    }

    internal static IEnumerable<string> Attention(AuditReport report)
    {
        var movement = report.Audit.Movement;
        var said = new List<string>();
        if (movement.Waiting.FirstOrDefault(row => row.By == By.Whole) is { } waiting && waiting.Waiting.Value is { Sign: > 0 })
        {
            said.Add($"{waiting.Waiting.Print()} cases have no worker on {Reports.PeriodWords.Day(report.Audit.AsOf)}{(waiting.LongestDays.Value is null ? "" : $"; the longest wait is {waiting.LongestDays.Print()}")}.");
        }

        if (movement.Quiet.FirstOrDefault(row => row.By == By.Whole)?.Share is { Value.Sign: > 0 } quiet) said.Add(Say($"{quiet.Print()} of cases with a lead worker have had no contact or review recorded for more than {report.Rules.NoContactDays} days."));
        if (movement.Changes.ShareWithAtLeast(2) is { Value.Sign: > 0 } often) said.Add($"{often.Print()} of people changed their lead worker twice or more.");
        var withheld = report.Audit.Averages.Rows(By.Team).Where(row => row.IsWithheld).Select(row => row.Group!).ToList();
        if (withheld.Count > 0) said.Add($"Withheld to protect single workers: {Layout.List(withheld)}.");
        var (first, last) = report.NextDue;
        said.Add($"The next audit is due between {Reports.PeriodWords.Day(first)} and {Reports.PeriodWords.Day(last)}.");
        return said;
    }

    private static string Say(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
