using Parquet;
using Parquet.Schema;

namespace Almoner.Reports.OpenData;

/// <summary>
/// A table as one Parquet file of one row group. Texts stand as they are: nothing takes them for formulas here. Numbers are doubles, which every tool
/// computes with; rounded to the places that the table tells they are what was printed.
/// </summary>
internal static class ParquetTable
{
    /// <summary>Nothing waits for anything: the file is written to memory.</summary>
    public static byte[] Of(DataTable table) => Write(table).GetAwaiter().GetResult();

    private static async Task<byte[]> Write(DataTable table)
    {
        var fields = table.Columns.Select(Field).ToList();
        using var bytes = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), bytes))
        {
            using var rows = writer.CreateRowGroup();
            for (var at = 0; at < fields.Count; at++) await Write(rows, fields[at], table.Columns[at].Type, [.. table.Rows.Select(row => row[at])]);
            rows.CompleteValidate();
        }

        return bytes.ToArray();
    }

    private static DataField Field(DataColumn column) => column.Type switch
    {
        DataType.Text => new DataField<string>(column.Name),
        DataType.Number => new DataField<double>(column.Name, nullable: true),
        DataType.Whole => new DataField<long>(column.Name, nullable: true),
        DataType.Day => new DataField<DateOnly>(column.Name, nullable: true),
        DataType.Truth => new DataField<bool>(column.Name, nullable: true),
        _ => throw new InvalidOperationException($"Unknown type {column.Type}."),
    };

    private static Task Write(ParquetRowGroupWriter rows, DataField field, DataType type, object?[] values) => type switch
    {
        DataType.Text => rows.WriteAsync(field, (string[])[.. values.Cast<string>()]),
        DataType.Number => rows.WriteAsync<double>(field, (double?[])[.. values.Select(value => value is decimal number ? (double?)number : null)]),
        DataType.Whole => rows.WriteAsync<long>(field, (long?[])[.. values.Cast<long?>()]),
        DataType.Day => rows.WriteAsync<DateOnly>(field, (DateOnly?[])[.. values.Cast<DateOnly?>()]),
        DataType.Truth => rows.WriteAsync<bool>(field, (bool?[])[.. values.Cast<bool?>()]),
        _ => throw new InvalidOperationException($"Unknown type {type}."),
    };
}
