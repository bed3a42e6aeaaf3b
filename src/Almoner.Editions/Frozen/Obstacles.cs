using Almoner.Editions.Proofreading;
using Almoner.Terms;

namespace Almoner.Editions.Frozen;

/// <summary>What stands in the way of publishing an edition, whatever its state.</summary>
public static class Obstacles
{
    /// <param name="edition">The edition, with its words.</param>
    /// <param name="found">What else was found wrong with it or its inputs; warnings stand in nobody's way.</param>
    /// <param name="findings">What proofreading it found; only what is certain stands in the way.</param>
    public static IReadOnlyList<Problem> Of(Edition edition, IEnumerable<Problem> found, IEnumerable<Finding> findings) =>
    [
        .. found.Concat(findings.Select(Of)).Where(problem => problem.Severity == Severity.Error),
        .. edition.Commentary.Problems,
        .. edition.Commentary.Needed.Select(need => need.Whom is { } whom
            ? Problem.Error(EditionCode.StillNeeded, $"{whom} was asked for a comment on {need.On} ({need.About})", $"Write it: `almoner comment add --on {need.On}`")
            : Problem.Error(EditionCode.MissedWithoutWords, $"{need.About} ({need.On}) {need.Why}, and nobody says why", $"Write it: `almoner comment add --on {need.On}`")),
    ];

    /// <summary>A finding of proofreading as a problem: an error when it is certain.</summary>
    public static Problem Of(Finding finding)
    {
        var place = new Place(string.Join(", ", new[] { finding.Place.File, finding.Place.Table, finding.Place.Row, finding.Place.Column }.OfType<string>()), finding.Place.Line);
        if (finding.Kind == FindingKind.CommentMissing) return Problem.Error(EditionCode.SaysNeeded, $"it says `{finding.Printed}`", "Write what is to be said", place);
        var what = $"`{finding.Printed}` is printed where `{finding.Follows}` follows ({finding.Kind.Code}: {finding.Why})";
        const string remedy = "Correct what is printed, or the records it comes from";
        return finding.Sure == Sureness.Certain ? Problem.Error(EditionCode.Contradicts, what, remedy, place) : Problem.Warning(EditionCode.Contradicts, what, remedy, place);
    }
}
