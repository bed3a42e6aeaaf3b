using System.Text.Json.Nodes;
using Almoner.Caseload;
using Almoner.Caseload.Balance;
using Almoner.Caseload.Standing;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Caseload;

/// <summary>Tells one worker their own cases, with people masked; of somebody who left, what is still in their name.</summary>
internal sealed class OwnCases(Shell shell, OpenCouncil council, CaseloadRules rules, DateOnly day, bool json)
{
    private readonly Mask mask = Mask.Of(council.Workspace);

    /// <param name="now">Every team as it stands on the day.</param>
    /// <param name="team">The one team that is looked at; null for all.</param>
    /// <param name="id">The worker.</param>
    public int Tell(IReadOnlyList<TeamStanding> now, string? team, string id)
    {
        var everywhere = now.Select(known => new Held(known, known.Workers.FirstOrDefault(worker => worker.WorkerId == id), [.. known.WithoutPost.Where(held => held.WorkerId == id)]))
            .Where(held => held.Post is not null || held.WithoutPost.Count > 0).ToList();
        var own = everywhere.Where(held => team is null || held.Team.Team == team).ToList();
        var leftOn = StandingReader.LeftOn(council.Records.Connection, id, day);
        if (everywhere.Count == 0 && leftOn is null)
        {
            return shell.Say([Problem.Error(CommandCode.UnknownName, $"no worker `{id}` has a post on {Words.Day(day)}", Nearest.Remedy(id, now.SelectMany(known => known.Workers).Select(worker => worker.WorkerId).Distinct(), "workers"))], json);
        }

        if (own.Count == 0 && team is not null)
        {
            var elsewhere = everywhere.Count == 0 ? "" : $", or name {string.Join(" or ", everywhere.Select(held => held.Team.Team))}";
            return shell.Say([Problem.Error(CommandCode.UnknownName, $"{id} has no post and no case in {team} on {Words.Day(day)}", $"Leave the team out{elsewhere}")], json);
        }

        var warnings = RecordReach.Warnings(council.Records.Connection, day, day, council.CompleteTo["allocations"], team);
        if (json)
        {
            shell.Json(new JsonObject
            {
                ["worker"] = id,
                ["as_of"] = ActionText.Day(day),
                ["left_on"] = leftOn is { } left ? ActionText.Day(left) : null,
                ["teams"] = new JsonArray([.. own.Where(held => held.Post is not null).Select(held => AsJson(held.Post!, held.Team))]),
                ["without_post"] = new JsonArray([.. own.Where(held => held.Post is null).Select(held => new JsonObject { ["team"] = held.Team.Team, ["cases"] = held.WithoutPost.Count, ["held"] = AsJson(held.WithoutPost) })]),
                ["problems"] = Shell.Of(warnings),
            });
            return ExitCode.Done;
        }

        if (everywhere.TrueForAll(held => held.Post is null))
            shell.Line($"{id} {(leftOn is { } last ? $"left on {Words.Day(last)}" : "never had a post")} and holds {Cases(everywhere.Sum(held => held.WithoutPost.Count))} on {Words.Day(day)}.");
        foreach (var held in own) Print(id, held);
        return shell.Say(warnings);
    }

    private void Print(string id, Held held)
    {
        shell.Line(held.Post is { } post
            ? $"{id}, {held.Team.Team}, {Words.Day(day)}: {Cases(post.Cases.Count)}, {WhoText.Number(post.Points)} of {WhoText.Number(post.AvailablePoints)} points, {post.CapacityUsed.Print()} ({WhoText.Band(post, rules)})"
            : $"{id}, {held.Team.Team}, {Words.Day(day)}: {Cases(held.WithoutPost.Count)} without a post in the team");
        var table = new TextTable("Person", "Held as", "Since", " Points", "Complexity", "Risk", "Travel", "Last contact", "Last review");
        foreach (var one in held.Post?.Cases ?? held.WithoutPost)
        {
            table.Add(mask.Hide(one.PersonId), one.Role, ActionText.Day(one.Since), one.Points is { } points ? WhoText.Number(points) : "not weighed", one.Complexity ?? "–", one.Risk ?? "–", one.Travel ?? "–", Last(one.LastContactOn), Last(one.LastReviewOn));
        }

        shell.Line(table.ToString());
        shell.Line();
    }

    private JsonObject AsJson(WorkerStanding worker, TeamStanding team)
    {
        var told = WhoText.AsJson(worker, rules);
        told["team"] = team.Team;
        told["held"] = AsJson(worker.Cases);
        return told;
    }

    private JsonArray AsJson(IReadOnlyList<CaseStanding> cases) =>
    [
        .. cases.Select(held => new JsonObject
        {
            ["person"] = mask.Hide(held.PersonId),
            ["held_as"] = held.Role,
            ["since"] = ActionText.Day(held.Since),
            ["points"] = held.Points is { } points ? WhoText.Number(points) : null,
            ["complexity"] = held.Complexity,
            ["risk"] = held.Risk,
            ["travel"] = held.Travel,
            ["last_contact_on"] = held.LastContactOn is { } contact ? ActionText.Day(contact) : null,
            ["last_review_on"] = held.LastReviewOn is { } review ? ActionText.Day(review) : null,
        }),
    ];

    private static string Cases(int number) => MoveInWords.Count(number, "case");

    private static string Last(DateOnly? on) => on is { } known ? ActionText.Day(known) : "none";

    /// <summary>What the worker holds for one team: in a post, or without one.</summary>
    private sealed record Held(TeamStanding Team, WorkerStanding? Post, IReadOnlyList<CaseStanding> WithoutPost);
}
