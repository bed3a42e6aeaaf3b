using System.Globalization;
using Almoner.Records.Sql;
using DuckDB.NET.Data;

namespace Almoner.Records.Store;

/// <summary>Opens an engine in memory that can reach nothing but the store's own record files.</summary>
internal static class ShutInEngine
{
    /// <param name="store">The store.</param>
    /// <param name="options">Threads and memory.</param>
    public static DuckDBConnection Open(RecordStore store, EngineOptions options)
    {
        var engine = new DuckDBConnection("DataSource=:memory:");
        try
        {
            engine.Open();

            // Order matters: once external access is off, nothing can be allowed any more; once locked, nothing can be changed.
            engine.Run("SET autoinstall_known_extensions = false");
            engine.Run("SET autoload_known_extensions = false");
            engine.Run("SET TimeZone = 'UTC'");
            engine.Run($"SET threads = {SqlText.Whole(options.Threads ?? Environment.ProcessorCount)}");
            if (options.MemoryLimit is { } limit) engine.Run(string.Create(CultureInfo.InvariantCulture, $"SET memory_limit = '{limit}B'"));
            engine.Run($"SET temp_directory = {SqlText.Quoted(Path.Combine(store.Folder, "spill"))}");
            engine.Run($"SET allowed_directories = [{SqlText.Quoted(store.RecordsFolder + Path.DirectorySeparatorChar)}]");
            engine.Run("SET enable_external_access = false");
            engine.Run("SET lock_configuration = true");
            return engine;
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }
}
