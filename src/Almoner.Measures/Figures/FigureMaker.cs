using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Measures.Planning;
using Almoner.Terms;

namespace Almoner.Measures.Figures;

/// <summary>Puts merged parts together into figures, and says how far each can be relied on. Where there is none, a published one stands.</summary>
internal sealed class FigureMaker(
    IReadOnlyDictionary<string, ScanResult> results,
    Planner planner,
    RecordSet? people,
    IReadOnlyDictionary<string, DateOnly?> completeTo,
    IReadOnlyDictionary<string, DateOnly> beginOn,
    PublishedFigures history,
    PopulationBands bands)
{
    public IEnumerable<FigureRow> Of(FigureRequest request)
    {
        foreach (var period in request.Periods)
        {
            var whole = WorkedOut(request.Measure, period, [], Group.KeyOf([]));
            yield return Row(request.Measure, period, [], [], whole);
            if (request.By.Count == 0) continue;
            // Records that have a figure for the whole are all there is to know of its groups.
            var published = whole.State == FigureState.None ? history.Groups(request.Measure, period, request.By) : [];
            foreach (var group in Groups(request.Measure, period, request.By).Concat(published).DistinctBy(Group.KeyOf).Order(new GroupOrder(request.By)))
            {
                yield return Row(request.Measure, period, request.By, group, WorkedOut(request.Measure, period, request.By, Group.KeyOf(group)));
            }
        }
    }

    private readonly Dictionary<Tally, (string Scan, string Identity)> names = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string Identity, string By, Period Span), Dictionary<string, (Group Group, Part Part)>> found = [];

    private IEnumerable<IReadOnlyList<string?>> Groups(Measure measure, Period period, IReadOnlyList<Field> by) => StateWithout(measure, period) is not null
        ? []
        : planner.Spans(measure, period)
            .SelectMany(span => Found(measure.Base, by, span).Values)
            .Where(entry => !entry.Part.Value.IsZero)
            .Select(entry => entry.Group.Values);

    private FigureRow Row(Measure measure, Period period, IReadOnlyList<Field> by, IReadOnlyList<string?> group, Figure figure) =>
        new(measure, period, by, group, figure.State == FigureState.None ? history.Find(measure, period, by, group) ?? figure : figure);

    private Figure WorkedOut(Measure measure, Period period, IReadOnlyList<Field> by, string group)
    {
        if (StateWithout(measure, period) is { } without) return without;
        var spans = planner.Spans(measure, period).ToList();
        var rows = (long)spans.Aggregate((Exact)0, (sum, span) => sum + (Value(measure.Base, span) ?? 0)).Numerator;
        var (unit, decimals) = (measure.Unit, measure.Decimals);
        var figure = measure.Formula switch
        {
            Formula.Plain(var tally) when Sum(tally) is { } value => measure.MeanOfMonthEnds ? Figure.OfRatio(unit, decimals, value, spans.Count, 1, rows) : Figure.Of(unit, decimals, value, rows),
            Formula.Plain(var tally) => Figure.None(unit, decimals, WhyNoValue(tally)),
            Formula.Ratio(var numerator, var denominator, var times) => (Sum(numerator), Sum(denominator)) switch
            {
                (null, _) => Figure.None(unit, decimals, WhyNoValue(numerator)),
                (_, null) => Figure.None(unit, decimals, WhyNoValue(denominator)),
                ({ } above, { } below) => bands.WhyNot(denominator) is { } unmet
                    ? Figure.OfRatio(unit, decimals, above, 0, times, rows, unmet)
                    : Figure.OfRatio(unit, decimals, above, below, times, rows, WhyNothing(denominator, spans[^1])),
            },
            _ => throw new InvalidOperationException($"Unknown formula {measure.Formula}."),
        };
        return ProvisionalBecause(measure, spans) is { } reason ? figure.AsProvisional(reason) : figure;

        Exact? Sum(Tally tally) => spans.Aggregate((Exact?)(Exact)0, (sum, span) => sum + Value(tally, span));

        Exact? Value(Tally tally, Period span) => Found(tally, by, span).TryGetValue(group, out var entry)
            ? entry.Part.Value
            : tally.Amount is Amount.Maximum or Amount.Median or Amount.Latest ? null : (Exact)0;
    }

    private static Phrase WhyNoValue(Tally tally) => SuppliedFigures.NameIn(tally) is { } name ? Phrase.Of("reason.not-supplied", name) : Phrase.Of("reason.no-rows");

    private static Phrase WhyNothing(Tally denominator, Period span) =>
        Populations.BandOf(denominator) is null ? Figure.NothingToDivideBy : Phrase.Of("reason.no-population", span.End);

    private Dictionary<string, (Group Group, Part Part)> Found(Tally tally, IReadOnlyList<Field> by, Period span)
    {
        if (!names.TryGetValue(tally, out var name)) names.Add(tally, name = (Planner.ScanOf(tally), TallyParts.Identity(tally)));
        var question = (name.Identity, string.Join(',', by.Select(field => field.Name)), span);
        if (!found.TryGetValue(question, out var groups))
        {
            found.Add(question, groups = results[name.Scan].Of(name.Identity, by, span).ToDictionary(entry => entry.Group.Key));
        }

        return groups;
    }

    /// <summary>The figure of a period that has none, or null when it can be worked out.</summary>
    private Figure? StateWithout(Measure measure, Period period)
    {
        if (planner.IsBeforeMeasured(measure, period)) return Figure.None(measure.Unit, measure.Decimals, Phrase.Of("reason.measured-since", Phrase.Month(measure.Since!)));

        if (RecordSets(measure.Tallies).FirstOrDefault(set => !completeTo.ContainsKey(set.Name)) is { } absent)
        {
            return Figure.None(measure.Unit, measure.Decimals, Phrase.Of("reason.no-extract", absent.Name));
        }

        var stocks = measure.Tallies.Where(tally => tally.Standing is Standing.Open);
        if (CompleteTo(measure.Tallies) is { } last && (period.Start > last || CompleteTo(stocks) < period.End))
        {
            return Figure.NotYetDue(measure.Unit, measure.Decimals, Phrase.Of("reason.records-to", last));
        }

        return BeginOn(measure) is { } first && period.End < first
            ? Figure.None(measure.Unit, measure.Decimals, Phrase.Of("reason.records-from", first))
            : null;
    }

    private Phrase? ProvisionalBecause(Measure measure, IReadOnlyList<Period> spans)
    {
        if (CompleteTo(measure.Tallies) is not { } last) return null;
        var end = spans[^1].End;
        if (end > last) return Phrase.Of("reason.records-only-to", last);
        return measure.RipensAfter is { } ripening && ripening.After(end) is var ripe && ripe > last
            ? Phrase.Of("reason.may-change-until", ripe, last)
            : null;
    }

    /// <summary>The last day to which all the records that tallies need are complete; null where they need only sets that do not run in time.</summary>
    private DateOnly? CompleteTo(IEnumerable<Tally> tallies) => RecordSets(tallies).Select(set => completeTo.GetValueOrDefault(set.Name)).Min();

    /// <summary>The first day that all the events it counts are recorded from; null without events: stocks and spells may have begun before any record of theirs.</summary>
    private DateOnly? BeginOn(Measure measure) => measure.Tallies
        .Where(tally => tally.Standing is Standing.CountedOn)
        .Select(tally => beginOn.TryGetValue(tally.Of.Name, out var first) ? (DateOnly?)first : null)
        .Max();

    private IEnumerable<RecordSet> RecordSets(IEnumerable<Tally> tallies) => tallies.SelectMany(tally => TallyParts.RecordSetsOf(tally, people)).DistinctBy(set => set.Name);

    /// <summary>Codes in their declared order, other values by name, empty values last.</summary>
    private sealed class GroupOrder(IReadOnlyList<Field> by) : IComparer<IReadOnlyList<string?>>
    {
        public int Compare(IReadOnlyList<string?>? x, IReadOnlyList<string?>? y)
        {
            for (var index = 0; index < by.Count; index++)
            {
                var (a, b) = (x![index], y![index]);
                if (a == b) continue;
                if (a is null) return 1;
                if (b is null) return -1;
                var codes = by[index].Codes.ToList();
                var order = codes.Count > 0 ? codes.IndexOf(a).CompareTo(codes.IndexOf(b)) : string.CompareOrdinal(a, b);
                if (order != 0) return order;
            }

            return 0;
        }
    }
}
