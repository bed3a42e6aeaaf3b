namespace Almoner.Measures;

/// <summary>The stable codes of problems in working measures out.</summary>
public static class MeasureCode
{
    /// <summary>A working-day function met a day that the calendar does not know.</summary>
    public const string OutsideCalendar = "ALM-0301";

    /// <summary>A number too large to be worked out exactly.</summary>
    public const string TooLarge = "ALM-0302";

    /// <summary>Warning: a published figure names a measure that the library does not have.</summary>
    public const string PublishedMeasure = "ALM-0303";

    /// <summary>Warning: a published figure names no period that can be read.</summary>
    public const string PublishedPeriod = "ALM-0304";

    /// <summary>Warning: a published figure is broken down by a field that its measure is not.</summary>
    public const string PublishedBreakdown = "ALM-0305";

    /// <summary>Warning: a published figure names a group that its breakdown does not have.</summary>
    public const string PublishedGroup = "ALM-0306";

    /// <summary>Warning: two published figures are of the same measure, period and group.</summary>
    public const string PublishedTwice = "ALM-0307";

    /// <summary>Warning: the record set of published figures lacks a field that history is read from.</summary>
    public const string HistoryField = "ALM-0308";
}
