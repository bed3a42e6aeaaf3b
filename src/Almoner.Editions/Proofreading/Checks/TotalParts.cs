namespace Almoner.Editions.Proofreading.Checks;

/// <summary>Which lines of a table a line of totals is over.</summary>
internal static class TotalParts
{
    /// <param name="lines">The rows of a table, or its columns.</param>
    /// <param name="total">The line of totals.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<PrintedLine> lines, int total)
    {
        var heading = lines[total].Heading;
        var others = Enumerable.Range(0, lines.Count)
            .Where(line => line != total && lines[line].Heading is { IsTotal: false, IsTarget: false, IsYearToDate: false })
            .Where(line => heading.Period is null || lines[line].Heading.Period == heading.Period)
            .Where(line => lines[total].Scale == lines[line].Scale || lines[total].Scale is null && lines[line].Scale != Scale.Percent)
            .ToList();
        if (Nest(lines, others)) return [];
        var suffixes = lines.Where(line => line.Heading.IsTotal).Select(line => After(line.Heading.Rest)).ToList();
        var suffix = After(heading.Rest);
        if (suffix is null)
        {
            // "Children total" closes the rows above it.
            var above = others.Where(line => line < total).Reverse().ToList();
            return [.. above.TakeWhile((line, index) => line == total - 1 - index).Reverse()];
        }

        // "Total FTE" beside "Total vacant FTE": the longest ending that fits a line tells which total it belongs to.
        var family = others.Where(line => suffixes.Where(other => other is not null && Ends(lines[line].Heading.Rest, other)).MaxBy(other => other!.Length) == suffix).ToList();
        return family.Count > 1 || suffixes.Count(other => other is not null) > 1 ? family : others;
    }

    /// <summary>"FTE" of "Total FTE", "" of "Total", null of "Children total".</summary>
    private static string? After(string label)
    {
        var words = label.Split(' ');
        var first = Array.FindIndex(words, word => word.StartsWith("total", StringComparison.OrdinalIgnoreCase) || word.Equals("all", StringComparison.OrdinalIgnoreCase) || word.Equals("overall", StringComparison.OrdinalIgnoreCase));
        if (first > 0 && first == words.Length - 1 && !words[0].Equals("grand", StringComparison.OrdinalIgnoreCase) && !words[0].Equals("overall", StringComparison.OrdinalIgnoreCase)) return null;
        return first < 0 ? null : string.Join(' ', words[(first + 1)..]);
    }

    private static bool Ends(string label, string suffix) => suffix.Length == 0 || label.EndsWith(" " + suffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the lines are periods of which some hold others: months and their quarters.</summary>
    private static bool Nest(IReadOnlyList<PrintedLine> lines, List<int> chosen)
    {
        var periods = chosen.Select(line => lines[line].Heading.Period).OfType<Terms.Period>().Distinct().ToList();
        return periods.Exists(outer => periods.Exists(inner => inner != outer && outer.Holds(inner.Start) && outer.Holds(inner.End)));
    }
}
