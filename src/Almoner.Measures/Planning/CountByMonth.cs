using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Records.Sql;
using Almoner.Terms;

namespace Almoner.Measures.Planning;

/// <summary>
/// Writes the statement that counts different people, or rows, by their months. A person's rows are first folded into the months in which he
/// counts; those with the same months are counted together; and each period then asks a few hundred counts instead of everybody.
/// </summary>
internal sealed class CountByMonth(
    SqlText text, bool ofPeople, IReadOnlyList<Tally> tallies, IReadOnlyList<string> groups, IReadOnlyList<string> groupColumns, IReadOnlyList<IReadOnlyList<int>> bySets, RecordSet? people, RowNames names)
{
    /// <param name="source">The rows, over all months asked for.</param>
    /// <param name="periods">The periods in order of their first month; each one's place is its slot.</param>
    public string Write(Monthly source, IReadOnlyList<Period> periods)
    {
        var statements = new List<string>();
        for (var slot = 0; slot < periods.Count;)
        {
            var asked = periods.Skip(slot).TakeWhile(period => period.LastMonth.Index - periods[slot].FirstMonth.Index < Monthly.MostMonths).ToList();
            if (asked.Count == 0) throw new InvalidOperationException($"{periods[slot]} is longer than {Monthly.MostMonths} months.");
            var within = source.Between(Later(source.First, asked[0].FirstMonth), asked.MaxBy(period => period.LastMonth.Index)!.LastMonth);
            statements.Add(Statement(within, asked, slot));
            slot += asked.Count;
        }

        return statements.Count == 1 ? statements[0] : string.Join("\nUNION ALL\n", statements.Select(statement => $"({statement})"));
    }

    private static Month Later(Month a, Month b) => a.Index > b.Index ? a : b;

    private string Statement(Monthly source, IReadOnlyList<Period> periods, int firstSlot)
    {
        var where = new MonthsWhere(text, names, source);
        var (marks, counts) = (new List<string>(), new List<string>());
        for (var index = 0; index < tallies.Count; index++)
        {
            var tally = tallies[index];
            var counted = $"{Mark(where.When(tally.Where))} & period.months <> 0";
            if (tally.Amount is Amount.PeopleWithEveryRow(var meeting)) counted += $" AND {Mark(where.WhenBut(tally.Where, meeting))} & period.months = 0";
            counts.Add($"sum(CASE WHEN {counted} THEN times ELSE 0 END) AS t{SqlText.Whole(index + 1)}");
        }

        var person = $"r.{SqlText.Name(source.Of.Person?.Name ?? "")}";
        var kept = marks.Select((_, index) => Name(index)).ToList();
        var folds = kept.ConvertAll(name => $"bit_or({name}) AS {name}");
        IEnumerable<string> columns = [.. groupColumns, .. ofPeople ? [$"{person} AS person"] : Array.Empty<string>(), .. marks.Select((months, index) => $"{months} AS {Name(index)}")];
        var rows = $"""
            SELECT
                  {string.Join(",\n      ", columns)}
                FROM {source.Rows(people)}{where.Joins}
                WHERE {source.Where(text)}{(ofPeople ? $" AND {person} IS NOT NULL" : "")}{AndAnyOf(where)}
            """;
        return $"""
            WITH counted AS MATERIALIZED (
              {(ofPeople ? $"SELECT {List([.. groups, "person", .. folds])}\n  FROM (\n    {rows}\n  )\n  GROUP BY {List([.. groups, "person"])}" : rows)}
            ),
            alike AS (
            {string.Join("\n  UNION ALL\n", bySets.Select(Alike))}
            )
            SELECT by_set, {List(["slot", .. groups, .. counts])}
            FROM alike JOIN (VALUES {List(periods.Select((period, place) => $"({SqlText.Whole(firstSlot + place)}, {SqlText.Whole(source.MonthsOf(period))})"))}) AS period(slot, months)
              ON ({string.Join(" | ", kept)}) & period.months <> 0
            GROUP BY {List(["by_set", "slot", .. groups])}
            """;

        string Mark(string months)
        {
            if (!marks.Contains(months)) marks.Add(months);
            return Name(marks.IndexOf(months));
        }

        static string Name(int mark) => $"m{SqlText.Whole(mark + 1)}";

        // A person in several groups is folded once more where a breakdown looks at fewer of them.
        string Alike(IReadOnlyList<int> positions, int set)
        {
            var chosen = positions.Select(position => groups[position]).ToList();
            var shown = groups.Select(group => chosen.Contains(group) ? group : $"NULL AS {group}");
            var from = !ofPeople || chosen.Count == groups.Count ? "counted" : $"(SELECT {List([.. chosen, "person", .. folds])} FROM counted GROUP BY {List([.. chosen, "person"])})";
            return $"  SELECT {SqlText.Whole(set)} AS by_set, {List([.. shown, .. kept, "count(*) AS times"])}\n  FROM {from}\n  GROUP BY {List([.. chosen, .. kept])}";
        }
    }

    /// <summary>Leaves out the rows that no tally asks for, before anything dear is worked out for them.</summary>
    private string AndAnyOf(MonthsWhere where)
    {
        var asked = tallies.Select(tally => tally.Where).ToList();
        return asked.TrueForAll(condition => condition is { AsksPeriod: false })
            ? $"\n      AND ({string.Join(" OR ", asked.Select(condition => where.Written(condition!)).Distinct())})"
            : "";
    }

    private static string List(IEnumerable<string> columns) => string.Join(", ", columns);
}
