using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.Published;

namespace Almoner.Demo.Workforce;

/// <summary>A course, in the order of the library's codes.</summary>
internal enum Course
{
    SafeguardingAwareness,
    DementiaFriends,
    FireSafety,
    MovingAndHandling,
}

/// <summary>One completion of a course.</summary>
internal readonly record struct CourseTaken(StaffMember By, Course Course, DateOnly CompletedOn)
{
    private const int OtherCourses = 400;
    private const int OthersAwarePercent = 35; // of casual workers and staff of schools, whom SAF03 leaves out
    private static readonly DateOnly LearningBegan = new(2020, 9, 1);

    /// <summary>Every completion, by day.</summary>
    public static IReadOnlyList<CourseTaken> MakeAll(Dice dice, StaffBook staff)
    {
        bool IsRegular(StaffMember member) => member.Employment is Employment.AdultServices or Employment.Housing;

        var made = new List<CourseTaken>();
        Complete(dice, made, Course.SafeguardingAwareness, [.. staff.Members.Where(IsRegular)], Section7.SafeguardingAwareness);
        Complete(dice, made, Course.DementiaFriends, staff.Members, Section8.DementiaFriends);
        foreach (var member in staff.Members.Where(member => !IsRegular(member) && dice.Percent(OthersAwarePercent)))
            made.Add(At(dice, member, Course.SafeguardingAwareness, LearningBegan));

        for (var other = 0; other < OtherCourses; other++)
            made.Add(At(dice, dice.Pick(staff.Members), dice.Percent(60) ? Course.FireSafety : Course.MovingAndHandling, LearningBegan));

        return [.. made.OrderBy(taken => taken.CompletedOn)];
    }

    private static void Complete(Dice dice, List<CourseTaken> made, Course course, IReadOnlyList<StaffMember> staff, CourseTakers takers)
    {
        var (before, end) = (MonthRange.Quarter1.LastDay, Months.End);
        var staying = staff.Where(member => member.InPostThroughout(before, end)).ToArray();
        var leaving = staff.Where(member => member.InPostOn(before) && !member.InPostOn(end)).ToArray();
        var joining = staff.Where(member => !member.InPostOn(before) && member.InPostOn(end)).ToArray();
        dice.Shuffle<StaffMember>(staying);
        dice.Shuffle<StaffMember>(leaving);
        dice.Shuffle<StaffMember>(joining);
        made.AddRange(staying.Take(takers.StayingBefore).Concat(leaving.Take(takers.LeavingBefore))
            .Select(member => new CourseTaken(member, course, dice.DayBetween(Later(member.InPostFrom, LearningBegan), before))));
        made.AddRange(staying.Skip(takers.StayingBefore).Take(takers.StayingSince).Concat(joining.Take(takers.JoiningSince)).Concat(staying.Take(takers.StayingAgain))
            .Select(member => At(dice, member, course, before.AddDays(1))));
    }

    /// <summary>On a day in post, from the day given at the earliest.</summary>
    private static CourseTaken At(Dice dice, StaffMember member, Course course, DateOnly earliest) =>
        new(member, course, dice.DayBetween(Later(member.InPostFrom, earliest), member.InPostTo?.AddDays(-1) ?? Months.End));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
