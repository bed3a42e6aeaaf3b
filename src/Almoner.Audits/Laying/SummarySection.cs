using Almoner.Audits.Figures;
using Almoner.Caseload;
using Almoner.Caseload.Averages;
using Almoner.Caseload.Comparison;
using Almoner.Caseload.Distribution;
using Almoner.Reports.Tree;

namespace Almoner.Audits.Laying;

/// <summary>The first page: what rose, what fell, who is over capacity and what needs attention. It tells what the figures say and no cause.</summary>
internal static class SummarySection
{
    public static Section Of(Layout layout)
    {
        var wording = layout.Wording;
        return layout.Section(AuditOutline.Summary,
        [
            new Block.Heading(wording["audit.summary.average"], "summary-average"), new Block.Points([.. Averages(layout)]),
            new Block.Heading(wording["audit.summary.changes"], "summary-changes"), new Block.Points([.. Changes(layout)]),
            new Block.Heading(wording["audit.survey"], "summary-survey"), new Block.Points([.. Survey(layout)]),
            new Block.Heading(wording["audit.summary.load"], "summary-load"), new Block.Points([.. Load(layout)]),
            new Block.Heading(wording["audit.summary.attention"], "summary-attention"), new Block.Points([.. Attention(layout)]),
        ]);
    }

    private static IEnumerable<string> Averages(Layout layout)
    {
        var (wording, averages) = (layout.Wording, layout.Report.Audit.Averages);
        if (averages.Rows(By.Whole) is not [var all])
        {
            yield return wording["audit.summary.nobody"];
            yield break;
        }

        if (layout.Report.Ground.CompleteTo is { } day && day < layout.Report.Period.End) yield return wording.Say("audit.summary.provisional", wording.Day(day));
        yield return wording.Say("audit.summary.averages", all[AverageMethod.TimeWeighted].Print(wording), all[AverageMethod.MonthEnds].Print(wording), all[AverageMethod.TimeWeighted, AveragePer.FullTimeEquivalent].Print(wording));
        var teams = averages.Rows(By.Team).Where(row => row[AverageMethod.TimeWeighted].Value is not null).OrderByDescending(row => row[AverageMethod.TimeWeighted].Value!.Value).ToList();
        if (teams.Count > 1) yield return wording.Say(averages.Rows(By.Team).Any(row => row.IsWithheld) ? "audit.summary.extremes-shown" : "audit.summary.extremes", Named(teams[0]), Named(teams[^1]));

        string Named(AverageRow row) => $"{layout.Library.Named(row.Group!)} ({row[AverageMethod.TimeWeighted].Print(wording)})";
    }

    private static IEnumerable<string> Changes(Layout layout)
    {
        var wording = layout.Wording;
        if (layout.Report.Comparison is not { } comparison)
        {
            yield return wording["audit.comparison.none"];
            yield break;
        }

        var earlier = layout.Library.Named(comparison.With.Name);
        foreach (var (direction, some, none) in new[] { (Direction.Rose, "audit.summary.higher", "audit.summary.no-higher"), (Direction.Fell, "audit.summary.lower", "audit.summary.no-lower") })
        {
            var teams = comparison.Teams.Where(team => team.Direction == direction).OrderByDescending(team => team.Difference!.Value.Sign > 0 ? team.Difference.Value : -team.Difference.Value).ToList();
            yield return teams.Count == 0 ? wording.Say(none, earlier) : wording.Say(some, earlier, layout.List([.. teams.Select(Moved)]));
        }

        if (comparison.SameMonths is { } same)
        {
            var other = comparison.Teams.Where(team => team.DifferenceInSameMonths is { } then && then.Sign != team.Difference!.Value.Sign).Select(team => $"{layout.Library.Named(team.Team)} ({team.NowInSameMonths!.PrintNumber(wording)})").ToList();
            yield return other.Count == 0 ? wording.Say("audit.summary.same-way", wording.Short(same)) : wording.Say("audit.summary.other-way", wording.Short(same), layout.List(other));
        }

        var not = comparison.Teams.Count(team => team.Direction == Direction.NotComparable);
        if (not > 0) yield return wording.Say("audit.summary.not-comparable", not, comparison.Teams.Count, AuditOutline.Comparison);

        string Moved(TeamChange team) => wording.Say(team.BeyondVariation == false ? "audit.summary.team-within" : "audit.summary.team", layout.Library.Named(team.Team), team.Before!.PrintNumber(wording), team.Now.PrintNumber(wording));
    }

    /// <summary>The question that was asked most often, and every other whose last change is larger than chance.</summary>
    private static IEnumerable<string> Survey(Layout layout)
    {
        var (wording, library, survey) = (layout.Wording, layout.Library, layout.Report.Survey);
        if (SurveySection.LongestSeries(survey) is not { } main)
        {
            yield return wording["audit.survey.none"];
            yield break;
        }

        foreach (var question in survey.Where(question => question == main || question.Changes is [.., { LargerThanChance: true }]).OrderBy(question => question != main))
        {
            var last = question.Results[^1];
            var (asked, share, when) = (library.Said(question.Question), last.Everybody.Share.Print(wording), library.Named(last.Survey));
            yield return question.Changes.Count == 0
                ? wording.Say("audit.summary.survey", asked, share, when)
                : wording.Say("audit.summary.survey-since", asked, share, when, SurveySection.InWords(question.Changes[^1], wording), library.Named(question.Changes[^1].Before.Survey));
        }

        var same = survey.Count(question => question != main && question.Changes is [.., { LargerThanChance: false }]);
        if (same > 0) yield return wording.Say("audit.summary.survey-same", same);
    }

    private static IEnumerable<string> Load(Layout layout)
    {
        var (wording, library, audit) = (layout.Wording, layout.Library, layout.Report.Audit);
        var over = audit.Workload.Rows(By.Team).Where(row => row.CapacityUsed.Value > 100).OrderByDescending(row => row.CapacityUsed.Value!.Value).ToList();
        if (over.Count == 0) yield return wording[audit.Workload.Rows(By.Team).Any(row => row.IsWithheld) ? "audit.summary.none-over-shown" : "audit.summary.none-over"];
        var ranges = audit.Workload.Sensitivity.Teams.ToDictionary(team => team.Team);
        foreach (var (holds, words) in new[] { (true, "audit.summary.over"), (false, "audit.summary.over-declared") })
        {
            var teams = over.Where(row => ranges[row.Group!].HoldsOver(100) == holds).Select(row => wording.Say("audit.summary.used", library.Named(row.Group!), row.CapacityUsed.Print(wording), ranges[row.Group!].Least.Print(wording), ranges[row.Group!].Most.Print(wording))).ToList();
            if (teams.Count > 0) yield return wording.Say(words, layout.List(teams));
        }

        if (audit.Distribution.Of(CaseloadOf.Span, By.Whole) is [{ IsWithheld: false } all])
        {
            var above = all.AboveThreshold.Value is null ? "" : wording.Say("audit.summary.threshold", all.AboveThreshold.Print(wording), AuditMeasure.Number(layout.Report.Rules.Threshold)) + " ";
            if (all.Median.Value is not null) yield return above + (all.Largest.Value is null ? wording.Say("audit.summary.middle", all.Median.Print(wording)) : wording.Say("audit.summary.middle-largest", all.Median.Print(wording), all.Largest.Print(wording)));
            else if (above.Length > 0) yield return above.TrimEnd();
        }

        var spreads = audit.Distribution.Of(CaseloadOf.Span, By.Team);
        var wide = spreads.Where(row => row.UpperQuartile.Value > row.LowerQuartile.Value).MaxBy(row => row.UpperQuartile.Value!.Value - row.LowerQuartile.Value!.Value);
        if (wide is not null) yield return wording.Say(spreads.Any(row => row.IsWithheld) ? "audit.summary.within-shown" : "audit.summary.within", library.Named(wide.Group!), wide.LowerQuartile.PrintNumber(wording), wide.UpperQuartile.PrintNumber(wording));
    }

    private static IEnumerable<string> Attention(Layout layout)
    {
        var (wording, report, movement) = (layout.Wording, layout.Report, layout.Report.Audit.Movement);
        if (movement.Waiting.FirstOrDefault(row => row.By == By.Whole) is { Waiting: { Value: { Sign: > 0 } number } cases, LongestDays: var longest })
        {
            yield return longest.Value is null
                ? wording.Amount("audit.summary.waiting", number.Round(0), cases.Print(wording), wording.Day(report.Audit.AsOf))
                : wording.Amount("audit.summary.waiting-longest", number.Round(0), cases.Print(wording), wording.Day(report.Audit.AsOf), longest.Print(wording));
        }

        if (movement.Quiet.FirstOrDefault(row => row.By == By.Whole)?.Share is { Value.Sign: > 0 } quiet) yield return wording.Say("audit.summary.quiet", quiet.Print(wording), wording.Count("span.days", report.Rules.NoContactDays));
        if (movement.Changes.ShareWithAtLeast(2) is { Value.Sign: > 0 } often) yield return wording.Say("audit.summary.changed-twice", often.Print(wording));
        var withheld = report.Audit.Averages.Rows(By.Team).Where(row => row.IsWithheld).Select(row => layout.Library.Named(row.Group!)).ToList();
        if (withheld.Count > 0) yield return wording.Say("audit.summary.withheld", layout.List(withheld));
        var (first, last) = report.NextDue;
        yield return wording.Say("audit.next", wording.Day(first), wording.Day(last));
    }
}
