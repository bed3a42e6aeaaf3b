using Almoner.Demo.People;

namespace Almoner.Demo.Safeguarding;

/// <summary>What became of a contact, in the order of the library's codes.</summary>
internal enum Decision
{
    EnquiryBegun,
    AdviceGiven,
    PassedOn,
    NoFurtherAction,
}

/// <summary>One report that an adult may be at risk.</summary>
/// <param name="About">Null where nobody could be identified.</param>
/// <param name="Source">The place in the library's codes.</param>
internal readonly record struct SafeguardingContact(Person? About, DateOnly ReceivedOn, byte Source, Decision Decision);

/// <summary>One adult protection enquiry.</summary>
/// <param name="CompletedOn">Null while it goes on.</param>
/// <param name="Team">The place in <see cref="Aberwen.Teams.Safeguarding"/>.</param>
/// <param name="Abuse">The place in the library's codes.</param>
internal readonly record struct Enquiry(Person About, DateOnly ReceivedOn, DateOnly? CompletedOn, byte Team, byte Abuse);
