namespace Almoner.Caseload.Averages;

/// <summary>How an average is worked out over time.</summary>
public enum AverageMethod
{
    /// <summary>Case-days divided by the days on which workers had a post: every day counts the same.</summary>
    TimeWeighted,

    /// <summary>Cases on the last day of each month, divided by the workers of those days.</summary>
    MonthEnds,
}

/// <summary>Who is divided by.</summary>
public enum AveragePer
{
    /// <summary>Workers, however many hours they have.</summary>
    Worker,

    /// <summary>Full-time equivalents.</summary>
    FullTimeEquivalent,
}

/// <summary>One of the eight averages.</summary>
/// <param name="Method">How it is worked out over time.</param>
/// <param name="Per">Who is divided by.</param>
/// <param name="WithoutLongAbsence">Whether days of long absence are left out of what is divided by. Cases stay as they are: somebody has to see to them.</param>
public readonly record struct AverageKind(AverageMethod Method, AveragePer Per, bool WithoutLongAbsence)
{
    /// <summary>All of them, in the order in which they are usually read; the first is the plain one.</summary>
    public static IReadOnlyList<AverageKind> All { get; } =
    [
        .. from method in Enum.GetValues<AverageMethod>() from per in Enum.GetValues<AveragePer>() from without in new[] { false, true } select new AverageKind(method, per, without),
    ];
}
