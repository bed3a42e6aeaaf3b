using System.Globalization;
using Almoner.Library.Records;

namespace Almoner.Testing;

/// <summary>Small tables of records as tests write them: a line of headings, then a line a row, cells parted by "|", "-" for null.</summary>
public static class RowTable
{
    /// <summary>
    /// Reads the table. Dates are 2023-04-01, date-times 2023-04-01 09:30 or 09:30:15, numbers have a point, yes/no is yes or no.
    /// Fields without a heading are null.
    /// </summary>
    /// <exception cref="ArgumentException">A heading that is no field, a row with another number of cells, or a cell that cannot be read.</exception>
    public static IEnumerable<Row> Rows(this RecordSet set, string table)
    {
        string[][] lines = [.. table
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))];
        if (lines.Length == 0) throw new ArgumentException($"A table of {set.Name} needs headings.", nameof(table));
        var headings = lines[0];
        return [.. lines.Skip(1).Select(cells => cells.Length == headings.Length
            ? new Row(set, headings.Zip(cells, (heading, cell) => KeyValuePair.Create(heading, Read(set, heading, cell))))
            : throw new ArgumentException($"{set.Name}: {string.Join(" | ", cells)} has not {headings.Length} cells.", nameof(table)))];
    }

    private static object? Read(RecordSet set, string heading, string cell)
    {
        var culture = CultureInfo.InvariantCulture;
        var field = set.Find(heading) ?? throw new ArgumentException($"{set.Name} has no field {heading}.");
        if (cell == "-") return null;
        return field.Type switch
        {
            FieldType.Text or FieldType.Code or FieldType.Person => cell,
            FieldType.Date => DateOnly.ParseExact(cell, "yyyy-MM-dd", culture),
            FieldType.DateTime => DateTime.ParseExact(cell, ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"], culture, DateTimeStyles.None),
            FieldType.Number => decimal.Parse(cell, NumberStyles.Number, culture),
            FieldType.YesNo => cell switch
            {
                "yes" => true,
                "no" => false,
                _ => throw new ArgumentException($"{heading} is yes or no, not {cell}."),
            },
            _ => throw new InvalidOperationException($"Unknown type {field.Type}."),
        };
    }

    /// <summary>The rows as such a table, every field a column; null prints "-".</summary>
    public static string Print(RecordSet set, IEnumerable<Row> rows)
    {
        string[] names = [.. set.Fields.Select(field => field.Name)];
        string[][] lines = [names, .. rows.Select(row => names.Select(name => Print(row[name])).ToArray())];
        int[] widths = [.. Enumerable.Range(0, names.Length).Select(column => lines.Max(line => line[column].Length))];
        return string.Join('\n', lines.Select(line => string.Join(" | ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()));
    }

    private static string Print(object? value) => value switch
    {
        null => "-",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        bool yes => yes ? "yes" : "no",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
