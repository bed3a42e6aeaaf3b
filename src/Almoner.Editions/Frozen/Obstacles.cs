using System.Text.RegularExpressions;
using Almoner.Editions.Proofreading;
using Almoner.Terms;

namespace Almoner.Editions.Frozen;

/// <summary>What stands in the way of publishing an edition, whatever its state.</summary>
public static partial class Obstacles
{
    /// <param name="edition">The edition, with its words.</param>
    /// <param name="found">What else was found wrong with it or its inputs; warnings stand in nobody's way.</param>
    /// <param name="findings">What proofreading it found; only what is certain stands in the way.</param>
    public static IReadOnlyList<Problem> Of(Edition edition, IEnumerable<Problem> found, IEnumerable<Finding> findings)
    {
        // Proofreading sees these too; they are said once.
        var unwritten = edition.Commentary.Comments.Where(comment => SaysNeeded().IsMatch(comment.Text)).Select(comment => $"comment on {comment.On}").ToList();
        return
        [
            .. found.Concat(findings.Where(finding => finding.Kind != FindingKind.CommentMissing || !unwritten.Contains(finding.Place.File)).Select(Of))
                .Where(problem => problem.Severity == Severity.Error),
            .. edition.Commentary.Problems,
            .. unwritten.Select(place => Problem.Error(EditionCode.SaysNeeded, $"the {place} says that a comment is needed", "Write what is to be said", new Place(place))),
            .. edition.Commentary.Needed.Select(need => need.Whom is { } whom
                ? Problem.Error(EditionCode.StillNeeded, $"{whom} was asked for a comment on {need.On} ({need.About})", $"Write it: `almoner comment add --on {need.On}`")
                : Problem.Error(EditionCode.MissedWithoutWords, $"{need.About} ({need.On}) {need.Why}, and nobody says why", $"Write it: `almoner comment add --on {need.On}`")),
        ];
    }

    /// <summary>A finding of proofreading as a problem: an error when it is certain.</summary>
    public static Problem Of(Finding finding)
    {
        var place = new Place(string.Join(", ", new[] { finding.Place.File, finding.Place.Table, finding.Place.Row, finding.Place.Column }.OfType<string>()), finding.Place.Line);
        var what = $"`{finding.Printed}` is printed where `{finding.Follows}` follows ({finding.Kind.Code}: {finding.Why})";
        const string remedy = "Correct what is printed, or the records it comes from";
        return finding.Sure == Sureness.Certain ? Problem.Error(EditionCode.Contradicts, what, remedy, place) : Problem.Warning(EditionCode.Contradicts, what, remedy, place);
    }

    [GeneratedRegex(@"\bcomments?\s+((is|are)\s+)?needed\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SaysNeeded();
}
