using System.Globalization;
using Almoner.Library.Records;
using DuckDB.NET.Data;

namespace Almoner.Testing;

/// <summary>Lays a record book out as DuckDB tables of the shape that the record store gives: the fields in order, then _file and _line.</summary>
public static class RecordBookTables
{
    /// <summary>Makes or replaces one table for each record set, empty where the book holds no rows.</summary>
    public static void CreateIn(DuckDBConnection connection, RecordBook book, params IEnumerable<RecordSet> sets)
    {
        foreach (var set in sets)
        {
            using (var command = connection.CreateCommand())
            {
                var columns = set.Fields.Select(field => $"{Quoted(field.Name)} {SqlType(field)}");
                command.CommandText = $"create or replace table {Quoted(set.Name)} ({string.Join(", ", columns)}, _file varchar, _line bigint)";
                _ = command.ExecuteNonQuery();
            }

            if (book.Rows(set).Count > 0) Fill(connection, set, book.Rows(set));
        }
    }

    private static void Fill(DuckDBConnection connection, RecordSet set, IReadOnlyList<Row> rows)
    {
        using var appender = connection.CreateAppender(set.Name);
        // Line 1 of a file holds the headings.
        var line = 2L;
        foreach (var row in rows)
        {
            var cells = appender.CreateRow();
            foreach (var field in set.Fields)
            {
                _ = row[field.Name] switch
                {
                    null => cells.AppendNullValue(),
                    string text => cells.AppendValue(text),
                    DateOnly day => cells.AppendValue((DateOnly?)day),
                    DateTime moment => cells.AppendValue((DateTime?)moment),
                    decimal number => cells.AppendValue((decimal?)number),
                    bool yes => cells.AppendValue((bool?)yes),
                    var value => throw new InvalidOperationException($"{set.Name}.{field.Name} holds {value}."),
                };
            }

            cells.AppendValue($"{set.Name}.csv").AppendValue((long?)line++).EndRow();
        }
    }

    private static string SqlType(Field field) => field.Type switch
    {
        FieldType.Text or FieldType.Code or FieldType.Person => "varchar",
        FieldType.Date => "date",
        FieldType.DateTime => "timestamp",
        FieldType.Number => string.Create(CultureInfo.InvariantCulture, $"decimal(18, {field.Decimals})"),
        FieldType.YesNo => "boolean",
        _ => throw new InvalidOperationException($"Unknown type {field.Type}."),
    };

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
