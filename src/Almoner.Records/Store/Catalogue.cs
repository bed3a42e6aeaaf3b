using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Almoner.Records.Store;

/// <summary>
/// The SQLite file that says which files are current and how they came to be. Readers never wait for writers (write-ahead log), and
/// what was committed survives a loss of power (synchronous FULL). Rooms that build on the records keep their own tables in it, so that one
/// transaction holds a whole step.
/// </summary>
public sealed class Catalogue
{
    private readonly string path;

    internal Catalogue(string path) => this.path = path;

    /// <summary>Seconds to wait for another process that is writing; writes take milliseconds.</summary>
    private const int BusySeconds = 60;

    private const string Layout = """
        CREATE TABLE IF NOT EXISTS versions (id TEXT PRIMARY KEY, loaded_at TEXT NOT NULL, ordinal INTEGER NOT NULL UNIQUE) STRICT;
        CREATE TABLE IF NOT EXISTS version_files (
            version TEXT NOT NULL REFERENCES versions (id), record_set TEXT NOT NULL, mapping TEXT NOT NULL, hash TEXT NOT NULL,
            rows INTEGER NOT NULL, complete_to TEXT, PRIMARY KEY (version, record_set, mapping)) STRICT;
        CREATE TABLE IF NOT EXISTS current_version (one INTEGER PRIMARY KEY CHECK (one = 1), version TEXT NOT NULL REFERENCES versions (id)) STRICT;
        CREATE TABLE IF NOT EXISTS loads (
            number INTEGER PRIMARY KEY, at TEXT NOT NULL, user TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS load_files (
            load INTEGER NOT NULL REFERENCES loads (number), ordinal INTEGER NOT NULL, file TEXT NOT NULL, mapping TEXT NOT NULL, record_set TEXT NOT NULL,
            rows_read INTEGER NOT NULL, kept INTEGER NOT NULL, quarantined INTEGER NOT NULL, blank INTEGER NOT NULL, totals INTEGER NOT NULL,
            PRIMARY KEY (load, ordinal)) STRICT;
        CREATE TABLE IF NOT EXISTS audit (number INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, reason TEXT) STRICT;
        """;

    /// <summary>Makes the tables of the records that are not there yet.</summary>
    internal void Prepare()
    {
        using var connection = Open();
        Run(connection, null, "PRAGMA journal_mode = WAL");
        Run(connection, null, Layout);
    }

    /// <summary>Makes another room's tables that are not there yet.</summary>
    /// <param name="layout">Statements that change nothing when they run again: CREATE TABLE IF NOT EXISTS.</param>
    public void Prepare(string layout)
    {
        using var connection = Open();
        Run(connection, null, layout);
    }

    public T Read<T>(Func<SqliteConnection, T> read)
    {
        using var connection = Open();
        using var snapshot = connection.BeginTransaction(deferred: true);
        return read(connection);
    }

    /// <summary>Writes all or nothing.</summary>
    public void Write(Action<SqliteConnection, SqliteTransaction> write) => Write((connection, transaction) =>
    {
        write(connection, transaction);
        return true;
    });

    /// <summary>Looks and writes in one transaction, all or nothing; no other process writes between.</summary>
    /// <returns>What <paramref name="write"/> answers.</returns>
    public T Write<T>(Func<SqliteConnection, SqliteTransaction, T> write)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        var answer = write(connection, transaction);
        transaction.Commit();
        return answer;
    }

    /// <summary>Adds to the audit trail within a step's own transaction; what stands there is never changed.</summary>
    public static void Enter(SqliteConnection connection, SqliteTransaction transaction, AuditEntry entry) => Run(connection, transaction,
        "INSERT INTO audit (at, who, what, reason) VALUES (@at, @who, @what, @reason)",
        ("@at", Text(entry.At)), ("@who", entry.Who), ("@what", entry.What), ("@reason", entry.Reason));

    public static void Run(SqliteConnection connection, SqliteTransaction? transaction, string statement, params (string Name, object? Value)[] values)
    {
        using var command = Command(connection, statement, values);
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    public static List<T> Rows<T>(SqliteConnection connection, string query, Func<SqliteDataReader, T> row, params (string Name, object? Value)[] values)
    {
        using var command = Command(connection, query, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static SqliteCommand Command(SqliteConnection connection, string text, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private SqliteConnection Open()
    {
        // Pooled connections would keep the file open after the store is let go.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = BusySeconds }.ToString());
        try
        {
            connection.Open();
            Run(connection, null, "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
