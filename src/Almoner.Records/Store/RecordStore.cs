using System.Globalization;
using Almoner.Terms;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Almoner.Records.Store;

/// <summary>A council's records: immutable files and the catalogue that says which of them are current.</summary>
public sealed class RecordStore
{
    private readonly Catalogue catalogue;

    private RecordStore(string folder, TimeProvider time)
    {
        (Folder, Time) = (System.IO.Path.GetFullPath(folder), time);
        catalogue = new Catalogue(CataloguePath);
    }

    /// <summary>The folder it lies in, as a full path.</summary>
    public string Folder { get; }

    /// <summary>The folder with the record files; nothing outside it is ever read by the engine.</summary>
    public string RecordsFolder => System.IO.Path.Combine(Folder, "records");

    /// <summary>The catalogue, for rooms that keep their own tables beside those of the records.</summary>
    public Catalogue Catalogue => catalogue;

    internal string QuarantineFolder => System.IO.Path.Combine(Folder, "quarantine");

    internal string LockPath => System.IO.Path.Combine(Folder, "loading.lock");

    /// <summary>The clock that loads are dated by.</summary>
    public TimeProvider Time { get; }

    private string CataloguePath => System.IO.Path.Combine(Folder, "catalogue.sqlite");

    /// <summary>Opens a store; a folder that is empty or does not exist becomes an empty store.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="time">The clock that loads are dated by.</param>
    public static Checked<RecordStore> Open(string folder, TimeProvider time)
    {
        var store = new RecordStore(folder, time);
        try
        {
            Directory.CreateDirectory(store.RecordsFolder);
            Directory.CreateDirectory(store.QuarantineFolder);
            store.catalogue.Prepare();
            _ = store.Current();
            return store;
        }
        catch (SqliteException error) when (error.SqliteErrorCode is raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_FULL or raw.SQLITE_BUSY)
        {
            // Nothing is wrong with the catalogue itself: a backup would take newer loads away.
            return RecordProblems.StoreUnwritable(store.Folder, error.Message);
        }
        catch (SqliteException error)
        {
            return RecordProblems.CatalogueUnreadable(store.CataloguePath, error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return RecordProblems.StoreUnwritable(store.Folder, error.Message);
        }
    }

    /// <summary>The version that is current now.</summary>
    public DatasetVersion Current() => catalogue.Read(connection =>
        Catalogue.Rows(connection, "SELECT version FROM current_version", row => row.GetString(0)) is [var id] ? ReadVersion(connection, id) : DatasetVersion.Empty);

    /// <summary>The version whose id begins so; null when there is none or more than one.</summary>
    /// <param name="idPrefix">The id or its beginning, letter case ignored.</param>
    public DatasetVersion? Version(string idPrefix) => catalogue.Read(connection =>
        Catalogue.Rows(connection, "SELECT id FROM versions WHERE substr(id, 1, length(@prefix)) = @prefix LIMIT 2", row => row.GetString(0),
            ("@prefix", idPrefix.ToLowerInvariant())) is [var id] ? ReadVersion(connection, id) : null);

    /// <summary>All versions, the one that came last first.</summary>
    public IReadOnlyList<DatasetVersion> Versions() => catalogue.Read(connection =>
        Catalogue.Rows(connection, "SELECT id FROM versions ORDER BY ordinal DESC", row => row.GetString(0)).ConvertAll(id => ReadVersion(connection, id)));

    /// <summary>All loads, the last one first.</summary>
    public IReadOnlyList<PastLoad> Loads() => catalogue.Read(connection =>
        Catalogue.Rows(connection, "SELECT number, at, user, before, after FROM loads ORDER BY number DESC", load => new PastLoad(
            LoadId(load.GetInt64(0)), Catalogue.Time(load.GetString(1)), load.GetString(2), load.GetString(3), load.GetString(4),
            Catalogue.Rows(connection, "SELECT file, mapping, record_set, rows_read, kept, quarantined, blank, totals FROM load_files WHERE load = @load ORDER BY ordinal",
                file => new PastLoadFile(file.GetString(0), file.GetString(1), file.GetString(2), file.GetInt64(3), file.GetInt64(4), file.GetInt64(5), file.GetInt64(6), file.GetInt64(7)),
                ("@load", load.GetInt64(0))))));

    /// <summary>Adds to the audit trail; what stands there is never changed.</summary>
    public void Record(AuditEntry entry) => catalogue.Write((connection, transaction) => Catalogue.Enter(connection, transaction, entry));

    /// <summary>The audit trail, the first entry first.</summary>
    public IReadOnlyList<AuditEntry> AuditTrail() => catalogue.Read(connection =>
        Catalogue.Rows(connection, "SELECT who, what, reason, at FROM audit ORDER BY number", row =>
            new AuditEntry(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), Catalogue.Time(row.GetString(3)))));

    /// <summary>Lets one writer of the store at a time work: waits for the others, and is given back when it is disposed of or the process ends.</summary>
    public IDisposable TakeTurn(CancellationToken cancel) => WriterLock.Take(LockPath, () => { }, cancel);

    /// <summary>Reads every file of a version again and compares it with what was loaded.</summary>
    /// <returns>A problem for each file that is missing or altered; none when the version is whole.</returns>
    public IReadOnlyList<Problem> Verify(DatasetVersion? version = null)
    {
        var problems = new List<Problem>();
        foreach (var file in (version ?? Current()).Files)
        {
            try
            {
                if (!File.Exists(file.Path)) problems.Add(RecordProblems.StoredFileMissing(file.Path, file.RecordSet));
                else if (DurableFile.Hash(file.Path) != file.Hash) problems.Add(RecordProblems.StoredFileAltered(file.Path, file.RecordSet));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                problems.Add(RecordProblems.Unreadable(file.Path, error.Message));
            }
        }

        return problems;
    }

    internal static string LoadId(long number) => string.Create(CultureInfo.InvariantCulture, $"L{number:000000}");

    internal string FolderOf(string recordSet) => System.IO.Path.Combine(RecordsFolder, recordSet);

    internal string PathOf(string recordSet, string hash) => System.IO.Path.Combine(FolderOf(recordSet), hash + ".parquet");

    /// <summary>The number of the next load; only the holder of the writer lock may ask.</summary>
    internal long NextLoad() => catalogue.Read(connection => Catalogue.Rows(connection, "SELECT coalesce(max(number), 0) + 1 FROM loads", row => row.GetInt64(0))[0]);

    /// <summary>Makes a version current and enters the load, in one transaction.</summary>
    internal void Commit(long number, DatasetVersion before, DatasetVersion after, string user, DateTimeOffset at, IReadOnlyList<PastLoadFile> files) =>
        catalogue.Write((connection, transaction) =>
        {
            Catalogue.Run(connection, transaction,
                "INSERT INTO versions (id, loaded_at, ordinal) SELECT @id, @at, (SELECT coalesce(max(ordinal), 0) + 1 FROM versions) WHERE NOT EXISTS (SELECT 1 FROM versions WHERE id = @id)",
                ("@id", after.Id), ("@at", Catalogue.Text(at)));
            foreach (var file in after.Files)
            {
                Catalogue.Run(connection, transaction,
                    "INSERT OR IGNORE INTO version_files (version, record_set, mapping, hash, rows, complete_to) VALUES (@version, @set, @mapping, @hash, @rows, @complete)",
                    ("@version", after.Id), ("@set", file.RecordSet), ("@mapping", file.Mapping), ("@hash", file.Hash), ("@rows", file.Rows),
                    ("@complete", file.CompleteTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            }

            Catalogue.Run(connection, transaction, "INSERT INTO current_version (one, version) VALUES (1, @id) ON CONFLICT (one) DO UPDATE SET version = @id", ("@id", after.Id));
            Catalogue.Run(connection, transaction, "INSERT INTO loads (number, at, user, before, after) VALUES (@number, @at, @user, @before, @after)",
                ("@number", number), ("@at", Catalogue.Text(at)), ("@user", user), ("@before", before.Id), ("@after", after.Id));
            for (var ordinal = 0; ordinal < files.Count; ordinal++)
            {
                var file = files[ordinal];
                Catalogue.Run(connection, transaction,
                    "INSERT INTO load_files VALUES (@load, @ordinal, @file, @mapping, @set, @read, @kept, @quarantined, @blank, @totals)",
                    ("@load", number), ("@ordinal", ordinal), ("@file", file.File), ("@mapping", file.Mapping), ("@set", file.RecordSet), ("@read", file.Read),
                    ("@kept", file.Kept), ("@quarantined", file.Quarantined), ("@blank", file.Blank), ("@totals", file.Totals));
            }
        });

    private DatasetVersion ReadVersion(SqliteConnection connection, string id)
    {
        var at = Catalogue.Rows(connection, "SELECT loaded_at FROM versions WHERE id = @id", row => Catalogue.Time(row.GetString(0)), ("@id", id))[0];
        var files = Catalogue.Rows(connection, "SELECT record_set, mapping, hash, rows, complete_to FROM version_files WHERE version = @id", row => new StoredFile(
            row.GetString(0), row.GetString(1), row.GetString(2), PathOf(row.GetString(0), row.GetString(2)), row.GetInt64(3),
            row.IsDBNull(4) ? null : DateOnly.ParseExact(row.GetString(4), "yyyy-MM-dd", CultureInfo.InvariantCulture)), ("@id", id));
        return new DatasetVersion(id, at, DatasetVersion.InOrder(files));
    }
}
