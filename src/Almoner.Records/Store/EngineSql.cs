using System.Data.Common;
using DuckDB.NET.Data;

namespace Almoner.Records.Store;

/// <summary>The door through which this room's own statements reach the engine. Names and texts are quoted, never spliced.</summary>
internal static class EngineSql
{
    /// <summary>A name, quoted.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text, quoted; for places that take no parameter, such as the target of COPY.</summary>
    public static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A list of texts.</summary>
    public static string Texts(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Text))}]";

    public static void Run(this DuckDBConnection engine, string statement)
    {
        using var command = engine.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    public static List<T> Read<T>(this DuckDBConnection engine, string query, Func<DbDataReader, T> row)
    {
        using var command = engine.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }
}
