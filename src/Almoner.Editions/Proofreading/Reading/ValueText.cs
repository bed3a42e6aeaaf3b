using System.Globalization;
using System.Text.RegularExpressions;
using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Reading;

/// <summary>Reads what people print in a cell of figures.</summary>
internal static partial class ValueText
{
    /// <summary>A whole or decimal number, thousands parted by commas or not at all, in a pattern; never a piece of a longer one.</summary>
    public const string Number = @"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?!\d|[.,]\d)";

    private static readonly HashSet<string> InsteadOfNumbers = new(StringComparer.OrdinalIgnoreCase)
    {
        "n/a", "na", "not applicable", "not available", "new", "new measure", "no target", "no result", "none", "nil return", "no data", "tbc", "tba",
        "to be confirmed", "to be agreed", "to be developed", "-", "–", "—", "..", "...", "…", ":", "[x]", "[z]",
    };

    private static readonly HashSet<string> InsteadOfSmallNumbers = new(StringComparer.OrdinalIgnoreCase) { "*", "[c]", "suppressed", "withheld" };

    /// <summary>Words after a number that only repeat its unit.</summary>
    private static readonly HashSet<string> Units = new(StringComparer.OrdinalIgnoreCase) { "day", "days", "hour", "hours", "year", "years", "fte", "people" };

    public static (CellState State, PrintedNumber? Number) Read(string text)
    {
        if (text.Length == 0) return (CellState.Empty, null);
        if (InsteadOfNumbers.Contains(text)) return (CellState.Words, null);
        if (InsteadOfSmallNumbers.Contains(text)) return (CellState.Withheld, null);
        if (Form().Match(text) is not { Success: true } match) return (CellState.Unreadable, null);
        if (ReadNumber(match.Groups["number"].Value, match.Groups["percent"].Success, match.Groups["minus"].Success) is not { } number) return (CellState.Unreadable, null);
        var words = match.Groups["words"].Value.Trim('(', ')', ' ');
        return match.Groups["bound"].Success ? (CellState.Bound, number)
            : words.Length > 0 && (!Units.Contains(words) || match.Groups["words"].Value.Contains('(')) ? (CellState.Qualified, number)
            : (CellState.Number, number);
    }

    /// <summary>Reads a number that matches <see cref="Number"/>; null when it has more digits than fit.</summary>
    public static PrintedNumber? ReadNumber(string digits, bool percent = false, bool negative = false)
    {
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) || value.Scale > 12) return null;
        return new PrintedNumber(Exact.Of(negative ? -value : value), value.Scale, percent);
    }

    [GeneratedRegex($@"^(?<bound>[<>≤≥]|(?:under|over|up to|at least|at most|less than|more than) )?\s?£?(?<minus>[-−])?£?(?<number>{Number})\s?(?<percent>%|per ?cent\b)?(?<words>\s?\([a-z .]+\)| [a-z][a-z .]*)?[*†]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
