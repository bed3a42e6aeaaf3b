using Almoner.Demo.People;

namespace Almoner.Demo.Reablement;

/// <summary>What came of an assessment, in the order of the library's codes.</summary>
internal enum AssessmentOutcome
{
    HomeCareDelivered,
    AdmittedToHospital,
    Deceased,
    DeclinedFurtherService,
    DischargeCancelled,
    NotAppropriate,
    TherapiesOnly,
}

/// <summary>One assessment by the Community Resource Team.</summary>
/// <param name="StepDown">On leaving hospital; else step up, from home.</param>
internal sealed record ReablementAssessment(HubReferral Referral, bool StepDown, DateOnly AssessedOn, AssessmentOutcome Outcome)
{
    public Person About => Referral.About;
}
