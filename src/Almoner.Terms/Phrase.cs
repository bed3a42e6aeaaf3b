using System.Globalization;

namespace Almoner.Terms;

/// <summary>
/// Words that stand in no language yet: the same thing, said in any of them. Reasons and verdicts are kept like this, so that one edition is
/// read in English and in Welsh. As text it is English, which is what commands print and frozen editions hold.
/// </summary>
public sealed class Phrase : IEquatable<Phrase>
{
    private readonly Func<Wording, string> say;

    private Phrase(Func<Wording, string> say) => this.say = say;

    /// <summary>The words of a key with values in their places.</summary>
    /// <param name="key">A key of the wordings.</param>
    /// <param name="values">Days, periods, figures and phrases are said in the language; anything else stands as it is.</param>
    public static Phrase Of(string key, params object?[] values) => new(wording => wording.Say(key, Said(values, wording)));

    /// <summary>The words of a key for so many; see <see cref="Wording.Count"/>.</summary>
    public static Phrase Count(string key, long count, params object?[] values) => new(wording => wording.Count(key, count, Said(values, wording)));

    /// <summary>A value with its unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="value">The exact value in it.</param>
    /// <param name="decimals">Decimals to print.</param>
    public static Phrase Amount(Unit unit, Exact value, int decimals) => new(wording => unit.Print(value, decimals, wording));

    /// <summary>"September 2023".</summary>
    public static Phrase Month(Month month) => new(wording => wording.Month(month));

    /// <summary>What people wrote, the same in every language: a name, a title.</summary>
    public static Phrase AsWritten(string words) => new(_ => words);

    /// <summary>Phrases one after the other.</summary>
    /// <param name="separator">What stands between them: "; ".</param>
    /// <param name="phrases">At least one.</param>
    public static Phrase List(string separator, params IReadOnlyList<Phrase> phrases) => new(wording => string.Join(separator, phrases.Select(phrase => phrase.In(wording))));

    public string In(Wording wording) => say(wording);

    public override string ToString() => In(Wording.English);

    /// <summary>Phrases that say the same in English say the same.</summary>
    public bool Equals(Phrase? other) => other is not null && ToString() == other.ToString();

    public override bool Equals(object? obj) => Equals(obj as Phrase);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private static object?[] Said(object?[] values, Wording wording) => Array.ConvertAll(values, value => value switch
    {
        Phrase phrase => phrase.In(wording),
        DateOnly day => wording.Day(day),
        Period period => wording.Short(period),
        Figure figure => figure.Print(wording),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value,
    });
}
