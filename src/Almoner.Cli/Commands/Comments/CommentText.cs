using System.Globalization;
using System.Text.Json.Nodes;
using Almoner.Cli.Terminal;
using Almoner.Editions.Commentary;
using Almoner.Editions.Register;

namespace Almoner.Cli.Commands.Comments;

/// <summary>Comments as the command line tells them.</summary>
internal static class CommentText
{
    public static void SayUnsigned(Shell shell, IReadOnlyList<Signature> signatures)
    {
        foreach (var signature in signatures)
        {
            shell.Line($"The words are no longer those that were signed: the signature of {signature.Signed.Who} as {signature.Role} was taken from {signature.Edition}, which is in review again.");
        }
    }

    public static JsonObject AsJson(KeptComments kept) => new()
    {
        ["kept"] = new JsonArray([.. kept.Added.Select(comment => new JsonObject
        {
            ["report"] = comment.Issue.Report,
            ["period"] = comment.Issue.Period,
            ["on"] = comment.On.Text,
            ["author"] = comment.Author,
            ["language"] = comment.Language.Code,
        })]),
        ["already_there"] = kept.AlreadyThere,
        ["signatures_taken_away"] = new JsonArray([.. kept.Unsigned.Select(signature => new JsonObject { ["edition"] = signature.Edition, ["role"] = signature.Role, ["who"] = signature.Signed.Who })]),
    };

    public static JsonObject AsJson(Comment comment) => new()
    {
        ["number"] = comment.Number,
        ["report"] = comment.Issue.Report,
        ["period"] = comment.Issue.Period,
        ["on"] = comment.On.Text,
        ["author"] = comment.Author,
        ["written"] = comment.Written.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["language"] = comment.Language.Code,
        ["text"] = comment.Text,
        ["kept_by"] = comment.Kept.Who,
        ["kept_at"] = comment.Kept.At.ToString("O", CultureInfo.InvariantCulture),
    };

    public static JsonObject AsJson(CommentNeed need) => new()
    {
        ["report"] = need.Issue.Report,
        ["period"] = need.Issue.Period,
        ["on"] = need.On.Text,
        ["of"] = need.Whom,
        ["asked_by"] = need.Asked.Who,
        ["asked_at"] = need.Asked.At.ToString("O", CultureInfo.InvariantCulture),
        ["answered"] = need.Answered,
    };
}
