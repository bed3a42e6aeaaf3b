using Almoner.Editions;
using Almoner.Editions.Frozen;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>What an edition that supersedes another tells of it: why, which figures were restated, and which targets changed.</summary>
public static class Restatements
{
    private const string Anchor = "definitions-restated";

    /// <param name="standing">What the register says of the edition.</param>
    /// <param name="nextTable">The id and label of the next table of the document.</param>
    /// <param name="wording">The language.</param>
    public static IEnumerable<Block> Of(EditionStanding? standing, Func<(string Anchor, string Label)> nextTable, Wording wording)
    {
        if (standing?.Supersedes is not { } before) yield break;
        yield return new Block.Heading(wording["restated.title"], Anchor);
        yield return new Block.Paragraph(wording.Say("restated.takes-place", standing.Number, before.Id, Ended(before.Reason)));
        if (before.Figures.Count == 0) yield return new Block.Paragraph(wording["restated.none"]);
        else yield return new Block.OfTable(Figures(before.Figures, nextTable(), wording));
        if (before.Targets.Count > 0) yield return new Block.OfTable(Targets(before.Targets, nextTable(), wording));
    }

    private static Table Figures(IReadOnlyList<FigureDifference> figures, (string Anchor, string Label) table, Wording wording) => new(
        table.Anchor, table.Label, wording["restated.figures"], wording["column.figure"],
        [new Column(wording["column.period"], CellKind.Text), new Column(wording["column.before"], CellKind.Number), new Column(wording["column.now"], CellKind.Number), new Column(wording["column.what-changed"], CellKind.Text)],
        [
            .. figures.Select(figure => new Row(figure.Title + figure.Groups,
                [Text(Named(figure.Period, wording)), Number(figure.Before, wording), Number(figure.After, wording), Text(InWords(figure.Because, wording))], figure.Measure, Anchor: MeasureAnchor.Of(figure.Measure))),
        ],
        []);

    private static Table Targets(IReadOnlyList<TargetDifference> targets, (string Anchor, string Label) table, Wording wording) => new(
        table.Anchor, table.Label, wording["restated.targets"], wording["column.measure"],
        [new Column(wording["column.before"], CellKind.Text), new Column(wording["column.now"], CellKind.Text)],
        [.. targets.Select(target => new Row(target.Title, [Text(Told(target.Before, target.StatusBefore, wording)), Text(Told(target.After, target.StatusAfter, wording))], target.Measure, Anchor: MeasureAnchor.Of(target.Measure)))],
        []);

    /// <summary>"records and definition".</summary>
    private static string InWords(IReadOnlyList<Cause> causes, Wording wording)
    {
        var words = causes.Select(cause => wording[cause switch
        {
            Cause.Records => "restated.records",
            Cause.Definition => "restated.definition",
            _ => "restated.calendar",
        }]).ToList();
        return words.Count == 0 ? wording["restated.not-the-inputs"] : words.Aggregate((said, next) => wording.Say("list.and", said, next));
    }

    /// <summary>A period that an edition names, in the language.</summary>
    private static string Named(string period, Wording wording) => Period.TryParse(period, FinancialYear.April, out var known) ? wording.Short(known) : period;

    private static string Told(string? target, string? status, Wording wording) => string.Join(": ", new[] { target ?? wording["target.none"], Status(status, wording) }.OfType<string>().Distinct());

    /// <summary>A status that an edition keeps by its English word.</summary>
    private static string? Status(string? word, Wording wording) => StatusWords.All.Where(status => status.Word() == word).Select(status => status.Word(wording)).FirstOrDefault() ?? word;

    private static Cell Text(string text) => new(CellKind.Text, text);

    private static Cell Number(string? text, Wording wording) => new(CellKind.Number, text ?? wording["state.none"]) { StandsForNoValue = text is null };

    private static string Ended(string words) => words.TrimEnd() is [.., '.' or '!' or '?'] ended ? ended : words.TrimEnd() + ".";
}
