using Almoner.Demo.Caseload.Teams;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;

namespace Almoner.Demo.Caseload.Workers;

/// <summary>Makes one worker's times away: short ones, and for some who otherwise stay as they are a long one.</summary>
internal static class TimesAway
{
    private const int Long = 13; // of 100 workers
    private const int Apart = 12; // days from the first day of one to that of the next, at the least

    /// <summary>In the order of <see cref="AwayFor"/>: which they are, of 100 long and of 100 short ones.</summary>
    private static readonly int[] LongReasons = [60, 30, 10, 0];
    private static readonly int[] ShortReasons = [76, 0, 0, 24];

    /// <param name="first">The first day of the records in which the worker is in post.</param>
    /// <param name="last">The last such day.</param>
    public static IEnumerable<TimeAway> Of(Dice dice, TeamStructure structure, Worker worker, DateOnly first, DateOnly last)
    {
        TimeAway? longOne = null;
        if (!worker.HasChanged && dice.Percent(Long))
            yield return longOne = LongOne(dice, structure, worker);

        for (var day = first.AddDays(dice.Between(5, 150)); day < last.AddDays(-Apart); day = day.AddDays(dice.Between(Apart, 220)))
        {
            var from = WorkingDays.OnOrBefore(day);
            var spell = new TimeAway(worker, (AwayFor)dice.Weighted(ShortReasons), from, WorkingDays.After(from.AddDays(-1), dice.Between(1, 7)));
            if (longOne is null || spell.To < longOne.From || longOne.To < spell.From)
                yield return spell;
        }
    }

    /// <summary>One that lasts beyond the records has no end in them; those of teams that ended were written up later.</summary>
    private static TimeAway LongOne(Dice dice, TeamStructure structure, Worker worker)
    {
        var reason = (AwayFor)dice.Weighted(LongReasons);
        var days = reason == AwayFor.Sickness ? dice.Between(35, 130) : dice.Between(150, 290);
        var from = WorkingDays.After(dice.DayBetween(structure.First.AddDays(20), structure.Last.AddDays(-70)));
        var to = WorkingDays.OnOrBefore(from.AddDays(days - 1));
        if (worker.EndedOn < to)
            to = worker.EndedOn.Value;

        return new TimeAway(worker, reason, from, to <= structure.Last || structure.TeamsEnd ? to : null) { IsLong = true };
    }
}
