using System.Globalization;
using Almoner.Library;
using Almoner.Library.Extracts;
using Almoner.Records.Extracts;
using Almoner.Records.Sql;
using Almoner.Records.Staging;
using Almoner.Records.Store;
using Almoner.Terms;
using DuckDB.NET.Data;
using static Almoner.Records.Store.EngineCommands;

namespace Almoner.Records.Loading;

/// <summary>One load, by the holder of the writer lock.</summary>
internal sealed class LoadUnderWay : IDisposable
{
    private readonly RecordStore store;
    private readonly MeasureLibrary library;
    private readonly LoadOptions options;
    private readonly IProgress<LoadProgress>? progress;
    private readonly IReadOnlyList<OpenExtract> extracts;
    private readonly IReadOnlyList<MappedFiles> load;
    private readonly long number;
    private readonly long began;
    private readonly DatasetVersion before;
    private readonly Quarantine quarantine;
    private readonly TextStore texts = new();

    // One thread writes, so that the same rows give the same bytes however many the checks use.
    private readonly DuckDBConnection writer;
    private readonly DuckDBConnection checker;
    private readonly Lock reporting = new();
    private readonly List<Problem> dateWarnings = [];
    private long rowsSeen;

    public LoadUnderWay(RecordStore store, MeasureLibrary library, IReadOnlyList<OpenExtract> extracts, LoadOptions options, IProgress<LoadProgress>? progress)
    {
        (this.store, this.library, this.extracts, this.options, this.progress) = (store, library, extracts, options, progress);
        began = store.Time.GetTimestamp();
        Today = DateOnly.FromDateTime(store.Time.GetLocalNow().DateTime);
        number = store.NextLoad();
        before = store.Current();
        Leftovers.Sweep(store, number);
        quarantine = new Quarantine(QuarantinePath + DurableFile.Unfinished);
        load = [.. extracts.GroupBy(extract => extract.File.Mapping.Name).Select((same, ordinal) => Plan(same.First().File.Mapping, ordinal, [.. same]))];
        foreach (var files in load) Directory.CreateDirectory(store.FolderOf(files.Set.Name));
        writer = ShutInEngine.Open(store, (options.Engine ?? new EngineOptions()) with { Threads = 1 });
        checker = ShutInEngine.Open(store, options.Engine ?? new EngineOptions());
        SqlFunctions.CreateIn(checker, library.Calendar);
    }

    /// <summary>The day of the load, where it is loaded.</summary>
    private DateOnly Today { get; }

    private string QuarantinePath => Path.Combine(store.QuarantineFolder, RecordStore.LoadId(number) + ".csv");

    public Checked<LoadReport> Run(CancellationToken cancel)
    {
        try
        {
            foreach (var files in load)
            {
                if (Stage(files, cancel) is { } problem) return problem;
            }

            Tell(LoadStep.Read);
            var checks = new SetChecks(checker, library, before, load);
            if (checks.Run() is { Count: > 0 } problems) return new Checked<LoadReport>(null, problems);
            foreach (var files in load) QuarantineRefused(files);
            if (extracts.FirstOrDefault(extract => !extract.IsUnchanged) is { } changed) return RecordProblems.ChangedWhileRead(changed.File.Path);
            Tell(LoadStep.Checked);
            cancel.ThrowIfCancellationRequested();
            var stored = load.Select(Finish).ToList();
            return Commit(stored, checks.Warnings);
        }
        catch (DuckDBException error) when (FilesDamaged() is { Count: > 0 } damaged)
        {
            _ = error;
            return new Checked<LoadReport>(null, damaged);
        }
        catch (DuckDBException error) when (error.ErrorType is DuckDB.NET.Native.DuckDBErrorType.Io or DuckDB.NET.Native.DuckDBErrorType.OutOfMemory)
        {
            return RecordProblems.StoreUnwritable(store.Folder, error.Message);
        }
    }

    public void Dispose()
    {
        checker.Dispose();
        writer.Dispose();
        quarantine.Dispose();
        texts.Dispose();
        foreach (var path in load.SelectMany(files => new[] { files.StagedPath, files.RefusedPath, files.FinalPath }).Append(QuarantinePath + DurableFile.Unfinished)) File.Delete(path);
    }

    private MappedFiles Plan(ExtractMapping mapping, int ordinal, IReadOnlyList<OpenExtract> files)
    {
        var name = Path.Combine(store.FolderOf(mapping.Of.Name), string.Create(CultureInfo.InvariantCulture, $"{RecordStore.LoadId(number)}-{ordinal}"));
        return new MappedFiles(mapping, ordinal, files)
        {
            StagedPath = name + "-staged" + DurableFile.Unfinished,
            RefusedPath = name + "-refused" + DurableFile.Unfinished,
            FinalPath = name + "-final" + DurableFile.Unfinished,
            MergedInto = mapping.Delivers == Delivery.Changes ? before.FilesOf(mapping.Of.Name).FirstOrDefault(file => file.Mapping == mapping.Name)?.Path : null,
        };
    }

    private Problem? Stage(MappedFiles files, CancellationToken cancel)
    {
        var from = store.Time.GetTimestamp();
        files.Converters = [.. files.Extracts.Select(extract => new RowConverter(extract, Ordinal(extract), quarantine, texts))];
        var problem = StagedRows.Write(
            writer, files.Set, [.. files.Extracts.Zip(files.Converters)], files.StagedPath, "rows_" + files.Ordinal.ToString(CultureInfo.InvariantCulture),
            (extract, rows) =>
            {
                rowsSeen += rows;
                Tell(LoadStep.Reading, extract);
            },
            cancel);
        files.Seconds = store.Time.GetElapsedTime(from).TotalSeconds;
        return problem;
    }

    private int Ordinal(OpenExtract extract) => extracts.TakeWhile(other => other != extract).Count();

    /// <summary>Writes the refused rows to the quarantine, as they stand in their files.</summary>
    private void QuarantineRefused(MappedFiles files)
    {
        var table = SqlText.Name(files.RefusedTable);
        foreach (var extract in files.Extracts)
        {
            var name = new SqlText();
            var refused = $"FROM {table} WHERE \"{StoredColumn.File}\" = {name.Value(extract.File.Name)}";
            var count = checker.Read($"SELECT count(DISTINCT \"{StoredColumn.Line}\") {refused}", row => row.GetInt64(0), name)[0];
            files.Refused[extract.File.Name] = count;
            if (count == 0) continue;
            using var command = name.Command(checker, $"SELECT \"{StoredColumn.Line}\", field, value, code, reason, detail {refused} ORDER BY \"{StoredColumn.Line}\", code, reason, detail");
            using var faults = command.ExecuteReader();
            var more = faults.Read();
            foreach (var (line, row) in RawRows.Of(extract))
            {
                for (; more && faults.GetInt64(0) == line; more = faults.Read())
                    quarantine.Add(Ordinal(extract), extract.File.Name, line, faults.GetString(1), faults.GetString(2), faults.GetString(3), faults.GetString(4), row(), faults.GetString(5));
                if (!more) break;
            }

            if (more) throw new InvalidOperationException("A refused row is not in its file.");
        }
    }

    private StoredFile Finish(MappedFiles files)
    {
        var refused = files.Refused.Values.Sum();
        var path = files.StagedPath;
        if (refused > 0 || files.MergedInto is not null)
        {
            path = files.FinalPath;
            Rewrite(files);
        }

        DurableFile.Flush(path);
        var hash = DurableFile.Hash(path);
        Tell(LoadStep.Flushed);
        var rows = checker.Read($"SELECT count(*) FROM {Parquet(path)}", row => row.GetInt64(0))[0];
        if (files.MergedInto is null && rows != files.Converters.Sum(converter => converter.Counts.Staged) - refused)
            throw new InvalidOperationException($"{rows} rows stand in the stored file of {files.Mapping.Name}; not as many as were kept.");
        var complete = CompleteTo(files, path);
        var target = store.PathOf(files.Set.Name, hash);
        if (!File.Exists(target) || DurableFile.Hash(target) != hash) DurableFile.Rename(path, target);
        return new StoredFile(files.Set.Name, files.Mapping.Name, hash, target, rows, complete);
    }

    /// <summary>How far the rows to store are complete; null when their set does not run in time.</summary>
    private DateOnly? CompleteTo(MappedFiles files, string path)
    {
        if (files.Set.Date is not { } field) return null;
        var date = $"CAST({SqlText.Name(field.Name)} AS DATE)";
        var today = new SqlText();
        var later = $"{date} > CAST({today.Value(Iso(Today))} AS DATE)";
        var (latest, ahead, furthest) = checker.Read(
            $"SELECT max({date}) FILTER (NOT ({later})), count(*) FILTER ({later}), max({date}) FROM {Parquet(path)}",
            row => (Day(row, 0), row.GetInt64(1), Day(row, 2)), today)[0];
        if (ahead > 0) dateWarnings.Add(RecordProblems.AfterTheLoad(files.Set.Name, ahead, Iso(furthest!.Value), Iso(Today)));
        if (options.CompleteTo is { } said) return said;
        if (latest is not { } day) return null;

        // One mistyped year, or a record entered for tomorrow, must not make months complete that have not happened yet.
        var monthEnd = new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
        return monthEnd < Today ? monthEnd : Today;

        static DateOnly? Day(System.Data.Common.DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

        static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>Writes the rows to keep, in their order: those loaded before in their old places, new ones after them.</summary>
    private void Rewrite(MappedFiles files)
    {
        checker.Run($"COPY (SELECT DISTINCT \"{StoredColumn.File}\", \"{StoredColumn.Line}\" FROM {SqlText.Name(files.RefusedTable)}) TO {SqlText.Quoted(files.RefusedPath)} (FORMAT parquet)");
        var columns = StoredColumn.Of(files.Set).Select(column => SqlText.Name(column.Name)).ToList();
        var kept = $"SELECT {string.Join(", ", columns)}, file_row_number FROM {Parquet(files.StagedPath)} AS staged WHERE NOT EXISTS "
            + $"(SELECT 1 FROM read_parquet({SqlText.Quoted(files.RefusedPath)}) AS refused WHERE refused.\"{StoredColumn.File}\" = staged.\"{StoredColumn.File}\" AND refused.\"{StoredColumn.Line}\" = staged.\"{StoredColumn.Line}\")";
        var rows = $"SELECT {string.Join(", ", columns)} FROM ({kept}) ORDER BY file_row_number";
        if (files.MergedInto is { } old)
        {
            // Old rows are numbered in their order; new rows take their own numbers after every old one.
            var oldRows = RecordView.Select(writer, files.Set, [old]).Value ?? throw new InvalidOperationException("A merged file fitted its declaration a moment ago.");
            var key = SqlText.Name(files.Set.Key.Name);
            writer.Run($"CREATE OR REPLACE TABLE old AS SELECT *, row_number() OVER () AS old_place FROM ({oldRows})");
            writer.Run($"CREATE OR REPLACE TABLE new AS {kept}");
            rows = $"""
                SELECT {string.Join(", ", columns)} FROM (
                    SELECT {string.Join(", ", columns)}, old_place AS place FROM old WHERE {key} NOT IN (SELECT {key} FROM new)
                    UNION ALL
                    SELECT {string.Join(", ", columns.Select(column => "new." + column))},
                        coalesce(old.old_place, (SELECT count(*) FROM old) + 1 + new.file_row_number) AS place
                    FROM new LEFT JOIN old ON old.{key} = new.{key})
                ORDER BY place
                """;
        }

        writer.Run($"COPY ({rows}) TO {SqlText.Quoted(files.FinalPath)} ({StagedRows.ParquetOptions})");
    }

    private LoadReport Commit(List<StoredFile> stored, IReadOnlyList<Problem> checkWarnings)
    {
        var reports = extracts.Select(Report).ToList();
        quarantine.Dispose();
        if (quarantine.Any)
        {
            DurableFile.Flush(QuarantinePath + DurableFile.Unfinished);
            DurableFile.Rename(QuarantinePath + DurableFile.Unfinished, QuarantinePath);
        }

        Tell(LoadStep.Renamed);
        var at = store.Time.GetUtcNow();
        var current = DatasetVersion.InOrder(before.Files.Where(file => !stored.Any(now => now.RecordSet == file.RecordSet && now.Mapping == file.Mapping)).Concat(stored));
        var after = new DatasetVersion(DatasetVersion.IdOf(current), at, current);
        store.Commit(number, before, after, options.User, at,
            [.. reports.Select(report => new PastLoadFile(Path.GetFileName(report.Path), report.Mapping, report.RecordSet, report.RowsRead, report.Kept, report.Quarantined, report.Blank, report.Totals))]);
        Tell(LoadStep.Committed);
        return new LoadReport(RecordStore.LoadId(number), before, store.Version(after.Id)!, reports, [.. Warnings(reports), .. dateWarnings, .. checkWarnings],
            quarantine.Any ? QuarantinePath : null, store.Time.GetElapsedTime(began).TotalSeconds);
    }

    private FileReport Report(OpenExtract extract)
    {
        var files = load.First(candidate => candidate.Extracts.Contains(extract));
        var counts = files.Converters[files.Extracts.TakeWhile(other => other != extract).Count()].Counts;
        var refused = files.Refused[extract.File.Name];
        var (kept, quarantined) = (counts.Staged - refused, counts.Quarantined + refused);
        if (counts.Read != kept + quarantined) throw new InvalidOperationException($"{counts.Read} rows were read from {extract.File.Path}, {kept} kept and {quarantined} quarantined.");
        return new FileReport(extract.File.Path, files.Mapping.Name, files.Set.Name, counts.Read, kept, quarantined, counts.Blank, counts.Totals,
            quarantine.Counts(Ordinal(extract)), extract.Unused, files.Seconds * extract.Bytes / Math.Max(1, files.Extracts.Sum(other => other.Bytes)));
    }

    private static IEnumerable<Problem> Warnings(IEnumerable<FileReport> reports)
    {
        foreach (var report in reports)
        {
            if (report.UnusedColumns.Count > 0) yield return RecordProblems.UnusedColumns(report.Path, report.UnusedColumns);
            if (report.RowsRead == 0) yield return RecordProblems.NoRows(report.Path);
            if (report.Quarantined * 2 > report.RowsRead) yield return RecordProblems.MostlyQuarantined(report.Path, report.Quarantined, report.RowsRead);
        }
    }

    private List<Problem> FilesDamaged() => [.. store.Verify(before)];

    private void Tell(LoadStep step, OpenExtract? reading = null)
    {
        if (progress is null) return;
        lock (reporting)
        {
            var all = extracts.Sum(extract => extract.Bytes);
            var read = step == LoadStep.Reading ? extracts.TakeWhile(extract => extract != reading).Sum(extract => extract.Bytes) + reading!.BytesRead : all;
            progress.Report(new LoadProgress(step, reading?.File.Name ?? "", all == 0 ? 1 : Math.Min(1, (double)read / all), rowsSeen));
        }
    }
}
