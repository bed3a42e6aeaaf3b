using Almoner.Terms;

namespace Almoner.Audits.Words;

/// <summary>Something that a person wrote for an audit.</summary>
/// <param name="Where">What it is: "comment on section:3", "action 2".</param>
/// <param name="Text">The words as written.</param>
public sealed record WrittenWords(string Where, string Text)
{
    /// <summary>Every comment and action of an audit.</summary>
    public static IReadOnlyList<WrittenWords> Of(AuditReport report) => [.. Comments(report), .. report.Actions.SelectMany(action => new WrittenWords[]
    {
        new(FormattableString.Invariant($"action {action.Number}"), action.What),
        new(FormattableString.Invariant($"owner of action {action.Number}"), action.Owner),
    })];

    internal static IEnumerable<WrittenWords> Comments(AuditReport report) => report.Commentary.Comments.Select(comment => new WrittenWords($"comment on {comment.On}", comment.Text));

    /// <summary>The line and column of a character, counted from 0.</summary>
    internal Place At(int character)
    {
        var before = Text.AsSpan(0, character);
        return new Place(Where, before.Count('\n') + 1, character - before.LastIndexOf('\n'));
    }
}
