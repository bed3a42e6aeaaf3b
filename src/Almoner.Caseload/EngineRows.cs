using System.Data.Common;
using Almoner.Records.Sql;
using DuckDB.NET.Data;

namespace Almoner.Caseload;

/// <summary>Reads the rows of this room's own statements.</summary>
internal static class EngineRows
{
    public static List<T> Read<T>(this DuckDBConnection engine, SqlText text, string statement, Func<DbDataReader, T> row)
    {
        using var command = text.Command(engine, statement);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    public static DateOnly Day(this DbDataReader row, int column) => row.GetFieldValue<DateOnly>(column);

    public static DateOnly? DayOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Day(column);

    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
