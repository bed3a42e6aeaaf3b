using Almoner.Editions.Commentary;
using Almoner.Editions.Proofreading.Reading;
using Almoner.Library.Measures;
using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Editions.Proofreading;

/// <summary>
/// Proofreads an edition. Its figures were worked out, so what is held against them is what people wrote: comments, titles, notes, figures published before.
/// </summary>
public static class EditionProofreading
{
    /// <param name="edition">The edition, with its words.</param>
    /// <param name="earlier">Figures as they were published before, also of periods that records exist of.</param>
    public static IReadOnlyList<Finding> Read(Edition edition, IReadOnlyList<EarlierPrint> earlier) => Proofreader.Read(new PrintedReport(
        [.. Lists(edition), .. edition.Sections.SelectMany(section => section.Items.OfType<EditionItem.Table>().Select(table => Table(section, table)))],
        [.. edition.Sections.SelectMany(Texts), .. Texts(edition.Commentary)],
        new ReportPeriod(edition.Period, PeriodKnown.Said))
    {
        IsExact = true,
        Earlier = [.. earlier.Where(print => edition.Results.GetValueOrDefault(print.Measure)?.At(print.Period) is { State: FigureState.Known, PublishedIn: null })],
    });

    /// <summary>Proofreads words alone, on figures that are no measures: what they say of each other, and what is still to be written.</summary>
    public static IReadOnlyList<Finding> OfWords(EditionCommentary commentary) => Proofreader.Read(new PrintedReport([], [.. Texts(commentary)], ReportPeriod.Unknown) { IsExact = true });

    /// <summary>One list a section, of the measures that it is the first to show, with all their figures.</summary>
    private static IEnumerable<PrintedTable> Lists(Edition edition)
    {
        var seen = new HashSet<string>();
        foreach (var section in edition.Sections)
        {
            var shown = section.Items.SelectMany(Shown).Select(measure => edition.Results[measure.Code]).Where(result => seen.Add(result.Measure.Code)).ToList();
            var periods = shown.SelectMany(result => result.Figures.Keys).Distinct().OrderBy(period => period.FirstMonth.Index).ThenByDescending(period => period.LastMonth.Index).ToList();
            var rows = shown.ConvertAll(result => new PrintedLine(result.Measure.Title, Words(result.Measure.Title)) { Code = result.Measure.Code, Group = section.Title, Scale = ScaleOf(result.Measure) });
            var columns = periods.ConvertAll(period => new PrintedLine(period.Name, new Heading(period, false, false, "")));
            yield return Lay(section, section.Title, null, rows, columns, (row, column) => shown[row].At(periods[column]), (row, _) => ScaleOf(shown[row].Measure));
        }
    }

    private static IEnumerable<Measure> Shown(EditionItem item) => item switch
    {
        EditionItem.Scorecard card => card.Rows.Select(row => row.Measure),
        EditionItem.MeasuresByPeriod series => series.Rows.Select(row => row.Measure),
        EditionItem.Table table => [table.Measure],
        _ => [],
    };

    private static PrintedTable Table(EditionSection section, EditionItem.Table table)
    {
        var figures = table.Rows.Select(row => row.Figures).Concat(table.Totals is { } totals ? [totals] : []).ToList();
        var labels = table.Rows.Select(row => row.Label).Concat(table.Totals is null ? [] : ["Total"]);
        return Lay(section, table.Title, table.Measure, [.. labels.Select(label => new PrintedLine(label, Words(label)))], [.. table.Columns.Select(Column)],
            (row, column) => figures[row][column], (_, column) => ScaleOf(table.Columns[column].Shown.Part, table.Measure));
    }

    private static PrintedLine Column(TableColumn column)
    {
        var part = column.Shown.Part == FigurePart.Value ? null : column.Shown.Part.ToString().ToLowerInvariant();
        var rest = string.Join(' ', new[] { column.IsTotal ? "Total" : column.Group, part }.OfType<string>());
        return new PrintedLine($"{column.Period.Name} {rest}".TrimEnd(), new Heading(column.Period, false, column.Period is YearToDate, rest));
    }

    /// <summary>A label of the library's, in which a month or quarter is a word like any other.</summary>
    private static Heading Words(string label) => new(null, false, false, label);

    private static PrintedTable Lay(
        EditionSection section, string name, Measure? subject, IReadOnlyList<PrintedLine> rows, IReadOnlyList<PrintedLine> columns, Func<int, int, Figure?> figure, Func<int, int, Scale> scale)
    {
        var cells = new PrintedCell?[rows.Count, columns.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                if (figure(row, column) is { } printed) cells[row, column] = Cell(new PrintedPlace(Name(section), 0, name, rows[row].Name, columns[column].Label), printed, scale(row, column));
            }
        }

        return new PrintedTable(name, Name(section), subject is null, rows, columns, cells) { Subject = subject?.Code };
    }

    /// <summary>Of a figure taken over as published only the rounded number is known.</summary>
    private static PrintedCell Cell(PrintedPlace place, Figure figure, Scale scale) => figure.Value is { } value
        ? new PrintedCell(place, figure.PrintNumber(), CellState.Number, Number(figure), scale, figure.Decimals, figure.PublishedIn is null ? value : null)
        : new PrintedCell(place, figure.PrintNumber(), figure.State == FigureState.Withheld ? CellState.Withheld : CellState.Words, null, scale, figure.Decimals);

    private static PrintedNumber Number(Figure figure) => new(Exact.Of(figure.Value!.Value.Round(figure.Decimals)), figure.Decimals, figure.Unit == Unit.Percent);

    private static Scale ScaleOf(FigurePart part, Measure measure) => (part, measure.Formula) switch
    {
        (FigurePart.Share, _) => Scale.Percent,
        (FigurePart.Numerator, Formula.Ratio ratio) => ScaleOf(ratio.Numerator.Amount),
        (FigurePart.Denominator, Formula.Ratio ratio) => ScaleOf(ratio.Denominator.Amount),
        _ => ScaleOf(measure),
    };

    private static Scale ScaleOf(Measure measure) =>
        measure.Unit == Unit.Percent ? Scale.Percent
        : measure is { MeanOfMonthEnds: false, Formula: Formula.Plain(var tally) } ? ScaleOf(tally.Amount)
        : Scale.Average;

    private static Scale ScaleOf(Amount amount) => amount switch
    {
        Amount.Rows => Scale.Count,
        Amount.People or Amount.PeopleWithEveryRow => Scale.People,
        Amount.Sum => Scale.Amount,
        _ => Scale.Average,
    };

    private static string Name(EditionSection section) => $"section {section.Number}";

    private static IEnumerable<PrintedText> Texts(EditionSection section)
    {
        yield return SentenceReader.Read($"{Name(section)}, title", $"# {section.Title}\n\n{section.About}");
        foreach (var item in section.Items)
        {
            var text = item switch
            {
                EditionItem.Words(var words) => ("words", words),
                EditionItem.Scorecard { Title: { } title } => (title, $"# {title}"),
                EditionItem.MeasuresByPeriod series => (series.Title, $"# {series.Title}\n\n{series.Note}"),
                EditionItem.Table table => (table.Title, $"# {table.Title}\n\n{table.Note}"),
                _ => ((string, string)?)null,
            };
            if (text is var (name, written)) yield return SentenceReader.Read($"{Name(section)}, {name}", written);
        }
    }

    /// <summary>The words in English; a translation is held to them instead.</summary>
    private static IEnumerable<PrintedText> Texts(EditionCommentary commentary) => commentary.Comments.Where(comment => comment.Language == Wording.English).Select(Text);

    private static PrintedText Text(EditionComment comment) => SentenceReader.Read(comment.Name, string.Join("\n\n", comment.Blocks.SelectMany(Paragraphs)));

    private static IEnumerable<string> Paragraphs(ProseBlock block) => block switch
    {
        ProseBlock.Paragraph(var runs) => [string.Concat(runs.Select(Text))],
        ProseBlock.ListOf(_, var items) => items.SelectMany(item => item).SelectMany(Paragraphs),
        _ => throw new InvalidOperationException($"Unknown block {block.GetType()}."),
    };

    private static string Text(Run run) => run switch
    {
        Run.Plain plain => plain.Text,
        Run.Quote quote => quote.Figure.Printed,
        Run.Bound bound => bound.Figure.Source,
        _ => throw new InvalidOperationException($"Unknown run {run.GetType()}."),
    };
}
