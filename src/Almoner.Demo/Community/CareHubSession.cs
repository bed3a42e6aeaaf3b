using Almoner.Demo.Cases;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.People;
using Almoner.Demo.Published;

namespace Almoner.Demo.Community;

/// <summary>One day that one person spent at a care hub.</summary>
/// <param name="Hub">The place in the extract's names of hubs.</param>
/// <param name="Quarters">Hours of care, in quarters of an hour.</param>
internal readonly record struct CareHubSession(Person About, byte Hub, DateOnly AttendedOn, int Quarters)
{
    public const int Hubs = 3;
    private const int Attending = 66;

    /// <summary>Every session, by day; nobody attends twice on one day.</summary>
    public static IReadOnlyList<CareHubSession> MakeAll(Dice dice, IReadOnlyList<Case> cases)
    {
        var older = cases
            .Where(each => each.About.Need == Need.OldAge && each.OpenThroughout(Months.FirstDay(23), Months.End))
            .Select(each => each.About)
            .Distinct()
            .ToArray();
        dice.Shuffle<Person>(older);
        var made = new List<CareHubSession>();
        foreach (var (months, sessions, hours) in Section8.CareHubs)
        {
            var quarters = Share.Out(hours * 4, [.. Enumerable.Range(0, sessions).Select(_ => dice.Between(17, 31))]);
            var byMonth = months.Spread(sessions, Season.Even);
            var next = 0;
            for (var place = 0; place < byMonth.Length; place++)
            {
                var days = WorkingDays.In(months.First + place).ToArray();
                var visits = days.SelectMany(day => Enumerable.Range(0, Attending).Select(number => (Day: day, Number: number))).ToArray();
                dice.Shuffle<(DateOnly Day, int Number)>(visits);
                foreach (var (day, number) in visits.Take(byMonth[place]))
                    made.Add(new CareHubSession(older[number], (byte)(number % Hubs), day, quarters[next++]));
            }
        }

        return [.. made.OrderBy(session => session.AttendedOn)];
    }
}
