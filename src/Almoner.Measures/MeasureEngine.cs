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
public sealed class MeasureEngine(DuckDBConnection connection, MeasureLibrary library, int yearStart, IReadOnlyDictionary<string, DateOnly?> completeTo)
{
    /// <summary>What would run for the requests, statement by statement, as shown to people.</summary>
    public IReadOnlyList<string> Statements(IReadOnlyList<FigureRequest> requests) =>
        [.. new Planner(library.People, yearStart).Plan(requests).Select(scan => scan.Shown)];

    /// <summary>The records behind one figure, one batch for each record set and standing that its parts have.</summary>
    public IEnumerable<ContributingRecords> Records(Measure measure, Period period) =>
        ContributingRecords.Of(connection, library.People, measure, [.. new Planner(library.People, yearStart).Spans(measure, period)]);

    /// <summary>Works the requests out. Fails only on dates that lie outside the calendar of working days.</summary>
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

        var maker = new FigureMaker(results, planner, completeTo);
        return new FigureTable([.. requests.SelectMany(maker.Of)]);
    }
}
