using Almoner.Demo.People;

namespace Almoner.Demo.Hospital;

/// <summary>Where somebody went from hospital, in the order of the library's codes.</summary>
internal enum Destination
{
    HomeWithoutSupport,
    HomeWithSupport,
    IntermediateCare,
    CareHome,
}

/// <summary>One stay in hospital of somebody whom the council helps to leave it.</summary>
/// <param name="Hospital">The place in <see cref="Aberwen.Hospitals"/>.</param>
/// <param name="TriagedAt">Null when the discharge hub did not triage; so is whether the person was fit.</param>
/// <param name="DischargedAt">Null while still in hospital; so is the destination.</param>
internal sealed record Discharge(Person About, byte Hospital, DateTime? TriagedAt, bool? MedicallyFit, DateTime? DischargedAt)
{
    public DateOnly? DischargedOn => DischargedAt is { } at ? DateOnly.FromDateTime(at) : null;

    public Destination? Destination { get; set; }
}

/// <summary>The care that began at home after a discharge, and its first review.</summary>
/// <param name="ReviewedOn">Null until then.</param>
internal sealed record CarePackage(Discharge After, DateOnly HomeOn, DateOnly? ReviewedOn)
{
    /// <summary>Days at home by which the first review is due. Source: the library's measure DIS04.</summary>
    public const int DaysToReview = 10;

    public DateOnly DueOn => HomeOn.AddDays(DaysToReview);
}
