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
        var team = new Argument<string?>("TEAM") { Description = "The team; default: every team", Arity = ArgumentArity.ZeroOrOne };
        var worker = new Option<string?>("--worker") { Description = "One worker: their own cases, with people masked", HelpName = "ID" };
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
            var day = CaseloadDay.Read(council, parsed.GetValue(asOf));
            if (day.Value is null) return shell.Say(day.Problems, asJson);
            var (now, before) = (StandingReader.All(council.Records.Connection, rules, (DateOnly)day.Value), StandingReader.All(council.Records.Connection, rules, ((DateOnly)day.Value).AddMonths(-MonthsBack)));
            return parsed.GetValue(worker) is { } id
                ? Worker(shell, council, rules, now, id, asJson)
                : Teams(shell, rules, now, before, parsed.GetValue(team), asJson);
        });
        return command;
    }

    private static int Teams(Shell shell, CaseloadRules rules, IReadOnlyList<TeamStanding> now, IReadOnlyList<TeamStanding> before, string? name, bool json)
    {
        if (name is not null && now.All(team => team.Team != name))
        {
            return shell.Say([Problem.Error(CommandCode.UnknownName, $"there is no team `{name}`", Nearest.Remedy(name, now.Select(team => team.Team), "teams"))], json);
        }

        var shown = now.Where(team => name is null || team.Team == name).ToList();
        var held = before.SelectMany(team => team.Workers.Select(worker => (team.Team, worker))).ToDictionary(each => (each.Team, each.worker.WorkerId), each => each.worker.Cases.Count);
        if (json) shell.Json(new JsonObject { ["as_of"] = now.Count == 0 ? null : ActionText.Day(now[0].AsOf), ["teams"] = new JsonArray([.. shown.Select(team => AsJson(team, rules, held))]) });
        else shown.ForEach(team => Print(shell, team, rules, held));
        return ExitCode.Done;
    }

    private static void Print(Shell shell, TeamStanding team, CaseloadRules rules, IReadOnlyDictionary<(string, string), int> held)
    {
        shell.Line($"{team.Team}, {Words.Day(team.AsOf)}: {Number(team.Points)} of {Number(team.AvailablePoints)} points, {team.CapacityUsed.Print()}");
        var table = new TextTable("Worker", "Role", " FTE", " Cases", FormattableString.Invariant($" {MonthsBack} months ago"), " Points", " Can carry", " Used", "Band");
        foreach (var worker in team.Workers)
        {
            table.Add(
                worker.WorkerId, (worker.Role ?? "not recorded") + (worker.NewlyQualified ? ", newly qualified" : "") + (worker.OnLongAbsence ? ", away" : ""), Unit.Number(worker.Fte, 2),
                Count(worker.Cases.Count), held.TryGetValue((team.Team, worker.WorkerId), out var then) ? Count(then) : "–", Number(worker.Points), Number(worker.AvailablePoints), worker.CapacityUsed.Print(), Band(worker, rules));
        }

        shell.Line(table.ToString());
        if (team.WithoutPost.Count > 0) shell.Line(team.WithoutPost.Count == 1
            ? "1 case of the team is held by a worker without a post in it, and stands in no line above."
            : $"{Count(team.WithoutPost.Count)} cases of the team are held by workers without a post in it, and stand in no line above.");
        shell.Line();
    }

    private static int Worker(Shell shell, OpenCouncil council, CaseloadRules rules, IReadOnlyList<TeamStanding> now, string id, bool json)
    {
        var own = now.SelectMany(team => team.Workers.Where(worker => worker.WorkerId == id).Select(worker => (Team: team, Worker: worker))).ToList();
        if (own.Count == 0)
        {
            return shell.Say([Problem.Error(CommandCode.UnknownName, $"no worker `{id}` has a post on that day", Nearest.Remedy(id, now.SelectMany(team => team.Workers).Select(worker => worker.WorkerId).Distinct(), "workers"))], json);
        }

        var mask = Mask.Of(council.Workspace);
        if (json)
        {
            shell.Json(new JsonObject
            {
                ["worker"] = id,
                ["as_of"] = ActionText.Day(now[0].AsOf),
                ["teams"] = new JsonArray([.. own.Select(post => With(AsJson(post.Worker, rules), post.Team.Team, post.Worker, mask))]),
            });
            return ExitCode.Done;
        }

        foreach (var (team, worker) in own)
        {
            shell.Line($"{id}, {team.Team}, {Words.Day(team.AsOf)}: {Count(worker.Cases.Count)} cases, {Number(worker.Points)} of {Number(worker.AvailablePoints)} points, {worker.CapacityUsed.Print()} ({Band(worker, rules)})");
            var table = new TextTable("Person", "Held as", "Since", " Points", "Complexity", "Risk", "Travel", "Last contact", "Last review");
            foreach (var held in worker.Cases)
            {
                table.Add(mask.Hide(held.PersonId), held.Role, ActionText.Day(held.Since), held.Points is { } points ? Number(points) : "not weighed", held.Complexity ?? "–", held.Risk ?? "–", held.Travel ?? "–", Last(held.LastContactOn), Last(held.LastReviewOn));
            }

            shell.Line(table.ToString());
            shell.Line();
        }

        return ExitCode.Done;
    }

    private static JsonObject AsJson(TeamStanding team, CaseloadRules rules, IReadOnlyDictionary<(string, string), int> held) => new()
    {
        ["team"] = team.Team,
        ["points"] = Number(team.Points),
        ["available_points"] = Number(team.AvailablePoints),
        ["capacity_used"] = team.CapacityUsed.Print(),
        ["cases_without_post"] = team.WithoutPost.Count,
        ["workers"] = new JsonArray([.. team.Workers.Select(worker =>
        {
            var told = AsJson(worker, rules);
            told["cases_before"] = held.TryGetValue((team.Team, worker.WorkerId), out var then) ? then : null;
            return told;
        })]),
    };

    private static JsonObject AsJson(WorkerStanding worker, CaseloadRules rules) => new()
    {
        ["worker"] = worker.WorkerId,
        ["role"] = worker.Role,
        ["profession"] = worker.Profession,
        ["fte"] = Unit.Number(worker.Fte, 2),
        ["newly_qualified"] = worker.NewlyQualified,
        ["on_long_absence"] = worker.OnLongAbsence,
        ["cases"] = worker.Cases.Count,
        ["points"] = Number(worker.Points),
        ["available_points"] = Number(worker.AvailablePoints),
        ["capacity_used"] = worker.CapacityUsed.Print(),
        ["band"] = Band(worker, rules),
    };

    private static JsonObject With(JsonObject told, string team, WorkerStanding worker, Mask mask)
    {
        told["team"] = team;
        told["held"] = new JsonArray([.. worker.Cases.Select(held => new JsonObject
        {
            ["person"] = mask.Hide(held.PersonId),
            ["held_as"] = held.Role,
            ["since"] = ActionText.Day(held.Since),
            ["points"] = held.Points is { } points ? Number(points) : null,
            ["complexity"] = held.Complexity,
            ["risk"] = held.Risk,
            ["travel"] = held.Travel,
            ["last_contact_on"] = held.LastContactOn is { } contact ? ActionText.Day(contact) : null,
            ["last_review_on"] = held.LastReviewOn is { } review ? ActionText.Day(review) : null,
        })]);
        return told;
    }

    private static string Band(WorkerStanding worker, CaseloadRules rules) => worker.CapacityUsed.Value is { } used ? rules.Weighting.BandOf(used).Name : "–";

    private static string Last(DateOnly? day) => day is { } known ? ActionText.Day(known) : "none";

    private static string Number(Exact points) => Unit.Number(points, 1);

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
