using Almoner.Terms;

namespace Almoner.Editions.Proofreading;

/// <summary>Everything that is proofread together.</summary>
public sealed class PrintedReport
{
    private readonly Lazy<IReadOnlyList<PrintedSeries>> series;
    private readonly Lazy<IReadOnlyList<TableLink>> links;

    public PrintedReport(IReadOnlyList<PrintedTable> tables, IReadOnlyList<PrintedText> texts, ReportPeriod period)
    {
        (Tables, Texts, Period) = (tables, texts, period);
        series = new(() => [.. tables.SelectMany(PrintedSeries.Of)]);
        links = new(() => [.. TableLink.Of(this)]);
    }

    public IReadOnlyList<PrintedTable> Tables { get; }

    public IReadOnlyList<PrintedText> Texts { get; }

    public ReportPeriod Period { get; }

    /// <summary>Whether the exact figures behind the printed ones are known, so that nothing need be inferred from names and roundings.</summary>
    public bool IsExact { get; init; }

    /// <summary>Figures as they were published before.</summary>
    public IReadOnlyList<EarlierPrint> Earlier { get; init; } = [];

    /// <summary>Every row that runs over periods.</summary>
    internal IReadOnlyList<PrintedSeries> Series => series.Value;

    /// <summary>Tables and the listed measures that they are about.</summary>
    internal IReadOnlyList<TableLink> Links => links.Value;
}

/// <summary>The quarter that a report is of, and how that is known.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Known">How it is known.</param>
public sealed record ReportPeriod(Quarter Quarter, PeriodKnown Known)
{
    /// <summary>Stands in where no quarter with its year is printed anywhere: it only puts months in order, and is never shown.</summary>
    public static ReportPeriod Unknown { get; } = new(new Quarter(new FinancialYear(2000), 4), PeriodKnown.No);
}

public enum PeriodKnown
{
    No,

    /// <summary>Taken from the latest quarter that a table prints.</summary>
    FromTables,

    /// <summary>Said by the person who asks.</summary>
    Said,
}

/// <summary>A figure as it was published before.</summary>
/// <param name="Measure">The measure's code.</param>
/// <param name="Period">The period it was of.</param>
/// <param name="Number">The number as published.</param>
/// <param name="Source">Where it was published.</param>
public sealed record EarlierPrint(string Measure, Period Period, PrintedNumber Number, string Source);
