using Almoner.Demo.Caseload.Teams;
using Almoner.Demo.Days;

namespace Almoner.Demo.Caseload.Allocations;

/// <summary>A team's open allocations on every day of its records: the audit's period holds its case-days exactly, the time around it is as busy in proportion.</summary>
internal static class TeamPath
{
    public static List<int> Of(TeamStructure structure, CaseloadTeam team, int caseDays)
    {
        var (work, whole) = (team.Work, structure.Last.DayNumber - structure.First.DayNumber);
        bool Works(DateOnly day) => work.SevenDays || WorkingDays.Holds(day);

        // A season passes into the next from the first of one month to the first of the other.
        long Weight(DateOnly day)
        {
            var (days, gone) = (DateTime.DaysInMonth(day.Year, day.Month), day.Day - 1);
            var season = ((work.Season.Weight(day.Month) * (days - gone)) + (work.Season.Weight(day.AddMonths(1).Month) * gone)) * 1000 / days;
            return (long)season * ((100 * whole) + (team.Growth * (day.DayNumber - structure.First.DayNumber)));
        }

        var (first, last) = (structure.AuditFirst, structure.AuditLast);
        var ofAudit = Sum(first, last);
        var dip = work.SevenDays ? 0 : (int)Math.Round(1.4m * caseDays / (last.DayNumber - first.DayNumber + 1) / work.MeanDays); // of the week's 7 days, 5 end cases
        List<int> path = [];
        Add(structure.First, first.AddDays(-1));
        Add(first, last);
        Add(last.AddDays(1), structure.Last);
        return path;

        void Add(DateOnly from, DateOnly to)
        {
            if (from <= to)
                path.AddRange(OpenCasePath.Over(from, to, (int)(caseDays * Sum(from, to) / ofAudit), Weight, Works, dip, path is [.., var before] ? before : int.MaxValue));
        }

        long Sum(DateOnly from, DateOnly to) => Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Sum(place => Weight(from.AddDays(place)));
    }
}
