using Almoner.Library;
using Almoner.Library.Calendars;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Terms;
using CsCheck;

namespace Almoner.Testing;

/// <summary>Questions over one small council, asked together: what the engine must answer as the reference does.</summary>
/// <param name="Library">The small council's library, with the measures asked for and one of <see cref="GenMoments.Calendars"/>.</param>
/// <param name="Book">The records.</param>
/// <param name="Questions">One to four measures. Several at once, because an engine may answer them from what they share.</param>
/// <param name="CompleteTo">The last day that the records are complete to; null when nothing says.</param>
/// <param name="YearStart">The month in which the financial year begins.</param>
public sealed record GeneratedCase(MeasureLibrary Library, RecordBook Book, IReadOnlyList<Question> Questions, DateOnly? CompleteTo, int YearStart)
{
    private static readonly Gen<int> HowMany = Gen.Frequency((4, (IGen<int>)Gen.Const(1)), (3, Gen.Const(2)), (1, Gen.Int[3, 4]));

    public static Gen<GeneratedCase> Any { get; } = Gen
        .Select(GenMoments.YearStart, HowMany, HowMany)
        .SelectMany((yearStart, measures, periods) => Gen.Select(
            GenRecords.Book,
            GenMeasures.Any.Array[measures],
            GenMoments.PeriodOf(yearStart).Array[periods],
            Gen.Int[0, 11].Array[measures],
            GenMoments.Calendar,
            Gen.Int[0, 15],
            (book, asked, spans, by, calendar, complete) => Of(book, asked, spans, by, calendar, complete, yearStart)));

    /// <summary>The reference for this case.</summary>
    public ReferenceEvaluator Reference => new(Library, Book, CompleteTo, YearStart);

    /// <summary>The case as a person can read it: definitions, questions and records.</summary>
    public string Print()
    {
        var sets = SmallCouncil.Sets.Where(set => Book.Rows(set).Count > 0);
        var tables = sets.Select(set => $"{set.Name}\n{RowTable.Print(set, Book.Rows(set))}");
        var holidays = string.Join(", ", Library.Calendar!.Holidays.Select(holiday => holiday.Day.ToString("O", null)));
        return $"""

            {string.Join("\n\n", Questions.Select(question => question.Print()))}

            year starts in month {YearStart}, records complete to {CompleteTo?.ToString("O", null) ?? "?"}, holidays: {holidays}

            {string.Join("\n\n", tables)}
            """;
    }

    private static GeneratedCase Of(RecordBook book, Measure[] asked, Period[] periods, int[] by, WorkingCalendar calendar, int complete, int yearStart)
    {
        Question[] questions = [.. asked.Select((measure, index) => Question.Of(measure with { Code = $"G0{index + 1}" }, [.. periods.Distinct()], by[index]))];
        var library = SmallCouncil.Library(calendar, questions.Select(question => question.Measure));
        return new GeneratedCase(library, book, questions, Completeness(complete, periods[0], asked[0].RipensAfter), yearStart);
    }

    /// <summary>Just before, at and just after the days on which a figure changes its state.</summary>
    private static DateOnly? Completeness(int choice, Period period, TimeSpanOfCalendar? ripening) => choice switch
    {
        0 => period.Start.AddDays(-1),
        1 => period.Start,
        2 => period.End.AddDays(-1),
        3 => period.End,
        4 => ripening?.After(period.End).AddDays(-1) ?? period.End,
        5 => ripening?.After(period.End) ?? period.End,
        6 => period.End.AddYears(5),
        _ => null,
    };
}
