namespace Almoner.Demo.Workforce;

/// <summary>How somebody is employed.</summary>
internal enum Employment
{
    AdultServices,
    Housing,
    Casual,
    School,
}

/// <summary>One member of staff in the job that they hold or held.</summary>
/// <param name="fte">Contracted full-time equivalent in hundredths; null for casual work.</param>
internal sealed class StaffMember(Employment employment, string team, int? fte, DateOnly from)
{
    /// <summary>The number in the council's copy, from 0, by first day.</summary>
    public int Number { get; set; }

    public Employment Employment => employment;

    public string Team => team;

    public int? Fte => fte;

    public DateOnly InPostFrom => from;

    /// <summary>The first day no longer in post; null while in it.</summary>
    public DateOnly? InPostTo { get; set; }

    public bool InPostThroughout(DateOnly first, DateOnly last) => from <= first && (InPostTo is null || InPostTo > last);

    public bool InPostOn(DateOnly day) => InPostThroughout(day, day);
}
