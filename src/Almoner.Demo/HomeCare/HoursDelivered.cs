using Almoner.Demo.Chance;
using Almoner.Demo.Days;

namespace Almoner.Demo.HomeCare;

/// <summary>Shares a quarter's hours out among the packages, by their level and the days they ran.</summary>
internal static class HoursDelivered
{
    private const int QuartersOfAnHour = 4;
    private const int MostInAMonth = 400; // quarters of an hour under one package

    /// <param name="hours">All that was delivered in the months, a whole number of quarters of an hour.</param>
    public static IEnumerable<HomeCareHours> In(MonthRange months, decimal hours, IReadOnlyList<HomeCarePackage> packages)
    {
        var lines = new List<HomeCareHours>(packages.Count * months.Length);
        var weights = new List<int>(packages.Count * months.Length);
        for (var month = months.First; month <= months.Last; month++)
        {
            for (var place = 0; place < packages.Count; place++)
            {
                var package = packages[place];
                var from = Later(package.StartedOn, Months.FirstDay(month));
                var to = package.EndedOn is { } ended && ended <= Months.LastDay(month) ? ended.AddDays(-1) : Months.LastDay(month);
                if (to < from)
                    continue;

                lines.Add(new HomeCareHours(place, from, to, 0));
                weights.Add(package.Level * (to.DayNumber - from.DayNumber + 1));
            }
        }

        var shares = Share.Within(1, MostInAMonth, (int)(hours * QuartersOfAnHour), weights.ToArray());
        return lines.Select((line, place) => line with { QuarterHours = shares[place] });
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
