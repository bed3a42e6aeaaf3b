using System.Data.Common;
using Almoner.Records.Sql;
using DuckDB.NET.Data;

namespace Almoner.Records.Store;

/// <summary>Short ways to run this room's own statements.</summary>
internal static class EngineCommands
{
    public static void Run(this DuckDBConnection engine, string statement, SqlText? values = null)
    {
        using var command = (values ?? new SqlText()).Command(engine, statement);
        command.ExecuteNonQuery();
    }

    public static List<T> Read<T>(this DuckDBConnection engine, string query, Func<DbDataReader, T> row, SqlText? values = null)
    {
        using var command = (values ?? new SqlText()).Command(engine, query);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    /// <summary>A table of the rows of Parquet files; with <c>file_row_number</c>, their order in the file.</summary>
    public static string Parquet(params IEnumerable<string> paths) =>
        $"read_parquet([{string.Join(", ", paths.Select(SqlText.Quoted))}], file_row_number = true)";
}
