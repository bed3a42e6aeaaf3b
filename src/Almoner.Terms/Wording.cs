using System.Globalization;
using System.Resources;

namespace Almoner.Terms;

/// <summary>
/// The fixed words of all that readers hold, in one language. They stand by key in <c>Wording/Words.*.resx</c>, one file a language with the same keys;
/// what councils write themselves (titles, comments) comes from the library and from people.
/// </summary>
public sealed class Wording
{
    private readonly ResourceManager words;
    private readonly Func<long, string> plural;

    private Wording(string tag, string name, Func<long, string> plural)
    {
        (Tag, Name, this.plural) = (tag, name, plural);
        words = new ResourceManager($"Almoner.Terms.Wording.Words.{tag}", typeof(Wording).Assembly);
    }

    public static Wording English { get; } = new("en-GB", "English", count => count == 1 ? "one" : "other");

    /// <summary>Welsh has a form for each of 0, 1, 2, 3 and 6, and one for all others (Unicode CLDR, language plural rules).</summary>
    public static Wording Welsh { get; } = new("cy-GB", "Cymraeg", count => count switch { 0 => "zero", 1 => "one", 2 => "two", 3 => "few", 6 => "many", _ => "other" });

    public static IReadOnlyList<Wording> All { get; } = [English, Welsh];

    /// <summary>As in RFC 5646: "en-GB".</summary>
    public string Tag { get; }

    /// <summary>Two letters, as commands and file names have it: "en".</summary>
    public string Code => Tag[..2];

    /// <summary>The language in its own words: "Cymraeg".</summary>
    public string Name { get; }

    /// <summary>The words of a key.</summary>
    public string this[string key] => words.GetString(key, CultureInfo.InvariantCulture) ?? throw new InvalidOperationException($"{Tag} has no words for `{key}`.");

    /// <summary>The words of a key with values in their places: {0}, {1} ...</summary>
    public string Say(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>
    /// The words of a key for so many: <c>key.one</c>, <c>key.two</c> and so on, <c>key.other</c> where the language needs no form of its own.
    /// </summary>
    /// <param name="key">The key without the form.</param>
    /// <param name="count">How many; in the words it is {0}, with thousands parted.</param>
    /// <param name="values">What else stands in the words: {1}, {2} ...</param>
    public string Count(string key, long count, params ReadOnlySpan<object?> values)
    {
        var form = words.GetString($"{key}.{plural(count)}", CultureInfo.InvariantCulture) ?? this[key + ".other"];
        return string.Format(CultureInfo.InvariantCulture, form, [count.ToString("N0", CultureInfo.InvariantCulture), .. values]);
    }

    /// <summary>"30 September 2023".</summary>
    public string Day(DateOnly day) => Say("day", day.Day, Month(day.Month), day.Year);

    /// <summary>"September" of 9.</summary>
    public string Month(int number) => this[string.Create(CultureInfo.InvariantCulture, $"month.{number}")];

    /// <summary>"Sep" of 9.</summary>
    public string ShortMonth(int number) => this[string.Create(CultureInfo.InvariantCulture, $"month.short.{number}")];

    /// <summary>The language of a name such as cy or cy-GB; null for one that Almoner does not speak.</summary>
    public static Wording? Of(string name) => All.FirstOrDefault(wording => name.Equals(wording.Tag, StringComparison.OrdinalIgnoreCase) || name.Equals(wording.Code, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => Tag;
}
