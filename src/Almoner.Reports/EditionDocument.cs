using System.Globalization;
using Almoner.Editions;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>Lays an edition out as a document. It prints what the edition holds; it works no figure out.</summary>
public sealed class EditionDocument
{
    private readonly Edition edition;
    private readonly Wording wording;
    private readonly Numbering numbering;
    private readonly HashSet<string> explained;
    private readonly HashSet<string> rowed = [];
    private readonly CommentBlocks comments;

    private EditionDocument(Edition edition, ChartDrawer? drawer, Wording wording)
    {
        (this.edition, this.wording) = (edition, wording);
        numbering = new Numbering(drawer, wording);
        comments = new CommentBlocks(edition, wording);
        explained = [.. edition.Measures.Select(measure => measure.Code)];
    }

    /// <param name="edition">The edition.</param>
    /// <param name="drawer">Draws its charts; null leaves the tables without pictures.</param>
    /// <param name="wording">Its language.</param>
    public static Document Of(Edition edition, ChartDrawer? drawer, Wording wording) => new EditionDocument(edition, drawer, wording).Lay();

    private Document Lay() => new(
        wording,
        edition.Council,
        edition.Report.Title,
        wording.Long(edition.Period),
        wording.Span(edition.Period),
        EditionFacts.Of(edition.Standing, edition.CompleteTo, edition.DatasetVersion, edition.LibraryVersion, wording),
        [
            .. edition.Headline.Kpis.Count > 0 ? [HeadlineSection.Of(edition, numbering.NextTable, wording)] : Array.Empty<Section>(),
            .. edition.Sections.Select(Of),
            DefinitionsSection.Of(edition, numbering.NextTable, wording),
        ]);

    private Section Of(EditionSection section)
    {
        var blocks = new List<Block>();
        if (section.About is { } about) blocks.AddRange(Paragraphs(about));
        blocks.AddRange(comments.Under(section));
        var headings = 0;
        foreach (var item in section.Items)
        {
            if (item switch { EditionItem.Scorecard card => card.Title, EditionItem.MeasuresByPeriod series => series.Title, EditionItem.Table table => table.Title, _ => null } is { } title)
            {
                blocks.Add(new Block.Heading(title, string.Create(CultureInfo.InvariantCulture, $"section-{section.Number}-{++headings}")));
            }

            blocks.AddRange(item switch
            {
                EditionItem.Scorecard card => [new Block.OfTable(Scorecard(card, section))],
                EditionItem.MeasuresByPeriod series => Series(series),
                EditionItem.Table table => Breakdown(table),
                EditionItem.Words(var words) => Paragraphs(words),
                _ => throw new InvalidOperationException($"Unknown item {item}."),
            });
            blocks.AddRange(comments.Under(item));
        }

        return new Section(section.Number, section.Title, string.Create(CultureInfo.InvariantCulture, $"section-{section.Number}"), blocks);
    }

    private Table Scorecard(EditionItem.Scorecard card, EditionSection section)
    {
        var (anchor, label) = numbering.NextTable();
        return ScorecardTable.Of(card, anchor, label, wording.Say("table.results-to", card.Title ?? section.Title, wording.Day(edition.Period.End)), explained, rowed, wording);
    }

    private IEnumerable<Block> Series(EditionItem.MeasuresByPeriod item)
    {
        var (anchor, label) = numbering.NextTable();
        var caption = Caption(item.Title, item.Columns);
        return numbering.WithChart(SeriesTable.Of(item, anchor, label, caption, explained, rowed, wording), id => ItemCharts.Of(item, id, wording), caption);
    }

    private IEnumerable<Block> Breakdown(EditionItem.Table item)
    {
        var (anchor, label) = numbering.NextTable();
        var caption = Caption(item.Title, [.. item.Columns.Select(column => column.Period)]);
        return numbering.WithChart(BreakdownTable.Of(item, anchor, label, caption, wording), id => ItemCharts.Of(item, id, wording), caption);
    }

    private string Caption(string title, IReadOnlyList<Period> periods) => $"{title}, {wording.Span(periods[0], periods[^1])}";

    private static IEnumerable<Block> Paragraphs(string words) => words.ReplaceLineEndings("\n")
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(words => new Block.Paragraph(words.Replace('\n', ' ')));
}
