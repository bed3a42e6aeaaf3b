using Almoner.Demo.People;

namespace Almoner.Demo.Hospital;

/// <summary>Whose step a transfer waits for, in the order of the library's codes.</summary>
internal enum ReasonGroup
{
    SocialCare,
    HealthCare,
    FamilyAndOther,
}

/// <summary>What a transfer waits for, in the order of the library's codes.</summary>
internal enum DelayReason
{
    Assessment,
    HomeCare,
    CareHomePlace,
    Equipment,
    Rehabilitation,
    Paperwork,
    Choice,
    Legal,
}

/// <summary>One spell during which somebody fit to leave was still in hospital.</summary>
internal sealed class Delay(Person about, byte hospital, ReasonGroup group, DelayReason reason, DateOnly delayedFrom)
{
    public Person About => about;

    /// <summary>The place in <see cref="Aberwen.Hospitals"/>.</summary>
    public byte Hospital => hospital;

    public ReasonGroup Group => group;

    public DelayReason Reason => reason;

    public DateOnly DelayedFrom => delayedFrom;

    /// <summary>The day on which it was over; null while it goes on.</summary>
    public DateOnly? EndedOn { get; private set; }

    public void End(DateOnly day)
    {
        EndedOn = day;
        about.Seen(day);
    }
}
