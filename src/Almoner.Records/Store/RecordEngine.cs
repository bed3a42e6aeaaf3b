using Almoner.Library;
using Almoner.Records.Sql;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Records.Store;

/// <summary>
/// An engine over one dataset version: one view for each record set of the library, with its declared columns and then <c>_file</c> and
/// <c>_line</c>, which say where each record came from. A set without files has a view without rows. The functions of the expression
/// language are there too.
/// </summary>
public sealed class RecordEngine : IDisposable
{
    private RecordEngine(DuckDBConnection connection, DatasetVersion version) => (Connection, Version) = (connection, version);

    /// <summary>The connection. It reaches the store's record files and nothing else, and its settings are locked.</summary>
    public DuckDBConnection Connection { get; }

    /// <summary>The version it reads.</summary>
    public DatasetVersion Version { get; }

    /// <param name="store">The store.</param>
    /// <param name="version">The version to read; it need not be the current one.</param>
    /// <param name="library">What is declared; the views have these columns, whatever was declared when a file was loaded.</param>
    public static Checked<RecordEngine> Open(RecordStore store, DatasetVersion version, MeasureLibrary library, EngineOptions options)
    {
        var connection = ShutInEngine.Open(store, options);
        var problems = new List<Problem>();
        SqlFunctions.CreateIn(connection, library.Calendar);
        foreach (var set in library.RecordSets.Values)
        {
            var select = RecordView.Select(connection, set, [.. version.FilesOf(set.Name).Select(file => file.Path)]);
            problems.AddRange(select.Problems);
            if (select.Value is { } query) connection.Run($"CREATE VIEW {SqlText.Name(set.Name)} AS {query}");
        }

        if (problems.Count == 0) return new RecordEngine(connection, version);
        connection.Dispose();
        return new Checked<RecordEngine>(null, problems);
    }

    public void Dispose() => Connection.Dispose();
}
