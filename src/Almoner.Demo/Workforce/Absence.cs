namespace Almoner.Demo.Workforce;

/// <summary>Why somebody was absent, in the order of the library's codes.</summary>
internal enum AbsenceReason
{
    Infection,
    Musculoskeletal,
    Stress,
    Digestive,
    Respiratory,
    OtherIllness,
    Bereavement,
    SpecialLeave,
}

/// <summary>One spell of absence.</summary>
internal sealed class Absence(StaffMember of, DateOnly beganOn, AbsenceReason reason)
{
    public StaffMember Of => of;

    /// <summary>The first working day of absence.</summary>
    public DateOnly BeganOn => beganOn;

    /// <summary>The last working day of absence; null while it goes on.</summary>
    public DateOnly? EndedOn { get; set; }

    public AbsenceReason Reason { get; set; } = reason;

    public bool IsSickness => Reason < AbsenceReason.Bereavement;

    public DateOnly? ReturnInterviewOn { get; set; }

    /// <summary>The number in the council's copy, from 0, by first day.</summary>
    public int Number { get; set; }
}

/// <summary>One working day of absence.</summary>
/// <param name="Fte">Hundredths of a full-time day.</param>
internal readonly record struct AbsenceDay(Absence Of, DateOnly Day, int Fte);
