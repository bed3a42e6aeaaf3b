using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Measures.Explaining;
using Almoner.Measures.Figures;
using Almoner.Measures.Planning;
using Almoner.Records.Sql;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Measures;

/// <summary>Works measures out over one dataset version.</summary>
/// <param name="connection">An open connection with one view a record set and the macros of <see cref="SqlFunctions"/>.</param>
/// <param name="library">The definitions.</param>
/// <param name="yearStart">The month in which the council's financial year begins, 1 to 12.</param>
/// <param name="completeTo">For each record set that is loaded, the last day it is complete to; null for sets that do not run in time.</param>
/// <param name="beginOn">For record sets that run in time, the day of their first record (<see cref="RecordsBegin"/>): events have no figure for periods before it. Null: no such days are known.</param>
/// <param name="history">Published figures, which stand where records give none. Null: there are none.</param>
public sealed class MeasureEngine(
    DuckDBConnection connection,
    MeasureLibrary library,
    int yearStart,
    IReadOnlyDictionary<string, DateOnly?> completeTo,
    IReadOnlyDictionary<string, DateOnly>? beginOn = null,
    PublishedFigures? history = null)
{
    /// <summary>What would run for the requests, statement by statement, as shown to people.</summary>
    public IReadOnlyList<string> Statements(IReadOnlyList<FigureRequest> requests) =>
        [.. new Planner(library.People, yearStart).Plan(requests).Select(scan => scan.Shown)];

    /// <summary>The records behind one figure, one batch for each record set and standing that its parts have.</summary>
    public IEnumerable<ContributingRecords> Records(Measure measure, Period period) =>
        ContributingRecords.Of(connection, library.People, measure, [.. new Planner(library.People, yearStart).Spans(measure, period)]);

    /// <summary>Works the requests out. Fails only on dates outside the calendar of working days and on numbers too large to add up exactly.</summary>
    public Checked<FigureTable> Work(IReadOnlyList<FigureRequest> requests)
    {
        var planner = new Planner(library.People, yearStart);
        var results = new Dictionary<string, ScanResult>();
        try
        {
            foreach (var scan in planner.Plan(requests)) results.Add(Planner.ScanOf(scan.Tallies[0]), ScanResult.Run(connection, scan));
        }
        catch (DuckDBException failed) when (failed.Message.Contains(SqlFunctions.OutsideCalendar, StringComparison.Ordinal))
        {
            var day = failed.Message[(failed.Message.IndexOf(SqlFunctions.OutsideCalendar, StringComparison.Ordinal) + SqlFunctions.OutsideCalendar.Length)..];
            return Problem.Error(MeasureCode.OutsideCalendar, $"a record holds the day {day.Trim()}, which lies outside the calendar {library.Calendar?.Name}",
                "Correct the record, or add the bank holidays of that year to the calendar and widen its `from:` and `to:`");
        }

        catch (DuckDBException failed) when (failed.Message.Contains("Out of Range", StringComparison.OrdinalIgnoreCase) || failed.Message.Contains("overflow", StringComparison.OrdinalIgnoreCase))
        {
            return Problem.Error(MeasureCode.TooLarge, "a number in these measures is too large to be worked out exactly", "Look at the numbers that the expressions multiply or add up; exact numbers have at most 38 digits");
        }

        var maker = new FigureMaker(results, planner, library.People, completeTo, beginOn ?? new Dictionary<string, DateOnly>(), history ?? PublishedFigures.Nothing, PopulationBands.Of(connection, library));
        return new FigureTable([.. requests.SelectMany(maker.Of)]);
    }
}
