using Almoner.Caseload;
using Almoner.Caseload.Survey;
using Almoner.Library.Reports;
using Almoner.Reports;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Audits.Laying;

/// <summary>What staff say: shares with their intervals, from survey to survey, and whether they changed by more than chance.</summary>
internal static class SurveySection
{
    public static Section Of(Layout layout)
    {
        var (wording, survey) = (layout.Wording, layout.Report.Survey);
        if (survey.Count == 0) return layout.Section(AuditOutline.Survey, [new Block.Paragraph(wording["audit.survey.none"])]);
        return layout.Section(AuditOutline.Survey,
        [
            .. layout.Table(AuditOutline.SurveyShares, wording["audit.survey.rows"],
                [Layout.Number(wording["audit.survey.took-part"]), Layout.Number(wording["audit.survey.answered"]), Layout.Number(wording["audit.survey.agree"]), Layout.Number(wording.Say("audit.survey.interval", Interval.LevelWord)), Layout.Number(wording["audit.survey.score"]), Layout.Text(wording["audit.survey.since"])],
                cells => [.. survey.SelectMany(question => question.Results.Select((result, place) => Row(question, result, place, layout, cells)))],
                id => ChartOf(survey, layout, id),
                [wording.Say("audit.survey.lead", Interval.LevelWord, wording["survey.score-interval"])],
                [.. layout.Report.IsPublic ? [wording.Say("audit.survey.few-alike", layout.Report.Rules.SmallestGroup - 1)] : Array.Empty<string>(), .. survey.SelectMany(question => question.Results).Where(result => result.Counts is not null).Select(result => wording.Say("audit.survey.published", layout.Library.Named(result.Survey), result.Everybody.Share.Print(wording), result.Counts!.In(wording)))]),
            .. ByProfession(layout, [.. survey.Select(question => question.Results[^1]).Where(result => result.ByProfession.Count > 0)]),
        ]);
    }

    /// <summary>The question that most surveys asked, of several the first; null without any.</summary>
    internal static QuestionSeries? LongestSeries(IReadOnlyList<QuestionSeries> survey) => survey.MaxBy(question => question.Results.Count);

    /// <summary>The last answers to each question, professions side by side.</summary>
    private static IEnumerable<Block> ByProfession(Layout layout, IReadOnlyList<QuestionResult> last)
    {
        if (last.Count == 0) yield break;
        var wording = layout.Wording;
        var professions = last.SelectMany(result => result.ByProfession).Select(opinion => opinion.Profession).Distinct().OrderBy(name => name is null).ThenBy(name => name, StringComparer.Ordinal).ToList();
        yield return new Block.Heading(wording["audit.survey.by-profession"], "survey-by-profession");
        yield return layout.Plain(wording["audit.survey.by-profession.caption"], wording["audit.survey.question"],
            [.. professions.Select(name => name is null ? wording["label.not-recorded"] : Wording.Sentence(layout.Library.Said(name))).SelectMany(group => new[] { Layout.Number(wording["audit.survey.answered-of"], group), Layout.Number(wording["audit.survey.agree-of"], group), Layout.Number(wording.Say("audit.survey.interval", Interval.LevelWord), group) })],
            cells => [.. last.Select(result => new Row(layout.Library.Said(result.Question), [.. professions.SelectMany(name => result.ByProfession.FirstOrDefault(opinion => opinion.Profession == name) is { } opinion ? Cells(opinion, layout, cells).Skip(1) : [Nothing, Nothing, Nothing])]))]);
    }

    private static Row Row(QuestionSeries question, QuestionResult result, int place, Layout layout, FigureCells cells) => new($"{layout.Library.Said(result.Question)}, {layout.Library.Named(result.Survey)}",
    [
        .. Cells(result.Everybody, layout, cells),
        result.Everybody.Score is { } score ? new Cell(CellKind.Number, Unit.Number(score.Mean, 2)) : Nothing,
        Layout.Says(place == 0 ? "–" : InWords(question.Changes[place - 1], layout.Wording)),
    ]);

    private static IReadOnlyList<Cell> Cells(Opinion opinion, Layout layout, FigureCells cells) =>
    [
        layout.Counts(opinion.Asked),
        opinion.Asked is null || opinion.Answered is not null ? layout.Counts(opinion.Answered) : Nothing,
        cells.Of(opinion.Share, withUnit: false),
        opinion.Interval is { } interval ? new Cell(CellKind.Number, interval.Print(1, layout.Wording)) : Nothing,
    ];

    /// <summary>"up 38.5 points, larger than chance".</summary>
    internal static string InWords(OpinionChange change, Wording wording)
    {
        var (then, now) = (change.Before.Everybody.Share, change.After.Everybody.Share);
        if (then.Value is not { } before || now.Value is not { } after) return wording["change.not-known"];
        var size = Unit.Points.Print(after > before ? after - before : before - after, Math.Max(then.Decimals, now.Decimals), wording);
        var moved = after == before ? wording["change.none"] : wording.Say(after > before ? "change.up" : "change.down", size);
        return wording.Say(change.LargerThanChance switch { true => "audit.survey.larger", false => "audit.survey.no-larger", null => "audit.survey.not-known" }, moved);
    }

    private static Cell Nothing => new(CellKind.Number, "–") { StandsForNoValue = true };

    /// <summary>The surveys of the question that was asked most often, where that was more than once.</summary>
    private static Chart? ChartOf(IReadOnlyList<QuestionSeries> survey, Layout layout, string id) => LongestSeries(survey) is { Results.Count: > 1 } asked
        ? new Chart(id, ChartKind.Bar, layout.Wording.Say("audit.survey.chart", layout.Library.Said(asked.Question)), Unit.Percent, layout.Wording["audit.survey.of"],
            [.. asked.Results.Select(result => layout.Library.Named(result.Survey))], [new ChartRow("", [.. asked.Results.Select(result => result.Everybody.Share)])], null)
        : null;
}
