using Almoner.Editions;
using Almoner.Reports.Charts;
using Almoner.Terms;

namespace Almoner.Reports.Tree;

/// <summary>
/// A report laid out, without any format: every writer (HTML, Word, workbooks; PDF is printed from HTML) reads this and nothing
/// else. It holds words, figures and pictures, never markup.
/// </summary>
/// <param name="Wording">The language, and its fixed words for what writers add of their own: contents, page numbers.</param>
/// <param name="Publisher">The council.</param>
/// <param name="Title">What the report is.</param>
/// <param name="Subtitle">The period by name: "Quarter 2 of 2023/24".</param>
/// <param name="Span">The period with both ends: "1 July to 30 September 2023".</param>
/// <param name="Facts">What the figures come from.</param>
/// <param name="Sections">The sections, in order; the last holds definitions and data notes.</param>
public sealed record Document(
    Wording Wording,
    string Publisher,
    string Title,
    string Subtitle,
    string Span,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<Section> Sections)
{
    /// <summary>Whether it is made to stand on one sheet of A4: without a cover of its own and without contents, and its charts side by side.</summary>
    public bool IsOnePage { get; init; }

    /// <summary>What the foot of every page says of who may see it: "Not for publication"; null for nothing.</summary>
    public string? Marking { get; init; }
}

/// <summary>A named fact. <see cref="Full"/> is the whole of a text that is printed short, such as a version.</summary>
public sealed record Fact(string Name, string Text, string? Full = null)
{
    /// <summary>Its name for programs, the same in every language: "dataset-version"; null where only people read it.</summary>
    public string? Key { get; init; }
}

/// <summary>A section. <see cref="Number"/> is null for those that are not counted.</summary>
public sealed record Section(int? Number, string Title, string Anchor, IReadOnlyList<Block> Blocks);

/// <summary>What stands in a section, one below the other.</summary>
public abstract record Block
{
    /// <summary>A heading below the section's own.</summary>
    public sealed record Heading(string Text, string Anchor) : Block;

    public sealed record Paragraph(string Text) : Block;

    /// <summary>A list of sentences, none before another.</summary>
    public sealed record Points(IReadOnlyList<string> Items) : Block;

    /// <summary>A table in the text.</summary>
    public sealed record OfTable(Table Table) : Block;

    /// <summary>A chart with the table of its figures.</summary>
    public sealed record OfChart(ChartFigure Figure) : Block;

    public sealed record OfComment(Comment Comment) : Block;

    public sealed record OfCommentNeeded(CommentNeeded Needed) : Block;

    /// <summary>How many measures have each status.</summary>
    public sealed record Statuses(IReadOnlyList<StatusCount> Counts) : Block;

    /// <summary>Terms, each with what is said about it.</summary>
    public sealed record Terms(IReadOnlyList<Fact> Facts) : Block;

    /// <summary>One measure explained.</summary>
    public sealed record Definition(string Anchor, string Code, string Title, bool Kpi, IReadOnlyList<Fact> Facts) : Block;
}

/// <summary>How many measures have a status.</summary>
public sealed record StatusCount(Status Status, int Count);

/// <summary>A chart, its picture and its table: a picture never stands without the figures.</summary>
/// <param name="Anchor">Its id in the document.</param>
/// <param name="Label">"Figure 1".</param>
/// <param name="Caption">What it shows, when.</param>
/// <param name="Chart">The chart itself, for writers that draw natively.</param>
/// <param name="Wide">The picture for paper and screens; null where no charts can be drawn.</param>
/// <param name="Narrow">The picture for telephones; null where no charts can be drawn.</param>
/// <param name="Table">The table of its figures.</param>
public sealed record ChartFigure(string Anchor, string Label, string Caption, Chart Chart, Picture? Wide, Picture? Narrow, Table Table);

/// <summary>A table.</summary>
/// <param name="Anchor">Its id in the document.</param>
/// <param name="Label">"Table 1".</param>
/// <param name="Caption">What it holds.</param>
/// <param name="RowsAre">The heading of the column of row headings.</param>
/// <param name="Columns">The other columns. Neighbours of one group share a heading above, and groups of one outer group another above theirs.</param>
/// <param name="Rows">The rows, each with one cell a column.</param>
/// <param name="Notes">What its marks mean, and other notes.</param>
public sealed record Table(
    string Anchor,
    string Label,
    string Caption,
    string RowsAre,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<Row> Rows,
    IReadOnlyList<Note> Notes);

/// <summary>A column.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Group">The heading above, shared with its neighbours; null for none.</param>
/// <param name="OuterGroup">The heading above that, shared with neighbouring groups; null for none.</param>
/// <param name="IsTotal">Whether it stands for all columns of its outer group, or of the table where there is none.</param>
public sealed record Column(string Title, CellKind Kind, string? Group = null, string? OuterGroup = null, bool IsTotal = false)
{
    /// <summary>The headings over it, outermost first, its own last.</summary>
    public IReadOnlyList<string> Headings => [.. new[] { OuterGroup, Group, Title }.OfType<string>()];
}

/// <summary>A row.</summary>
/// <param name="Heading">What it is about.</param>
/// <param name="Cells">One a column.</param>
/// <param name="Code">The measure's code; null where the row is no measure.</param>
/// <param name="Kpi">Whether it is a key performance indicator.</param>
/// <param name="Anchor">Where the document explains it; null for nowhere.</param>
/// <param name="IsTotal">Whether it stands for all rows above.</param>
public sealed record Row(string Heading, IReadOnlyList<Cell> Cells, string? Code = null, bool Kpi = false, string? Anchor = null, bool IsTotal = false)
{
    /// <summary>The row's own id in the document; null for none.</summary>
    public string? Id { get; init; }

    /// <summary>The id of the place that the heading leads to; null for none.</summary>
    public string? LeadsTo { get; init; }
}

public enum CellKind
{
    Text,
    Number,

    /// <summary>The word of a status.</summary>
    Status,
}

/// <summary>A cell: the printed text, and the figure or change that was printed.</summary>
/// <param name="Kind">How it is set.</param>
/// <param name="Text">What is printed: "69.0%", "none", "up 5.2".</param>
public sealed record Cell(CellKind Kind, string Text)
{
    /// <summary>Printed smaller, below the text, each on a line of its own: "points, better".</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>The mark of a note below the table: "p", "a".</summary>
    public string? Mark { get; init; }

    /// <summary>What the mark says, for readers who do not see that it is one: "provisional", "see note a".</summary>
    public string? MarkInWords { get; init; }

    /// <summary>The figure behind the text, exactly.</summary>
    public Figure? Figure { get; init; }

    /// <summary>The change behind the text, exactly.</summary>
    public Change? Change { get; init; }

    /// <summary>The status that the text names.</summary>
    public Status? Status { get; init; }

    /// <summary>The language of the text, where it is another than the document's: "en-GB".</summary>
    public string? Language { get; init; }

    /// <summary>Whether the text is a word in the place of a number.</summary>
    public bool StandsForNoValue { get; init; }
}

/// <summary>A note below a table. <see cref="Mark"/> is the mark that leads to it.</summary>
public sealed record Note(string? Mark, string Text);
