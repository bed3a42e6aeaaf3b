using System.Text.RegularExpressions;
using Almoner.Library.Expressions;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library.Records;

/// <summary>Reads <c>records/*.yaml</c>.</summary>
internal static partial class RecordSetReader
{
    private static readonly (string Word, FieldType Type)[] Types =
    [
        ("text", FieldType.Text), ("code", FieldType.Code), ("person", FieldType.Person), ("date", FieldType.Date),
        ("date_time", FieldType.DateTime), ("number", FieldType.Number), ("yes_no", FieldType.YesNo),
    ];

    private static readonly string[] OnlyOfNumbers = ["decimals", "unit"];

    private static readonly Shape FieldShape = new("field", "One field of a record set.",
    [
        new("type", new Kind.Choice([.. Types.Select(type => type.Word)]), "What it holds", Required: true),
        new("about", new Kind.Text(), "What it means, for the data dictionary", Required: true),
        new("required", new Kind.YesNo(), "Whether a record without it goes to quarantine"),
        new("codes", new Kind.ListOf(new Kind.Text()), "The codes it may hold; for type code"),
        new("decimals", new Kind.Whole(0, 6), "Decimals kept; for type number; default 0"),
        new("unit", new Kind.Text(), "What a number is measured in"),
    ]);

    private static readonly Shape CheckShape = new("check", "Something that must hold of every record.",
    [
        new("must", new Kind.Expression(), "The condition; a record fails only where it is false", Required: true),
        new("because", new Kind.Text(), "The reason given for a record that fails", Required: true),
        new("otherwise", new Kind.Choice("quarantine", "warn"), "What happens to a record that fails; default quarantine"),
    ]);

    public static readonly Shape Shape = new("record set", "One kind of thing that a source system keeps.",
    [
        new("record_set", new Kind.Name(), "The name that measures use", Required: true),
        new("title", new Kind.Text(), "The name for readers", Required: true),
        TranslationReader.Of("title"),
        new("about", new Kind.Text(), "What one record is", Required: true),
        new("key", new Kind.Name(), "The field whose value no two records share", Required: true),
        new("person", new Kind.Name(), "The field that says whom a record is about"),
        new("date", new Kind.Name(), "The date by which the records run"),
        new("fields", new Kind.MapOf(new Kind.Mapping(FieldShape)), "The fields by name", Required: true),
        new("checks", new Kind.ListOf(new Kind.Mapping(CheckShape)), "What must hold of every record"),
    ]);

    /// <summary>Reads the fields; checks are read by <see cref="WithChecks"/> once every record set is known.</summary>
    public static RecordSet? Read(Node node, Reading reading)
    {
        var name = node.TextOf("record_set");
        var fields = new List<Field>();
        foreach (var (fieldName, place, value) in node["fields"]?.Entries ?? [])
        {
            CanBeCalled("field", fieldName, place, reading);
            if (FieldOf(fieldName, place, value, reading) is { } field) fields.Add(field);
            else reading.Faulty.Add($"{name}.{fieldName}");
        }

        if (name is null) return null;
        CanBeCalled("record set", name, node["record_set"]!.Place, reading);
        reading.Faulty.Add(name);
        if (fields.Count == 0) return null;
        var set = new RecordSet
        {
            Name = name,
            Title = node.TextOf("title") ?? name,
            About = node.TextOf("about") ?? "",
            Key = fields[0],
            Fields = fields,
            Checks = [],
            Place = node.Place,
        };
        if (reading.Field(set, node["key"]) is not { } key) return null;
        var person = reading.Field(set, node["person"]);
        if (person is { Type: not FieldType.Person })
        {
            reading.Error(LibraryCode.WrongType, $"`{person.Name}` is no person field", "Give it type: person", node["person"]!.Place);
        }

        var date = reading.Field(set, node["date"]);
        if (date is { Type: not (FieldType.Date or FieldType.DateTime) })
        {
            reading.Error(LibraryCode.WrongType, $"`{date.Name}` is no date", "Name a field of type date or date_time", node["date"]!.Place);
        }

        reading.Faulty.Remove(name);
        return set with { Key = key, Person = person, Date = date };
    }

    /// <summary>Holds names to what expressions can say: a hyphen would be a minus sign.</summary>
    private static void CanBeCalled(string noun, string name, Place place, Reading reading)
    {
        if (ExpressionGrammar.Reserved.Contains(name) || name is "person" or "period" or "row")
        {
            reading.Error(LibraryCode.Contradiction, $"a {noun} cannot be called `{name}`", "The expression language uses that word; choose another", place);
        }
        else if (!NamePattern().IsMatch(name) && (noun == "field" || name.Contains('-', StringComparison.Ordinal)))
        {
            reading.Error(LibraryCode.WrongKind, $"a {noun} cannot be called `{name}`", "Use lower case letters, digits and _, beginning with a letter", place);
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex NamePattern();

    public static RecordSet WithChecks(RecordSet set, Node node, IReadOnlyDictionary<string, RecordSet> sets, Reading reading)
    {
        var checks = new List<RecordCheck>();
        var scope = new ExpressionScope(set, sets, PeriodAllowed: false) { Faulty = reading.Faulty };
        foreach (var item in node["checks"]?.Items ?? [])
        {
            if (item["must"] is { } must && ExpressionReader.Read(must, scope, ValueKind.YesNo, reading.Problems) is { } expression)
            {
                checks.Add(new RecordCheck(expression, item.TextOf("because") ?? must.Text!, item.TextOf("otherwise") != "warn"));
            }
        }

        return set with { Checks = checks };
    }

    private static Field? FieldOf(string name, Place place, Node node, Reading reading)
    {
        var type = Array.Find(Types, candidate => candidate.Word == node.TextOf("type"));
        if (type.Word is null) return null;
        var codes = (node["codes"]?.Items ?? []).Select(item => item.Text?.Trim() ?? "").ToList();
        if (type.Type == FieldType.Code && codes.Count == 0)
        {
            reading.Error(LibraryCode.MissingKey, $"the code field `{name}` lists no codes", "Add `codes: [first, second]`", place);
        }
        else if (type.Type != FieldType.Code && codes.Count > 0)
        {
            reading.Error(LibraryCode.Contradiction, $"`{name}` lists codes and is of type {type.Word}", "Give it type: code", place);
        }

        foreach (var stray in OnlyOfNumbers.Where(key => type.Type != FieldType.Number && node[key] is not null))
        {
            reading.Error(LibraryCode.Contradiction, $"`{name}` has `{stray}` and is of type {type.Word}", "Give it type: number", node[stray]!.Place);
        }

        foreach (var twice in codes.GroupBy(code => code, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            reading.Error(LibraryCode.Twice, $"the code '{twice.Key}' stands twice in `{name}`", "Remove one; letter case makes no difference", node["codes"]!.Place);
        }

        return new Field(name, type.Type, node.TextOf("about") ?? "", node.YesNoOf("required"), codes, node.WholeOf("decimals") ?? 0, node.TextOf("unit"));
    }
}
