using Almoner.Library;
using Almoner.Library.Expressions;
using Almoner.Library.Records;
using Almoner.Records.Sql;
using Almoner.Records.Staging;
using Almoner.Records.Store;
using Almoner.Records.Values;
using Almoner.Terms;
using DuckDB.NET.Data;
using static Almoner.Records.Store.EngineCommands;

namespace Almoner.Records.Loading;

/// <summary>
/// The checks that need more than one row: that keys are unique, and those that a record set declares. They run once each, keys
/// first; a check that looks into other sets sees them as they stand after the keys were checked.
/// </summary>
internal sealed class SetChecks(DuckDBConnection engine, MeasureLibrary library, DatasetVersion before, IReadOnlyList<MappedFiles> load)
{
    private const string File = $"\"{StoredColumn.File}\"";
    private const string Line = $"\"{StoredColumn.Line}\"";

    private readonly List<Problem> warnings = [];

    public IReadOnlyList<Problem> Warnings => warnings;

    /// <returns>Problems that stop the load.</returns>
    public IReadOnlyList<Problem> Run()
    {
        foreach (var files in load)
        {
            engine.Run($"CREATE TABLE {SqlText.Name(files.RefusedTable)} ({File} VARCHAR, {Line} BIGINT, field VARCHAR, value VARCHAR, code VARCHAR, reason VARCHAR, detail VARCHAR)");
            RefuseRepeatedKeys(files);
            RefuseKeysOfOtherMappings(files);
        }

        var problems = MakeViews();
        if (problems.Count > 0) return problems;
        foreach (var files in load)
        {
            foreach (var check in files.Set.Checks)
            {
                if (Check(files, check) is { } problem) return [problem];
            }
        }

        return [];
    }

    /// <summary>Staged rows that nothing refused so far.</summary>
    private static string Passed(MappedFiles files) =>
        $"{Parquet(files.StagedPath)} AS staged WHERE NOT EXISTS (SELECT 1 FROM {SqlText.Name(files.RefusedTable)} AS refused WHERE refused.{File} = staged.{File} AND refused.{Line} = staged.{Line})";

    private void RefuseRepeatedKeys(MappedFiles files)
    {
        var key = SqlText.Name(files.Set.Key.Name);

        // Hashes are compared first: they are of one short width whatever the key is. Only keys whose hash repeats are then compared.
        const string hashes = "SELECT hash FROM (SELECT hash({0}) AS hash FROM {1}) GROUP BY hash HAVING count(*) > 1";
        var repeated = string.Format(System.Globalization.CultureInfo.InvariantCulture, hashes, key, Parquet(files.StagedPath));
        engine.Run($"CREATE TEMP TABLE repeated AS {repeated}");
        if (engine.Read("SELECT count(*) FROM repeated", row => row.GetInt64(0))[0] > 0)
        {
            var text = new SqlText();
            engine.Run($"""
                INSERT INTO {SqlText.Name(files.RefusedTable)}
                SELECT {File}, {Line}, {text.Value(files.Set.Key.Name)}, CAST({key} AS VARCHAR), {text.Value(FaultKind.DuplicateKey.Code())}, {text.Value(KeyReason)},
                    ': first in ' || CASE WHEN first_file = {File} THEN 'line ' || first_line ELSE first_file || ', line ' || first_line END
                FROM (
                    SELECT {key}, {File}, {Line}, first_value({File}) OVER rows_of_key AS first_file, first_value({Line}) OVER rows_of_key AS first_line,
                        row_number() OVER rows_of_key AS ordinal
                    FROM {Parquet(files.StagedPath)} WHERE hash({key}) IN (SELECT hash FROM repeated)
                    WINDOW rows_of_key AS (PARTITION BY {key} ORDER BY file_row_number))
                WHERE ordinal > 1
                """, text);
        }

        engine.Run("DROP TABLE repeated");
    }

    private const string KeyReason = "another record already has this key";

    private void RefuseKeysOfOtherMappings(MappedFiles files)
    {
        var key = SqlText.Name(files.Set.Key.Name);
        var kept = before.FilesOf(files.Set.Name).Where(file => !load.Any(other => other.Mapping.Name == file.Mapping)).Select(file => Parquet(file.Path))
            .Concat(load.Where(other => other.Ordinal < files.Ordinal && other.Set.Name == files.Set.Name).Select(Passed));
        foreach (var other in kept)
        {
            var text = new SqlText();
            engine.Run($"""
                INSERT INTO {SqlText.Name(files.RefusedTable)}
                SELECT staged.{File}, staged.{Line}, {text.Value(files.Set.Key.Name)}, CAST(staged.{key} AS VARCHAR), {text.Value(FaultKind.DuplicateKey.Code())}, {text.Value(KeyReason)},
                    ': first in ' || kept.{File} || ', line ' || kept.{Line}
                FROM (SELECT * FROM {Passed(files)}) AS staged JOIN (SELECT {key}, {File}, {Line} FROM {other}) AS kept USING ({key})
                """, text);
        }
    }

    /// <summary>One view for each record set, holding what it will hold when the load is done.</summary>
    private List<Problem> MakeViews()
    {
        var problems = new List<Problem>();
        foreach (var set in library.RecordSets.Values)
        {
            var loading = load.Where(files => files.Set.Name == set.Name).ToList();
            var columns = string.Join(", ", StoredColumn.Of(set).Select(column => SqlText.Name(column.Name)));
            var parts = new List<string>();
            Add(RecordView.Select(engine, set, [.. before.FilesOf(set.Name).Where(file => !loading.Any(files => files.Mapping.Name == file.Mapping)).Select(file => file.Path)]), "");
            foreach (var files in loading)
            {
                parts.Add($"SELECT {columns} FROM {Passed(files)}");
                var key = SqlText.Name(set.Key.Name);
                if (files.MergedInto is { } old)
                    Add(RecordView.Select(engine, set, [old]), $" WHERE {key} NOT IN (SELECT {key} FROM {Passed(files)})");
            }

            if (parts.Count > 0) engine.Run($"CREATE VIEW {SqlText.Name(set.Name)} AS {string.Join(" UNION ALL ", parts)}");

            void Add(Checked<string> select, string where)
            {
                problems.AddRange(select.Problems);
                if (select.Value is { } query) parts.Add($"SELECT {columns} FROM ({query}){where}");
            }
        }

        return problems;
    }

    private Problem? Check(MappedFiles files, RecordCheck check)
    {
        var set = files.Set;
        var needed = check.Must.All.Select(part => part switch
        {
            Expression.Has has => has.Set.Name,
            Expression.FollowedBy followed => followed.Set.Name,
            Expression.FieldValue(RowOf.Person, _) => library.People!.Name,
            _ => set.Name,
        }).Distinct();
        foreach (var other in needed)
        {
            if (before.FilesOf(other).Any() || load.Any(loading => loading.Set.Name == other)) continue;
            warnings.Add(RecordProblems.CheckSkipped(set.Name, check.Because, other));
            return null;
        }

        var text = new SqlText();
        var people = library.People is { } declared ? SqlText.Name(declared.Name) : null;
        var names = new RowNames("this", "person", People: people, PeopleKey: library.People?.Key.Name);
        var asksPerson = check.Must.All.Any(part => part is Expression.FieldValue(RowOf.Person, _));
        var join = asksPerson ? $" LEFT JOIN {people} AS person ON person.{SqlText.Name(library.People!.Key.Name)} = this.{SqlText.Name(set.Person!.Name)}" : "";
        var fails = $"NOT {new ExpressionSql(text, names).Write(check.Must)}";
        var rows = $"(SELECT * FROM {Passed(files)}) AS this{join} WHERE {fails}";
        try
        {
            if (check.Quarantines) Refuse(files, check, rows, text);
            else Warn(files, check, rows, text);
            return null;
        }
        catch (DuckDBException error) when (error.Message.IndexOf(SqlFunctions.OutsideCalendar, StringComparison.Ordinal) is >= 0 and var at)
        {
            return RecordProblems.CheckOutsideCalendar(set.Name, check.Because, error.Message[(at + SqlFunctions.OutsideCalendar.Length)..]);
        }
    }

    private void Refuse(MappedFiles files, RecordCheck check, string rows, SqlText text) => engine.Run(
        $"INSERT INTO {SqlText.Name(files.RefusedTable)} SELECT {File}, {Line}, '', '', {text.Value(FaultKind.CheckFailed.Code())}, {text.Value(check.Because)}, '' "
        + $"FROM (SELECT this.{File}, this.{Line} FROM {rows})", text);

    private void Warn(MappedFiles files, RecordCheck check, string rows, SqlText text)
    {
        var (count, example) = engine.Read($"SELECT count(*), arg_min(this.{File} || ', line ' || this.{Line}, this.file_row_number) FROM {rows}",
            row => (row.GetInt64(0), row.IsDBNull(1) ? "" : row.GetString(1)), text)[0];
        if (count > 0) warnings.Add(RecordProblems.CheckWarns(files.Set.Name, check.Because, count, example));
    }
}
