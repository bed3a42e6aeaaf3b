using System.Data.Common;
using System.Globalization;
using System.Numerics;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Measures.Planning;

/// <summary>What one scan found, by slot and group, ready to be merged.</summary>
internal sealed class ScanResult
{
    private readonly Scan scan;
    private readonly Dictionary<string, int> tallyIndex = [];
    private readonly Dictionary<string, Dictionary<string, Group>> groupings = [];

    private ScanResult(Scan scan)
    {
        this.scan = scan;
        for (var index = 0; index < scan.Tallies.Count; index++) tallyIndex.Add(TallyParts.Identity(scan.Tallies[index]), index);
    }

    public static ScanResult Run(DuckDBConnection connection, Scan scan)
    {
        var result = new ScanResult(scan);
        using var command = scan.Text.Command(connection, scan.Sql);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            switch (scan.Shape)
            {
                case ScanShape.Distribution:
                    result.AddDistribution(reader);
                    break;
                default:
                    result.AddRow(reader);
                    break;
            }
        }

        return result;
    }

    /// <summary>The part of a tally, by its identity, in each group of a breakdown, merged over the period; groups in which nothing was found are left out.</summary>
    public IEnumerable<(Group Group, Part Part)> Of(string tally, IReadOnlyList<Field> by, Period period)
    {
        var index = tallyIndex[tally];
        var slots = Slots(period).ToList();
        foreach (var group in Grouping(by).Values)
        {
            Part? merged = null;
            foreach (var slot in slots)
            {
                if (group.Slots.TryGetValue(slot, out var parts) && parts[index] is { } part) merged = merged is null ? part : merged.Merge(part);
            }

            if (merged is not null) yield return (group, merged);
        }
    }

    private IEnumerable<int> Slots(Period period)
    {
        if (scan.Shape is ScanShape.PeopleByMonth or ScanShape.RowsByMonth)
        {
            for (var slot = 0; slot < scan.Periods.Count; slot++)
            {
                if (scan.Periods[slot].FirstMonth == period.FirstMonth && scan.Periods[slot].LastMonth == period.LastMonth) return [slot];
            }

            return [];
        }

        return scan.Source.SlotsOf(period);
    }

    private Dictionary<string, Group> Grouping(IReadOnlyList<Field> by)
    {
        var positions = Positions(by);
        var name = Name(positions);
        if (groupings.TryGetValue(name, out var known)) return known;
        if (scan.AnswersOneByOne) return [];

        // The finest grouping is the one that the scan kept; a coarser one is merged from it.
        var coarser = new Dictionary<string, Group>();
        foreach (var fine in groupings.GetValueOrDefault(Name([.. Enumerable.Range(0, scan.By.Count)]), []).Values)
        {
            var group = GroupFor(coarser, [.. positions.Select(position => fine.Values[position])]);
            foreach (var (slot, parts) in fine.Slots)
            {
                for (var index = 0; index < parts.Length; index++)
                {
                    if (parts[index] is { } part) Keep(group, slot, index, part);
                }
            }
        }

        return groupings[name] = coarser;
    }

    private List<int> Positions(IReadOnlyList<Field> by) =>
        [.. by.Select(field => scan.By.Select((known, position) => (known, position)).First(entry => entry.known.Name == field.Name).position)];

    private static string Name(IReadOnlyList<int> positions) => string.Join(",", positions);

    private void AddRow(DuckDBDataReader reader)
    {
        var oneByOne = scan.AnswersOneByOne;
        IReadOnlyList<int> positions = oneByOne ? scan.BySets[reader.GetInt32(0)] : [.. Enumerable.Range(0, scan.By.Count)];
        var first = oneByOne ? 1 : 0;
        var group = GroupFor(GroupingNamed(Name(positions)), [.. positions.Select(position => Text(reader, first + 1 + position))]);
        var slot = Convert.ToInt32(reader.GetValue(first), CultureInfo.InvariantCulture);
        for (var index = 0; index < scan.Tallies.Count; index++)
        {
            if (Number(reader, first + 1 + scan.By.Count + index) is not { } number) continue;
            var value = number / scan.Divisors[index];
            Keep(group, slot, index, scan.Tallies[index].Amount switch
            {
                Amount.Maximum => new Part.Largest(value),
                Amount.Latest => new Part.Latest(reader.GetDateTime(reader.GetOrdinal(Scan.MomentOf(index))), value),
                _ => new Part.Total(value),
            });
        }
    }

    private void AddDistribution(DuckDBDataReader reader)
    {
        var index = reader.GetInt32(0);
        var slot = Convert.ToInt32(reader.GetValue(1), CultureInfo.InvariantCulture);
        List<int> positions = [.. Enumerable.Range(0, scan.By.Count)];
        var group = GroupFor(GroupingNamed(Name(positions)), [.. positions.Select(position => Text(reader, 2 + position))]);
        var value = Number(reader, 2 + scan.By.Count)!.Value / scan.Divisors[index];
        Keep(group, slot, index, new Part.Spread(new() { [value] = reader.GetInt64(3 + scan.By.Count) }));
    }

    private Dictionary<string, Group> GroupingNamed(string name)
    {
        if (!groupings.TryGetValue(name, out var grouping)) groupings.Add(name, grouping = []);
        return grouping;
    }

    private static Group GroupFor(Dictionary<string, Group> grouping, IReadOnlyList<string?> values)
    {
        var key = Group.KeyOf(values);
        if (!grouping.TryGetValue(key, out var group)) grouping.Add(key, group = new Group(key, values, []));
        return group;
    }

    private void Keep(Group group, int slot, int index, Part part)
    {
        if (!group.Slots.TryGetValue(slot, out var parts)) group.Slots.Add(slot, parts = new Part?[scan.Tallies.Count]);
        parts[index] = parts[index] is { } earlier ? earlier.Merge(part) : part;
    }

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static Exact? Number(DbDataReader reader, int column) => reader.GetValue(column) switch
    {
        DBNull => null,
        int whole => (Exact)whole,
        long whole => whole,
        BigInteger whole => whole,
        decimal number => Exact.Of(number),
        var other => throw new InvalidOperationException($"A scan gave a {other.GetType().Name}, which is not exact."),
    };
}

/// <summary>One group of a breakdown.</summary>
/// <param name="Key">The same for the same values.</param>
/// <param name="Values">The value of each field; null where records leave it empty.</param>
/// <param name="Slots">The parts of each tally by slot.</param>
internal sealed record Group(string Key, IReadOnlyList<string?> Values, Dictionary<int, Part?[]> Slots)
{
    public static string KeyOf(IReadOnlyList<string?> values) => string.Join('\u001f', values.Select(value => value ?? "\u0000"));
}
