using System.Globalization;
using Almoner.Editions;
using Almoner.Editions.Frozen;
using Almoner.Reports.Tree;

namespace Almoner.Reports;

/// <summary>What an edition that supersedes another tells of it: why, which figures were restated, and which targets changed.</summary>
public static class Restatements
{
    private const string Anchor = "definitions-restated";

    /// <param name="standing">What the register says of the edition.</param>
    /// <param name="nextTable">The id and label of the next table of the document.</param>
    public static IEnumerable<Block> Of(EditionStanding? standing, Func<(string Anchor, string Label)> nextTable)
    {
        if (standing?.Supersedes is not { } before) yield break;
        yield return new Block.Heading("Restated figures", Anchor);
        yield return new Block.Paragraph(string.Create(CultureInfo.InvariantCulture, $"Edition {standing.Number} takes the place of {before.Id}. {Sentence(before.Reason)}"));
        if (before.Figures.Count == 0) yield return new Block.Paragraph("No figure was restated.");
        else yield return new Block.OfTable(Figures(before.Figures, nextTable()));
        if (before.Targets.Count > 0) yield return new Block.OfTable(Targets(before.Targets, nextTable()));
    }

    private static Table Figures(IReadOnlyList<FigureDifference> figures, (string Anchor, string Label) table) => new(
        table.Anchor, table.Label, "Figures that the edition before gave otherwise", "Figure",
        [new Column("Period", CellKind.Text), new Column("Before", CellKind.Number), new Column("Now", CellKind.Number), new Column("What changed", CellKind.Text)],
        [
            .. figures.Select(figure => new Row(figure.Title + figure.Groups,
                [Text(figure.Period), Number(figure.Before), Number(figure.After), Text(InWords(figure.Because))], figure.Measure, Anchor: MeasureAnchor.Of(figure.Measure))),
        ],
        []);

    private static Table Targets(IReadOnlyList<TargetDifference> targets, (string Anchor, string Label) table) => new(
        table.Anchor, table.Label, "Targets and statuses that the edition before gave otherwise", "Measure",
        [new Column("Before", CellKind.Text), new Column("Now", CellKind.Text)],
        [.. targets.Select(target => new Row(target.Title, [Text(Told(target.Before, target.StatusBefore)), Text(Told(target.After, target.StatusAfter))], target.Measure, Anchor: MeasureAnchor.Of(target.Measure)))],
        []);

    /// <summary>"records and definition".</summary>
    private static string InWords(IReadOnlyList<Cause> causes) => causes.Count == 0 ? "not the inputs" : string.Join(" and ", causes.Select(cause => cause switch
    {
        Cause.Records => "records",
        Cause.Definition => "definition",
        _ => "calendar of working days",
    }));

    private static string Told(string? target, string? status) => string.Join(": ", new[] { target ?? "no target", status }.OfType<string>().Distinct());

    private static Cell Text(string text) => new(CellKind.Text, text);

    private static Cell Number(string? text) => new(CellKind.Number, text ?? "none") { StandsForNoValue = text is null };

    private static string Sentence(string words) => words.TrimEnd() is [.., '.' or '!' or '?'] ended ? ended : words.TrimEnd() + ".";
}
