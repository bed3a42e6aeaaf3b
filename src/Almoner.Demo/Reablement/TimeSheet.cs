using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.Published;

namespace Almoner.Demo.Reablement;

/// <summary>The hours of home care that one episode took in one week.</summary>
/// <param name="WeekEnding">A Sunday.</param>
/// <param name="QuarterHours">1 or more: time is kept in quarters of an hour.</param>
internal readonly record struct TimeSheet(Episode Of, DateOnly WeekEnding, int QuarterHours)
{
    private const int QuartersOfAnHour = 4;
    private const int WeeksOfTapering = 5; // support is heaviest at first

    /// <summary>Every sheet, by week. A quarter's sheets, those of the Sundays in it, add up to its hours.</summary>
    public static IReadOnlyList<TimeSheet> MakeAll(Dice dice, IReadOnlyList<Episode> episodes)
    {
        var needs = episodes.Select(_ => dice.Between(6, 14)).ToArray();
        var made = new List<TimeSheet>();
        foreach (var total in Section3.Hours)
        {
            var weeks = new List<(Episode Of, DateOnly Sunday)>();
            var weights = new List<int>();
            for (var sunday = SundayFrom(total.Months.FirstDay); sunday <= total.Months.LastDay; sunday = sunday.AddDays(7))
            {
                foreach (var episode in episodes.Where(episode => episode.HomeCare && episode.DaysInWeekEnding(sunday) > 0))
                {
                    var week = Math.Min((sunday.DayNumber - episode.StartedOn.DayNumber) / 7, WeeksOfTapering);
                    weeks.Add((episode, sunday));
                    weights.Add(episode.DaysInWeekEnding(sunday) * needs[episode.Place] * (12 - week));
                }
            }

            var shares = Share.Out(total.Count * QuartersOfAnHour, [.. weights]);
            made.AddRange(weeks.Zip(shares, (week, share) => new TimeSheet(week.Of, week.Sunday, share)).Where(sheet => sheet.QuarterHours > 0));
        }

        return made;
    }

    private static DateOnly SundayFrom(DateOnly day) => day.AddDays((7 - (int)day.DayOfWeek) % 7);
}
