using Almoner.Demo.Aberwen;
using Almoner.Demo.Days;

namespace Almoner.Demo.Reviews;

/// <summary>One review of a care and support plan.</summary>
internal sealed class Review(ServiceArea area, DateOnly dueOn)
{
    /// <summary>Days after the due date that still count as done in time. Source: the library's measure REV02.</summary>
    public const int DaysOfGrace = 28;

    public ServiceArea Area => area;

    public DateOnly DueOn => dueOn;

    public DateOnly? CompletedOn { get; set; }

    /// <summary>Set once its dates stand.</summary>
    public Cases.Case Of { get; set; } = null!;

    public bool Overdue => dueOn <= Months.End && CompletedOn is null;
}
