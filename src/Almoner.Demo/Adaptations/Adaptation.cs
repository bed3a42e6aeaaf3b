using Almoner.Demo.People;

namespace Almoner.Demo.Adaptations;

/// <summary>The main work, in the order of the library's codes.</summary>
internal enum Works
{
    Shower,
    Stairlift,
    Ramp,
    ThroughFloorLift,
    Extension,
    RailsAndSteps,
}

/// <summary>How a home is held, in the order of the library's codes.</summary>
internal enum Tenure
{
    OwnerOccupier,
    PrivateTenant,
    SocialTenant,
}

/// <summary>One adaptation of a home.</summary>
/// <param name="Grant">By Disabled Facilities Grant; else a minor adaptation.</param>
/// <param name="CertifiedOn">Null until the works are finished.</param>
internal sealed record Adaptation(
    Person About, bool Grant, Works Works, Tenure Tenure, DateOnly FirstContactOn, DateOnly? ApprovedOn, DateOnly? CertifiedOn);
