using System.CommandLine;
using Almoner.Audits.Words;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Commentary;
using Almoner.Editions.Register;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Editions;

/// <summary><c>almoner edition sign</c>: somebody answers for an edition and its words.</summary>
internal static class EditionSignCommand
{
    public static Command Create(Shell shell)
    {
        var role = new Option<string>("--as") { Description = "As whom: \"Director of Social Services\"", Required = true, HelpName = "ROLE" };
        var (id, workspace, json) = (Options.Edition(), Options.Workspace(), Options.Json());
        var command = new Command("sign", "Sign an edition with the words that stand now. Other words take the signature away.") { id, role, workspace, json };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json);
            if (parsed.GetValue(role)!.Trim() is not { Length: > 0 } signer) return shell.Say([Problem.Error(CommandCode.WrongArgument, "the role is empty", "Say as whom you sign: --as \"Director of Social Services\"")], asJson);
            var desk = EditionDesk.Open(parsed.GetValue(workspace), shell.Time);
            if (desk.Value is null) return shell.Say(desk.Problems, asJson);
            var found = desk.Value.Find(parsed.GetValue(id)!);
            if (found.Value is not { } edition) return shell.Say(found.Problems, asJson);
            if (edition.State != EditionState.Published)
            {
                var opened = OpenEdition.Open(desk.Value, edition);
                if (opened.Value is null) return shell.Say(opened.Problems, asJson);
                using var open = opened.Value;
                if (open.Naming(WrittenWords.SignedAs(signer)) is { Count: > 0 } naming) return shell.Say(naming, asJson);
            }

            var words = desk.Value.Words(edition.Pins.Issue);
            var seal = Seal.Of(edition.Pins, words.Comments, words.Actions);
            var step = desk.Value.Register.Sign(edition.Id, signer, seal, new By(shell.User, shell.Time.GetUtcNow()));
            return step.Value is { } entry
                ? EditionText.Say(shell, $"{shell.User} signed {entry.Id} as {signer}.", entry, EditionText.ObstaclesOf(desk.Value, entry), asJson)
                : shell.Say(step.Problems, asJson);
        });
        return command;
    }
}
