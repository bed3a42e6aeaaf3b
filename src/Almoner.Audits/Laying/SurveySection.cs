using System.Globalization;
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
        var survey = layout.Report.Survey;
        if (survey.Count == 0) return layout.Section(AuditOutline.Survey, [new Block.Paragraph("No answers of staff are loaded or published.")]);
        return layout.Section(AuditOutline.Survey,
        [
            .. layout.Table(AuditOutline.SurveyShares, "Question and survey",
                [Layout.Number("Took part"), Layout.Number("Answered this"), Layout.Number("Agree"), Layout.Number($"{Interval.LevelWord} interval"), Layout.Number("Mean score, 1 to 5"), Layout.Text("Since the survey before")],
                cells => [.. survey.SelectMany(question => question.Results.Select((result, place) => Row(question, result, place, cells)))],
                id => ChartOf(survey, id),
                [$"The interval holds the share of everybody who might have answered in {Interval.LevelWord} of such surveys ({Agreement.Method}). A change counts as larger than chance when its interval leaves out no change. The share is of those who answered the question; how many staff were invited to a survey is not recorded."],
                [.. survey.SelectMany(question => question.Results).Where(result => result.Counts is not null).Select(result => $"{result.Survey}: published as {result.Everybody.Share.Print()}, which is {result.Counts}.")]),
            .. ByProfession(layout, [.. survey.Select(question => question.Results[^1]).Where(result => result.ByProfession.Count > 0)]),
        ]);
    }

    /// <summary>The question that most surveys asked, of several the first; null without any.</summary>
    internal static QuestionSeries? LongestSeries(IReadOnlyList<QuestionSeries> survey) => survey.MaxBy(question => question.Results.Count);

    /// <summary>The last answers to each question, professions side by side.</summary>
    private static IEnumerable<Block> ByProfession(Layout layout, IReadOnlyList<QuestionResult> last)
    {
        if (last.Count == 0) yield break;
        var professions = last.SelectMany(result => result.ByProfession).Select(opinion => opinion.Profession).Distinct().OrderBy(name => name is null).ThenBy(name => name, StringComparer.Ordinal).ToList();
        yield return new Block.Heading("By profession", "survey-by-profession");
        yield return layout.Plain("Share who agree in the last survey that asked, by profession", "Question",
            [.. professions.SelectMany(name => new[] { Layout.Number("answered", PeriodWords.Sentence(name ?? "not recorded")), Layout.Number("agree", PeriodWords.Sentence(name ?? "not recorded")), Layout.Number($"{Interval.LevelWord} interval", PeriodWords.Sentence(name ?? "not recorded")) })],
            cells => [.. last.Select(result => new Row(result.Question, [.. professions.SelectMany(name => result.ByProfession.FirstOrDefault(opinion => opinion.Profession == name) is { } opinion ? Cells(opinion, cells).Skip(1) : [Nothing, Nothing, Nothing])]))]);
    }

    private static Row Row(QuestionSeries question, QuestionResult result, int place, FigureCells cells) => new($"{result.Question}, {result.Survey}",
    [
        .. Cells(result.Everybody, cells),
        result.Everybody.Score is { } score ? new Cell(CellKind.Number, Unit.Number(score.Mean, 2)) : Nothing,
        Layout.Says(place == 0 ? "–" : InWords(question.Changes[place - 1])),
    ]);

    private static IReadOnlyList<Cell> Cells(Opinion opinion, FigureCells cells) =>
    [
        Layout.Counts(opinion.Asked),
        opinion.Asked is null || opinion.Answered is not null ? Layout.Counts(opinion.Answered) : Nothing,
        cells.Of(opinion.Share, withUnit: false),
        opinion.Interval is { } interval ? new Cell(CellKind.Number, interval.Print(1)) : Nothing,
    ];

    /// <summary>"up 38.5 points, larger than chance".</summary>
    internal static string InWords(OpinionChange change)
    {
        if (change.Before.Everybody.Share.Value is not { } before || change.After.Everybody.Share.Value is not { } after) return "not known";
        var moved = (after - before).Sign == 0 ? "no change" : string.Create(CultureInfo.InvariantCulture, $"{(after > before ? "up" : "down")} {Unit.Number(after > before ? after - before : before - after, Math.Max(change.Before.Everybody.Share.Decimals, change.After.Everybody.Share.Decimals))} points");
        return change.LargerThanChance switch { true => $"{moved}, larger than chance", false => $"{moved}, no larger than chance may make it", null => $"{moved}; whether by chance is not known" };
    }

    private static Cell Nothing => new(CellKind.Number, "–") { StandsForNoValue = true };

    /// <summary>The surveys of the question that was asked most often, where that was more than once.</summary>
    private static Chart? ChartOf(IReadOnlyList<QuestionSeries> survey, string id) => LongestSeries(survey) is { Results.Count: > 1 } asked
        ? new Chart(id, ChartKind.Bar, $"Share who agree: {asked.Question}", Unit.Percent, "survey", [.. asked.Results.Select(result => result.Survey)], [new ChartRow("", [.. asked.Results.Select(result => result.Everybody.Share)])], null)
        : null;
}
