using Almoner.Terms;

namespace Almoner.Audits.Words;

/// <summary>Something that a person wrote for an audit, and that is printed or kept with it.</summary>
/// <param name="Where">What it is: "comment on section:3", "action 2".</param>
/// <param name="Text">The words as written.</param>
/// <param name="Instead">What to write where they name somebody.</param>
public sealed record WrittenWords(string Where, string Text, string Instead)
{
    private const string NamesARole = "Enter an action that names a role, such as the team's manager";

    /// <summary>Every comment and action of an audit with its author or owner, why the edition supersedes another, and what the library gives reasons for.</summary>
    public static IReadOnlyList<WrittenWords> Of(AuditReport report) =>
    [
        .. Comments(report),
        .. report.Commentary.Comments.Select(comment => new WrittenWords($"author of the {comment.Name}", comment.Author, "Withdraw the comment and keep it again under a role, such as Service manager")),
        .. report.Actions.SelectMany(action => new WrittenWords[]
        {
            new(FormattableString.Invariant($"action {action.Number}"), action.What, NamesARole),
            new(FormattableString.Invariant($"owner of action {action.Number}"), action.Owner, NamesARole),
        }),
        .. report.Standing?.Supersedes is { } superseded ? [WhySuperseded(superseded.Reason)] : Array.Empty<WrittenWords>(),
        .. report.Rules.Comparisons.Where(comparison => comparison.With == report.Comparison?.With.Name && comparison.WhyNot is not null)
            .Select(comparison => new WrittenWords($"reason why {comparison.Team} is not compared", comparison.WhyNot!, "Correct `not_comparable` in library/caseload/")),
        new WrittenWords("reasons of the weighting", report.Audit.Rules.Weighting.Reasons, "Correct `reasons` in library/caseload/"),
    ];

    /// <summary>The reason for which an edition supersedes another.</summary>
    public static WrittenWords WhySuperseded(string reason) => new("reason of superseding", reason, "Prepare the edition with a --reason that names nobody");

    /// <summary>As whom somebody signs.</summary>
    public static WrittenWords SignedAs(string role) => new("role of the signature", role, "Sign --as a role, such as Director of Adult Services");

    internal static IEnumerable<WrittenWords> Comments(AuditReport report) =>
        report.Commentary.Comments.Select(comment => new WrittenWords(comment.Name, comment.Text, "Say it without: by team, or by how many"));

    /// <summary>The line and column of a character, counted from 0.</summary>
    internal Place At(int character)
    {
        var before = Text.AsSpan(0, character);
        return new Place(Where, before.Count('\n') + 1, character - before.LastIndexOf('\n'));
    }
}
