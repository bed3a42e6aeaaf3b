using System.Text.RegularExpressions;
using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>Periods as sentences name them.</summary>
internal static partial class SpokenPeriod
{
    /// <summary>A period as sentences name it, in a pattern.</summary>
    public const string Pattern =
        @"(?:Q|quarter\s?)[1-4]\b(?:\s(?:of\s)?20\d\d[/-]\d\d)?|(?:the\s)?same\s(?:period|quarter|time)\s(?:of\s)?last\syear|(?:the\s)?(?:previous|last)\squarter";

    /// <summary>The quarter that the words mean, seen from the report's.</summary>
    public static Quarter? Read(string words, Quarter standing)
    {
        if (words.Contains("same", StringComparison.OrdinalIgnoreCase)) return standing.YearBefore;
        if (words.Contains("previous", StringComparison.OrdinalIgnoreCase) || words.StartsWith("last", StringComparison.OrdinalIgnoreCase) || words.StartsWith("the last", StringComparison.OrdinalIgnoreCase)) return standing.Plus(-1);
        return Heading.QuarterWithYear(words, standing.Year.StartMonth) ?? Heading.Read(words, standing).Period as Quarter;
    }

    /// <summary>The quarter that the text names first; null when it names none.</summary>
    public static Quarter? In(string text, Quarter standing) => Mention().Match(text) is { Success: true } match ? Read(match.Value, standing) : null;

    /// <summary>Every quarter that the text names.</summary>
    public static IEnumerable<Quarter> AllIn(string text, Quarter standing) => Mention().Matches(text).Select(match => Read(match.Value, standing)).OfType<Quarter>();

    [GeneratedRegex(Pattern, RegexOptions.IgnoreCase)]
    private static partial Regex Mention();
}
