using Almoner.Terms;

namespace Almoner.Library;

/// <summary>What a library says in Welsh.</summary>
/// <param name="Welsh">By what it says in English: texts with those beside them, as <c>title_cy</c>, and the words of words/cy.yaml.</param>
/// <param name="Lacking">A warning for each text and code that has no Welsh, where it stands.</param>
public sealed record Translations(IReadOnlyDictionary<string, string> Welsh, IReadOnlyList<Problem> Lacking)
{
    public static Translations None { get; } = new(new Dictionary<string, string>(), []);

    /// <summary>The words in a language; null where it has none for them.</summary>
    /// <param name="wording">The language.</param>
    /// <param name="english">As the library has them.</param>
    public string? In(Wording wording, string english) => wording == Wording.English ? english : Welsh.GetValueOrDefault(english);

    /// <summary>The words in a language; in English, and marked so, where it has none for them.</summary>
    /// <param name="wording">The language.</param>
    /// <param name="english">As the library has them.</param>
    public string Said(Wording wording, string english) => In(wording, english) ?? wording.Say("only-in.en", english);
}
