using Almoner.Editions.Commentary;
using Almoner.Library.Measures;
using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Editions.Proofreading;

/// <summary>
/// Proofreads an edition. Its figures were worked out, so what is held against them is what people wrote: words, titles, notes, figures published before.
/// </summary>
public static class EditionProofreading
{
    /// <summary>Every finding of the edition.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="earlier">Figures of its periods as they were published before.</param>
    public static IReadOnlyList<Finding> Read(Edition edition, IReadOnlyList<EarlierPrint> earlier) => Proofreader.Read(Print(edition, earlier));

    private static PrintedReport Print(Edition edition, IReadOnlyList<EarlierPrint> earlier) => new(
        [.. edition.Sections.SelectMany(section => section.Items.SelectMany(item => Tables(section, item)))],
        [.. edition.Sections.SelectMany(Texts), .. edition.Commentary.Comments.Select(Text)],
        new ReportPeriod(edition.Period, PeriodKnown.Said))
    {
        IsExact = true,
        Earlier = earlier,
    };

    /// <summary>A comment with its figures as they are printed.</summary>
    private static PrintedText Text(EditionComment comment) =>
        Reading.ProseReader.Read($"comment on {comment.On}", string.Join("\n\n", comment.Blocks.Select(Said)));

    private static string Said(ProseBlock block) => string.Concat(block.AllRuns.Select(run => run switch
    {
        Run.Plain plain => plain.Text,
        Run.Quote quote => quote.Figure.Printed,
        _ => "",
    }));

    private static string Name(EditionSection section) => $"section {section.Number}";

    private static IEnumerable<PrintedText> Texts(EditionSection section)
    {
        var name = Name(section);
        yield return Reading.ProseReader.Read($"{name}, title", $"# {section.Title}\n\n{section.About}");
        foreach (var item in section.Items)
        {
            switch (item)
            {
                case EditionItem.Words(var text):
                    yield return Reading.ProseReader.Read($"{name}, words", text);
                    break;
                case EditionItem.Scorecard { Title: { } title }:
                    yield return Reading.ProseReader.Read($"{name}, {title}", $"# {title}");
                    break;
                case EditionItem.MeasuresByPeriod series:
                    yield return Reading.ProseReader.Read($"{name}, {series.Title}", $"# {series.Title}\n\n{series.Note}");
                    break;
                case EditionItem.Table table:
                    yield return Reading.ProseReader.Read($"{name}, {table.Title}", $"# {table.Title}\n\n{table.Note}");
                    break;
            }
        }
    }

    private static IEnumerable<PrintedTable> Tables(EditionSection section, EditionItem item) => item switch
    {
        EditionItem.Scorecard card =>
        [
            Lay(section, card.Title ?? section.Title, null, [.. card.Rows.Select(row => Line(section, row.Measure, [.. row.EarlierYears, .. row.Quarters]))],
                [.. card.EarlierYears.Concat(card.Quarters).Select(Of)]),
        ],
        EditionItem.MeasuresByPeriod series =>
            [Lay(section, series.Title, null, [.. series.Rows.Select(row => Line(section, row.Measure, row.Figures))], [.. series.Columns.Select(Of)])],
        EditionItem.Table { ColumnsOf: null } table => [Lay(section, table, Columns(table))],
        EditionItem.Table table => Columns(table).GroupBy(column => table.Columns[column].Period)
            .Select(period => Lay(section, table, [.. period])),
        _ => [],
    };

    /// <summary>The columns that show the figures themselves; numerators, denominators and shares follow from the same records.</summary>
    private static List<int> Columns(EditionItem.Table table) =>
        [.. Enumerable.Range(0, table.Columns.Count).Where(column => table.Columns[column].Shown.Part == FigurePart.Value)];

    private static PrintedTable Lay(EditionSection section, EditionItem.Table table, IReadOnlyList<int> columns) => Lay(section, table.Title, table.Measure,
        [
            .. table.Rows.Select(row => (new PrintedLine(row.Label, Words(row.Label)), table.Measure, (IReadOnlyList<Figure>)[.. columns.Select(column => row.Figures[column])])),
            .. table.Totals is { } totals ? [(new PrintedLine("Total", Words("Total")), table.Measure, (IReadOnlyList<Figure>)[.. columns.Select(column => totals[column])])] : Array.Empty<(PrintedLine, Measure, IReadOnlyList<Figure>)>(),
        ],
        [.. columns.Select(column => table.Columns[column] is { Group: null, IsTotal: false, Period: var period } ? Of(period) : Of(table.Columns[column]))]);

    private static (PrintedLine, Measure, IReadOnlyList<Figure>) Line(EditionSection section, Measure measure, IReadOnlyList<Figure> figures) =>
        (new PrintedLine(measure.Title, Words(measure.Title)) { Code = measure.Code, Group = section.Title }, measure, figures);

    private static PrintedLine Of(Period period) => new(period.Name, new Heading(period, false, period is YearToDate, ""));

    private static PrintedLine Of(TableColumn column)
    {
        var group = column.IsTotal ? "Total" : column.Group!;
        return new PrintedLine($"{column.Period.Name}, {group}", new Heading(column.Period, false, column.Period is YearToDate, group));
    }

    /// <summary>A label of the library's, in which a month or quarter is a word like any other.</summary>
    private static Heading Words(string label) => new(null, false, false, label);

    private static PrintedTable Lay(EditionSection section, string name, Measure? subject, IReadOnlyList<(PrintedLine Line, Measure Measure, IReadOnlyList<Figure> Figures)> rows, IReadOnlyList<PrintedLine> columns)
    {
        var cells = new PrintedCell?[rows.Count, columns.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                var place = new PrintedPlace(Name(section), 0, name, rows[row].Line.Name, columns[column].Label);
                cells[row, column] = Cell(place, rows[row].Figures[column], ScaleOf(rows[row].Measure));
            }
        }

        return new PrintedTable(name, Name(section), subject is null, [.. rows.Select(row => row.Line with { Scale = ScaleOf(row.Measure) })], columns, cells) { Subject = subject?.Code };
    }

    private static PrintedCell Cell(PrintedPlace place, Figure figure, Scale scale) => figure.Value is { } value
        ? new PrintedCell(place, figure.PrintNumber(), CellState.Number, new PrintedNumber(Exact.Of(value.Round(figure.Decimals)), figure.Decimals, figure.Unit == Unit.Percent), scale, figure.Decimals, value)
        : new PrintedCell(place, figure.PrintNumber(), figure.State == FigureState.Withheld ? CellState.Withheld : CellState.Words, null, scale, figure.Decimals);

    private static Scale ScaleOf(Measure measure) => measure switch
    {
        { Unit: var unit } when unit == Unit.Percent => Scale.Percent,
        { MeanOfMonthEnds: true } => Scale.Average,
        { Formula: Formula.Plain { Tally.Amount: Amount.Rows } } => Scale.Count,
        { Formula: Formula.Plain { Tally.Amount: Amount.People or Amount.PeopleWithEveryRow } } => Scale.People,
        { Formula: Formula.Plain { Tally.Amount: Amount.Sum } } => Scale.Amount,
        _ => Scale.Average,
    };
}
