using Almoner.Demo.People;

namespace Almoner.Demo.Contacts;

/// <summary>Who made a contact or a referral, in the order of the library's codes.</summary>
internal enum Source
{
    Self,
    FamilyOrFriend,
    Health,
    Police,
    Housing,
    Other,
}

/// <summary>What came of a contact, in the order of the library's codes.</summary>
internal enum ContactOutcome
{
    AdviceGiven,
    AssistanceGiven,
    PassedOnForAssessment,
    NoActionNeeded,
}

/// <summary>One contact with the information, advice and assistance service.</summary>
/// <param name="About">Null when the person could not be identified.</param>
internal readonly record struct Contact(Person? About, DateTime At, byte Team, Source Source, ContactOutcome Outcome)
{
    public bool IsAdvice => Outcome is ContactOutcome.AdviceGiven or ContactOutcome.AssistanceGiven;
}
