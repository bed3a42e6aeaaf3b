namespace Almoner.Demo.Referrals;

/// <summary>What came of a contact officer's assessment, in the order of the library's codes.</summary>
internal enum ContactOfficerOutcome
{
    Resolved,
    PassedToSocialWorker,
    PassedToOtherTeam,
}

/// <summary>One assessment by a contact officer, of the person of a referral.</summary>
/// <param name="CompletedOn">Null while it goes on; so is the outcome.</param>
internal sealed record ContactOfficerAssessment(Referral Referral, DateOnly StartedOn, DateOnly? CompletedOn, ContactOfficerOutcome? Outcome);
