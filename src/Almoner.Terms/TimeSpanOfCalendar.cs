using System.Globalization;

namespace Almoner.Terms;

public enum CalendarUnit
{
    Days,
    Months,
    Years,
}

/// <summary>A span on the calendar, such as "6 months". Months and years end on the same day of the month, or its last day.</summary>
/// <param name="Amount">May be negative.</param>
/// <param name="Unit">Days, months or years.</param>
public sealed record TimeSpanOfCalendar(int Amount, CalendarUnit Unit)
{
    public DateOnly After(DateOnly day) => Unit switch
    {
        CalendarUnit.Days => day.AddDays(Amount),
        CalendarUnit.Months => day.AddMonths(Amount),
        CalendarUnit.Years => day.AddYears(Amount),
        _ => throw new InvalidOperationException($"Unknown unit {Unit}."),
    };

    public DateTime After(DateTime moment) => After(DateOnly.FromDateTime(moment)).ToDateTime(TimeOnly.FromDateTime(moment));

    /// <summary>Reads "6 months", "1 year", "28 days"; amounts 0 to 36,500.</summary>
    public static bool TryParse(string? text, out TimeSpanOfCalendar span)
    {
        span = null!;
        if ((text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var number, var word]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount <= 36_500
            && TryParseUnit(word, out var unit))
        {
            span = new TimeSpanOfCalendar(amount, unit);
        }

        return span is not null;
    }

    /// <summary>Reads "day", "days", "month", "months", "year" or "years".</summary>
    public static bool TryParseUnit(string word, out CalendarUnit unit)
    {
        (var known, unit) = word switch
        {
            "day" or "days" => (true, CalendarUnit.Days),
            "month" or "months" => (true, CalendarUnit.Months),
            "year" or "years" => (true, CalendarUnit.Years),
            _ => (false, default),
        };
        return known;
    }

    /// <summary>"6 months", in the language; of amounts that are not negative.</summary>
    public string In(Wording wording) => wording.Count(Unit switch { CalendarUnit.Days => "span.days", CalendarUnit.Months => "span.months", _ => "span.years" }, Amount);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Amount} {UnitWord}{(Math.Abs(Amount) == 1 ? "" : "s")}");

    private string UnitWord => Unit switch
    {
        CalendarUnit.Days => "day",
        CalendarUnit.Months => "month",
        _ => "year",
    };
}
