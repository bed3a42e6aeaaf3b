using Almoner.Demo.Cases;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;

namespace Almoner.Demo.People;

/// <summary>People for the records of one kind, nobody twice: one in three is known from a case that stays open, the others are new.</summary>
internal sealed class OlderAdults
{
    private readonly Dice dice;
    private readonly PeopleRegister people;
    private readonly Person[] known;
    private int next;

    /// <param name="dice">Settles who is known and in which order they come.</param>
    public OlderAdults(Dice dice, PeopleRegister people, IReadOnlyList<Case> cases)
    {
        this.dice = dice;
        this.people = people;
        known = [.. cases.Where(each => each.About.Need == Need.OldAge && each.OpenAtTheEnd && each.OpenedOn < Months.Begin).Select(each => each.About).Distinct()];
        dice.Shuffle<Person>(known);
    }

    public Person Next(DateOnly firstSeen) => dice.Percent(33) && next < known.Length ? known[next++] : people.Add(firstSeen, Need.OldAge);

    /// <summary>Somebody who has no open case, so that a death can be recorded.</summary>
    public Person NextNew(DateOnly firstSeen) => people.Add(firstSeen, Need.OldAge);
}
