using System.Globalization;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace Almoner.Demo.Tests;

/// <summary>One record as a loader must see it: values by field, as text, day, number or yes and no.</summary>
internal sealed class Record(IReadOnlyDictionary<string, int> fields, object?[] values)
{
    public IEnumerable<string> Fields => fields.Keys;

    public object? this[string field] => values[fields[field]];

    public string? Text(string field) => (string?)this[field];

    public DateTime? Time(string field) => (DateTime?)this[field];

    public DateOnly? Day(string field) => Time(field) is { } time ? DateOnly.FromDateTime(time) : null;

    public bool Is(string field) => (bool?)this[field] == true;
}

/// <summary>One extract read by its mapping in library/extracts/.</summary>
internal sealed class MappedExtract
{
    public required IReadOnlyList<string> Headings { get; init; }

    public required IReadOnlyList<Record> Kept { get; init; }

    public required int Rows { get; init; }

    public required int TotalsRows { get; init; }

    public int Unusable => Rows - Kept.Count;

    public static MappedExtract Read(string path, string mappingName)
    {
        var mapping = DeclaredLibrary.Mappings[mappingName];
        var format = Format(mapping);
        // The extracts keep to the letters that Windows-1252 and Latin-1 share.
        var text = File.ReadAllText(path, format.Text("encoding") == "windows-1252" ? Encoding.Latin1 : new UTF8Encoding(false, true));
        var separator = format.Text("separator") switch { "semicolon" => ';', "tab" => '\t', _ => ',' };
        var lines = SeparatedValues.Read(text.TrimStart('\uFEFF'), separator);
        var first = int.Parse(format.Text("lines_before_headings") ?? "0", CultureInfo.InvariantCulture);
        string[] headings = [.. lines[first].Select(heading => heading.Trim())];
        var set = DeclaredLibrary.RecordSets[mapping.Text("of")!];
        var readers = set.Map("fields").Children.Select(field => Field(((YamlScalarNode)field.Key).Value!, (YamlMappingNode)field.Value, mapping, headings)).ToArray();
        var fields = readers.Select((reader, place) => (reader.Name, place)).ToDictionary(each => each.Name, each => each.place);
        var totals = mapping.Find("totals_row") as YamlMappingNode;
        var totalsColumn = totals is null ? -1 : Array.IndexOf(headings, totals.Text("column"));
        var (rows, totalsRows) = (0, 0);
        var kept = new List<Record>();
        var keys = new HashSet<object>();
        foreach (var line in lines.Skip(first + 1))
        {
            Assert.Equal(headings.Length, line.Length);
            if (totals is not null && line[totalsColumn].StartsWith(totals.Text("begins_with")!, StringComparison.OrdinalIgnoreCase))
            {
                totalsRows++;
                continue;
            }

            rows++;
            var values = new object?[readers.Length];
            if (!readers.Select((reader, place) => reader.Read(line, out values[place])).All(usable => usable))
                continue;

            var record = new Record(fields, values);
            if (Checks.Hold(set.Text("record_set")!, record) && keys.Add(record[set.Text("key")!]!))
                kept.Add(record);
        }

        return new MappedExtract { Headings = headings, Kept = kept, Rows = rows, TotalsRows = totalsRows };
    }

    private static FieldReader Field(string name, YamlMappingNode field, YamlMappingNode mapping, string[] headings)
    {
        var format = Format(mapping);
        var source = mapping.Map("columns").Find(name);
        var detail = source as YamlMappingNode;
        var heading = (source as YamlScalarNode)?.Value ?? detail?.Text("column");
        var column = heading is null ? -1 : Array.IndexOf(headings, heading);
        if (heading is not null)
            Assert.True(column >= 0, $"{mapping.Text("extract")} maps {name} to a column {heading} that is not there.");

        return new FieldReader
        {
            Name = name,
            Column = column,
            Constant = detail?.Text("constant"),
            Type = field.Text("type")!,
            Required = field.Text("required") == "true",
            Codes = field.List("codes").ToDictionary(code => code, StringComparer.OrdinalIgnoreCase),
            Values = (detail?.Find("values") as YamlMappingNode)?.Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => ((YamlScalarNode)pair.Value).Value!, StringComparer.OrdinalIgnoreCase),
            Formats = Formats(detail?.Text("dates") ?? format.Text("dates"), withTime: field.Text("type") == "date_time"),
            Yes = format.List("yes") is [_, ..] yes ? yes : ["yes"],
            No = format.List("no") is [_, ..] no ? no : ["no"],
            Empty = format.List("empty"),
        };
    }

    /// <summary>A mapping that says nothing of its file's format keeps to the defaults.</summary>
    private static YamlMappingNode Format(YamlMappingNode mapping) => mapping.Find("format") as YamlMappingNode ?? [];

    private static string[] Formats(string? dates, bool withTime)
    {
        string[] days = dates switch
        {
            null or "iso" => ["yyyy-MM-dd"],
            "day-first" => ["dd/MM/yyyy", "dd-MM-yyyy"],
            "month-first" => ["MM/dd/yyyy"],
            _ => ["dd MMM yyyy"],
        };
        string[] times = withTime ? [" HH:mm", " HH:mm:ss"] : [""];
        return [.. days.SelectMany(day => times.Select(time => day + time))];
    }
}

/// <summary>How one field is read from a row.</summary>
internal sealed record FieldReader
{
    public required string Name { get; init; }
    public required int Column { get; init; }
    public required string? Constant { get; init; }
    public required string Type { get; init; }
    public required bool Required { get; init; }
    public required Dictionary<string, string> Codes { get; init; }
    public required Dictionary<string, string>? Values { get; init; }
    public required string[] Formats { get; init; }
    public required string[] Yes { get; init; }
    public required string[] No { get; init; }
    public required string[] Empty { get; init; }

    /// <summary>False when the row must go to quarantine.</summary>
    public bool Read(string[] line, out object? value)
    {
        var text = Column < 0 ? Constant ?? "" : line[Column].Trim();
        value = null;
        if (text.Length == 0 || Empty.Contains(text, StringComparer.OrdinalIgnoreCase))
            return !Required;

        switch (Type)
        {
            case "code":
                if (Values is not null && !Values.TryGetValue(text, out text!))
                    return false;

                value = Codes.GetValueOrDefault(text);
                return value is not null;
            case "date" or "date_time":
                if (!DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
                    return false;

                value = time;
                return true;
            case "yes_no":
                value = Yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? true : No.Contains(text, StringComparer.OrdinalIgnoreCase) ? false : null;
                return value is not null;
            case "number":
                var isNumber = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
                value = number;
                return isNumber;
            default:
                if (Values is not null && !Values.TryGetValue(text, out text!))
                    return false;

                value = text;
                return true;
        }
    }
}
