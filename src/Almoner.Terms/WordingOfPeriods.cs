namespace Almoner.Terms;

/// <summary>Days, months and periods in a language.</summary>
public sealed partial class Wording
{
    /// <summary>"30 September 2023".</summary>
    public string Day(DateOnly day) => Say("day", day.Day, Month(day.Month), day.Year);

    /// <summary>"September" of 9.</summary>
    public string Month(int number) => this[FormattableString.Invariant($"month.{number}")];

    /// <summary>"Sep" of 9.</summary>
    public string ShortMonth(int number) => this[FormattableString.Invariant($"month.short.{number}")];

    /// <summary>The month with its year: "September 2023".</summary>
    public string Month(Month month) => $"{Month(month.Number)} {Number(month.Year)}";

    /// <summary>As it stands over a column: "2023/24 Q2", "Sep 2023". In English it is the period's <see cref="Period.Name"/>.</summary>
    public string Short(Period period) => period switch
    {
        Quarter quarter => Say("period.quarter.short", quarter.Year.Name, quarter.Number),
        Month month => $"{ShortMonth(month.Number)} {Number(month.Year)}",
        FinancialYear year => year.Name,
        YearToDate toDate => Say("period.to-date.short", toDate.Year.Name, ShortMonth(toDate.To.Number)),
        Rolling12Months rolling => Say("period.rolling", Short(rolling.To)),
        MonthSpan span => Say("period.months", Short(span.From), Short(span.To)),
        _ => throw new InvalidOperationException($"Unknown period {period}."),
    };

    /// <summary>As a heading says it: "Quarter 2 of 2023/24", "September 2023".</summary>
    public string Long(Period period) => period switch
    {
        Quarter quarter => Say("period.quarter", quarter.Number, quarter.Year.Name),
        Month month => Month(month),
        FinancialYear year => Say("period.year", year.Name),
        YearToDate toDate => Say("period.to-date", toDate.Year.Name, Month(toDate.To)),
        _ => Short(period),
    };

    /// <summary>As a sentence says it after "the end of": "quarter 2 of 2023/24".</summary>
    public string Within(Quarter quarter) => Say("period.quarter.within", quarter.Number, quarter.Year.Name);

    /// <summary>"1 July to 30 September 2023": both ends included.</summary>
    public string Span(Period period) => Span(period, period);

    /// <summary>From the start of the first to the end of the last, both included.</summary>
    public string Span(Period first, Period last) => Say("period.span",
        first.Start.Year == last.End.Year ? Say("day.of-month", first.Start.Day, Month(first.Start.Month)) : Day(first.Start), Day(last.End));

    private static string Number(int number) => FormattableString.Invariant($"{number}");
}
