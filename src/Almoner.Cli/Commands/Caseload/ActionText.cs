using System.Globalization;
using System.Text.Json.Nodes;
using Almoner.Cli.Commands.Comments;
using Almoner.Cli.Terminal;
using Almoner.Editions.Actions;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Caseload;

/// <summary>Actions as the command line tells them.</summary>
internal static class ActionText
{
    public static int Say(Shell shell, KeptAction kept, string words, bool json, params IReadOnlyList<Problem> warnings)
    {
        if (json)
        {
            var told = AsJson(kept.Action, null);
            told["problems"] = Shell.Of(warnings);
            shell.Json(told);
            return ExitCode.Done;
        }

        foreach (var warning in warnings) shell.Error.WriteLine(warning);
        shell.Line(words);
        CommentText.SayUnsigned(shell, kept.Unsigned);
        return ExitCode.Done;
    }

    /// <param name="action">The action.</param>
    /// <param name="today">The day that says whether it is late; null leaves that out.</param>
    public static JsonObject AsJson(ActionPoint action, DateOnly? today)
    {
        var json = new JsonObject
        {
            ["number"] = action.Number,
            ["period"] = action.Issue.Period,
            ["on"] = action.On.Text,
            ["what"] = action.What,
            ["owner"] = action.Owner,
            ["due"] = Day(action.Due),
            ["done_on"] = action.DoneOn is { } done ? Day(done) : null,
            ["withdrawn_on"] = action.Withdrawn is { } withdrawn ? Day(withdrawn.On) : null,
            ["withdrawn_because"] = action.Withdrawn?.Why,
        };
        if (today is { } day) json["late"] = action.IsLate(day);
        return json;
    }

    /// <summary>"2024-03-31".</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
