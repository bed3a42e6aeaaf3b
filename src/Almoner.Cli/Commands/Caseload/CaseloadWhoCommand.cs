using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Almoner.Caseload;
using Almoner.Caseload.Standing;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Caseload;

/// <summary><c>almoner caseload who</c>: who carries how much today; for a worker, their own cases.</summary>
internal static class CaseloadWhoCommand
{
    /// <summary>How far back the trend looks, in months: a quarter of a year.</summary>
    private const int MonthsBack = 3;

    public static Command Create(Shell shell)
    {
        var team = new Argument<string?>("TEAM") { Description = "The team; default: every team", Arity = ArgumentArity.ZeroOrOne }.RefusingNoName();
        var worker = new Option<string?>("--worker") { Description = "One worker: their own cases, with people masked", HelpName = "ID" }.RefusingNoName();
        var asOf = CaseloadDay.Option();
        var (dataset, workspace, json) = (Options.Dataset(), Options.Workspace(), Options.Json());
        var command = new Command("who", "Show every worker's cases, points, capacity and trend; or one worker's own cases.") { team, worker, asOf, dataset, workspace, json };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json);
            var opened = OpenCouncil.Open(parsed.GetValue(workspace), parsed.GetValue(dataset), shell.Time);
            if (opened.Value is null) return shell.Say(opened.Problems, asJson);
            using var council = opened.Value;
            if (council.Library.Caseload is not { } rules) return shell.Say([CaseloadAudit.NoRules], asJson);
            var read = CaseloadDay.Read(council, parsed.GetValue(asOf));
            if (read.Value is not DateOnly day) return shell.Say(read.Problems, asJson);
            var then = day.AddMonths(-MonthsBack);
            var (now, before) = (StandingReader.All(council.Records.Connection, rules, day), StandingReader.All(council.Records.Connection, rules, then));
            var named = parsed.GetValue(team);
            if (named is not null && now.All(known => known.Team != named))
            {
                return shell.Say([Problem.Error(CommandCode.UnknownName, $"there is no team `{named}`", Nearest.Remedy(named, now.Select(known => known.Team), "teams"))], asJson);
            }

            return parsed.GetValue(worker) is { } id
                ? new OwnCases(shell, council, rules, day, asJson).Tell(now, named, id)
                : Teams(shell, rules, now, before, named, RecordReach.Warnings(council.Records.Connection, then, day, council.CompleteTo["allocations"], named), asJson);
        });
        return command;
    }

    private static int Teams(Shell shell, CaseloadRules rules, IReadOnlyList<TeamStanding> now, IReadOnlyList<TeamStanding> before, string? name, IReadOnlyList<Problem> warnings, bool json)
    {
        var shown = now.Where(team => name is null || team.Team == name).ToList();
        var held = before.SelectMany(team => team.Workers.Select(worker => (team.Team, worker))).ToDictionary(each => (each.Team, each.worker.WorkerId), each => each.worker.Cases.Count);
        if (json)
        {
            shell.Json(new JsonObject { ["as_of"] = now.Count == 0 ? null : ActionText.Day(now[0].AsOf), ["teams"] = new JsonArray([.. shown.Select(team => AsJson(team, rules, held))]), ["problems"] = Shell.Of(warnings) });
            return ExitCode.Done;
        }

        shown.ForEach(team => Print(shell, team, rules, held));
        return shell.Say(warnings);
    }

    private static void Print(Shell shell, TeamStanding team, CaseloadRules rules, IReadOnlyDictionary<(string, string), int> held)
    {
        shell.Line($"{team.Team}, {Words.Day(team.AsOf)}: {WhoText.Number(team.Points)} of {WhoText.Number(team.AvailablePoints)} points, {team.CapacityUsed.Print()}");
        var table = new TextTable("Worker", "Role", " FTE", " Cases", FormattableString.Invariant($" {MonthsBack} months ago"), " Points", " Can carry", " Used", "Band");
        foreach (var worker in team.Workers)
        {
            table.Add(
                worker.WorkerId, (worker.Role ?? "not recorded") + (worker.NewlyQualified ? ", newly qualified" : "") + (worker.OnLongAbsence ? ", away" : ""), Unit.Number(worker.Fte, 2),
                WhoText.Count(worker.Cases.Count), held.TryGetValue((team.Team, worker.WorkerId), out var then) ? WhoText.Count(then) : "–", WhoText.Number(worker.Points), WhoText.Number(worker.AvailablePoints), worker.CapacityUsed.Print(), WhoText.Band(worker, rules));
        }

        shell.Line(table.ToString());
        if (team.WithoutPost.Count > 0)
        {
            var (are, count) = team.WithoutPost.Count == 1 ? ("1 case of the team is", "It counts in the team's points above and stands") : ($"{WhoText.Count(team.WithoutPost.Count)} cases of the team are", "They count in the team's points above and stand");
            shell.Line($"{are} held by workers without a post in it, {WhoText.Number(team.PointsWithoutPost)} points: {string.Join(", ", HeldWithoutPost(team).Select(worker => $"{worker.Key} {WhoText.Count(worker.Count())}"))}. {count} in no line.");
        }

        shell.Line();
    }

    private static IEnumerable<IGrouping<string, CaseStanding>> HeldWithoutPost(TeamStanding team) => team.WithoutPost.GroupBy(held => held.WorkerId).OrderBy(worker => worker.Key, StringComparer.Ordinal);

    private static JsonObject AsJson(TeamStanding team, CaseloadRules rules, IReadOnlyDictionary<(string, string), int> held) => new()
    {
        ["team"] = team.Team,
        ["points"] = WhoText.Number(team.Points),
        ["available_points"] = WhoText.Number(team.AvailablePoints),
        ["capacity_used"] = team.CapacityUsed.Print(),
        ["cases_without_post"] = team.WithoutPost.Count,
        ["points_without_post"] = WhoText.Number(team.PointsWithoutPost),
        ["without_post"] = new JsonArray([.. HeldWithoutPost(team).Select(worker => new JsonObject { ["worker"] = worker.Key, ["cases"] = worker.Count() })]),
        ["workers"] = new JsonArray([.. team.Workers.Select(worker =>
        {
            var told = WhoText.AsJson(worker, rules);
            told["cases_before"] = held.TryGetValue((team.Team, worker.WorkerId), out var then) ? then : null;
            return told;
        })]),
    };
}
