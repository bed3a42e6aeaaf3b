using System.Globalization;
using Almoner.Editions.Commentary;
using Almoner.Library.Reports;
using Almoner.Reports;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Audits.Laying;

/// <summary>What the sections of one audit are laid out with: numbers of tables and figures run through all of them, and words stand where they belong.</summary>
internal sealed class Layout(AuditReport report, Subjects subjects, Numbering numbering, SubjectBlocks words, LibraryWords library, Wording wording)
{
    public Wording Wording => wording;

    /// <summary>What the library and the records call things.</summary>
    public LibraryWords Library => library;

    public AuditReport Report => report;

    /// <summary>The title of a section or table.</summary>
    public string TitleOf(Subject subject) => subjects.TitleOf(subject);

    /// <summary>A section with its words under its heading.</summary>
    public Section Section(int number, params IEnumerable<Block> blocks)
    {
        var subject = new Subject.OfSection(number);
        return new Section(number, TitleOf(subject), string.Create(CultureInfo.InvariantCulture, $"section-{number}"), [.. words.On(subject), .. blocks]);
    }

    /// <summary>A heading, a table of the outline, above it its picture when it has one, and the words on it.</summary>
    /// <param name="name">The table's name in the outline.</param>
    /// <param name="rowsAre">What a row is.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, given what prints their figures.</param>
    /// <param name="chart">The chart, given its id; null for none.</param>
    /// <param name="lead">Sentences above the table.</param>
    /// <param name="notes">Sentences below it.</param>
    public IEnumerable<Block> Table(
        string name, string rowsAre, IReadOnlyList<Column> columns, Func<FigureCells, IReadOnlyList<Row>> rows, Func<string, Chart?>? chart = null, IEnumerable<string>? lead = null, IEnumerable<string>? notes = null)
    {
        var subject = new Subject.OfTable(name);
        var title = TitleOf(subject);
        yield return new Block.Heading(title, "table-of-" + name);
        foreach (var sentence in lead ?? []) yield return new Block.Paragraph(sentence);
        var (anchor, label) = numbering.NextTable();
        var cells = new FigureCells(wording);
        var laid = rows(cells);
        var caption = $"{title}, {Months(report.Period)}";
        var table = new Table(anchor, label, caption, rowsAre, columns, laid, [.. cells.Notes, .. (notes ?? []).Select(note => new Note(null, note))]);
        foreach (var block in numbering.WithChart(table, chart ?? (_ => null), caption)) yield return block;
        foreach (var block in words.On(subject)) yield return block;
    }

    /// <summary>A table that nobody comments on.</summary>
    public Block Plain(string caption, string rowsAre, IReadOnlyList<Column> columns, Func<FigureCells, IReadOnlyList<Row>> rows)
    {
        var (anchor, label) = numbering.NextTable();
        var cells = new FigureCells(wording);
        var laid = rows(cells);
        return new Block.OfTable(new Table(anchor, label, caption, rowsAre, columns, laid, cells.Notes));
    }

    public static Column Number(string title, string? group = null, string? outer = null) => new(title, CellKind.Number, group, outer);

    public static Column Text(string title) => new(title, CellKind.Text);

    public static Cell Says(string words) => new(CellKind.Text, words);

    public Cell Counts(int? number) => new(CellKind.Number, number is { } known ? known.ToString("N0", CultureInfo.InvariantCulture) : wording["state.withheld"]) { StandsForNoValue = number is null };

    /// <summary>"July 2022 to June 2023".</summary>
    public string Months(Period period) => period.FirstMonth == period.LastMonth ? wording.Month(period.FirstMonth) : wording.Say("period.months", wording.Month(period.FirstMonth), wording.Month(period.LastMonth));

    /// <summary>"A, B and C".</summary>
    public string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => wording.Say("list.and", string.Join(", ", names.Take(names.Count - 1)), names[^1]),
    };
}
