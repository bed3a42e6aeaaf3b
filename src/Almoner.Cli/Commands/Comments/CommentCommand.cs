using System.CommandLine;
using Almoner.Cli.Terminal;

namespace Almoner.Cli.Commands.Comments;

/// <summary><c>almoner comment</c>: what people say about the figures.</summary>
internal static class CommentCommand
{
    public static Command Create(Shell shell) => new("comment", "Keep, list and ask for comments on sections, measures and tables of a report. Figures in them are bound, as {ASM03.q2}.")
    {
        CommentAddCommand.Create(shell),
        CommentListCommand.Create(shell),
        CommentImportCommand.Create(shell),
        CommentNeedCommand.Create(shell),
        CommentWithdrawCommand.Create(shell),
    };
}
