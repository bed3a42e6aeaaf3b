using Almoner.Library.Records;
using Almoner.Records.Sql;
using Almoner.Records.Staging;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Records.Store;

/// <summary>Writes the query that gives a record set's rows from its files, with the columns that are declared today.</summary>
internal static class RecordView
{
    /// <summary>The whole rows of the files, in order of the files.</summary>
    /// <param name="set">The declaration.</param>
    /// <param name="paths">Its files; none gives no rows.</param>
    public static Checked<string> Select(DuckDBConnection engine, RecordSet set, IReadOnlyList<string> paths)
    {
        var declared = StoredColumn.Of(set);
        if (paths.Count == 0) return $"SELECT {string.Join(", ", declared.Select(Empty))} WHERE false";

        var problems = new List<Problem>();
        var groups = new List<(string Columns, List<string> Paths)>();
        foreach (var path in paths)
        {
            var columns = string.Join(", ", Columns(engine, set, declared, path, problems));
            if (groups is [.., var last] && last.Columns == columns) last.Paths.Add(path);
            else groups.Add((columns, [path]));
        }

        return problems.Count > 0
            ? new Checked<string>(null, problems)
            : string.Join(" UNION ALL ", groups.Select(group => $"SELECT {group.Columns} FROM read_parquet([{string.Join(", ", group.Paths.Select(SqlText.Quoted))}])"));
    }

    private static IEnumerable<string> Columns(DuckDBConnection engine, RecordSet set, IReadOnlyList<StoredColumn> declared, string path, List<Problem> problems)
    {
        Dictionary<string, string> stored;
        try
        {
            stored = engine.Read($"DESCRIBE SELECT * FROM read_parquet({SqlText.Quoted(path)})", row => (row.GetString(0), row.GetString(1)))
                .ToDictionary(column => column.Item1, column => column.Item2, StringComparer.Ordinal);
        }
        catch (DuckDBException)
        {
            problems.Add(File.Exists(path) ? RecordProblems.StoredFileAltered(path, set.Name) : RecordProblems.StoredFileMissing(path, set.Name));
            return [];
        }

        var columns = new List<string>();
        foreach (var column in declared)
        {
            if (!stored.TryGetValue(column.Name, out var type)) columns.Add(Empty(column));
            else if (type == column.SqlType) columns.Add(SqlText.Name(column.Name));
            else if (LosesNothing(type, column)) columns.Add($"CAST({SqlText.Name(column.Name)} AS {column.SqlType}) AS {SqlText.Name(column.Name)}");
            else problems.Add(RecordProblems.StoredTypeDiffers(path, set.Name, column.Name, type, column.SqlType));
        }

        return columns;
    }

    /// <summary>A number that is now declared with more decimals; every other change of type needs the extract again.</summary>
    private static bool LosesNothing(string stored, StoredColumn column) =>
        column.Type == FieldType.Number && !column.IsLine
        && Enumerable.Range(0, column.Decimals).Any(decimals => (column with { Decimals = decimals }).SqlType == stored);

    private static string Empty(StoredColumn column) => $"CAST(NULL AS {column.SqlType}) AS {SqlText.Name(column.Name)}";
}
