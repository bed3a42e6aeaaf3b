using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Measures.Planning;
using Almoner.Terms;

namespace Almoner.Measures.Figures;

/// <summary>Puts merged parts together into figures, and says how far each can be relied on.</summary>
internal sealed class FigureMaker(IReadOnlyDictionary<string, ScanResult> results, Planner planner, RecordSet? people, IReadOnlyDictionary<string, DateOnly?> completeTo, IReadOnlyDictionary<string, DateOnly> beginOn)
{
    public IEnumerable<FigureRow> Of(FigureRequest request)
    {
        foreach (var period in request.Periods)
        {
            yield return new FigureRow(request.Measure, period, [], [], Figure(request.Measure, period, [], ""));
            if (request.By.Count == 0 || StateWithout(request.Measure, period) is not null) continue;
            foreach (var group in Groups(request.Measure, period, request.By))
            {
                yield return new FigureRow(request.Measure, period, request.By, group.Values, Figure(request.Measure, period, request.By, group.Key));
            }
        }
    }

    private readonly Dictionary<Tally, (string Scan, string Identity)> names = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string Identity, string By, Period Span), Dictionary<string, (Group Group, Part Part)>> found = [];

    private IEnumerable<Group> Groups(Measure measure, Period period, IReadOnlyList<Field> by) => planner.Spans(measure, period)
        .SelectMany(span => Found(measure.Base, by, span).Values)
        .Where(entry => !entry.Part.Value.IsZero)
        .Select(entry => entry.Group)
        .DistinctBy(group => group.Key)
        .OrderBy(group => group, new GroupOrder(by));

    private Figure Figure(Measure measure, Period period, IReadOnlyList<Field> by, string group)
    {
        if (StateWithout(measure, period) is { } without) return without;
        var spans = planner.Spans(measure, period).ToList();
        var rows = (long)spans.Aggregate((Exact)0, (sum, span) => sum + (Value(measure.Base, span) ?? 0)).Numerator;
        var (unit, decimals) = (measure.Unit, measure.Decimals);
        var figure = measure.Formula switch
        {
            Formula.Plain(var tally) when measure.MeanOfMonthEnds => Terms.Figure.OfRatio(unit, decimals, Sum(tally), spans.Count, 1, rows),
            Formula.Plain(var tally) => Value(tally, spans[0]) is { } value
                ? Terms.Figure.Of(unit, decimals, value, rows)
                : Terms.Figure.None(unit, decimals, "no rows"),
            Formula.Ratio(var numerator, var denominator, var times) => Terms.Figure.OfRatio(unit, decimals, Sum(numerator), Sum(denominator), times, rows),
            _ => throw new InvalidOperationException($"Unknown formula {measure.Formula}."),
        };
        return ProvisionalBecause(measure, spans) is { } reason ? figure.AsProvisional(reason) : figure;

        Exact Sum(Tally tally) => spans.Aggregate((Exact)0, (sum, span) => sum + (Value(tally, span) ?? 0));

        Exact? Value(Tally tally, Period span) => Found(tally, by, span).TryGetValue(group, out var entry)
            ? entry.Part.Value
            : tally.Amount is Amount.Maximum or Amount.Median ? null : (Exact)0;
    }

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
        if (planner.IsBeforeMeasured(measure, period)) return Terms.Figure.None(measure.Unit, measure.Decimals, $"measured since {measure.Since!.LongName}");

        if (RecordSets(measure).FirstOrDefault(set => !completeTo.ContainsKey(set.Name)) is { } absent)
        {
            return Terms.Figure.None(measure.Unit, measure.Decimals, $"no extract of {absent.Name} is loaded");
        }

        if (CompleteTo(measure) is { } last && (period.Start > last || (IsStock(measure) && period.End > last)))
        {
            return Terms.Figure.NotYetDue(measure.Unit, measure.Decimals, $"records run to {Words.Day(last)}");
        }

        return BeginOn(measure) is { } first && period.End < first
            ? Terms.Figure.None(measure.Unit, measure.Decimals, $"records begin on {Words.Day(first)}")
            : null;
    }

    private string? ProvisionalBecause(Measure measure, IReadOnlyList<Period> spans)
    {
        if (CompleteTo(measure) is not { } last) return null;
        var end = spans[^1].End;
        if (end > last) return $"records run to {Words.Day(last)} only";
        return measure.RipensAfter is { } ripening && ripening.After(end) is var ripe && ripe > last
            ? $"may change until {Words.Day(ripe)}; records run to {Words.Day(last)}"
            : null;
    }

    /// <summary>The last day to which all the records that a measure needs are complete.</summary>
    private DateOnly? CompleteTo(Measure measure) => RecordSets(measure).Select(set => completeTo.GetValueOrDefault(set.Name)).Min();

    /// <summary>The first day that all the events it counts are recorded from; null for stocks and spells, which may have begun before any record of theirs.</summary>
    private DateOnly? BeginOn(Measure measure) => measure.Tallies.All(tally => tally.Standing is Standing.CountedOn)
        ? measure.Tallies.Select(tally => beginOn.TryGetValue(tally.Of.Name, out var first) ? (DateOnly?)first : null).Max()
        : null;

    /// <summary>Whether it needs what stands at the end of a period's last day.</summary>
    private static bool IsStock(Measure measure) => measure.Tallies.Any(tally => tally.Standing is Standing.Open);

    private IEnumerable<RecordSet> RecordSets(Measure measure) => measure.Tallies.SelectMany(tally => TallyParts.RecordSetsOf(tally, people)).DistinctBy(set => set.Name);

    /// <summary>Codes in their declared order, other values by name, empty values last.</summary>
    private sealed class GroupOrder(IReadOnlyList<Field> by) : IComparer<Group>
    {
        public int Compare(Group? x, Group? y)
        {
            for (var index = 0; index < by.Count; index++)
            {
                var (a, b) = (x!.Values[index], y!.Values[index]);
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
