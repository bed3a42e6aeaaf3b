using System.Text.RegularExpressions;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>
/// A line whose name is another's with words put in is a part of it: "Grade 7 vacant FTE" of "Grade 7 FTE", "Urgent referrals" of "Referrals". It
/// cannot be larger. Words that make another thing of it ("participants at events") are no part.
/// </summary>
internal sealed partial class PartOverWholeCheck : ICheck
{
    public IEnumerable<Finding> Look(PrintedReport report) =>
        report.Tables.SelectMany(table => table.IsList ? Look(table) : Look(table).Concat(Look(table.Turned))).DistinctBy(finding => finding.Place);

    private static IEnumerable<Finding> Look(PrintedTable table)
    {
        var lines = Enumerable.Range(0, table.Rows.Count).Where(row => !table.Rows[row].Heading.IsTarget).ToList();
        foreach (var (part, whole) in from part in lines from whole in lines where IsPart(table.Rows[part], table.Rows[whole]) select (part, whole))
        {
            foreach (var across in table.Results)
            {
                if (table.Figure(part, across) is not { } less || table.Figure(whole, across) is not { } more) continue;
                if (less.Scale != more.Scale || less.Scale is Scale.Percent or Scale.Average || less.Bounds.Low < more.Bounds.High || less.Value == more.Value) continue;
                yield return new Finding(FindingKind.PartOverWhole, Sureness.Likely, less.Place, less.Text, $"{more.Text} or less",
                    $"`{table.Rows[whole].Name}`, of which it is a part by its name, is {more.Text}");
            }
        }
    }

    private static bool IsPart(PrintedLine part, PrintedLine whole)
    {
        if (part.Group != whole.Group || part.Scale != whole.Scale || part.Heading.Period != whole.Heading.Period || part.Heading.IsTotal != whole.Heading.IsTotal) return false;
        var (longer, shorter) = (Words(part), Words(whole));
        var more = longer.Count - shorter.Count;
        if (more <= 0 || shorter.Count == 0) return false;
        var head = longer.Zip(shorter).TakeWhile(pair => pair.First == pair.Second).Count();
        if (!longer.Skip(head + more).SequenceEqual(shorter.Skip(head))) return false;
        var inserted = longer.Skip(head).Take(more).ToList();
        return !inserted.Exists(word => OtherThing().IsMatch(word)) && (head == shorter.Count || !Joins().IsMatch(inserted[^1]));
    }

    private static List<string> Words(PrintedLine line) => [.. Word().Matches(line.Heading.Rest.ToLowerInvariant()).Select(match => match.Value)];

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Word();

    /// <summary>Words that measure something else about the same things.</summary>
    [GeneratedRegex("^(?:hours?|days?|weeks?|cost|costs|spend|income|rate|average|mean|median|percent|share|fte|sessions?|participants?|visits?|contacts?|per|not|excluding|and|or|other)$")]
    private static partial Regex OtherThing();

    [GeneratedRegex("^(?:at|of|for|in|from|by|to|with|on|after|before|about|who|that|which)$")]
    private static partial Regex Joins();
}
