using Almoner.Demo.Contacts;
using Almoner.Demo.People;

namespace Almoner.Demo.Referrals;

/// <summary>One referral for a wellbeing assessment.</summary>
internal sealed class Referral(DateOnly receivedOn, Source source)
{
    public DateOnly ReceivedOn => receivedOn;

    public Source Source => source;

    public bool Urgent { get; set; }

    public DateOnly? SentToSocialWorkerOn { get; init; }

    /// <summary>Set once all referrals stand in order.</summary>
    public Person About { get; set; } = null!;
}
