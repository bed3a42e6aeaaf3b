using System.Collections.Concurrent;
using Almoner.Library.Records;
using Almoner.Records.Extracts;
using Almoner.Records.Sql;
using Almoner.Records.Store;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Records.Staging;

/// <summary>
/// Writes the typed rows of extracts to a Parquet file, in their order. Three hands work at once: one finds rows, one converts them, the
/// engine compresses and writes.
/// </summary>
internal static class StagedRows
{
    /// <summary>
    /// How files are compressed: zstd makes them half as large for more processor time (bench/results/load.md).
    /// </summary>
    public const string ParquetOptions = "FORMAT parquet, COMPRESSION snappy";

    /// <returns>The problem that stops the load, or null.</returns>
    public static Problem? Write(
        DuckDBConnection engine,
        RecordSet set,
        IReadOnlyList<(OpenExtract Extract, RowConverter Converter)> extracts,
        string path,
        string function,
        Action<OpenExtract, long> progress,
        CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var blocks = new BlockingCollection<(int Extract, bool First, CsvBlock Block)>(boundedCapacity: 4);
        var emptied = new ConcurrentBag<CsvBlock>();
        Problem? refusal = null;
        Exception? failure = null;
        using var feed = new RowFeed(engine, function, StoredColumn.Of(set), stop.Token);
        var scanning = Start(() =>
        {
            for (var index = 0; index < extracts.Count; index++)
            {
                var scanner = extracts[index].Extract.Scan();
                var first = true;
                while (true)
                {
                    var block = emptied.TryTake(out var used) ? used : new CsvBlock(CsvScanner.BlockSize);
                    if (!scanner.Next(block)) break;
                    blocks.Add((index, first, block), stop.Token);
                    progress(extracts[index].Extract, block.RowCount);
                    first = false;
                }

                if (scanner.Refusal is not { } problem) continue;
                refusal = problem;
                stop.Cancel();
                return;
            }

            blocks.CompleteAdding();
        });
        var converting = Start(() =>
        {
            var batch = feed.Take();
            foreach (var (extract, first, block) in blocks.GetConsumingEnumerable(stop.Token))
            {
                extracts[extract].Converter.Convert(block, first ? 1 : 0, ref batch, Next);
                emptied.Add(block);
            }

            if (batch.Count > 0) feed.Add(batch);
            else batch.Dispose();
            feed.Complete();
        });
        try
        {
            engine.Run($"COPY (SELECT * FROM {SqlText.Name(function)}()) TO {SqlText.Quoted(path)} ({ParquetOptions})");
        }
        catch (DuckDBException error)
        {
            if (!stop.IsCancellationRequested) Fail(error);
        }

        stop.Cancel();
        Task.WaitAll(scanning, converting);
        if (refusal is not null) return refusal;
        cancel.ThrowIfCancellationRequested();
        return failure switch
        {
            null => null,
            DuckDBException error => RecordProblems.StoreUnwritable(path, error.Message),
            IOException error => RecordProblems.Unreadable(extracts[0].Extract.File.Path, error.Message),
            _ => throw new InvalidOperationException("Staging failed.", failure),
        };

        RowBatch Next(RowBatch full)
        {
            feed.Add(full);
            return feed.Take();
        }

        Task Start(Action work) => Task.Factory.StartNew(
            () =>
            {
                try
                {
                    work();
                }
                catch (OperationCanceledException) when (stop.IsCancellationRequested)
                {
                    // Another hand has stopped and said why.
                }
                catch (Exception error)
                {
                    Fail(error);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

        void Fail(Exception error)
        {
            _ = Interlocked.CompareExchange(ref failure, error, null);
            stop.Cancel();
        }
    }
}
