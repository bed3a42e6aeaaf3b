using System.Globalization;

namespace Almoner.Terms;

/// <summary>
/// A span of whole months that a figure is worked out for. Both ends are included:
/// 2023/24 Q2 is 1 July 2023 to 30 September 2023, and holds records of both days.
/// </summary>
public abstract record Period
{
    /// <summary>The first month, included.</summary>
    public abstract Month FirstMonth { get; }

    /// <summary>The last month, included.</summary>
    public abstract Month LastMonth { get; }

    /// <summary>The first day, included.</summary>
    public DateOnly Start => new(FirstMonth.Year, FirstMonth.Number, 1);

    /// <summary>The last day, included.</summary>
    public DateOnly End => new DateOnly(LastMonth.Year, LastMonth.Number, 1).AddMonths(1).AddDays(-1);

    /// <summary>Length in days, both ends included: one day has length 1.</summary>
    public int LengthInDays => End.DayNumber - Start.DayNumber + 1;

    /// <summary>Its months in order, first and last included.</summary>
    public IEnumerable<Month> Months
    {
        get
        {
            for (var month = FirstMonth; month.CompareTo(LastMonth) <= 0; month = month.Plus(1)) yield return month;
        }
    }

    /// <summary>The name people use and <see cref="TryParse"/> reads: "2023/24 Q2", "Sep 2023", "2023/24 to Sep".</summary>
    public abstract string Name { get; }

    public bool Holds(DateOnly day) => Start <= day && day <= End;

    public sealed override string ToString() => Name;

    /// <summary>
    /// Reads a period as people write it. Forms: "2023/24 Q2"; "2023/24"; "Sep 2023", "September 2023" or "2023-09";
    /// "2023/24 to Sep" (year to date); "12 months to Sep 2023" (rolling); "2022-07..2023-06" or "Jul 2022 to Jun 2023" (any months in a row).
    /// "2009-10" is October 2009.
    /// </summary>
    /// <param name="text">The text; case and repeated blanks do not matter.</param>
    /// <param name="yearStart">The month (1 to 12) in which the council's financial year begins.</param>
    public static bool TryParse(string? text, int yearStart, out Period period)
    {
        period = null!;
        var words = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        switch (words)
        {
            case ["12", var months, var to, .. var month] when Is(months, "months") && Is(to, "to") && Month.TryParse(string.Join(' ', month), out var last):
                period = new Rolling12Months(last);
                return true;
            case [var name] when name.Split("..") is [var from, var to]:
                return MonthSpan.TryParse(from, to, out period);
            case [.., var to, var month] when Is(to, "to") && Month.TryParse(string.Join(' ', words[..^2]), out _) && Month.TryParse(month, out _):
                return MonthSpan.TryParse(string.Join(' ', words[..^2]), month, out period);
            case [.., var to, var month, var year] when Is(to, "to") && Month.TryParse(string.Join(' ', words[..^3]), out _) && Month.TryParse($"{month} {year}", out _):
                return MonthSpan.TryParse(string.Join(' ', words[..^3]), $"{month} {year}", out period);
            // 2009-10 could be either; 2009/10 is the year.
            case [var name] when Month.TryParse(name, out var month):
                period = month;
                return true;
            case [var name] when FinancialYear.TryParse(name, yearStart, out var year):
                period = year;
                return true;
            case [var name, ['Q' or 'q', >= '1' and <= '4' and var digit]] when FinancialYear.TryParse(name, yearStart, out var year):
                period = new Quarter(year, digit - '0');
                return true;
            case [var name, var to, var month, ..] when Is(to, "to") && words.Length <= 4 && FinancialYear.TryParse(name, yearStart, out var year):
                foreach (var candidate in year.Months)
                {
                    if (words.Length == 4
                        ? Month.TryParse($"{month} {words[3]}", out var named) && named == candidate
                        : Month.IsName(month, candidate.Number))
                    {
                        period = new YearToDate(year, candidate);
                        return true;
                    }
                }

                return false;
            default:
                if (!Month.TryParse(string.Join(' ', words), out var single)) return false;
                period = single;
                return true;
        }

        static bool Is(string word, string expected) => string.Equals(word, expected, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What <see cref="TryParse"/> accepts, for messages.</summary>
    public const string Forms = "2023/24 Q2, 2023/24, Sep 2023 (or 2023-09), 2023/24 to Sep, 12 months to Sep 2023, 2022-07..2023-06";
}

/// <summary>One calendar month.</summary>
/// <param name="Year">The calendar year, 1900 to 2199.</param>
/// <param name="Number">The month, 1 (January) to 12.</param>
public sealed record Month(int Year, int Number) : Period, IComparable<Month>
{
    private static readonly string[] Names =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public override Month FirstMonth => this;

    public override Month LastMonth => this;

    public override string Name => string.Create(CultureInfo.InvariantCulture, $"{ShortName} {Year}");

    /// <summary>"Sep".</summary>
    public string ShortName => Names[Number - 1][..3];

    /// <summary>"September 2023".</summary>
    public string LongName => string.Create(CultureInfo.InvariantCulture, $"{Names[Number - 1]} {Year}");

    /// <summary>Months since January of the year 0: a whole number that orders months and is one more for the next month.</summary>
    public int Index => Year * 12 + Number - 1;

    public static Month FromIndex(int index) => new(index / 12, index % 12 + 1);

    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>The month that many months later (earlier when negative).</summary>
    public Month Plus(int months) => FromIndex(Index + months);

    public int CompareTo(Month? other) => other is null ? 1 : Index.CompareTo(other.Index);

    public static bool operator <(Month a, Month b) => a.CompareTo(b) < 0;

    public static bool operator >(Month a, Month b) => a.CompareTo(b) > 0;

    public static bool operator <=(Month a, Month b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Month a, Month b) => a.CompareTo(b) >= 0;

    /// <summary>Reads "Sep 2023", "Sept 2023", "September 2023" or "2023-09"; years 1900 to 2199.</summary>
    public static bool TryParse(string? text, out Month month)
    {
        month = null!;
        var words = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is [{ Length: 7 } iso] && iso[4] == '-' && Digits(iso[..4], out var year) && Digits(iso[5..], out var number) && number is >= 1 and <= 12)
        {
            month = new Month(year, number);
        }
        else if (words is [var name, { Length: 4 } yearText] && Digits(yearText, out year))
        {
            for (number = 1; number <= 12; number++)
            {
                if (IsName(name, number)) month = new Month(year, number);
            }
        }

        return month is { Year: >= 1900 and <= 2199 };

        static bool Digits(string word, out int value) =>
            int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Whether the word names the month: at least its first three letters, as in "Sep", "Sept", "September".</summary>
    internal static bool IsName(string word, int number) =>
        word.Length >= 3 && Names[number - 1].StartsWith(word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A council's year of account. "2023/24" is 1 April 2023 to 31 March 2024 where years start in April.</summary>
/// <param name="FirstYear">The calendar year in which it begins, 1900 to 2198.</param>
/// <param name="StartMonth">The month in which it begins, 1 to 12.</param>
public sealed record FinancialYear(int FirstYear, int StartMonth = FinancialYear.April) : Period
{
    /// <summary>Where the financial years of local government in the United Kingdom begin.</summary>
    public const int April = 4;

    public override Month FirstMonth => new(FirstYear, StartMonth);

    public override Month LastMonth => FirstMonth.Plus(11);

    public override string Name => string.Create(CultureInfo.InvariantCulture, $"{FirstYear}/{(FirstYear + 1) % 100:00}");

    public FinancialYear Previous => this with { FirstYear = FirstYear - 1 };

    public static FinancialYear Of(Month month, int startMonth = April) =>
        new(month.Number >= startMonth ? month.Year : month.Year - 1, startMonth);

    /// <summary>Reads "2023/24" or "2023-24"; the second part must be the year after the first.</summary>
    public static bool TryParse(string? text, int startMonth, out FinancialYear year)
    {
        year = null!;
        if (text is not { Length: 7 } || text[4] is not ('/' or '-')
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            || first is < 1900 or > 2198 || (first + 1) % 100 != second) return false;
        year = new FinancialYear(first, startMonth);
        return true;
    }
}

/// <summary>Three months of a financial year. "2023/24 Q2" is 1 July to 30 September 2023 where years start in April.</summary>
/// <param name="Year">The financial year.</param>
/// <param name="Number">1 to 4.</param>
public sealed record Quarter(FinancialYear Year, int Number) : Period
{
    public override Month FirstMonth => Year.FirstMonth.Plus(3 * (Number - 1));

    public override Month LastMonth => FirstMonth.Plus(2);

    public override string Name => string.Create(CultureInfo.InvariantCulture, $"{Year.Name} Q{Number}");

    /// <summary>The quarter that holds the month.</summary>
    public static Quarter Of(Month month, int startMonth = FinancialYear.April)
    {
        var year = FinancialYear.Of(month, startMonth);
        return new Quarter(year, (month.Index - year.FirstMonth.Index) / 3 + 1);
    }

    /// <summary>The quarter that many quarters later (earlier when negative).</summary>
    public Quarter Plus(int quarters) => Of(FirstMonth.Plus(3 * quarters), Year.StartMonth);

    /// <summary>The same quarter of the financial year before.</summary>
    public Quarter YearBefore => this with { Year = Year.Previous };
}

/// <summary>From the start of a financial year to the end of one of its months, both included.</summary>
/// <param name="Year">The financial year.</param>
/// <param name="To">The last month counted; one of the year's.</param>
public sealed record YearToDate(FinancialYear Year, Month To) : Period
{
    public override Month FirstMonth => Year.FirstMonth;

    public override Month LastMonth => To;

    public override string Name => $"{Year.Name} to {To.ShortName}";

    /// <summary>From the start of the financial year that holds the month, to its end.</summary>
    public static YearToDate Until(Month month, int startMonth = FinancialYear.April) =>
        new(FinancialYear.Of(month, startMonth), month);
}

/// <summary>The twelve months that end with a month, that month included.</summary>
public sealed record Rolling12Months(Month To) : Period
{
    public override Month FirstMonth => To.Plus(-11);

    public override Month LastMonth => To;

    public override string Name => $"12 months to {To.Name}";
}

/// <summary>Any months in a row, both ends included: "Jul 2022 to Jun 2023" is 1 July 2022 to 30 June 2023.</summary>
/// <param name="From">The first month.</param>
/// <param name="To">The last month: not before the first, and at most <see cref="MostMonths"/> are spanned.</param>
public sealed record MonthSpan(Month From, Month To) : Period
{
    /// <summary>The longest span that is read, in months.</summary>
    public const int MostMonths = 60;

    public override Month FirstMonth => From;

    public override Month LastMonth => To;

    public override string Name => $"{From.Name} to {To.Name}";

    internal static bool TryParse(string from, string to, out Period span)
    {
        span = null!;
        if (!Month.TryParse(from, out var first) || !Month.TryParse(to, out var last) || last < first || last.Index - first.Index >= MostMonths) return false;
        span = new MonthSpan(first, last);
        return true;
    }
}
