using Almoner.Demo.Caseload.Allocations;
using Almoner.Demo.Caseload.Teams;
using Almoner.Demo.Caseload.Workers;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.People;

namespace Almoner.Demo.Caseload.CaseNotes;

/// <summary>The kind of a contact, in the order of the case system's words.</summary>
internal enum ContactKind
{
    Visit,
    Call,
    Meeting,
    Review,
}

/// <summary>A contact of a worker with a person whose case they hold.</summary>
internal sealed record CaseContact(Person About, Worker By, DateOnly Day, ContactKind Kind)
{
    private const int Lapsing = 8; // of 100 cases: after a while nobody is in touch
    private const int Reviewed = 82; // of 100 reviews of a year that are held
    private const int DaysBefore = 120; // of the records, of which contacts are known

    /// <summary>Visits, calls and meetings to each hundred.</summary>
    private static readonly int[] Kinds = [36, 46, 18];

    /// <summary>By day.</summary>
    public static IReadOnlyList<CaseContact> MakeAll(Dice dice, TeamStructure structure, IEnumerable<Involvement> involvements, IReadOnlyList<TimeAway> away)
    {
        var longAway = away.Where(spell => spell.IsLong).ToLookup(spell => spell.Of);
        var made = new List<CaseContact>();
        foreach (var involvement in involvements.Where(involvement => involvement.Allocations.Count > 0))
        {
            var (began, end) = (involvement.Allocations[0].BeganOn, involvement.ClosedOn ?? structure.Last);
            var touched = dice.Percent(Lapsing) ? began.AddDays((end.DayNumber - began.DayNumber) / 3) : end;
            var every = involvement.Team.Work.ContactEvery;
            var known = structure.First.AddDays(-DaysBefore);
            for (var day = (began > known ? began : known).AddDays(dice.Below(8)); day <= touched; day = day.AddDays(Math.Max(1, every * dice.Between(40, 160) / 100)))
                Add(involvement, day, (ContactKind)dice.Weighted(Kinds));

            if (involvement.Team.Work.Reviews && involvement.ClosedOn is { } closed)
                Add(involvement, closed.AddDays(-dice.Below(5)), ContactKind.Review);

            for (var due = began.AddDays(dice.Between(300, 400)); due <= end; due = due.AddDays(dice.Between(330, 420)))
            {
                if (dice.Percent(Reviewed))
                    Add(involvement, due, ContactKind.Review);
            }
        }

        return [.. made.OrderBy(contact => contact.Day)];

        void Add(Involvement involvement, DateOnly day, ContactKind kind)
        {
            var on = WorkingDays.OnOrBefore(day);
            var holder = involvement.Allocations.Find(each => each.Part != Part.Supporting && each.BeganOn <= on && !(each.EndedOn < on))?.By;
            if (holder is not null && !longAway[holder].Any(spell => spell.Holds(on)))
                made.Add(new CaseContact(involvement.About, holder, on, kind));
        }
    }
}
