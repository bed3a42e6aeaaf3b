using Almoner.Editions;
using Almoner.Library.Measures;
using Almoner.Library.Reports;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>The last section: how to read the figures, what each measure counts, and what the figures were made from.</summary>
internal static class DefinitionsSection
{
    private const string Anchor = "definitions";

    public static string AnchorOf(Measure measure) => $"measure-{measure.Code.ToLowerInvariant()}";

    public static Section Of(Edition edition)
    {
        var figures = FiguresOfThePeriod(edition);
        return new Section(null, "Definitions and data notes", Anchor,
        [
            new Block.Heading("How to read the figures", Anchor + "-reading"),
            new Block.Terms(
            [
                new Fact("KPI", "A key performance indicator: one of the measures that the council has chosen to be held to."),
                new Fact("p, p2", "Provisional: the figure was worked out and may still change. The note with the same mark under its table says why and until when."),
                new Fact("a, b", "A note under the table says why there is no figure."),
                new Fact("none", "There is no figure: nothing to divide by, or not measured at that time. It is not 0."),
                new Fact("not yet due", "The period has not happened yet, as far as the records go. It is not 0."),
                new Fact("withheld", "Worked out and not shown, to protect people. It is not 0."),
                new Fact("Change", "The last quarter less the one before. Better and worse are said only where a measure has a better direction."),
                new Fact("Rounding", "Every figure is worked out exactly and rounded once, when it is printed. Halves are rounded away from 0. "
                    + "Changes are worked out before rounding, so a change can differ by 1 in its last digit from the difference of the printed figures."),
                new Fact("Longer periods", "A percentage or rate of a longer period is worked out from all its records. It is never the average of shorter periods' percentages."),
            ]),
            new Block.Heading("What each measure counts", Anchor + "-measures"),
            .. edition.Measures.Select(measure => Of(measure, edition.Period, figures.GetValueOrDefault(measure.Code))),
            new Block.Heading("What the figures were made from", Anchor + "-versions"),
            new Block.Paragraph("The same dataset version and library version give the same figures."),
            new Block.Terms(
            [
                new Fact("Period", $"{PeriodWords.Name(edition.Period)}: {PeriodWords.Span(edition.Period)}, both days included."),
                .. edition.CompleteTo is { } day ? [new Fact("Records complete to", PeriodWords.Day(day))] : Array.Empty<Fact>(),
                new Fact("Dataset version", edition.DatasetVersion),
                new Fact("Library version", edition.LibraryVersion),
            ]),
        ]);
    }

    private static Block.Definition Of(Measure measure, Period period, Figure? figure)
    {
        var words = MeasureInWords.Of(measure);
        var facts = new List<Fact> { new("What it counts over", words.Counts) };
        facts.Add(new Fact(words.Denominator is null ? "What is counted" : "Numerator", words.Numerator));
        if (words.Denominator is { } denominator) facts.Add(new Fact("Denominator", denominator));
        if (figure is not null) facts.Add(new Fact(PeriodWords.Name(period), Worked(figure)));
        if (measure.Better != Better.None) facts.Add(new Fact("Better when", measure.Better == Better.Higher ? "higher" : "lower"));
        if (words.Notes.Count > 0) facts.Add(new Fact("Notes", string.Join(" ", words.Notes.Select(note => note.TrimEnd('.') + "."))));
        return new Block.Definition(AnchorOf(measure), measure.Code, measure.Title, measure.Kpi, facts);
    }

    /// <summary>"69.0%: 429 of 622", "12 days: 480 divided by 40".</summary>
    private static string Worked(Figure figure)
    {
        var printed = figure.Print();
        if (figure is { Numerator: { } numerator, Denominator: { } denominator })
        {
            printed += figure.Unit == Unit.Percent
                ? $": {Plain(numerator)} of {Plain(denominator)}"
                : $": {Plain(numerator)} divided by {Plain(denominator)}" + (figure.Times == 1 ? "" : $", times {Plain(figure.Times)}");
        }

        return figure.Reason is { } reason ? $"{printed} ({(figure.State == FigureState.Provisional ? "provisional, " : "")}{reason})" : printed;
    }

    private static string Plain(Exact number) => Unit.Number(number, number.Denominator.IsOne ? 0 : 2);

    /// <summary>The figure of the edition's own period for each measure: from a table of measures, else from the totals of its breakdown.</summary>
    private static Dictionary<string, Figure> FiguresOfThePeriod(Edition edition)
    {
        var found = new Dictionary<string, Figure>(StringComparer.Ordinal);
        foreach (var item in edition.Sections.SelectMany(section => section.Items))
        {
            if (item is EditionItem.Scorecard card && card.Quarters.Count > 0 && card.Quarters[^1] == edition.Period)
            {
                foreach (var row in card.Rows) found.TryAdd(row.Measure.Code, row.Quarters[^1]);
            }
            else if (item is EditionItem.MeasuresByPeriod series && series.Columns.ToList().IndexOf(edition.Period) is >= 0 and var at)
            {
                foreach (var row in series.Rows) found.TryAdd(row.Measure.Code, row.Figures[at]);
            }
            else if (item is EditionItem.Table { Totals: { } totals } table)
            {
                foreach (var (column, total) in table.Columns.Zip(totals))
                {
                    if (column.Period == edition.Period && column.Group is null && column.Shown.Part == FigurePart.Value) found.TryAdd(table.Measure.Code, total);
                }
            }
        }

        return found;
    }
}
