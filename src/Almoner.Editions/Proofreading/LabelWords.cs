using System.Text.RegularExpressions;

namespace Almoner.Editions.Proofreading;

/// <summary>The words of a label or sentence that carry meaning, each in one form, so that labels can be compared.</summary>
public static partial class LabelWords
{
    private static readonly HashSet<string> Empty =
    [
        "a", "about", "after", "all", "an", "and", "are", "as", "at", "be", "been", "before", "by", "did", "do", "does", "for", "from", "had", "has", "have", "how", "i",
        "in", "into", "is", "it", "its", "kpi", "more", "no", "not", "number", "of", "on", "only", "or", "our", "out", "per", "cent", "percent", "percentage", "q",
        "quarter", "result", "share", "so", "than", "that", "the", "their", "there", "these", "they", "this", "those", "to", "total", "was", "we", "were", "where", "which",
        "who", "whose", "with", "within", "without",
    ];

    /// <summary>"Urgent referrals" gives urgent and referral; plurals are made singular.</summary>
    public static IReadOnlySet<string> Of(string text) => InOrder(text).ToHashSet();

    /// <summary>The same in the order in which they stand.</summary>
    public static IReadOnlyList<string> InOrder(string text) =>
        [.. Word().Matches(text.ToLowerInvariant()).Select(match => Singular(match.Value)).Where(word => !Empty.Contains(word))];

    public static int Shared(IReadOnlySet<string> a, IReadOnlySet<string> b) => a.Count(b.Contains);

    private static string Singular(string word) => word switch
    {
        _ when word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        _ when word.Length > 4 && word.EndsWith("sses", StringComparison.Ordinal) => word[..^2],
        _ when word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
        _ => word,
    };

    [GeneratedRegex("[a-z]+|[0-9]+")]
    private static partial Regex Word();
}
