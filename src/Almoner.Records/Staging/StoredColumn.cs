using System.Globalization;
using Almoner.Library.Records;
using Almoner.Records.Values;
using DuckDB.NET.Native;

namespace Almoner.Records.Staging;

/// <summary>One column of a stored file.</summary>
/// <param name="Name">The field's name, or one of the two that say where the record came from.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Decimals">Decimals kept, for numbers.</param>
/// <param name="IsLine">Whether it is the line, a plain whole number.</param>
internal sealed record StoredColumn(string Name, FieldType Type, int Decimals = 0, bool IsLine = false)
{
    /// <summary>The column with the name of the file, folder left out, that a record came from.</summary>
    public const string File = "_file";

    /// <summary>The column with the physical line, from 1, on which the record began there.</summary>
    public const string Line = "_line";

    /// <summary>The columns of a set's files: its fields in declared order, then file and line.</summary>
    public static IReadOnlyList<StoredColumn> Of(RecordSet set) =>
    [
        .. set.Fields.Select(field => new StoredColumn(field.Name, field.Type, field.Decimals)),
        new StoredColumn(File, FieldType.Text),
        new StoredColumn(Line, FieldType.Number, IsLine: true),
    ];

    /// <summary>Bytes of one value in the engine's vectors.</summary>
    public int Width => ValueReader.Width(Type);

    /// <summary>The type's name in SQL, as the engine prints it.</summary>
    public string SqlType => Type switch
    {
        _ when IsLine => "BIGINT",
        FieldType.Text or FieldType.Code or FieldType.Person => "VARCHAR",
        FieldType.Date => "DATE",
        FieldType.DateTime => "TIMESTAMP",
        FieldType.Number => string.Create(CultureInfo.InvariantCulture, $"DECIMAL({NumberText.Digits},{Decimals})"),
        FieldType.YesNo => "BOOLEAN",
        _ => throw new InvalidOperationException($"No stored type for {Type}."),
    };

    /// <summary>The type as the engine's own object, which the caller disposes.</summary>
    public DuckDBLogicalType EngineType() => Type switch
    {
        FieldType.Number when !IsLine => NativeMethods.LogicalType.DuckDBCreateDecimalType(NumberText.Digits, (byte)Decimals),
        _ => NativeMethods.LogicalType.DuckDBCreateLogicalType(Type switch
        {
            FieldType.Date => DuckDBType.Date,
            FieldType.DateTime => DuckDBType.Timestamp,
            FieldType.YesNo => DuckDBType.Boolean,
            FieldType.Number => DuckDBType.BigInt,
            _ => DuckDBType.Varchar,
        }),
    };
}
