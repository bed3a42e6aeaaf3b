using Almoner.Demo.Days;
using Almoner.Demo.People;

namespace Almoner.Demo.Reablement;

/// <summary>How an episode ended and what care followed.</summary>
internal enum Ending
{
    CompletedNoCare,
    CompletedLongTermCare,
    PassedToLongTermCare,
    DeclinedNoCare,
    AdmittedToHospital,
    Died,
}

/// <summary>One spell of support by the Community Resource Team.</summary>
internal sealed class Episode(Person about, bool stepDown, bool homeCare, DateOnly startedOn)
{
    public Person About => about;

    public bool StepDown => stepDown;

    /// <summary>Home carers came; else therapists alone.</summary>
    public bool HomeCare => homeCare;

    public DateOnly StartedOn => startedOn;

    /// <summary>The place in the book, from 0.</summary>
    public int Place { get; set; }

    /// <summary>How long it would take if nothing came between.</summary>
    public required int Days { get; init; }

    /// <summary>The last day; null while it goes on; so is the ending.</summary>
    public DateOnly? EndedOn { get; private set; }

    public Ending? Ending { get; private set; }

    public bool AimAchieved { get; set; }

    public bool Completed => Ending is Reablement.Ending.CompletedNoCare or Reablement.Ending.CompletedLongTermCare;

    /// <summary>Days of the week that ends on the day given on which there was support.</summary>
    public int DaysInWeekEnding(DateOnly sunday)
    {
        var last = EndedOn ?? Months.End;
        var (from, to) = (Math.Max(startedOn.DayNumber, sunday.DayNumber - 6), Math.Min(last.DayNumber, sunday.DayNumber));
        return Math.Max(0, to - from + 1);
    }

    public void End(DateOnly day, Ending ending)
    {
        EndedOn = day;
        Ending = ending;
        about.Seen(day);
    }
}
