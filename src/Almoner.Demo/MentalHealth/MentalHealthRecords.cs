using Almoner.Demo.People;

namespace Almoner.Demo.MentalHealth;

/// <summary>One spell during which a person was open to community mental health.</summary>
internal sealed class MentalHealthCase(Person about, byte team, DateOnly openedOn)
{
    public Person About => about;

    /// <summary>The place in <see cref="Aberwen.Teams.MentalHealth"/>.</summary>
    public byte Team => team;

    public DateOnly OpenedOn => openedOn;

    /// <summary>The first day on which it was no longer open; null while open.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>The plan now in force, while the cases are being made.</summary>
    public TreatmentPlan? Plan { get; set; }
}

/// <summary>One care and treatment plan.</summary>
internal sealed class TreatmentPlan(Person about, DateOnly beganOn)
{
    public Person About => about;

    public DateOnly BeganOn => beganOn;

    /// <summary>The first day it was no longer in force; null while it is.</summary>
    public DateOnly? EndedOn { get; set; }
}
