using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Measures.Figures;
using Almoner.Records.Sql;
using Almoner.Terms;
using Almoner.Testing;
using DuckDB.NET.Data;

namespace Almoner.Measures.Tests;

/// <summary>The shipped library over small tables of records, on the engine and on the reference evaluator alike.</summary>
internal static class ShippedLibrary
{
    public static MeasureLibrary Library { get; } = LibraryReader.Read(Path.Combine(AppContext.BaseDirectory, "library"), FinancialYear.April).Value!;

    public static Period Period(string text) => Terms.Period.TryParse(text, FinancialYear.April, out var period) ? period : throw new ArgumentException(text);

    /// <summary>The figure as printed; fails when engine and reference differ.</summary>
    /// <param name="code">The measure.</param>
    /// <param name="period">The period.</param>
    /// <param name="completeTo">The last day the records are complete to; null where it does not matter.</param>
    /// <param name="records">Record set names, each with a small table.</param>
    public static Figure Figure(string code, string period, DateOnly? completeTo, params (string Set, string Table)[] records) =>
        Figure(Library, code, period, completeTo, records);

    /// <summary>The same of another library.</summary>
    public static Figure Figure(MeasureLibrary library, string code, string period, DateOnly? completeTo, params (string Set, string Table)[] records)
    {
        var (measure, asked) = (library.Measures[code], Period(period));
        var book = new RecordBook(records.SelectMany(set => library.RecordSets[set.Set].Rows(set.Table)));
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        SqlFunctions.CreateIn(connection, library.Calendar);
        RecordBookTables.CreateIn(connection, book, library.RecordSets.Values);
        var engine = new MeasureEngine(connection, library, FinancialYear.April, library.RecordSets.Values.ToDictionary(set => set.Name, set => set.Date is null ? null : completeTo));
        var worked = engine.Work([new FigureRequest(measure, [asked], [])]);
        var figure = worked.Value!.Whole(measure, asked);
        var reference = new ReferenceEvaluator(library, book, completeTo).Evaluate(measure, asked);
        Assert.Equal((reference.State, reference.Value, reference.Rows), (figure.State, figure.Value, figure.Rows));
        return figure;
    }

    public static IEnumerable<Measure> Measures => Library.Measures.Values;
}
