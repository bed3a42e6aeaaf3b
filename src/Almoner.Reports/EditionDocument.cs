using System.Globalization;
using Almoner.Editions;
using Almoner.Editions.Register;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>Lays an edition out as a document. It prints what the edition holds; it works no figure out.</summary>
public sealed class EditionDocument
{
    private readonly Edition edition;
    private readonly ChartDrawer? drawer;
    private readonly HashSet<string> explained;
    private readonly HashSet<string> rowed = [];
    private readonly CommentBlocks comments;
    private int tables;
    private int figures;

    private EditionDocument(Edition edition, ChartDrawer? drawer)
    {
        this.edition = edition;
        this.drawer = drawer;
        comments = new CommentBlocks(edition);
        explained = [.. edition.Measures.Select(measure => measure.Code)];
    }

    /// <param name="edition">The edition.</param>
    /// <param name="drawer">Draws its charts; null leaves the tables without pictures.</param>
    public static Document Of(Edition edition, ChartDrawer? drawer) => new EditionDocument(edition, drawer).Lay();

    private Document Lay() => new(
        "en-GB",
        edition.Council,
        edition.Report.Title,
        PeriodWords.Name(edition.Period),
        PeriodWords.Span(edition.Period),
        [
            new Fact("Edition", Standing(edition.Standing)),
            .. edition.CompleteTo is { } day ? [new Fact("Records complete to", PeriodWords.Day(day))] : Array.Empty<Fact>(),
            new Fact("Dataset version", Short(edition.DatasetVersion), edition.DatasetVersion),
            new Fact("Library version", Short(edition.LibraryVersion), edition.LibraryVersion),
        ],
        [
            .. edition.Headline.Kpis.Count > 0 ? [HeadlineSection.Of(edition, NextTable)] : Array.Empty<Section>(),
            .. edition.Sections.Select(Of),
            DefinitionsSection.Of(edition, NextTable),
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
        var (anchor, label) = NextTable();
        return ScorecardTable.Of(card, anchor, label, $"{card.Title ?? section.Title}: results to {PeriodWords.Day(edition.Period.End)}", explained, rowed);
    }

    private IEnumerable<Block> Series(EditionItem.MeasuresByPeriod item)
    {
        var (anchor, label) = NextTable();
        var caption = Caption(item.Title, item.Columns);
        return WithChart(SeriesTable.Of(item, anchor, label, caption, explained, rowed), id => ItemCharts.Of(item, id), caption);
    }

    private IEnumerable<Block> Breakdown(EditionItem.Table item)
    {
        var (anchor, label) = NextTable();
        var caption = Caption(item.Title, [.. item.Columns.Select(column => column.Period)]);
        return WithChart(BreakdownTable.Of(item, anchor, label, caption), id => ItemCharts.Of(item, id), caption);
    }

    private static string Caption(string title, IReadOnlyList<Period> periods) => $"{title}, {PeriodWords.Span(periods[0], periods[^1])}";

    /// <summary>The table, below its picture when it has one.</summary>
    private IEnumerable<Block> WithChart(Table table, Func<string, Chart?> chartOf, string caption)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"figure-{figures + 1}");
        if (chartOf(id) is not { } chart) return [new Block.OfTable(table)];
        if (chart.Figures.All(figure => figure.Value is null))
        {
            return [new Block.Paragraph("There is no chart, since there are no figures to draw."), new Block.OfTable(table)];
        }

        figures++;
        return
        [
            new Block.OfChart(new ChartFigure(
                id, string.Create(CultureInfo.InvariantCulture, $"Figure {figures}"), caption, chart,
                drawer?.Draw(chart, PictureWidth.Wide, table.Label), drawer?.Draw(chart, PictureWidth.Narrow, table.Label), table)),
        ];
    }

    private (string Anchor, string Label) NextTable()
    {
        tables++;
        return (string.Create(CultureInfo.InvariantCulture, $"table-{tables}"), string.Create(CultureInfo.InvariantCulture, $"Table {tables}"));
    }

    /// <summary>"Draft", "2, in review", "2, published".</summary>
    private static string Standing(EditionStanding? standing) => standing is null
        ? "Draft"
        : string.Create(CultureInfo.InvariantCulture, $"{standing.Number}, {standing.State switch
        {
            EditionState.Draft => "draft",
            EditionState.InReview => "in review",
            EditionState.Signed => "signed",
            _ => "published",
        }}");

    private static IEnumerable<Block> Paragraphs(string words) => words.ReplaceLineEndings("\n")
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(words => new Block.Paragraph(words.Replace('\n', ' ')));

    /// <summary>Twelve characters tell versions apart; the whole stands beside them.</summary>
    private static string Short(string version) => version.Length > 12 ? version[..12] : version;
}
