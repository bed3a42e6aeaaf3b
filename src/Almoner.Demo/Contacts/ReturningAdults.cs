using Almoner.Demo.Chance;
using Almoner.Demo.People;

namespace Almoner.Demo.Contacts;

/// <summary>
/// Adults who may come again in a later period. Nobody comes twice in one period by this road, nor within 6 months of their last
/// contact, so that coming again never changes an earlier period's figure.
/// </summary>
internal sealed class ReturningAdults(Dice dice, PeopleRegister people)
{
    private const int QuietMonths = 8; // calendar months between two contacts: always more than 6 months whatever the days
    private readonly List<(Person Person, int LastMonth)> earlier = [];
    private readonly List<(Person Person, int LastMonth)> thisPeriod = [];
    private readonly List<(Person Person, int LastMonth)> nextPeriod = [];

    /// <summary>Somebody for a contact in the month: one in six times somebody known, else a new person.</summary>
    public Person For(int month, DateOnly day)
    {
        if (earlier.Count > 0 && dice.Below(6) == 0)
        {
            var place = dice.Below(earlier.Count);
            var (person, lastMonth) = earlier[place];
            if (lastMonth <= month - QuietMonths)
            {
                earlier[place] = earlier[^1];
                earlier.RemoveAt(earlier.Count - 1);
                return person;
            }
        }

        return people.Add(day, Need.OldAge);
    }

    /// <summary>Notes when a person of this period was last in contact.</summary>
    public void Came(Person person, int lastMonth, bool inNextPeriod = false) =>
        (inNextPeriod ? nextPeriod : thisPeriod).Add((person, lastMonth));

    /// <summary>Closes a period: its people may come again from now on.</summary>
    public void ClosePeriod()
    {
        earlier.AddRange(thisPeriod);
        thisPeriod.Clear();
        thisPeriod.AddRange(nextPeriod);
        nextPeriod.Clear();
    }
}
