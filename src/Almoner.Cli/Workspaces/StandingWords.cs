using Almoner.Editions.Actions;
using Almoner.Editions.Commentary;

namespace Almoner.Cli.Workspaces;

/// <summary>What people have said about a report and period, and what they have resolved to do.</summary>
/// <param name="Comments">The comments that stand.</param>
/// <param name="Needs">What was asked for.</param>
/// <param name="Actions">The actions.</param>
internal sealed record StandingWords(IReadOnlyList<Comment> Comments, IReadOnlyList<CommentNeed> Needs, IReadOnlyList<ActionPoint> Actions)
{
    public static StandingWords None { get; } = new([], [], []);
}
