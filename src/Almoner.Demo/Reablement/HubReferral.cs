using Almoner.Demo.People;

namespace Almoner.Demo.Reablement;

/// <summary>Where the discharge hub sends somebody, in the order of the library's codes.</summary>
internal enum Pathway
{
    CommunityResourceTeam,
    HomeCare,
    RehabilitationBed,
    SocialWork,
    NoSupport,
}

/// <summary>One referral to the Integrated Discharge Hub.</summary>
internal sealed class HubReferral(bool fromHospital, DateTime receivedAt, Pathway pathway)
{
    public bool FromHospital => fromHospital;

    public DateTime ReceivedAt => receivedAt;

    public DateOnly ReceivedOn => DateOnly.FromDateTime(receivedAt);

    /// <summary>Null until it is triaged.</summary>
    public Pathway? Pathway => TriagedAt is null ? null : pathway;

    public DateTime? TriagedAt { get; set; }

    /// <summary>The assessment by the Community Resource Team that came of it, where there was one.</summary>
    public ReablementAssessment? Assessment { get; set; }

    /// <summary>Set once all referrals stand in order.</summary>
    public Person About { get; set; } = null!;
}
