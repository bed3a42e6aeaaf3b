using System.CommandLine;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Commentary;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Comments;

/// <summary><c>almoner comment add</c>: keeps one comment.</summary>
internal static class CommentAddCommand
{
    public static Command Create(Shell shell)
    {
        var author = new Option<string?>("--author") { Description = "Who says so, as printed; default: your user name", HelpName = "NAME" };
        var text = new Option<string?>("--text") { Description = "The words, in Markdown", HelpName = "WORDS" };
        var file = new Option<string?>("--file") { Description = "A file with the words, in Markdown", HelpName = "FILE" }.RefusingNoName();
        var language = new Option<string>("--language", "-l") { Description = "The language of the words: en or cy. Words in a second language stand beside the first, until these change", HelpName = "LANGUAGE", DefaultValueFactory = _ => Wording.English.Code };
        var (on, report, period, workspace, json) = (Options.On(), Options.Report(), Options.PeriodOfReport(), Options.Workspace(), Options.Json());
        var command = new Command("add", "Keep a comment. The one that stood on the subject before stays in the history.") { on, report, period, author, text, file, language, workspace, json };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json);
            if (Wording.Of(parsed.GetValue(language)!) is not { } spoken) return shell.Say([Problem.Error(CommandCode.WrongArgument, $"Almoner does not speak `{parsed.GetValue(language)}`", "Write en or cy")], asJson);
            var words = Words(parsed.GetValue(text), parsed.GetValue(file));
            if (words.Value is not { } given) return shell.Say(words.Problems, asJson);
            var desk = EditionDesk.Open(parsed.GetValue(workspace), shell.Time);
            if (desk.Value is null) return shell.Say(desk.Problems, asJson);
            var written = new WrittenComment(
                Given(parsed.GetValue(report)!, "--report"), Given(parsed.GetValue(period)!, "--period"), Given(parsed.GetValue(on)!, "--on"),
                Given(parsed.GetValue(author) ?? shell.User, "--author"), null, given.Text, given.Place)
            { Language = spoken };
            var ready = CommentsToKeep.Check(desk.Value, [written]);
            return ready.Value is null ? shell.Say(ready.Problems, asJson) : CommentsToKeep.Keep(shell, desk.Value, ready.Value, asJson);
        });
        return command;
    }

    private static Located Given(string text, string option) => new(text, new Place(option));

    private static Checked<Located> Words(string? text, string? file)
    {
        if (text is null == file is null)
        {
            return Problem.Error(CommandCode.Words, text is null ? "the comment has no words" : "the words are given twice", "Give them with --text, or in a file with --file");
        }

        if (text is not null) return new Located(text.ReplaceLineEndings("\n").TrimEnd(), new Place("--text", 1, 1));
        try
        {
            var read = File.ReadAllText(file!);
            return CommentFile.NotUtf8(read, file!) is { } unreadable ? unreadable : new Located(read.ReplaceLineEndings("\n").TrimEnd(), new Place(file!, 1, 1));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Problem.Error(CommandCode.File, $"{file} cannot be read: {refused.Message.TrimEnd('.')}", "Check its name and that you may read it");
        }
    }
}
