using Almoner.Demo.Aberwen;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.Published;

namespace Almoner.Demo.Community;

/// <summary>One volunteer who speaks for a district.</summary>
/// <param name="District">The place in <see cref="Districts.Names"/>.</param>
/// <param name="StoodDownOn">The first day no longer ambassador; null while ambassador.</param>
internal readonly record struct Ambassador(byte District, DateOnly RecruitedOn, DateOnly? StoodDownOn)
{
    private const int StandingDownPercent = 30; // districts where one stands down in a quarter, and another is recruited

    /// <summary>Every ambassador, by day of recruitment: the same number in every district at the end of both quarters.</summary>
    public static IReadOnlyList<Ambassador> MakeAll(Dice dice)
    {
        var (quarter1, quarter2) = (MonthRange.Quarter1, MonthRange.Quarter2);
        var made = new List<Ambassador>();
        for (byte district = 0; district < Districts.Names.Length; district++)
        {
            var changing = dice.Percent(StandingDownPercent) ? 1 : 0;
            for (var number = 0; number < Section8.AmbassadorsInADistrict; number++)
            {
                DateOnly? stoodDown = number < changing ? dice.DayBetween(quarter2.FirstDay, quarter2.LastDay) : null;
                made.Add(new Ambassador(district, dice.DayBetween(Months.FirstDay(22), quarter1.LastDay), stoodDown));
            }

            if (changing == 1)
                made.Add(new Ambassador(district, dice.DayBetween(quarter2.FirstDay, quarter2.LastDay), null));

            if (dice.Percent(StandingDownPercent))
                made.Add(new Ambassador(district, Months.FirstDay(21), dice.DayBetween(quarter1.FirstDay, quarter1.LastDay)));
        }

        return [.. made.OrderBy(ambassador => ambassador.RecruitedOn)];
    }
}
