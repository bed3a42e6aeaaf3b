using Almoner.Demo.Cases;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.People;

namespace Almoner.Demo.Care;

/// <summary>
/// Says who receives care: somebody whose case was open all the while, where there is one of that age, else somebody new to the council.
/// Nobody is found twice, so that whoever lives in a care home has neither domiciliary care nor direct payments.
/// </summary>
internal sealed class PeopleToSupport
{
    private const int Tries = 80;
    private readonly Dice dice;
    private readonly PeopleRegister people;
    private readonly Dictionary<int, Case[]> casesByBirthYear;
    private readonly HashSet<Person> found = [];

    public PeopleToSupport(Dice dice, PeopleRegister people, IReadOnlyList<Case> cases)
    {
        this.dice = dice;
        this.people = people;
        casesByBirthYear = cases
            .Where(each => each.About.BornOn is not null)
            .GroupBy(each => each.About.BornOn!.Value.Year)
            .ToDictionary(year => year.Key, year => year.ToArray());
    }

    /// <summary>Somebody of that age on the day named, supported over all the days given.</summary>
    /// <param name="until">The last day on which a record may name the person; null: the last day of the records.</param>
    public Person Find(int age, DateOnly ageOn, DateOnly from, DateOnly? until)
    {
        var person = Known(age, ageOn, from, until ?? Months.End)
            ?? people.Add(from, age < 65 && dice.Percent(60) ? Need.LearningDisability : Need.OldAge, age, ageOn);
        found.Add(person);
        person.Seen(until ?? Months.End);
        return person;
    }

    private Person? Known(int age, DateOnly ageOn, DateOnly from, DateOnly until)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (!casesByBirthYear.TryGetValue(ageOn.Year - age - dice.Below(2), out var cases))
                continue;

            var chosen = dice.Pick(cases);
            if (chosen.About.AgeOn(ageOn) == age && chosen.OpenThroughout(from, until) && !found.Contains(chosen.About))
                return chosen.About;
        }

        return null;
    }
}
