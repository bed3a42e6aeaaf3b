using Almoner.Caseload.Protection;
using Almoner.Records.Sql;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Movement;

/// <summary>How many allocations of a team, or in all, began and ended in some months, and how many of them were reallocations.</summary>
/// <param name="Team">The team; null for all.</param>
/// <param name="Period">The months.</param>
/// <param name="Began">Allocations that began, whatever their role.</param>
/// <param name="Ended">Allocations of which the last day lies in the months.</param>
/// <param name="FromSameTeam">Of those that began, the ones that took a case over from another worker of the team.</param>
/// <param name="FromOtherTeam">Of those that began, the ones that took a case over from a worker of another team.</param>
/// <param name="ToSameTeam">Of those that ended, the ones whose case went to another worker of the team.</param>
/// <param name="ToOtherTeam">Of those that ended, the ones whose case went to a worker of another team.</param>
public sealed record FlowRow(string? Team, Period Period, Figure Began, Figure Ended, Figure FromSameTeam, Figure FromOtherTeam, Figure ToSameTeam, Figure ToOtherTeam)
{
    /// <summary>Everybody together and then each team in order of names; for each the months and then the whole span.</summary>
    internal static IReadOnlyList<FlowRow> All(DuckDBConnection engine, Period span, IReadOnlyList<Reallocation> reallocations)
    {
        var text = new SqlText();
        var (first, last) = (text.Value(span.Start), text.Value(span.End));
        var counts = engine.Read(text, $"""
            SELECT team, month_of(began_on), count(*), 0 FROM allocations
            WHERE began_on BETWEEN {first} AND {last} AND (ended_on IS NULL OR ended_on >= began_on) GROUP BY ALL
            UNION ALL
            SELECT team, month_of(ended_on), 0, count(*) FROM allocations
            WHERE ended_on BETWEEN {first} AND {last} AND ended_on >= began_on GROUP BY ALL
            """, row => new Count(row.GetString(0), row.GetInt32(1)) { Began = row.GetInt64(2), Ended = row.GetInt64(3) })
            .Concat(reallocations.Select(one => new Count(one.ToTeam, Month.Of(one.BeganOn).Index) { FromSameTeam = one.FromTeam == one.ToTeam ? 1 : 0, FromOtherTeam = one.FromTeam == one.ToTeam ? 0 : 1 }))
            .Concat(reallocations.Select(one => new Count(one.FromTeam, Month.Of(one.EndedOn).Index) { ToSameTeam = one.FromTeam == one.ToTeam ? 1 : 0, ToOtherTeam = one.FromTeam == one.ToTeam ? 0 : 1 }))
            .Where(count => count.Month >= span.FirstMonth.Index && count.Month <= span.LastMonth.Index)
            .ToList();
        var byTeam = counts.ToLookup(count => count.Team);
        return [.. byTeam.Select(team => team.Key).Order(StringComparer.Ordinal).Prepend(null).SelectMany(team =>
        {
            var own = team is null ? counts : [.. byTeam[team]];
            return span.Months.Select(month => Row(team, month, own.Where(count => count.Month == month.Index))).Append(Row(team, span, own));
        })];
    }

    /// <summary>The six counts, in their order.</summary>
    internal IReadOnlyList<Figure> Counts => [Began, Ended, FromSameTeam, FromOtherTeam, ToSameTeam, ToOtherTeam];

    /// <summary>The same with some of the counts withheld.</summary>
    /// <param name="hides">Whether the count at a place is.</param>
    internal FlowRow Withheld(Func<int, bool> hides) => With((count, place) => hides(place) ? count.Withhold(SmallGroups.Reason) : count);

    /// <summary>The same as counts that may still change.</summary>
    internal FlowRow AsProvisional(Phrase reason) => With((count, _) => count.AsProvisional(reason));

    private FlowRow With(Func<Figure, int, Figure> each)
    {
        var told = Counts.Select(each).ToList();
        return this with { Began = told[0], Ended = told[1], FromSameTeam = told[2], FromOtherTeam = told[3], ToSameTeam = told[4], ToOtherTeam = told[5] };
    }

    private static FlowRow Row(string? team, Period period, IEnumerable<Count> counts)
    {
        var all = counts.ToList();
        return new FlowRow(
            team, period, Sum(count => count.Began), Sum(count => count.Ended), Sum(count => count.FromSameTeam), Sum(count => count.FromOtherTeam),
            Sum(count => count.ToSameTeam), Sum(count => count.ToOtherTeam));

        Figure Sum(Func<Count, long> of)
        {
            var sum = all.Sum(of);
            return Figure.Of(Unit.Count, 0, sum, sum);
        }
    }

    private sealed record Count(string Team, int Month)
    {
        public long Began { get; init; }

        public long Ended { get; init; }

        public int FromSameTeam { get; init; }

        public int FromOtherTeam { get; init; }

        public int ToSameTeam { get; init; }

        public int ToOtherTeam { get; init; }
    }
}
