using Almoner.Library.Expressions;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Measures.Figures;
using Almoner.Terms;

namespace Almoner.Measures.Planning;

/// <summary>
/// Turns requests into scans. Tallies over one record set and date share one scan; the finest breakdown asked for answers the
/// coarser ones, since counts, sums and maxima merge. Different people do not, and get a scan of their own.
/// </summary>
internal sealed class Planner(RecordSet? people, int yearStart)
{
    private readonly Dictionary<string, Draft> drafts = [];

    public IReadOnlyList<Scan> Plan(IEnumerable<FigureRequest> requests)
    {
        foreach (var request in requests)
        {
            var periods = request.Periods.Where(period => !IsBeforeMeasured(request.Measure, period)).SelectMany(period => Spans(request.Measure, period)).Distinct().ToList();
            if (periods.Count == 0) continue;
            foreach (var tally in request.Measure.Tallies) Add(tally, periods, request.By);
        }

        return [.. drafts.Values.Select(draft => draft.Write(people))];
    }

    /// <summary>The periods that a measure's figure of one period is put together from.</summary>
    public IEnumerable<Period> Spans(Measure measure, Period period) => measure switch
    {
        { Cumulative: true } => [YearToDate.Until(period.LastMonth, yearStart)],
        { MeanOfMonthEnds: true } => period.Months,
        _ => [period],
    };

    /// <summary>Whether a period begins before the measure does, and so has no figure and needs no rows.</summary>
    public bool IsBeforeMeasured(Measure measure, Period period) => measure.Since is { } since && Spans(measure, period).First().FirstMonth < since;

    /// <summary>Which scan answers for a tally.</summary>
    public static string ScanOf(Tally tally)
    {
        var shape = ShapeOf(tally);
        return tally.Standing switch
        {
            Standing.CountedOn(var date) => $"{shape} events {tally.Of.Name} {date.Name}",
            Standing.Open(var from, var to) when IsLedger(tally) => $"{shape} ledger {tally.Of.Name} {from.Name} {to.Name}",
            Standing.Open(var from, var to) => $"{shape} open {tally.Of.Name} {from.Name} {to.Name}",
            Standing.During(var from, var to) => $"{shape} during {tally.Of.Name} {from.Name} {to.Name}",
            _ => throw new InvalidOperationException($"Unknown standing {tally.Standing}."),
        };
    }

    private static ScanShape ShapeOf(Tally tally) => tally.Amount switch
    {
        Amount.People or Amount.PeopleWithEveryRow => MonthsWhere.CanTell(tally) ? ScanShape.PeopleByMonth : ScanShape.PeopleByPeriod,
        Amount.Rows when tally.Standing is Standing.Open && !IsLedger(tally) && MonthsWhere.CanTell(tally) => ScanShape.RowsByMonth,
        Amount.Median => ScanShape.Distribution,
        _ => ScanShape.Parts,
    };

    /// <summary>Whether what opened less what closed gives the stock: for counts and sums that do not ask what the period is.</summary>
    private static bool IsLedger(Tally tally) =>
        tally.Amount is Amount.Rows or Amount.Sum && !TallyParts.ExpressionsOf(tally).Any(expression => expression.AsksPeriod);

    private void Add(Tally tally, IReadOnlyList<Period> periods, IReadOnlyList<Field> by)
    {
        var key = ScanOf(tally);
        if (!drafts.TryGetValue(key, out var draft)) drafts.Add(key, draft = new Draft(tally, ShapeOf(tally), IsLedger(tally)));
        draft.Add(tally, periods, by);
    }

    /// <summary>A scan being put together.</summary>
    private sealed class Draft(Tally first, ScanShape shape, bool ledger)
    {
        private readonly Dictionary<string, Tally> tallies = [];
        private readonly List<Period> periods = [];
        private readonly List<Field> by = [];
        private readonly List<IReadOnlyList<int>> bySets = [[]];

        public void Add(Tally tally, IReadOnlyList<Period> asked, IReadOnlyList<Field> askedBy)
        {
            tallies.TryAdd(TallyParts.Identity(tally), tally);
            foreach (var period in asked.Where(period => !periods.Contains(period))) periods.Add(period);
            var set = new List<int>();
            foreach (var field in askedBy)
            {
                var position = by.FindIndex(known => known.Name == field.Name);
                if (position < 0)
                {
                    position = by.Count;
                    by.Add(tally.Of.Find(field.Name) ?? throw new InvalidOperationException($"{tally.Of.Name} has no field {field.Name}."));
                }

                set.Add(position);
            }

            if (!bySets.Exists(known => known.SequenceEqual(set))) bySets.Add(set);
        }

        public Scan Write(RecordSet? people)
        {
            var (from, to) = (periods.MinBy(period => period.FirstMonth.Index)!.FirstMonth, periods.MaxBy(period => period.LastMonth.Index)!.LastMonth);
            var ordered = periods.OrderBy(period => period.FirstMonth.Index).ThenBy(period => period.LastMonth.Index).ToList();
            Source source = first.Standing switch
            {
                Standing.CountedOn(var date) => new Source.Events(first.Of, date, from, to),
                Standing.Open(var opened, var closed) when ledger => new Source.Ledger(first.Of, opened, closed, EarliestEnd(), to),
                Standing.Open(var opened, var closed) when shape is ScanShape.PeopleByMonth or ScanShape.RowsByMonth => new Source.MonthEnds(first.Of, opened, closed, EarliestEnd(), to),
                Standing.Open(var opened, var closed) => Spells(opened, closed, touching: false, fromItsStart: AsksStart()),
                Standing.During(var begun, var ended) => Spells(begun, ended, touching: true, fromItsStart: true),
                _ => throw new InvalidOperationException($"Unknown standing {first.Standing}."),
            };
            Source.Spells Spells(Field begins, Field ends, bool touching, bool fromItsStart) =>
                new(first.Of, begins, ends, touching, fromItsStart, [.. ordered.Select(period => Source.Spells.SpanOf(period, fromItsStart)).Distinct()]);

            return ScanWriter.Write(source, shape, [.. tallies.Values], by, Scan.IsOneByOne(shape) ? bySets : [], ordered, people);
        }

        private bool AsksStart() => tallies.Values
            .SelectMany(TallyParts.ExpressionsOf)
            .SelectMany(expression => expression.All)
            .Any(part => part is Expression.PeriodEdge { IsEnd: false });

        /// <summary>Everything that opened before the first month end asked for is kept in that month's slot.</summary>
        private Month EarliestEnd() => periods.MinBy(period => period.LastMonth.Index)!.LastMonth;
    }
}
