using System.Net;
using System.Text.RegularExpressions;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports.Tests;

/// <summary>The fixed words of a language, looked for in what a reader is told.</summary>
internal static partial class FixedWords
{
    /// <summary>English words that are part of no Welsh ones: those of every key, without the values between them.</summary>
    public static IReadOnlyList<string> OnlyEnglish { get; } = WithoutWelsh();

    /// <summary>What a reader is told by a document, but what people wrote themselves.</summary>
    /// <param name="document">The document.</param>
    /// <param name="written">What people wrote.</param>
    public static string Told(Document document, IEnumerable<string?> written)
    {
        var said = WebUtility.HtmlDecode(Tag().Replace(Labelled().Replace(Style().Replace(ReportWriter.Html(document, ReportLook.Default), " "), " $1 "), " "));
        return written.OfType<string>().Where(words => words.Length > 0).Distinct().OrderByDescending(words => words.Length).Aggregate(said, (left, words) => left.Replace(words, " ", StringComparison.Ordinal));
    }

    public static bool Holds(string text, string words) => Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(words)}(?!\w)", RegexOptions.None, TimeSpan.FromSeconds(5));

    private static List<string> WithoutWelsh()
    {
        var welsh = string.Join('\n', Wording.Welsh.Keys.Select(key => Wording.Welsh[key]));
        return
        [
            .. Wording.English.Keys.SelectMany(key => Value().Split(Wording.English[key])).Select(part => part.Trim(' ', ',', '.', ':', ';', '(', ')'))
                .Where(part => part.Length > 4).Distinct().Where(part => !Holds(welsh, part)),
        ];
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Value();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<[^>]* aria-label=\"([^\"]*)\"[^>]*>")]
    private static partial Regex Labelled();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
