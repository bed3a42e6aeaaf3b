using Almoner.Library.Records;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library.Extracts;

/// <summary>Reads <c>extracts/*.yaml</c>.</summary>
internal static class ExtractReader
{
    private static readonly Kind.Choice DateStyles = new("iso", "day-first", "month-name", "month-first");

    private static readonly Shape FormatShape = new("format", "How the bytes of an extract are to be read.",
    [
        new("encoding", new Kind.Choice("utf-8", "windows-1252"), "The character encoding; default utf-8"),
        new("separator", new Kind.Choice("comma", "semicolon", "tab"), "What stands between two values; default comma"),
        new("dates", DateStyles, "How dates are written; default iso. day-first: 03/04/2023 is 3 April"),
        new("yes", new Kind.ListOf(new Kind.Text()), "Words for yes; default yes, y, true, 1"),
        new("no", new Kind.ListOf(new Kind.Text()), "Words for no; default no, n, false, 0"),
        new("empty", new Kind.ListOf(new Kind.Text()), "Words that mean an empty value, such as NULL"),
        new("lines_before_headings", new Kind.Whole(0, 100), "Lines to leave out before the headings; default 0"),
    ]);

    private static readonly Shape ColumnShape = new("column", "Where one field's value comes from.",
    [
        new("column", new Kind.Text(), "The heading of the column"),
        new("constant", new Kind.Text(), "The same value in every row, instead of a column"),
        new("values", new Kind.MapOf(new Kind.Text()), "The source's words, and the code for each"),
        new("otherwise", new Kind.Text(), "The code for any other word; without it such a row goes to quarantine"),
        new("dates", DateStyles, "How dates are written in this column, where it differs"),
    ]);

    private static readonly Shape TotalsShape = new("totals row", "How to know a row of totals.",
    [
        new("column", new Kind.Text(), "The heading under which it shows", Required: true),
        new("begins_with", new Kind.Text(), "What its value begins with, letter case ignored", Required: true),
    ]);

    public static readonly Shape Shape = new("extract", "How one source system's export maps onto a record set.",
    [
        new("extract", new Kind.Name(), "The mapping's name", Required: true),
        new("of", new Kind.Name(), "The record set it fills", Required: true),
        new("about", new Kind.Text(), "Which system exports it, and how"),
        new("file", new Kind.Text(), "The names of its files, with * for any characters"),
        new("format", new Kind.Mapping(FormatShape), "How the file is to be read"),
        new("delivers", new Kind.Choice("everything", "changes", "archive"), "Whether a new file replaces the earlier ones or adds to them, or holds a past to which nothing comes any more; default everything"),
        new("totals_row", new Kind.Mapping(TotalsShape), "How to know a row of totals, which is no record"),
        new("columns", new Kind.MapOf(new Kind.Either(new Kind.Text(), new Kind.Mapping(ColumnShape))), "For each field, the column that fills it", Required: true),
    ]);

    public static ExtractMapping? Read(Node node, IReadOnlyDictionary<string, RecordSet> sets, Reading reading)
    {
        if (reading.Find(sets, node["of"], LibraryCode.UnknownRecordSet, "record set", "record sets") is not { } set || node.TextOf("extract") is not { } name) return null;
        var columns = new List<FieldSource>();
        foreach (var (fieldName, place, value) in node["columns"]?.Entries ?? [])
        {
            if (set.Find(fieldName) is not { } field)
            {
                if (reading.Faulty.Contains($"{set.Name}.{fieldName}")) continue;
                reading.Error(LibraryCode.UnknownField, $"no field `{fieldName}` in {set.Name}", Nearest.Remedy(fieldName, set.Fields.Select(known => known.Name), "fields"), place);
            }
            else if (SourceOf(field, value, reading) is { } source)
            {
                columns.Add(source);
            }
        }

        foreach (var missing in set.Fields.Where(field => field.Required && !columns.Exists(column => column.Field == field) && node["columns"]?[field.Name] is null))
        {
            reading.Error(LibraryCode.MissingKey, $"nothing fills the required field `{missing.Name}` of {set.Name}", $"Add `{missing.Name}:` with the heading of its column", node["columns"]?.Place ?? node.Place);
        }

        return new ExtractMapping
        {
            Name = name,
            About = node.TextOf("about") ?? "",
            Of = set,
            FilePattern = node.TextOf("file"),
            Format = FormatOf(node["format"]),
            Delivers = node.TextOf("delivers") switch { "changes" => Delivery.Changes, "archive" => Delivery.Archive, _ => Delivery.Everything },
            Columns = columns,
            TotalsRow = node["totals_row"] is { } totals && totals.TextOf("column") is { } heading && totals.TextOf("begins_with") is { } begins
                ? new TotalsRow(heading, begins)
                : null,
            Place = node.Place,
        };
    }

    private static FieldSource? SourceOf(Field field, Node value, Reading reading)
    {
        if (value.Text?.Trim() is { } heading) return new FieldSource(field, heading, null, null, null, null);
        if (!value.IsMapping) return null;
        if ((value["column"] is null) == (value["constant"] is null))
        {
            reading.Error(LibraryCode.Contradiction, $"`{field.Name}` needs either a column or a constant", "Write `column: Heading` or `constant: value`", value.Place);
            return null;
        }

        Dictionary<string, string>? values = null;
        foreach (var (word, place, code) in value["values"]?.Entries ?? [])
        {
            values ??= new(StringComparer.OrdinalIgnoreCase);
            var known = code.Text?.Trim() ?? "";
            Code(known, code.Place);
            if (!values.TryAdd(word.Trim(), known)) reading.Error(LibraryCode.Twice, $"the source word '{word}' stands twice", "Remove one; letter case makes no difference", place);
        }

        if (value.TextOf("otherwise") is { } otherwise) Code(otherwise, value["otherwise"]!.Place);
        if (value.TextOf("constant") is { } constant) Code(constant, value["constant"]!.Place);
        return new FieldSource(field, value.TextOf("column"), values, value.TextOf("otherwise"),
            value.TextOf("dates") is { } dates ? StyleOf(dates) : null, value.TextOf("constant"));

        void Code(string code, Place place)
        {
            if (field.Type == FieldType.Code && !field.Codes.Contains(code))
            {
                reading.Error(LibraryCode.UnknownCode, $"`{field.Name}` has no code '{code}'", Nearest.Remedy(code, field.Codes, "codes"), place);
            }
        }
    }

    private static ExtractFormat FormatOf(Node? node)
    {
        var format = new ExtractFormat();
        if (node is null) return format;
        return format with
        {
            Encoding = node.TextOf("encoding") == "windows-1252" ? TextEncoding.Windows1252 : TextEncoding.Utf8,
            Separator = node.TextOf("separator") switch { "semicolon" => ';', "tab" => '\t', _ => ',' },
            Dates = StyleOf(node.TextOf("dates")),
            Yes = Words("yes") ?? format.Yes,
            No = Words("no") ?? format.No,
            Empty = Words("empty") ?? format.Empty,
            LinesBeforeHeadings = node.WholeOf("lines_before_headings") ?? 0,
        };

        List<string>? Words(string key) => node[key]?.Items.Select(item => item.Text?.Trim() ?? "").ToList();
    }

    private static DateStyle StyleOf(string? word) => word switch
    {
        "day-first" => DateStyle.DayFirst,
        "month-name" => DateStyle.MonthName,
        "month-first" => DateStyle.MonthFirst,
        _ => DateStyle.Iso,
    };
}
