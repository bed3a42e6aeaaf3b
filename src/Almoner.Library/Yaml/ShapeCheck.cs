using System.Globalization;
using System.Text.RegularExpressions;
using Almoner.Terms;

namespace Almoner.Library.Yaml;

/// <summary>Holds a YAML value to its shape and says of each fault where it is and what was expected.</summary>
public static partial class ShapeCheck
{
    public static void Hold(Node node, Shape shape, ICollection<Problem> problems)
    {
        foreach (var (name, place, value) in node.Entries)
        {
            if (shape.Find(name) is { } key)
            {
                Hold(value, key.Kind, key.Name, problems);
            }
            else
            {
                var remedy = name.Contains(' ', StringComparison.Ordinal) && value.Text is ""
                    ? "Inside { } a comma ends a value: put text that holds one in quotes"
                    : Nearest.Remedy(name, shape.Keys.Select(known => known.Name), "keys");
                problems.Add(Problem.Error(LibraryCode.UnknownKey, $"{Article(shape.Name)} {shape.Name} has no key `{name}`", remedy, place));
            }
        }

        foreach (var key in shape.Keys.Where(key => key.Required && node[key.Name] is null))
        {
            problems.Add(Problem.Error(LibraryCode.MissingKey, $"this {shape.Name} has no `{key.Name}`",
                $"Add `{key.Name}:` with {key.Kind.Expected}; it says {Lower(key.About)}", node.Place));
        }
    }

    private static void Hold(Node node, Kind kind, string key, ICollection<Problem> problems)
    {
        switch (kind)
        {
            case Kind.Mapping(var shape) when node.IsMapping:
                Hold(node, shape, problems);
                break;
            case Kind.MapOf(var of) when node.IsMapping:
                foreach (var (_, _, value) in node.Entries) Hold(value, of, key, problems);
                break;
            case Kind.ListOf(var of) when node.IsList:
                foreach (var item in node.Items) Hold(item, of, key, problems);
                break;
            case Kind.Either(var kinds) when Array.Find(kinds, candidate => Takes(candidate, node)) is { } chosen:
                Hold(node, chosen, key, problems);
                break;
            default:
                if (!Takes(kind, node))
                {
                    problems.Add(Problem.Error(LibraryCode.WrongKind, $"`{key}` holds {Describe(node)}", $"Write {kind.Expected}", node.Place));
                }

                break;
        }
    }

    /// <summary>Whether the value is of the kind as far as its outside goes; insides of mappings and lists are held separately.</summary>
    private static bool Takes(Kind kind, Node node) => kind switch
    {
        Kind.Mapping or Kind.MapOf => node.IsMapping,
        Kind.ListOf => node.IsList,
        Kind.Either(var kinds) => Array.Exists(kinds, candidate => Takes(candidate, node)),
        _ => node.Text?.Trim() is { Length: > 0 } text && Takes(kind, text),
    };

    private static bool Takes(Kind kind, string text) => kind switch
    {
        Kind.Text or Kind.Expression => true,
        Kind.Name => NamePattern().IsMatch(text),
        Kind.MeasureCode => MeasureCodePattern().IsMatch(text),
        Kind.YesNo => text is "true" or "false",
        Kind.Whole(var from, var to) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) && whole >= from && whole <= to,
        Kind.Number => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        Kind.Day => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        Kind.Month => text.Length == 7 && Month.TryParse(text, out _),
        Kind.Span => TimeSpanOfCalendar.TryParse(text, out _),
        Kind.Choice(var words) => words.Contains(text),
        _ => false,
    };

    private static string Describe(Node node) => node switch
    {
        { IsMapping: true } => "keys of its own",
        { IsList: true } => "a list",
        { Text: null or "" } => "nothing",
        _ => $"`{node.Text}`",
    };

    private static string Article(string noun) => "aeiou".Contains(noun[0], StringComparison.Ordinal) ? "an" : "a";

    private static string Lower(string about) => about.Length == 0 ? about : char.ToLowerInvariant(about[0]) + about[1..].TrimEnd('.');

    [GeneratedRegex("^[a-z][a-z0-9_-]*$")]
    private static partial Regex NamePattern();

    [GeneratedRegex("^[A-Z]{2,6}[0-9]{2,3}[a-z]?$")]
    private static partial Regex MeasureCodePattern();
}
