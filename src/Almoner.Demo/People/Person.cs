namespace Almoner.Demo.People;

internal enum Sex
{
    Female,
    Male,
    Other,
    NotKnown,
}

/// <summary>What brings a person to adult services, which settles how old they are likely to be.</summary>
internal enum Need
{
    OldAge,
    LearningDisability,
    MentalHealth,
    Caring,

    /// <summary>A child with care and support needs: the only people who may be under age.</summary>
    Childhood,
}

/// <summary>One invented person. Nobody has a name.</summary>
internal sealed class Person(long number, Need need, DateOnly? bornOn, Sex sex, byte district)
{
    /// <summary>Years at which a child comes of age.</summary>
    public const int AgeOfAdults = 18;

    public long Number => number;

    public Need Need => need;

    /// <summary>Null where the council does not know it.</summary>
    public DateOnly? BornOn => bornOn;

    public Sex Sex => sex;

    public byte District => district;

    public DateOnly? DiedOn { get; private set; }

    /// <summary>Completed years on the day; null where the birth is not known. Born on 29 February, a year is completed on 1 March.</summary>
    public int? AgeOn(DateOnly day) => bornOn is not { } born
        ? null
        : day.Year - born.Year - ((day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);

    /// <summary>The latest day of any record about the person.</summary>
    public DateOnly LastSeen { get; private set; }

    /// <summary>Whether a case is open while the cases are being made.</summary>
    public bool HasOpenCase { get; set; }

    public void Seen(DateOnly day)
    {
        if (day > LastSeen)
            LastSeen = day;
    }

    /// <summary>Records the death, unless a record is about a later day.</summary>
    public void DieUnlessSeenAfter(DateOnly day)
    {
        if (day >= LastSeen)
            DiedOn = day;
    }
}
