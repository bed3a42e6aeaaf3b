using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Terms;
using CsCheck;

namespace Almoner.Testing;

/// <summary>One question over one small council: what the engine must answer as the reference does.</summary>
/// <param name="Library">The small council's library, with the measure and a calendar with bank holidays.</param>
/// <param name="Book">The records.</param>
/// <param name="Measure">The measure asked for.</param>
/// <param name="Period">The period asked for.</param>
/// <param name="By">The fields to break it down by: none, one or two that every set of the measure has.</param>
/// <param name="CompleteTo">The last day that the records are complete to; null when nothing says.</param>
/// <param name="YearStart">The month in which the financial year begins.</param>
public sealed record GeneratedCase(
    MeasureLibrary Library,
    RecordBook Book,
    Measure Measure,
    Period Period,
    IReadOnlyList<Field> By,
    DateOnly? CompleteTo,
    int YearStart)
{
    private static readonly Gen<DateOnly[]> Holidays = GenMoments.Day.Array[0, 12].Select(days => days.Distinct().ToArray());

    public static Gen<GeneratedCase> Any { get; } = Gen
        .Select(GenRecords.Book, GenMeasures.Any, Holidays, GenMoments.YearStart, Gen.Int[0, 9], Gen.Int[0, 15])
        .SelectMany((book, measure, holidays, yearStart, by, complete) => GenMoments.PeriodOf(yearStart)
            .Select(period => Of(book, measure, holidays, yearStart, period, by, complete)));

    /// <summary>The reference for this case.</summary>
    public ReferenceEvaluator Reference => new(Library, Book, CompleteTo, YearStart);

    /// <summary>The case as a person can read it: definition, question and records.</summary>
    public string Print()
    {
        var sets = SmallCouncil.Sets.Where(set => Book.Rows(set).Count > 0);
        var tables = sets.Select(set => $"{set.Name}\n{RowTable.Print(set, Book.Rows(set))}");
        var holidays = string.Join(", ", Library.Calendar!.Holidays.Select(holiday => holiday.Day.ToString("O", null)));
        return $"""

            {MeasureText.Of(Measure)}
            period: {Period} ({Period.Start:O} to {Period.End:O}), year starts in month {YearStart}, complete to {CompleteTo?.ToString("O", null) ?? "?"}
            by: {string.Join(", ", By.Select(field => field.Name))}
            holidays: {holidays}

            {string.Join("\n\n", tables)}
            """;
    }

    private static GeneratedCase Of(RecordBook book, Measure measure, DateOnly[] holidays, int yearStart, Period period, int by, int complete)
    {
        var shared = measure.Base.Of.Fields
            .Where(field => field.Type is FieldType.Text or FieldType.Code && field != measure.Base.Of.Key)
            .Where(field => measure.Tallies.All(tally => tally.Of.Find(field.Name)?.Type == field.Type))
            .ToList();
        Field[] chosen = by switch
        {
            < 4 => [],
            < 9 => [shared[by % shared.Count]],
            _ => [.. shared.Skip(by % 2).Take(1), .. shared.Skip(1 - (by % 2)).Take(1)],
        };
        measure = measure with { Breakdowns = chosen };
        DateOnly? completeTo = complete switch
        {
            0 => period.Start.AddDays(-1),
            1 => period.Start,
            2 => period.End.AddDays(-1),
            3 => period.End,
            4 => measure.RipensAfter?.After(period.End).AddDays(-1) ?? period.End,
            5 => measure.RipensAfter?.After(period.End) ?? period.End,
            6 => period.End.AddYears(5),
            _ => null,
        };
        return new GeneratedCase(SmallCouncil.Library(SmallCouncil.Calendar(holidays), measure), book, measure, period, chosen, completeTo, yearStart);
    }
}
