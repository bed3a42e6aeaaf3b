using System.Globalization;
using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Records.Sql;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Measures.Figures;

/// <summary>History: figures of earlier periods as they were published, for periods that no records exist of.</summary>
public sealed class PublishedFigures
{
    /// <summary>The record set that history is read from. A library without it has no history.</summary>
    public const string SetName = "published_figures";

    private static readonly (string Name, FieldType Type, bool Required)[] Fields =
    [
        ("measure", FieldType.Text, true), ("period_name", FieldType.Text, true), ("breakdown", FieldType.Text, false), ("group", FieldType.Text, false),
        ("value", FieldType.Number, true), ("decimals", FieldType.Number, false), ("source", FieldType.Text, true),
    ];

    private readonly Dictionary<(string Measure, int First, int Last), List<Entry>> entries = [];
    private readonly List<Problem> problems = [];

    private PublishedFigures()
    {
    }

    public static PublishedFigures Nothing { get; } = new();

    /// <summary>The rows that cannot be taken for a figure, each with its file and line: warnings, since the others stand.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <param name="connection">As for <see cref="MeasureEngine"/>.</param>
    /// <param name="library">The definitions.</param>
    /// <param name="yearStart">The month in which the council's financial year begins, 1 to 12.</param>
    public static PublishedFigures Of(DuckDBConnection connection, MeasureLibrary library, int yearStart)
    {
        if (!library.RecordSets.TryGetValue(SetName, out var set)) return Nothing;
        var history = new PublishedFigures();
        foreach (var (name, type, required) in Fields)
        {
            if (set.Find(name) is { } field && field.Type == type && (field.Required || !required)) continue;
            history.problems.Add(Problem.Warning(MeasureCode.HistoryField, $"published figures are not read, because {SetName} has no {(required ? "required " : "")}{type.ToString().ToLowerInvariant()} field `{name}`",
                "Declare it as the shipped library does", set.Place));
        }

        if (history.problems.Count > 0) return history;
        using var command = connection.CreateCommand();
        command.CommandText = $"""SELECT {string.Join(", ", Fields.Select(field => SqlText.Name(field.Name)))}, "_file", "_line" FROM {SqlText.Name(SetName)} ORDER BY "_file", "_line" """;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            history.Add(library, yearStart, new Published(
                reader.GetString(0).Trim(), reader.GetString(1).Trim(), Text(2), Text(3),
                Exact.Of(Number(4)), reader.IsDBNull(5) ? null : (int)Math.Clamp(Number(5), 0, 4), reader.GetString(6).Trim(),
                new Place(reader.GetString(Fields.Length), (int)reader.GetInt64(Fields.Length + 1))));
        }

        return history;

        string? Text(int column) => reader.IsDBNull(column) || reader.GetString(column).Trim() is not { Length: > 0 } text ? null : text;

        decimal Number(int column) => Convert.ToDecimal(reader.GetValue(column), CultureInfo.InvariantCulture);
    }

    /// <summary>Every figure over all groups, whether or not records have taken its place since.</summary>
    public IEnumerable<(Measure Measure, Period Period, Figure Figure)> Wholes => entries.Values
        .SelectMany(found => found)
        .Where(entry => entry.Groups.Count == 0)
        .Select(entry => (entry.Measure, entry.Period, entry.Figure))
        .OrderBy(entry => entry.Measure.Code, StringComparer.Ordinal).ThenBy(entry => entry.Period.FirstMonth.Index).ThenBy(entry => entry.Period.LastMonth.Index);

    /// <summary>The published figure of a measure for the same months and group; null when there is none.</summary>
    internal Figure? Find(Measure measure, Period period, IReadOnlyList<Field> by, IReadOnlyList<string?> group) => Of(measure, period, by)
        .FirstOrDefault(entry => by.Zip(group).All(pair => entry.Groups[pair.First.Name] == pair.Second))?.Figure;

    /// <summary>The groups of a breakdown that figures were published of.</summary>
    internal IEnumerable<IReadOnlyList<string?>> Groups(Measure measure, Period period, IReadOnlyList<Field> by) =>
        Of(measure, period, by).Select(entry => (IReadOnlyList<string?>)[.. by.Select(field => entry.Groups[field.Name])]);

    private IEnumerable<Entry> Of(Measure measure, Period period, IReadOnlyList<Field> by) => entries.TryGetValue(Key(measure, period), out var found)
        ? found.Where(entry => entry.Groups.Count == by.Count && by.All(field => entry.Groups.ContainsKey(field.Name)))
        : [];

    private static (string, int, int) Key(Measure measure, Period period) => (measure.Code, period.FirstMonth.Index, period.LastMonth.Index);

    private void Add(MeasureLibrary library, int yearStart, Published row)
    {
        if (library.Measures.Values.FirstOrDefault(known => string.Equals(known.Code, row.Measure, StringComparison.OrdinalIgnoreCase)) is not { } measure)
        {
            Warn(MeasureCode.PublishedMeasure, $"this published figure is of {row.Measure}, and there is no such measure", Nearest.Remedy(row.Measure, library.Measures.Keys, "measures"), row);
        }
        else if (!Period.TryParse(row.Period, yearStart, out var period))
        {
            Warn(MeasureCode.PublishedPeriod, $"this published figure of {measure.Code} is of `{row.Period}`, which is no period", $"Write one like: {Period.Forms}", row);
        }
        else if (GroupsOf(measure, row) is { } groups)
        {
            if (!entries.TryGetValue(Key(measure, period), out var kept)) entries.Add(Key(measure, period), kept = []);
            if (kept.Find(other => Same(other.Groups, groups)) is { } before)
            {
                Warn(MeasureCode.PublishedTwice, $"{measure.Code} of {period.Name} was published twice for the same group; this row is not used", $"Keep one of the two; the other stands at {before.Place}", row);
                return;
            }

            kept.Add(new Entry(measure, period, groups, Figure.Published(measure.Unit, row.Decimals ?? measure.Decimals, row.Value, row.Source), row.Place));
        }
    }

    /// <summary>The value of each field that the row is broken down by; null when it cannot be told, which is said.</summary>
    private Dictionary<string, string>? GroupsOf(Measure measure, Published row)
    {
        string[] names = row.Breakdown?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        // A code may hold a comma: it parts groups only where there are several.
        string[] values = row.Group is null ? [] : names.Length > 1 ? row.Group.Split(',', StringSplitOptions.TrimEntries) : [row.Group];
        foreach (var name in names.Where(name => measure.Breakdowns.All(field => field.Name != name)))
        {
            Warn(MeasureCode.PublishedBreakdown, $"this published figure is broken down by `{name}`, and {measure.Code} is not", Nearest.Remedy(name, measure.Breakdowns.Select(field => field.Name), "breakdowns of the measure"), row);
            return null;
        }

        if (names.Distinct().Count() != values.Length)
        {
            var what = names.Length == 0 ? $"names the group `{row.Group}` and no breakdown" : $"is broken down by {row.Breakdown} and names {(values.Length == 0 ? "no group" : $"the group `{row.Group}`")}";
            Warn(MeasureCode.PublishedGroup, $"this published figure of {measure.Code} {what}", "Write one value for each field, parted by commas, or leave both empty for the figure over all", row);
            return null;
        }

        foreach (var (name, value) in names.Zip(values))
        {
            var field = measure.Breakdowns.First(known => known.Name == name);
            IReadOnlyList<string> allowed = field.Type == FieldType.YesNo ? ["yes", "no"] : field.Codes;
            if (allowed.Count == 0 || allowed.Contains(value)) continue;
            Warn(MeasureCode.PublishedGroup, $"this published figure of {measure.Code} is of the {name} `{value}`, which is not one of its codes", Nearest.Remedy(value, allowed, "codes"), row);
            return null;
        }

        return names.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private static bool Same(Dictionary<string, string> a, Dictionary<string, string> b) => a.Count == b.Count && a.All(pair => b.GetValueOrDefault(pair.Key) == pair.Value);

    private void Warn(string code, string what, string remedy, Published row) => problems.Add(Problem.Warning(code, what, remedy, row.Place));

    private sealed record Published(string Measure, string Period, string? Breakdown, string? Group, Exact Value, int? Decimals, string Source, Place Place);

    private sealed record Entry(Measure Measure, Period Period, Dictionary<string, string> Groups, Figure Figure, Place Place);
}
