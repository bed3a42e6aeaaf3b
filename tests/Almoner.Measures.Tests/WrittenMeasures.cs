using Almoner.Library;
using Almoner.Library.Records;
using Almoner.Measures.Explaining;
using Almoner.Measures.Figures;
using Almoner.Records.Sql;
using Almoner.Terms;
using Almoner.Testing;
using DuckDB.NET.Data;

namespace Almoner.Measures.Tests;

/// <summary>Measures as a test writes them, over small tables of the shipped record sets.</summary>
internal sealed class WrittenMeasures : IDisposable
{
    private readonly DuckDBConnection connection = new("Data Source=:memory:");
    private readonly RecordBook book;
    private readonly DateOnly? completeTo;

    /// <param name="measures">Entries of a file of measures, each beginning with "- {".</param>
    /// <param name="completeTo">The last day that sets which run in time are complete to; null where it does not matter.</param>
    /// <param name="records">Record set names, each with a small table.</param>
    public WrittenMeasures(string measures, DateOnly? completeTo, params (string Set, string Table)[] records)
    {
        Library = Read(measures);
        this.completeTo = completeTo;
        book = new RecordBook(records.SelectMany(set => Library.RecordSets[set.Set].Rows(set.Table)));
        connection.Open();
        SqlFunctions.CreateIn(connection, Library.Calendar);
        RecordBookTables.CreateIn(connection, book, Library.RecordSets.Values);
    }

    public MeasureLibrary Library { get; }

    public PublishedFigures History => HistoryOf(Library);

    public PublishedFigures HistoryOf(MeasureLibrary library) => PublishedFigures.Of(connection, library, FinancialYear.April);

    /// <summary>The figure, worked out from records and held to the reference.</summary>
    public Figure Figure(string code, string period)
    {
        var asked = ShippedLibrary.Period(period);
        var figure = Table(code, period).Whole(Library.Measures[code], asked);
        var reference = new ReferenceEvaluator(Library, book, completeTo).Evaluate(Library.Measures[code], asked);
        Assert.Equal((reference.State, reference.Value, reference.Rows), (figure.State, figure.Value, figure.Rows));
        return figure;
    }

    /// <summary>All answers to one question, by the fields named.</summary>
    public FigureTable Table(string code, string period, params string[] by) =>
        Engine(null).Work([Request(code, period, by)]).Value!;

    /// <summary>The same with published figures standing where records give none; record sets without rows count as never loaded.</summary>
    public FigureTable TableWithHistory(string code, string period, params string[] by) => Engine(History).Work([Request(code, period, by)]).Value!;

    public IReadOnlyList<string> Statements(string code, string period) => Engine(null).Statements([Request(code, period)]);

    public IReadOnlyList<ContributingRecords> Records(string code, string period) => [.. Engine(null).Records(Library.Measures[code], ShippedLibrary.Period(period))];

    public void Dispose() => connection.Dispose();

    private FigureRequest Request(string code, string period, params string[] by)
    {
        var measure = Library.Measures[code];
        return new FigureRequest(measure, [ShippedLibrary.Period(period)], [.. by.Select(name => measure.Breakdowns.First(field => field.Name == name))]);
    }

    private MeasureEngine Engine(PublishedFigures? history)
    {
        var loaded = Library.RecordSets.Values.Where(set => history is null || book.Rows(set).Count > 0);
        return new MeasureEngine(connection, Library, FinancialYear.April, loaded.ToDictionary(set => set.Name, CompleteTo), history is null ? null : RecordsBegin.Of(connection, Library), history);
    }

    private DateOnly? CompleteTo(RecordSet set) => set.Date is null ? null : completeTo;

    private static MeasureLibrary Read(string measures)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "library");
        var kinds = new[] { "records", "calendars" };
        var files = kinds.SelectMany(kind => Directory.EnumerateFiles(Path.Combine(folder, kind)).Select(path => new LibraryFile(kind, $"library/{kind}/{Path.GetFileName(path)}", File.ReadAllText(path))));
        var read = LibraryReader.Read([.. files, new LibraryFile("measures", "library/measures/written.yaml", "measures:\n" + measures)], FinancialYear.April);
        Assert.Empty(read.Problems);
        return read.Value!;
    }
}
