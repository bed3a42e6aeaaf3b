using System.CommandLine;
using Almoner.Caseload;
using Almoner.Caseload.Balance;
using Almoner.Caseload.Standing;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Library.Caseload;
using Almoner.Records.Store;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Caseload;

/// <summary><c>almoner caseload balance TEAM</c>: proposes reallocations that even out a team's workload. It changes nothing.</summary>
internal static class CaseloadBalanceCommand
{
    /// <summary>Seconds that a search may be given at most: an hour.</summary>
    private const int LongestTime = 3600;

    public static Command Create(Shell shell)
    {
        var team = new Argument<string>("TEAM") { Description = "The team, as allocations name it" }.RefusingNoName();
        var asOf = CaseloadDay.Option();
        var time = new Option<int>("--time") { Description = "The most seconds that the search may take", HelpName = "SECONDS", DefaultValueFactory = _ => (int)Balancing.UsualTime.TotalSeconds };
        var reveal = new Option<bool>("--reveal") { Description = "Print people's identifiers as they are; needs --reason, and stands in the audit trail" };
        var reason = new Option<string?>("--reason") { Description = "Why identifiers must be seen", HelpName = "WORDS" };
        var (dataset, workspace, json) = (Options.Dataset(), Options.Workspace(), Options.Json());
        var command = new Command("balance", "Propose reallocations that even out the workload of a team, with few moves, and explain each. Nothing is changed.")
        {
            team, asOf, time, reveal, reason, dataset, workspace, json,
        };
        command.SetAction(parsed =>
        {
            var asked = new Asked(parsed.GetValue(team)!, parsed.GetValue(asOf), parsed.GetValue(time), parsed.GetValue(reveal), parsed.GetValue(reason), parsed.GetValue(json));
            if (asked.Seconds is < 1 or > LongestTime)
            {
                return shell.Say([Problem.Error(CommandCode.WrongArgument, FormattableString.Invariant($"--time is {asked.Seconds}"), FormattableString.Invariant($"Give whole seconds from 1 to {LongestTime}"))], asked.Json);
            }

            if (asked.Reveal && string.IsNullOrWhiteSpace(asked.Reason))
            {
                return shell.Say([Problem.Error(CommandCode.WrongArgument, "--reveal is given without a --reason", "Say why: --reveal --reason \"reallocation meeting of 3 July\"; it is kept in the audit trail")], asked.Json);
            }

            var opened = OpenCouncil.Open(parsed.GetValue(workspace), parsed.GetValue(dataset), shell.Time);
            if (opened.Value is null) return shell.Say(opened.Problems, asked.Json);
            using var council = opened.Value;
            return Run(shell, council, asked);
        });
        return command;
    }

    private sealed record Asked(string Team, string? AsOf, int Seconds, bool Reveal, string? Reason, bool Json);

    private static int Run(Shell shell, OpenCouncil council, Asked asked)
    {
        if (council.Library.Caseload is not { Balance: { } balance } rules) return shell.Say([NoRules(council.Library.Caseload)], asked.Json);
        var read = CaseloadDay.Read(council, asked.AsOf);
        if (read.Value is not DateOnly day) return shell.Say(read.Problems, asked.Json);
        var engine = council.Records.Connection;
        var teams = StandingReader.All(engine, rules, day);
        if (teams.FirstOrDefault(known => known.Team == asked.Team) is not { } team)
        {
            return shell.Say([Problem.Error(CommandCode.UnknownName, $"there is no team `{asked.Team}` on {Words.Day(day)}", Nearest.Remedy(asked.Team, teams.Select(known => known.Team), "teams"))], asked.Json);
        }

        var facts = CaseFacts.Read(engine, balance, council.Library.People, team.Team, day, council.CompleteTo);
        var proposed = Balancing.Propose(team, facts, balance, TimeSpan.FromSeconds(asked.Seconds));
        if (proposed.Value is not { } proposal) return shell.Say(proposed.Problems, asked.Json);
        IReadOnlyList<Problem> warnings = [.. RecordReach.Warnings(engine, day, day, council.CompleteTo["allocations"], team.Team), .. proposed.Problems];
        if (asked.Reveal) council.Store.Record(new AuditEntry(shell.User, $"Revealed the people in a proposal to even out {team.Team} on {Words.Day(day)}, dataset {council.Version.ShortId}", asked.Reason, shell.Time.GetUtcNow()));
        var mask = asked.Reveal ? null : Mask.Of(council.Workspace);
        if (!asked.Json)
        {
            BalanceText.Print(shell, proposal, mask);
            return shell.Say(warnings);
        }

        shell.Json(BalanceText.AsJson(proposal, mask, warnings));
        return ExitCode.Done;
    }

    private static Problem NoRules(CaseloadRules? rules) => rules is null
        ? CaseloadAudit.NoRules
        : Problem.Error(BalanceCode.NoRules, "the library does not say how workload is evened out", "Add balance.yaml to library/caseload/; `almoner init` writes it");
}
