using Almoner.Demo.People;

namespace Almoner.Demo.Placements;

internal enum PlacementKind
{
    Residential,
    Nursing,
}

/// <summary>The category contracted for, in the order of the library's codes.</summary>
internal enum CareType
{
    General,
    Dementia,
    MentalHealth,
    LearningDisability,
}

/// <summary>One contract for a person's place in a care home.</summary>
/// <param name="StartedOn">Null until the place begins; so is the day since which the person is supported.</param>
/// <param name="SupportedSince">The first day of unbroken support in care homes.</param>
internal sealed record Placement(
    Person About, PlacementKind Kind, CareType Care, byte Home, DateOnly AgreedOn, DateOnly? StartedOn, DateOnly? SupportedSince)
{
    /// <summary>The first day on which the place was no longer held; null while it is.</summary>
    public DateOnly? EndedOn { get; set; }
}

/// <summary>The time that a person spends in care homes of one kind, under one contract or several.</summary>
/// <param name="SupportedSince">Earlier than the stay for somebody who came from the other kind of home.</param>
/// <param name="Until">The first day no longer there; null while it goes on.</param>
internal sealed record Stay(Person About, PlacementKind Kind, DateOnly SupportedSince, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether the next stay is in a nursing home.</summary>
    public bool GoesOnToNursing { get; init; }
}
