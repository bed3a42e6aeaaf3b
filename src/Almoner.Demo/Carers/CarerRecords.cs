using Almoner.Demo.Aberwen;
using Almoner.Demo.People;

namespace Almoner.Demo.Carers;

/// <summary>One carer found eligible, or not, for an offer of an assessment.</summary>
/// <param name="Accepted">Null when nothing was offered or no answer came.</param>
internal sealed record CarerOffer(
    Person Carer, DateOnly IdentifiedOn, bool Eligible, bool NewCarer, DateOnly? OfferedOn, bool? Accepted, ServiceArea Area);

/// <summary>One carer's assessment.</summary>
/// <param name="CompletedOn">Null while it goes on.</param>
internal sealed record CarerAssessment(Person Carer, DateOnly StartedOn, DateOnly? CompletedOn, ServiceArea Area);
