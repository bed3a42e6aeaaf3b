using Almoner.Demo.Caseload.Teams;
using Almoner.Demo.Caseload.Workers;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.People;

namespace Almoner.Demo.Caseload.Allocations;

/// <summary>
/// One team from day to day. Cases end when they are done with; as many begin as bring the team to the day's place on its path, so that
/// the case-days of the audit come out whatever chance brings.
/// </summary>
internal sealed class TeamLife
{
    private const int Returning = 12; // of 100 whose case was closed
    private const int MostPassedOn = 5; // people whom a team takes from others before it has seen to them
    private const int AtOnce = 70; // of 100 whose worker went are with another on the next day
    private readonly Dice dice;
    private readonly TeamStructure structure;
    private readonly OpenCases open;
    private readonly NewCases newCases;
    private readonly List<int> path;
    private readonly List<(Involvement Of, DateOnly From)> unheld = [];
    private readonly Queue<Involvement> passedOn = [];
    private readonly Queue<Involvement> toBeShared = [];
    private int newlyAllocated;

    public TeamLife(Dice dice, TeamStructure structure, CaseloadTeam team, IReadOnlyList<Caseholder> holders, int workerDays, PeopleRegister people)
    {
        (this.dice, this.structure, Team) = (dice, structure, team);
        open = new OpenCases(dice, team, holders);
        newCases = new NewCases(dice, structure, team, people);
        path = TeamPath.Of(structure, team, team.CaseDays(workerDays));
        foreach (var involvement in newCases.OpenAtFirst(path[0]))
        {
            var holder = open.FreestOn(structure.First, null);
            var since = holder.From > involvement.OpenedOn ? holder.From : involvement.OpenedOn;
            open.Begin(involvement, holder, Part.Lead, Works(since) ? since : WorkingDays.After(since));
        }
    }

    public CaseloadTeam Team { get; }

    public IEnumerable<Involvement> Involvements => newCases.All;

    private Casework Work => Team.Work;

    public bool MayTakeOver => passedOn.Count < MostPassedOn;

    /// <summary>The morning: brings the open allocations up to the day's number.</summary>
    public void Begin(DateOnly day)
    {
        open.PlanHandOvers(day, Works);
        for (var wanted = path[Place(day)] - open.Count; wanted > 0; wanted--)
            BeginOne(day);
    }

    /// <summary>The evening: ends what is due, and no more than can be made up for on the next morning.</summary>
    /// <param name="others">The teams that people are passed on to.</param>
    public void End(DateOnly day, IReadOnlyList<TeamLife> others)
    {
        if (!Works(day))
            return;

        if (day == structure.Last && structure.TeamsEnd)
        {
            foreach (var allocation in open.NearestToTheirEnd(open.Count))
                End(allocation, day, Ending.TransferredOut);

            // Whoever waits for a worker goes with the team.
            foreach (var involvement in Involvements)
                involvement.ClosedOn ??= day;

            return;
        }

        foreach (var allocation in open.NearestToTheirEnd(EndingOn(day)))
            End(allocation, day, others);

        if (day == structure.Last)
            newCases.Wait(newlyAllocated);
    }

    private int EndingOn(DateOnly day)
    {
        if (day == structure.Last)
            return open.DueBy(day);

        var next = day.AddDays(1);
        var surplus = Math.Max(0, open.Count - path[Place(next)]);
        return Works(next) ? Math.Max(surplus, open.DueBy(day)) : surplus;
    }

    private void BeginOne(DateOnly day)
    {
        if (unheld.FindIndex(each => each.From <= day) is >= 0 and var found)
        {
            var again = unheld[found].Of;
            unheld.RemoveAt(found);
            again.DueOn = Later(again.DueOn, day.AddDays(dice.Between(3, 20)));
            open.Begin(again, open.FreestOn(day, null), Part.Lead, day);
        }
        else if (toBeShared.TryDequeue(out var shared) && shared.ClosedOn is null)
        {
            open.Begin(shared, open.FreestOn(day, shared), Part.Supporting, day);
        }
        else if (passedOn.TryDequeue(out var taken))
        {
            open.Begin(taken, open.FreestOn(day, null), Part.Lead, day);
        }
        else if (Works(day.AddDays(1)) && dice.Percent(Work.Reassigned) && open.ToReassign(day) is { } held)
        {
            held.HandOver = (day, Ending.Reallocated);
            held.Succeeded = true;
            held.Of.DueOn = Later(held.Of.DueOn, day.AddDays(dice.Between(3, 20)));
            open.Begin(held.Of, open.FreestOn(day, held.Of), Part.Lead, day);
        }
        else
        {
            BeginNew(day);
        }
    }

    private void BeginNew(DateOnly day)
    {
        newlyAllocated++;
        var involvement = newCases.Come(day);
        var part = dice.Percent(Work.Duty) ? Part.Duty : Part.Lead;
        var allocation = open.Begin(involvement, open.FreestOn(day, null), part, day);
        if (part == Part.Duty)
            allocation.HandOver = (day.AddDays(dice.Between(0, 3)), Ending.Reallocated);
        else if (dice.Percent(Work.SecondWorker))
            toBeShared.Enqueue(involvement);
    }

    private void End(Allocation allocation, DateOnly day, IReadOnlyList<TeamLife> others)
    {
        var of = allocation.Of;
        if (allocation.HandOver is { } change && (change.Day <= day || change.Day < of.DueOn))
        {
            open.End(allocation, day, change.Because);
            if (!allocation.Succeeded && allocation.Part != Part.Supporting)
                unheld.Add((of, day.AddDays(dice.Percent(AtOnce) ? 1 : dice.Between(3, 35))));
        }
        else if (allocation.Part == Part.Supporting)
        {
            open.End(allocation, day, Ending.Closed);
        }
        else if (dice.Percent(Work.Dying))
        {
            of.About.DieUnlessSeenAfter(day);
            End(allocation, day, of.About.DiedOn is null ? Ending.Closed : Ending.Died);
        }
        else if (dice.Percent(Work.PassedOn) && others.Count > 0 && dice.Pick(others) is { MayTakeOver: true } other)
        {
            End(allocation, day, Ending.TransferredOut);
            other.passedOn.Enqueue(other.newCases.TakeOver(of.About, day));
        }
        else
        {
            End(allocation, day, Ending.Closed);
            if (dice.Percent(Returning))
                newCases.ComeAgain(of.About, day.AddDays(dice.Between(30, 200)));
        }
    }

    /// <summary>Ends the case with the allocation; who supports it is done as soon as may be.</summary>
    private void End(Allocation allocation, DateOnly day, Ending because)
    {
        open.End(allocation, day, because);
        allocation.Of.ClosedOn = day;
        allocation.Of.DueOn = day;
    }

    private int Place(DateOnly day) => day.DayNumber - structure.First.DayNumber;

    private bool Works(DateOnly day) => Work.SevenDays || WorkingDays.Holds(day);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
