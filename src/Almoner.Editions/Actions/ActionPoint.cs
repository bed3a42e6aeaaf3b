using Almoner.Editions.Commentary;

namespace Almoner.Editions.Actions;

/// <summary>Something that somebody is to do because of a report. Its words never change; that it is done, or taken back, is entered.</summary>
/// <param name="Number">Counted over all actions of the store, from 1.</param>
/// <param name="Issue">The report and period.</param>
/// <param name="On">What it follows from.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Owner">Who does it, as printed: "Team manager".</param>
/// <param name="Due">The last day for it.</param>
/// <param name="DoneOn">The day on which it was done; null while it is not.</param>
public sealed record ActionPoint(long Number, Issue Issue, Subject On, string What, string Owner, DateOnly Due, DateOnly? DoneOn)
{
    /// <summary>That it was taken back; null while it stands.</summary>
    public Withdrawal? Withdrawn { get; init; }

    /// <summary>Whether it was to be done before a day and is not.</summary>
    public bool IsLate(DateOnly today) => DoneOn is null && Withdrawn is null && Due < today;
}

/// <summary>That an action was taken back.</summary>
/// <param name="On">The day.</param>
/// <param name="Why">The reason.</param>
public sealed record Withdrawal(DateOnly On, string Why);
