using Almoner.Demo.Caseload.Teams;

namespace Almoner.Demo.Caseload.Workers;

/// <summary>One social worker, social care professional or occupational therapist.</summary>
/// <param name="role">The job's title.</param>
/// <param name="pace">Cases taken on to each hundred that a colleague of the same hours takes.</param>
/// <param name="beganOn">The first day with the council.</param>
internal sealed class Worker(Profession profession, string role, int pace, DateOnly beganOn)
{
    /// <summary>The number in the council's copy, from 0, by first day.</summary>
    public int Number { get; set; }

    public Profession Profession => profession;

    public string Role => role;

    public int Pace => pace;

    public DateOnly BeganOn => beganOn;

    /// <summary>The last day with the council; null while in it.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>The last day of the first year of practice, in which fewer cases are held.</summary>
    public DateOnly? NewlyQualifiedUntil { get; init; }

    /// <summary>Set while the workers are being made: what one has gone through makes no room for more.</summary>
    public bool HasChanged { get; set; }
}

/// <summary>Hours held in a team; another number of hours is another post.</summary>
/// <param name="fte">Hundredths of full time.</param>
/// <param name="from">The first day in it.</param>
internal sealed class Post(Worker by, CaseloadTeam team, int fte, DateOnly from)
{
    public Worker By => by;

    public CaseloadTeam Team => team;

    public int Fte { get; set; } = fte;

    public DateOnly From => from;

    /// <summary>The last day in it; null while it is held.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Days of the post from the first to the last, both included.</summary>
    public int DaysWithin(DateOnly first, DateOnly last)
    {
        var (begin, end) = (from > first ? from : first, To < last ? To.Value : last);
        return Math.Max(0, end.DayNumber - begin.DayNumber + 1);
    }
}

/// <summary>Why a worker was away, in the order of the HR system's words.</summary>
internal enum AwayFor
{
    Sickness,
    ParentalLeave,
    Secondment,
    OtherLeave,
}

/// <summary>One spell away from work.</summary>
/// <param name="From">The first day away.</param>
/// <param name="To">The last day away; null while it lasts.</param>
internal sealed record TimeAway(Worker Of, AwayFor Reason, DateOnly From, DateOnly? To)
{
    /// <summary>Whether it is so long that cases are passed on to others.</summary>
    public bool IsLong { get; init; }

    public bool Holds(DateOnly day) => From <= day && !(To < day);
}
