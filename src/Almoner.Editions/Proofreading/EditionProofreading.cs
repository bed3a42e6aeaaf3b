using Almoner.Editions.Proofreading.Reading;
using Almoner.Library.Measures;
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

    private static PrintedReport Print(Edition edition, IReadOnlyList<EarlierPrint> earlier)
    {
        var quarter = edition.Period as Quarter ?? Quarter.Of(edition.Period.LastMonth);
        return new PrintedReport(
            [.. edition.Sections.SelectMany(section => section.Items.Select(item => Table(section, item)).OfType<PrintedTable>())],
            [.. edition.Sections.SelectMany(Texts)],
            new ReportPeriod(quarter, PeriodKnown.Said))
        {
            IsExact = true,
            Earlier = earlier,
        };
    }

    private static string Name(EditionSection section) => $"section {section.Number}";

    private static IEnumerable<PrintedText> Texts(EditionSection section)
    {
        var name = Name(section);
        yield return ProseReader.Read($"{name}, title", $"# {section.Title}\n\n{section.About}");
        foreach (var item in section.Items)
        {
            switch (item)
            {
                case EditionItem.Words(var text):
                    yield return ProseReader.Read($"{name}, words", text);
                    break;
                case EditionItem.Scorecard { Title: { } title }:
                    yield return ProseReader.Read($"{name}, {title}", $"# {title}");
                    break;
                case EditionItem.Table table:
                    yield return ProseReader.Read($"{name}, {table.Title}", $"# {table.Title}\n\n{table.Note}");
                    break;
            }
        }
    }

    private static PrintedTable? Table(EditionSection section, EditionItem item) => item switch
    {
        EditionItem.Scorecard card => Lay(section, card.Title ?? section.Title, null,
            [.. card.Rows.Select(row => (new PrintedLine(row.Measure.Title, Words(row.Measure.Title)) { Code = row.Measure.Code, Group = section.Title }, row.Measure, (IReadOnlyList<Figure>)[.. row.EarlierYears, .. row.Quarters]))],
            [.. card.EarlierYears, .. card.Quarters]),
        EditionItem.Table table => Lay(section, table.Title, table.Measure,
            [
                .. table.Rows.Select(row => (new PrintedLine(row.Label, Words(row.Label)), table.Measure, row.Figures)),
                .. table.Totals is { } totals ? [(new PrintedLine("Total", Words("Total")), table.Measure, totals)] : Array.Empty<(PrintedLine, Measure, IReadOnlyList<Figure>)>(),
            ],
            table.Columns),
        _ => null,
    };

    /// <summary>A label of the library's, in which a month or quarter is a word like any other.</summary>
    private static Heading Words(string label) => new(null, false, false, label);

    private static PrintedTable Lay(EditionSection section, string name, Measure? subject, IReadOnlyList<(PrintedLine Line, Measure Measure, IReadOnlyList<Figure> Figures)> rows, IReadOnlyList<Period> periods)
    {
        var columns = periods.Select(period => new PrintedLine(period.Name, new Heading(period, false, period is YearToDate, ""))).ToList();
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
