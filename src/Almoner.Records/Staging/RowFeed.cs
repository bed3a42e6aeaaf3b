using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Almoner.Records.Staging;

/// <summary>
/// Gives batches of typed rows to the engine as the rows of a table function, in the order they come. One reader takes them, so
/// what the engine writes depends on the rows alone and not on how many threads it has.
/// </summary>
internal sealed unsafe class RowFeed : IDisposable
{
    private readonly BlockingCollection<RowBatch> filled = new(boundedCapacity: 24);
    private readonly ConcurrentBag<RowBatch> free = [];
    private readonly IReadOnlyList<StoredColumn> columns;
    private readonly CancellationToken stopped;
    private GCHandle self;
    private RowBatch? given;

    /// <param name="connection">The engine that reads.</param>
    /// <param name="name">The function's name there; used once.</param>
    /// <param name="columns">The columns of every row.</param>
    /// <param name="stopped">Ends the feed early; the engine then fails its statement.</param>
    public RowFeed(DuckDBConnection connection, string name, IReadOnlyList<StoredColumn> columns, CancellationToken stopped)
    {
        (this.columns, this.stopped) = (columns, stopped);
        self = GCHandle.Alloc(this);
        var function = NativeMethods.TableFunction.DuckDBCreateTableFunction();
        NativeMethods.TableFunction.DuckDBTableFunctionSetName(function, name);
        NativeMethods.TableFunction.DuckDBTableFunctionSetExtraInfo(function, GCHandle.ToIntPtr(self), &Forget);
        NativeMethods.TableFunction.DuckDBTableFunctionSetBind(function, &Bind);
        NativeMethods.TableFunction.DuckDBTableFunctionSetInit(function, &Forget);
        NativeMethods.TableFunction.DuckDBTableFunctionSetFunction(function, &Give);
        var state = NativeMethods.TableFunction.DuckDBRegisterTableFunction(connection.NativeConnection, function);
        NativeMethods.TableFunction.DuckDBDestroyTableFunction(ref function);
        if (state != DuckDBState.Success) throw new InvalidOperationException($"The engine does not take the table function {name}.");
    }

    /// <summary>An empty batch to fill.</summary>
    public RowBatch Take() => free.TryTake(out var batch) ? batch : new RowBatch([.. columns.Select(column => column.Width)]);

    /// <summary>Hands a batch over; waits while the engine has enough.</summary>
    public void Add(RowBatch batch) => filled.Add(batch, stopped);

    /// <summary>There are no more rows.</summary>
    public void Complete() => filled.CompleteAdding();

    /// <summary>To be called when no statement reads any more.</summary>
    public void Dispose()
    {
        given?.Dispose();
        while (filled.TryTake(out var batch)) batch.Dispose();
        while (free.TryTake(out var batch)) batch.Dispose();
        filled.Dispose();
        if (self.IsAllocated) self.Free();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Forget(nint nothing)
    {
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Bind(nint info)
    {
        var feed = (RowFeed)GCHandle.FromIntPtr(NativeMethods.TableFunction.DuckDBBindGetExtraInfo(info)).Target!;
        foreach (var column in feed.columns)
        {
            using var type = column.EngineType();
            NativeMethods.TableFunction.DuckDBBindAddResultColumn(info, column.Name, type);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Give(nint info, nint output)
    {
        try
        {
            ((RowFeed)GCHandle.FromIntPtr(NativeMethods.TableFunction.DuckDBFunctionGetExtraInfo(info)).Target!).Give(output);
        }
        catch (Exception error)
        {
            // An exception must not pass through the engine's own frames.
            NativeMethods.TableFunction.DuckDBFunctionSetError(info, error.Message);
        }
    }

    private void Give(nint output)
    {
        // The engine has taken the rows given before when it asks for more.
        if (given is not null)
        {
            given.Clear();
            free.Add(given);
            given = null;
        }

        using var chunk = new DuckDBDataChunk(output);
        if (!filled.TryTake(out given, Timeout.Infinite, stopped))
        {
            _ = NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, 0);
            return;
        }

        for (var column = 0; column < given.Columns; column++)
        {
            var vector = NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, column);
            var data = given.Data(column);
            data.CopyTo(new Span<byte>(NativeMethods.Vectors.DuckDBVectorGetData(vector), data.Length));
            if (given.Known(column) is var known && known is null) continue;
            NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vector);
            var words = (given.Count + 63) / 64;
            new Span<ulong>(known, words).CopyTo(new Span<ulong>(NativeMethods.Vectors.DuckDBVectorGetValidity(vector), words));
        }

        _ = NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)given.Count);
    }
}
