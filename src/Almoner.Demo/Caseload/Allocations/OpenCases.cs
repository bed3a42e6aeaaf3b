using Almoner.Demo.Caseload.Teams;
using Almoner.Demo.Chance;

namespace Almoner.Demo.Caseload.Allocations;

/// <summary>A team's open allocations and who holds them.</summary>
internal sealed class OpenCases(Dice dice, CaseloadTeam team, IReadOnlyList<Caseholder> holders)
{
    private const int SettledIn = 14; // days before a case is taken over from its worker without need
    private const int KeptWhileAway = 25; // of 100 cases of somebody away for long stay with them
    private readonly List<(Allocation Of, Caseholder By)> open = [];

    public int Count => open.Count;

    public int DueBy(DateOnly day) => open.Count(each => each.Of.DueOn <= day);

    /// <summary>Whoever has the most room; who works on the case already comes last.</summary>
    public Caseholder FreestOn(DateOnly day, Involvement? held)
    {
        Caseholder? freest = null;
        long least = long.MaxValue;
        foreach (var holder in holders.Where(holder => holder.TakesOn(day)))
        {
            var load = ((holder.Open * 100L) + dice.Below(250)) * 10_000 / holder.Room(day);
            if (held?.Allocations.Exists(other => other.By == holder.Worker && other.EndedOn is null) == true)
                load += int.MaxValue;

            if (load < least)
                (freest, least) = (holder, load);
        }

        return freest ?? throw new InvalidOperationException($"Nobody in {team.Name} can take on a case on {day:O}.");
    }

    public Allocation Begin(Involvement of, Caseholder by, Part part, DateOnly day)
    {
        var allocation = new Allocation(of, by.Worker, team, part, day);
        of.Allocations.Add(allocation);
        open.Add((allocation, by));
        by.Open++;
        return allocation;
    }

    public void End(Allocation allocation, DateOnly day, Ending because)
    {
        var place = open.FindIndex(each => each.Of == allocation);
        open[place].By.Open--;
        open.RemoveAt(place);
        allocation.End(day, because);
    }

    public IReadOnlyList<Allocation> NearestToTheirEnd(int count) =>
        count == 0 ? [] : [.. open.Select(each => each.Of).OrderBy(allocation => allocation.DueOn).Take(count)];

    /// <summary>A case that was with its worker for some time, of a worker who has more than the others.</summary>
    public Allocation? ToReassign(DateOnly day)
    {
        var (of, by) = Enumerable.Range(0, 3).Select(_ => dice.Pick(open)).MaxBy(each => each.By.TakesOn(day) ? each.By.Open * 1_000 / each.By.Room(day) : 0);
        return of is { HandOver: null, Part: Part.Lead } && of.DueOn > day && of.BeganOn.AddDays(SettledIn) < day && by.TakesOn(day) ? of : null;
    }

    /// <summary>Before workers leave the team, and after they went away for long, their cases are taken over one by one.</summary>
    public void PlanHandOvers(DateOnly day, Func<DateOnly, bool> works)
    {
        foreach (var holder in holders)
        {
            if (holder.LeavesOn is { } last && last.AddDays(-Caseholder.WindsDown) == day)
                Plan(holder, day.AddDays(1), last.AddDays(-1), works, keep: 0, holder.Worker.EndedOn == last ? Ending.WorkerLeft : Ending.Reallocated);

            if (holder.LongAway.Any(spell => spell.From.AddDays(6) == day))
                Plan(holder, day.AddDays(1), day.AddDays(20), works, KeptWhileAway, Ending.Reallocated);
        }
    }

    private void Plan(Caseholder holder, DateOnly first, DateOnly last, Func<DateOnly, bool> works, int keep, Ending because)
    {
        // Whoever takes over does so on the next day, which must be one of work.
        var days = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(day => works(day) && works(day.AddDays(1))).ToArray();
        foreach (var (allocation, _) in open.Where(each => each.By == holder))
        {
            if (!dice.Percent(keep))
                allocation.HandOver = (dice.Pick(days), because);
        }
    }
}
