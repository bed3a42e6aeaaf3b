using Almoner.Demo.Aberwen;
using Almoner.Demo.Chance;

namespace Almoner.Demo.People;

/// <summary>Everybody in one copy of the council.</summary>
/// <param name="dice">Ages, sexes and districts come from here.</param>
/// <param name="firstNumber">The first person's number.</param>
internal sealed class PeopleRegister(Dice dice, long firstNumber)
{
    /// <summary>Numbers from here on name somebody whom the register does not know.</summary>
    public const long FirstUnregistered = 90_000_000;

    private readonly List<Person> people = [];

    public IReadOnlyList<Person> All => people;

    /// <summary>A new person, an adult on the day given.</summary>
    public Person Add(DateOnly firstSeen, Need need)
    {
        var person = Make(firstNumber + people.Count, firstSeen, need);
        people.Add(person);
        return person;
    }

    /// <summary>A new person whose age is the one given on the day given.</summary>
    public Person Add(DateOnly firstSeen, Need need, int age, DateOnly ageOn) => AddBornOn(BornOn(ageOn, age), firstSeen, need);

    public Person AddBornOn(DateOnly bornOn, DateOnly firstSeen, Need need)
    {
        var person = Make(firstNumber + people.Count, firstSeen, need, bornOn);
        people.Add(person);
        return person;
    }

    /// <summary>Somebody whom a record names but the register does not know.</summary>
    public Person AddUnregistered(DateOnly firstSeen) => Make(FirstUnregistered + firstNumber + people.Count, firstSeen, Need.OldAge);

    private Person Make(long number, DateOnly firstSeen, Need need)
    {
        var age = need switch
        {
            Need.OldAge when dice.Percent(78) => Math.Max(dice.Between(65, 99), dice.Between(65, 95)),
            Need.OldAge => dice.Between(18, 64),
            Need.LearningDisability => dice.Between(18, 66),
            Need.MentalHealth => dice.Between(18, 78),
            _ => dice.Between(24, 88),
        };
        return Make(number, firstSeen, need, dice.Below(500) == 0 ? null : BornOn(firstSeen, age));
    }

    private Person Make(long number, DateOnly firstSeen, Need need, DateOnly? bornOn)
    {
        var sex = dice.Below(1000) switch { < 4 => Sex.NotKnown, < 7 => Sex.Other, < 580 => Sex.Female, _ => Sex.Male };
        var person = new Person(number, need, bornOn, sex, (byte)dice.Weighted(Districts.Weights));
        person.Seen(firstSeen);
        return person;
    }

    /// <summary>So that the age is completed on the day, and the next is not.</summary>
    private DateOnly BornOn(DateOnly day, int age) => day.AddYears(-age).AddDays(-dice.Below(365));
}
