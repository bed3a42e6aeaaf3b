using Almoner.Library;
using Almoner.Library.Expressions;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Terms;

namespace Almoner.Testing;

/// <summary>
/// What every measure means, worked out slowly and plainly: for each tally walk all rows, keep those that belong, work out the amount.
/// The engine is held to this; it shares no code with it.
/// </summary>
/// <param name="library">The definitions.</param>
/// <param name="book">The records.</param>
/// <param name="completeTo">The last day that the records are complete to; null when nothing says.</param>
/// <param name="yearStart">The month (1 to 12) in which the council's financial year begins.</param>
public sealed class ReferenceEvaluator(MeasureLibrary library, RecordBook book, DateOnly? completeTo = null, int yearStart = FinancialYear.April)
{
    private readonly ReferenceExpressions expressions = new(library, book);

    /// <summary>The figure over all rows, or over those of one group.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="asked">The period asked for.</param>
    /// <param name="group">Field values that rows must have; empty for all rows.</param>
    /// <exception cref="OutsideCalendarException">The measure needs working days beyond the calendar.</exception>
    public Figure Evaluate(Measure measure, Period asked, params IReadOnlyList<GroupValue> group)
    {
        if (WithoutFigure(measure, asked) is { } without) return without;
        var period = Effective(measure, asked);
        var figure = WorkOut(measure, period, group);
        return MayChange(measure, period) ? figure.AsProvisional(Phrase.AsWritten($"records run to {completeTo:O}")) : figure;
    }

    /// <summary>
    /// A figure for every combination of values that occurs among the measure's own rows in the period; empty values are a group too.
    /// A period that has no figure has no groups.
    /// </summary>
    public IReadOnlyList<(IReadOnlyList<GroupValue> Group, Figure Figure)> Breakdown(Measure measure, Period asked, IReadOnlyList<Field> by)
    {
        if (WithoutFigure(measure, asked) is not null) return [];
        var period = Effective(measure, asked);
        var groups = new List<IReadOnlyList<GroupValue>>();
        foreach (var row in Moments(measure, period).SelectMany(moment => RowsOf(measure.Base, moment, [])))
        {
            GroupValue[] group = [.. by.Select(field => new GroupValue(field.Name, row[field.Name]))];
            if (!groups.Any(known => known.SequenceEqual(group))) groups.Add(group);
        }

        return [.. groups.Select(group => (group, Evaluate(measure, asked, group)))];
    }

    private Period Effective(Measure measure, Period asked) => measure.Cumulative ? YearToDate.Until(asked.LastMonth, yearStart) : asked;

    private Figure? WithoutFigure(Measure measure, Period asked)
    {
        if (measure.Since is { } since && Effective(measure, asked).Start < since.Start)
        {
            return Figure.None(measure.Unit, measure.Decimals, Phrase.AsWritten($"measured since {since.LongName}"));
        }

        var stocks = measure.Tallies.Where(tally => tally.Standing is Standing.Open);
        if (asked.Start > CompleteTo(measure.Tallies) || asked.End > CompleteTo(stocks)) return Figure.NotYetDue(measure.Unit, measure.Decimals, Phrase.AsWritten($"records run to {completeTo:O}"));
        return null;
    }

    /// <summary>Whether some band of the population begins at the youngest age of a rate, and some ends at its oldest.</summary>
    private bool HasItsBands((Exact? From, Exact? To) ages)
    {
        var bands = book.Rows(library.RecordSets[Populations.SetName]);
        return (ages.From is not { } from || bands.Any(band => band["age_from"] is decimal begins && Exact.Of(begins) == from))
            && (ages.To is not { } to || bands.Any(band => band["age_to"] is decimal ends && Exact.Of(ends) == to));
    }

    private bool MayChange(Measure measure, Period period) =>
        period.End > CompleteTo(measure.Tallies) || measure.RipensAfter?.After(period.End) > CompleteTo(measure.Tallies);

    /// <summary>Only sets that run in time are complete to some day.</summary>
    private DateOnly? CompleteTo(IEnumerable<Tally> tallies) =>
        tallies.SelectMany(tally => TallyParts.RecordSetsOf(tally, library.People)).Any(set => set.Date is not null) ? completeTo : null;

    private Figure WorkOut(Measure measure, Period period, IReadOnlyList<GroupValue> group)
    {
        var moments = Moments(measure, period);
        var rows = moments.Sum(moment => RowsOf(measure.Base, moment, group).Count);
        switch (measure.Formula)
        {
            case Formula.Plain(var tally):
                if (Total(tally, moments, group) is not { } total) return Figure.None(measure.Unit, measure.Decimals, Phrase.AsWritten("no rows"));
                return measure.MeanOfMonthEnds
                    ? Figure.OfRatio(measure.Unit, measure.Decimals, total, moments.Count, 1, rows)
                    : Figure.Of(measure.Unit, measure.Decimals, total, rows);
            case Formula.Ratio(var above, var below, var times):
                return Total(above, moments, group) is { } numerator && Total(below, moments, group) is { } denominator
                    ? Figure.OfRatio(measure.Unit, measure.Decimals, numerator, Populations.BandOf(below) is { } ages && !HasItsBands(ages) ? 0 : denominator, times, rows)
                    : Figure.None(measure.Unit, measure.Decimals, Phrase.AsWritten("no rows"));
            default:
                throw new InvalidOperationException($"Unknown formula {measure.Formula}.");
        }
    }

    /// <summary>The periods whose values are added up: each month by itself for the mean of month ends, otherwise the period as a whole.</summary>
    private static IReadOnlyList<Period> Moments(Measure measure, Period period) => measure.MeanOfMonthEnds ? [.. period.Months] : [period];

    private Exact? Total(Tally tally, IReadOnlyList<Period> moments, IReadOnlyList<GroupValue> group)
    {
        Exact? total = Exact.Zero;
        foreach (var moment in moments) total += AmountOf(tally, moment, group);
        return total;
    }

    private List<Row> RowsOf(Tally tally, Period period, IReadOnlyList<GroupValue> group)
    {
        var rows = new List<Row>();
        foreach (var row in book.Rows(tally.Of))
        {
            var inGroup = group.All(wanted => Equals(row[wanted.Field], wanted.Value));
            if (inGroup && Stands(tally.Standing, row, period) && IsTrue(tally.Where, row, period)) rows.Add(row);
        }

        return rows;
    }

    private static bool Stands(Standing standing, Row row, Period period)
    {
        DateOnly? Day(Field field) => ReferenceExpressions.DayOf(row[field.Name]);

        return standing switch
        {
            Standing.CountedOn(var date) => Day(date) is { } day && period.Start <= day && day <= period.End,
            Standing.Open(var from, var to) => Day(from) <= period.End && (Day(to) is not { } end || end > period.End),
            Standing.During(var from, var to) => Day(from) <= period.End && (Day(to) is not { } end || end >= period.Start),
            _ => throw new InvalidOperationException($"Unknown standing {standing}."),
        };
    }

    private Exact? AmountOf(Tally tally, Period period, IReadOnlyList<GroupValue> group)
    {
        var rows = RowsOf(tally, period, group);
        List<Exact> Known(Expression of) => [.. rows.Select(row => expressions.Evaluate(of, row, null, period)).OfType<Exact>()];

        switch (tally.Amount)
        {
            case Amount.Rows:
                return rows.Count;
            case Amount.People:
                return rows.Select(row => row.Person).OfType<string>().Distinct().Count();
            case Amount.PeopleWithEveryRow(var meeting):
                return rows.Where(row => row.Person is not null).GroupBy(row => row.Person)
                    .Count(person => person.All(row => IsTrue(meeting, row, period)));
            case Amount.Sum(var of):
                return Known(of).Aggregate(Exact.Zero, (sum, value) => sum + value);
            case Amount.Maximum(var of):
                return Known(of) is { Count: > 0 } values ? values.Max() : null;
            case Amount.Median(var of):
                return Known(of) is { Count: > 0 } all ? Median(all) : null;
            case Amount.Latest(var of):
                var date = ((Standing.CountedOn)tally.Standing).Date.Name;
                return rows
                    .Select(row => (At: row[date], Value: (Exact?)expressions.Evaluate(of, row, null, period)))
                    .Where(row => row.Value is not null)
                    .OrderBy(row => row.At).ThenBy(row => row.Value)
                    .LastOrDefault().Value;
            default:
                throw new InvalidOperationException($"Unknown amount {tally.Amount}.");
        }
    }

    private static Exact Median(List<Exact> values)
    {
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private bool IsTrue(Expression? condition, Row row, Period period) =>
        condition is null || expressions.Evaluate(condition, row, null, period) is true;
}

/// <summary>One value of a breakdown: rows belong whose field holds it; null stands for an empty field.</summary>
public sealed record GroupValue(string Field, object? Value);
