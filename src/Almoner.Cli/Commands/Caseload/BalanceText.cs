using System.Globalization;
using System.Text.Json.Nodes;
using Almoner.Caseload.Balance;
using Almoner.Caseload.Standing;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Caseload;

/// <summary>A proposal to even out workload as the command line tells it.</summary>
internal static class BalanceText
{
    private const string Unchanged = "Nothing has been changed. A case moves when it is allocated anew in the case-management system.";

    /// <param name="mask">Hides people's identifiers; null where they were asked for with a reason.</param>
    public static void Print(Shell shell, BalanceProposal proposal, Mask? mask)
    {
        shell.Line($"{proposal.Team}, {Words.Day(proposal.AsOf)}: {proposal.CapacityUsed.Print()} of the team's points for cases are used.");
        shell.Line($"{MoveInWords.Count(proposal.OverBefore, "worker")} above the limit now, {proposal.OverAfter.ToString(CultureInfo.InvariantCulture)} with the moves.");
        shell.Line(MoveInWords.HowGood(proposal.Proof));
        if (proposal.Workers.Count > 0) shell.Line();
        if (proposal.Workers.Count > 0) shell.Line(Table(proposal).ToString());
        shell.Line();
        shell.Line(proposal.Moves.Count == 0 ? "No move is proposed." : $"{MoveInWords.Count(proposal.Moves.Count, "move")} {(proposal.Moves.Count == 1 ? "is" : "are")} proposed:");
        foreach (var (move, number) in proposal.Moves.Select((move, index) => (move, index + 1))) Print(shell, move, proposal.NotLookedAt, number, mask);
        PrintStaying(shell, proposal);
        shell.Line();
        shell.Line(Unchanged);
    }

    private static TextTable Table(BalanceProposal proposal)
    {
        var table = new TextTable("Worker", "Profession", " Can carry", " Cases", " Points", " Used", " Cases then", " Points then", " Used then", "Note");
        foreach (var worker in proposal.Workers)
        {
            table.Add(
                worker.WorkerId, worker.Standing is null ? "–" : worker.Standing.Profession ?? "not recorded", MoveInWords.Number(worker.Available),
                Whole(worker.CasesBefore), MoveInWords.Number(worker.PointsBefore), Used(worker.UsedBefore),
                Whole(worker.CasesAfter), MoveInWords.Number(worker.PointsAfter), Used(worker.UsedAfter), Note(worker.Standing));
        }

        return table;
    }

    private static string Note(WorkerStanding? standing) => standing switch
    {
        null => "no post in the team",
        { OnLongAbsence: true } => "on long absence",
        { NewlyQualified: true } => "newly qualified",
        _ => "",
    };

    private static void Print(Shell shell, CaseMove move, IReadOnlyList<string> notLookedAt, int number, Mask? mask)
    {
        shell.Line();
        shell.Line($"{Whole(number)}. {Person(move.Case, mask)} from {move.Giver.WorkerId} to {move.Taker.WorkerId}: {MoveInWords.Points(move.Points)}, held as {move.Case.Role}; complexity {move.Case.Complexity}, risk {move.Case.Risk}, travel {move.Case.Travel}");
        shell.Line($"   Why this case: {MoveInWords.WhyCase(move, notLookedAt)}.");
        shell.Line($"   Why {move.Taker.WorkerId}: {MoveInWords.WhyTaker(move)}.");
        shell.Line($"   {Effect(move.Giver)}; {Effect(move.Taker)}.");
    }

    private static string Effect(LoadChange change) => change.UsedBefore.Value is null
        ? $"{change.WorkerId} goes from {MoveInWords.Number(change.Before)} to {MoveInWords.Points(change.After)}"
        : $"{change.WorkerId} goes from {change.UsedBefore.Print()} to {change.UsedAfter.Print()}";

    private static void PrintStaying(Shell shell, BalanceProposal proposal)
    {
        if (proposal.Staying.Count > 0)
        {
            shell.Line();
            shell.Line("Cases that are not moved whatever the load:");
            foreach (var staying in proposal.Staying) shell.Line($"  {Stay(staying)}");
        }

        if (proposal.StillOver.Count == 0) return;
        shell.Line();
        shell.Line("Still above the limit:");
        foreach (var over in proposal.StillOver)
        {
            shell.Line($"  {over.Worker.WorkerId} by {MoveInWords.Points(over.Over)}");
            foreach (var staying in over.Staying) shell.Line($"    {Stay(staying)}");
        }
    }

    private static string Stay(StayingCases staying) => $"{MoveInWords.Count(staying.Cases, "case")}, {MoveInWords.Points(staying.Points)}: {staying.Because}";

    public static JsonObject AsJson(BalanceProposal proposal, Mask? mask, IReadOnlyList<Problem> warnings) => new()
    {
        ["team"] = proposal.Team,
        ["as_of"] = ActionText.Day(proposal.AsOf),
        ["capacity_used"] = proposal.CapacityUsed.Print(),
        ["over_limit_before"] = proposal.OverBefore,
        ["over_limit_after"] = proposal.OverAfter,
        ["burden"] = new JsonObject
        {
            ["before"] = MoveInWords.Number(proposal.Proof.Before),
            ["after"] = MoveInWords.Number(proposal.Proof.After),
            ["at_least"] = MoveInWords.Number(proposal.Proof.Bound),
            ["proven_best"] = proposal.Proof.IsBest,
            ["gap"] = proposal.Proof.Gap.Print(),
            ["new_to_area"] = proposal.Proof.NewToArea,
            ["new_to_area_at_least"] = proposal.Proof.NewToArea is null ? null : proposal.Proof.NewToAreaBound,
            ["clock_ended_it"] = proposal.Proof.ClockEndedIt,
        },
        ["moves"] = new JsonArray([.. proposal.Moves.Select(move => AsJson(move, proposal.NotLookedAt, mask))]),
        ["workers"] = new JsonArray([.. proposal.Workers.Select(AsJson)]),
        ["staying"] = AsJson(proposal.Staying),
        ["still_over"] = new JsonArray([.. proposal.StillOver.Select(over => new JsonObject { ["worker"] = over.Worker.WorkerId, ["over_by"] = MoveInWords.Number(over.Over), ["staying"] = AsJson(over.Staying) })]),
        ["changed"] = false,
        ["warnings"] = Shell.Of(warnings),
    };

    private static JsonObject AsJson(CaseMove move, IReadOnlyList<string> notLookedAt, Mask? mask) => new()
    {
        ["person"] = Person(move.Case, mask),
        ["from"] = move.Giver.WorkerId,
        ["to"] = move.Taker.WorkerId,
        ["points"] = MoveInWords.Number(move.Points),
        ["held_as"] = move.Case.Role,
        ["since"] = ActionText.Day(move.Case.Since),
        ["long_held"] = move.IsLongHeld,
        ["area"] = move.Area,
        ["why_case"] = MoveInWords.WhyCase(move, notLookedAt),
        ["why_worker"] = MoveInWords.WhyTaker(move),
        ["giver"] = AsJson(move.Giver),
        ["taker"] = AsJson(move.Taker),
    };

    private static JsonObject AsJson(LoadChange change) => new()
    {
        ["points_before"] = MoveInWords.Number(change.Before),
        ["points_after"] = MoveInWords.Number(change.After),
        ["used_before"] = change.UsedBefore.Print(),
        ["used_after"] = change.UsedAfter.Print(),
    };

    private static JsonObject AsJson(WorkerBalance worker) => new()
    {
        ["worker"] = worker.WorkerId,
        ["profession"] = worker.Standing?.Profession,
        ["has_post"] = worker.Standing is not null,
        ["on_long_absence"] = worker.Standing is { OnLongAbsence: true },
        ["newly_qualified"] = worker.Standing is { NewlyQualified: true },
        ["available_points"] = MoveInWords.Number(worker.Available),
        ["limit"] = MoveInWords.Number(worker.Limit),
        ["cases_before"] = worker.CasesBefore,
        ["cases_after"] = worker.CasesAfter,
        ["points_before"] = MoveInWords.Number(worker.PointsBefore),
        ["points_after"] = MoveInWords.Number(worker.PointsAfter),
        ["used_before"] = worker.UsedBefore.Print(),
        ["used_after"] = worker.UsedAfter.Print(),
    };

    private static JsonArray AsJson(IReadOnlyList<StayingCases> staying) =>
        [.. staying.Select(each => new JsonObject { ["because"] = each.Because, ["cases"] = each.Cases, ["points"] = MoveInWords.Number(each.Points) })];

    private static string Person(CaseStanding held, Mask? mask) => mask?.Hide(held.PersonId) ?? held.PersonId;

    private static string Used(Figure used) => used.Value is null ? "–" : used.Print();

    private static string Whole(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
