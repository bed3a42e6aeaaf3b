using Almoner.Library.Expressions;
using Almoner.Library.Records;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library.Measures;

/// <summary>Reads which rows a measure, or a part of one, is about: over what, which, and where they stand in time.</summary>
internal sealed class RowsReader(IReadOnlyDictionary<string, RecordSet> sets, Reading reading)
{
    public static readonly string[] Standings = ["counted_on", "open", "during"];

    /// <summary>The keys that say which rows; they stand beside nothing that brings its own.</summary>
    public static readonly string[] Keys = [.. Standings, "of", "where"];

    public Tally? Rows(Node node, string code)
    {
        if (node["of"] is null) reading.Error(LibraryCode.MissingKey, $"{code} does not say what it counts over", "Add `of:` with a record set", node.Place);
        var set = reading.Find(sets, node["of"], LibraryCode.UnknownRecordSet, "record set", "record sets");
        if (!ExactlyOne(node, Standings, code, "says where rows stand in time") || set is null) return null;
        Standing? standing = null;
        if (node["counted_on"] is { } date)
        {
            if (DateField(set, date) is { } on) standing = new Standing.CountedOn(on);
        }
        else
        {
            var key = node["open"] is null ? "during" : "open";
            var (from, to) = (DateField(set, node[key]!["from"]), DateField(set, node[key]!["to"]));
            if (from is not null && to is not null) standing = key == "open" ? new Standing.Open(from, to) : new Standing.During(from, to);
        }

        if (standing is null) return null;
        var rows = new Tally(set, null, standing, new Amount.Rows());
        if (node["where"] is not { } where) return rows;
        return Condition(where, rows) is { } condition ? rows with { Where = condition } : null;
    }

    public Expression? Condition(Node node, Tally rows) => ExpressionReader.Read(node, Scope(rows), ValueKind.YesNo, reading.Problems);

    public Expression? Number(Node node, Tally rows) => ExpressionReader.Read(node, Scope(rows), ValueKind.Number, reading.Problems);

    /// <summary>The number of the rows, or of the people in them when the set is about people.</summary>
    public Tally? Counted(Tally rows, Node count)
    {
        if (count.Text?.Trim() != "people") return rows;
        return AboutPeople(rows.Of, count) ? rows with { Amount = new Amount.People() } : null;
    }

    public bool AboutPeople(RecordSet set, Node node)
    {
        if (set.Person is not null) return true;
        reading.Error(LibraryCode.Lacks, $"{set.Name} is not about people, so people cannot be counted in it", $"Count rows, or declare `person:` in {set.Place.File}", node.Place);
        return false;
    }

    public bool ExactlyOne(Node node, string[] keys, string code, string what)
    {
        var found = keys.Where(key => node[key] is not null).ToList();
        if (found.Count == 1) return true;
        reading.Error(LibraryCode.Contradiction, found.Count == 0 ? $"nothing {what} in {code}" : $"more than one key {what} in {code}: {string.Join(", ", found)}",
            $"Write exactly one of {string.Join(", ", keys)}", found.Count == 0 ? node.Place : node[found[1]]!.Place);
        return false;
    }

    /// <summary>Says of every key that stands beside one which says all that the key could.</summary>
    public void NothingBeside(Node node, string key, IEnumerable<string> strays, string remedy)
    {
        foreach (var stray in strays.Where(stray => node[stray] is not null))
        {
            reading.Error(LibraryCode.Contradiction, $"`{stray}` stands beside `{key}`", remedy, node[stray]!.Place);
        }
    }

    public static Tally Also(Tally tally, Expression condition) =>
        tally with { Where = tally.Where is null ? condition : new Expression.And(tally.Where, condition) };

    private ExpressionScope Scope(Tally rows) => new(rows.Of, sets, PeriodAllowed: rows.Standing is Standing.Open) { Faulty = reading.Faulty };

    private Field? DateField(RecordSet set, Node? node)
    {
        if (reading.Field(set, node) is not { } field) return null;
        if (field.Type is FieldType.Date or FieldType.DateTime) return field;
        reading.Error(LibraryCode.WrongType, $"`{field.Name}` is no date", $"Name a date field of {set.Name}: {string.Join(", ", set.Fields.Where(known => known.Type is FieldType.Date or FieldType.DateTime).Select(known => known.Name))}", node!.Place);
        return null;
    }
}
