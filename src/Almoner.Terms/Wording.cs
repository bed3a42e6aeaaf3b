using System.Globalization;
using System.Resources;

namespace Almoner.Terms;

/// <summary>
/// The fixed words of all that readers hold, in one language. They stand by key in <c>Wording/Words.*.resx</c>, one file a language with the same keys;
/// what councils write themselves (titles, comments) comes from the library and from people.
/// </summary>
public sealed partial class Wording
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

    /// <summary>Every key, in order; those of words that differ by number end in a form.</summary>
    public IReadOnlyList<string> Keys =>
        [.. words.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal)];

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
    public string Count(string key, long count, params ReadOnlySpan<object?> values) => Amount(key, count, count.ToString("N0", CultureInfo.InvariantCulture), values);

    /// <summary>The words of a key for a number that is printed in a way of its own, with decimals: a part of one takes <c>key.other</c>.</summary>
    /// <param name="key">The key without the form.</param>
    /// <param name="count">How many.</param>
    /// <param name="printed">The same as printed, {0} in the words.</param>
    /// <param name="values">What else stands in the words: {1}, {2} ...</param>
    public string Amount(string key, decimal count, string printed, params ReadOnlySpan<object?> values)
    {
        var form = count == decimal.Truncate(count) ? words.GetString($"{key}.{plural((long)count)}", CultureInfo.InvariantCulture) : null;
        return string.Format(CultureInfo.InvariantCulture, form ?? this[key + ".other"], [printed, .. values]);
    }

    /// <summary>Words that begin a sentence.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>The language of a name such as cy or cy-GB; null for one that Almoner does not speak.</summary>
    public static Wording? Of(string name) => All.FirstOrDefault(wording => name.Equals(wording.Tag, StringComparison.OrdinalIgnoreCase) || name.Equals(wording.Code, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => Tag;
}
