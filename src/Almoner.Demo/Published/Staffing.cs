namespace Almoner.Demo.Published;

/// <summary>Staff by how they stood in quarter 2 of 2023/24.</summary>
/// <param name="Staying">In post on 30 June and on 30 September.</param>
/// <param name="Leaving">In post on 30 June and no longer on 30 September.</param>
/// <param name="Joining">In post on 30 September and not yet on 30 June.</param>
internal readonly record struct Headcount(int Staying, int Leaving, int Joining);

/// <summary>Staff who completed a course, by how they stood in quarter 2 of 2023/24.</summary>
/// <param name="StayingBefore">Of those staying, by 30 June.</param>
/// <param name="LeavingBefore">Of those leaving, by 30 June.</param>
/// <param name="StayingSince">Of those staying, for the first time in the quarter.</param>
/// <param name="JoiningSince">Of those joining, in the quarter.</param>
/// <param name="StayingAgain">Of those staying who had completed it before, once more in the quarter.</param>
internal readonly record struct CourseTakers(int StayingBefore, int LeavingBefore, int StayingSince, int JoiningSince, int StayingAgain);

/// <summary>How many work for the council. Nothing of it was published; it is ours, of a believable size for the percentages of training that were.</summary>
internal static class Staffing
{
    /// <summary>1,800 on 30 June 2023 and 1,810 on 30 September together with <see cref="Housing"/>: the staff of SAF03.</summary>
    public static readonly Headcount AdultServices = new(624, 16, 16);

    public static readonly Headcount Housing = new(1_116, 44, 54);

    /// <summary>2,400 on 30 June and 2,430 on 30 September with all the others: the staff of COM02.</summary>
    public static readonly Headcount Casual = new(270, 70, 90);

    /// <summary>Staff of schools come and go with the school year.</summary>
    public static readonly Headcount Schools = new(200, 60, 60);
}
