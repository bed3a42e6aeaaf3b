using Almoner.Library;
using Almoner.Library.Records;
using Almoner.Records.Sql;
using Almoner.Terms;
using Almoner.Testing;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Tests;

/// <summary>Small services in an engine, with the shipped library.</summary>
internal static class Records
{
    private static readonly string[] Read = ["allocations", "workers", "worker_posts", "worker_absences", "case_weights", "case_contacts", "cases", "reviews", "people"];

    public static MeasureLibrary Library { get; } = LibraryReader.Read(Path.Combine(AppContext.BaseDirectory, "library"), FinancialYear.April).Value!;

    public static DuckDBConnection Open(RecordBook? book = null)
    {
        var connection = new DuckDBConnection("Data Source=:memory:;threads=1");
        connection.Open();
        SqlFunctions.CreateIn(connection, Library.Calendar);
        Fill(connection, book ?? new RecordBook());
        return connection;
    }

    public static void Fill(DuckDBConnection connection, RecordBook book) => RecordBookTables.CreateIn(connection, book, Read.Select(set => Library.RecordSets[set]));

    public static RecordBook Book(params (string Set, string Table)[] tables) => new(tables.SelectMany(table => Library.RecordSets[table.Set].Rows(table.Table)));

    /// <summary>The audit of small tables; its warnings are dropped.</summary>
    public static Audit Audit(string span, params (string Set, string Table)[] tables)
    {
        using var connection = Open(Book(tables));
        return CaseloadAudit.Of(connection, Library, Period(span), new AuditOptions()).Value!;
    }

    public static Period Period(string text) => Terms.Period.TryParse(text, FinancialYear.April, out var period) ? period : throw new ArgumentException(text);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);

    /// <summary>The book as tables, for failures.</summary>
    public static string Print(RecordBook book) =>
        string.Join("\n\n", Read.Select(set => Library.RecordSets[set]).Where(set => book.Rows(set).Count > 0).Select(set => $"{set.Name}\n{RowTable.Print(set, book.Rows(set))}"));
}
