namespace Almoner.Measures;

/// <summary>The stable codes of problems in working measures out.</summary>
public static class MeasureCode
{
    /// <summary>A working-day function met a day that the calendar does not know.</summary>
    public const string OutsideCalendar = "ALM-0301";

    /// <summary>A number too large to be worked out exactly.</summary>
    public const string TooLarge = "ALM-0302";
}
