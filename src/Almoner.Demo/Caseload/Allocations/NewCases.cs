using Almoner.Demo.Caseload.Teams;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.People;

namespace Almoner.Demo.Caseload.Allocations;

/// <summary>Where a team's cases come from: new people, people who were here before, and other teams.</summary>
internal sealed class NewCases(Dice dice, TeamStructure structure, CaseloadTeam team, PeopleRegister people)
{
    private readonly List<Involvement> all = [];
    private readonly Queue<(Person Who, DateOnly From)> comingAgain = [];

    public IEnumerable<Involvement> All => all;

    private Casework Work => team.Work;

    /// <summary>Cases that were opened before the records and are open on their first day.</summary>
    public IReadOnlyList<Involvement> OpenAtFirst(int count)
    {
        for (var made = 0; made < count; made++)
        {
            var length = Lengths.InvolvementMet(dice, Work.MeanDays);
            var opened = structure.First.AddDays(-dice.Between(1, length));
            if (opened < structure.OpenSince)
                opened = structure.OpenSince.AddDays(dice.Below(90));

            opened = Work.SevenDays ? opened : WorkingDays.OnOrBefore(opened);
            all.Add(new Involvement(NewPerson(opened), team, opened, structure.First.AddDays(dice.Below(length))));
        }

        return [.. all];
    }

    /// <summary>A case that is allocated on the day, and was opened then or some time before.</summary>
    public Involvement Come(DateOnly day)
    {
        if (comingAgain.TryPeek(out var known) && known.From <= day && known.Who.DiedOn is null)
        {
            comingAgain.Dequeue();
            return Add(known.Who, Opened(day, known.From), day);
        }

        var opened = Opened(day, structure.OpenSince);
        return Add(NewPerson(opened), opened, day);
    }

    /// <summary>A case that another team gives up on the day.</summary>
    public Involvement TakeOver(Person who, DateOnly day) => Add(who, day, day);

    public void ComeAgain(Person who, DateOnly from) => comingAgain.Enqueue((who, from));

    /// <summary>Cases that wait when the records end: as many as wait on any other day.</summary>
    /// <param name="allocated">New cases allocated within the records.</param>
    public void Wait(int allocated)
    {
        var days = structure.Last.DayNumber - structure.First.DayNumber + 1;
        for (var left = allocated * Work.MeanWait / days; left > 0; left--)
        {
            var opened = WorkingDays.OnOrBefore(structure.Last.AddDays(-Lengths.WaitMet(dice, Work.MeanWait)));
            Add(NewPerson(opened), opened, structure.Last);
        }
    }

    private Involvement Add(Person who, DateOnly opened, DateOnly day)
    {
        var due = day.AddDays(Lengths.Involvement(dice, Work.MeanDays) - 1);
        var involvement = new Involvement(who, team, opened, Work.SevenDays || WorkingDays.Holds(due) ? due : WorkingDays.After(due, dice.Between(1, 5)));
        all.Add(involvement);
        return involvement;
    }

    private DateOnly Opened(DateOnly day, DateOnly earliest)
    {
        var opened = WorkingDays.OnOrBefore(day.AddDays(-Lengths.Wait(dice, Work.MeanWait)));
        return opened < earliest ? earliest : opened;
    }

    private Person NewPerson(DateOnly firstSeen) => Work.Ages is var (youngest, oldest)
        ? people.Add(firstSeen, Work.Need, dice.Between(youngest, oldest), firstSeen)
        : people.Add(firstSeen, Work.Need);
}
