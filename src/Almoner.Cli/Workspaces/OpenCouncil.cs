using Almoner.Editions;
using Almoner.Editions.Proofreading;
using Almoner.Library;
using Almoner.Measures;
using Almoner.Measures.Figures;
using Almoner.Records.Store;
using Almoner.Terms;

namespace Almoner.Cli.Workspaces;

/// <summary>A workspace opened for asking: library read, one dataset version mounted, engine ready.</summary>
internal sealed class OpenCouncil : IDisposable
{
    private readonly RecordEngine records;

    private OpenCouncil(Workspace workspace, MeasureLibrary library, RecordStore store, RecordEngine records)
    {
        (Workspace, Library, Store, this.records) = (workspace, library, store, records);
        CompleteTo = Completeness.Of(Version, library.Extracts);
        var history = PublishedFigures.Of(records.Connection, library, workspace.YearStart);
        Engine = new MeasureEngine(records.Connection, library, workspace.YearStart, CompleteTo, RecordsBegin.Of(records.Connection, library), history);
        Warnings = history.Problems;
        PublishedBefore = [.. history.Wholes.Select(past => new EarlierPrint(
            past.Measure.Code, past.Period, new PrintedNumber(past.Figure.Value!.Value, past.Figure.Decimals, past.Measure.Unit == Unit.Percent), past.Figure.PublishedIn!))];
        Ground = new EditionGround(workspace.Council, workspace.YearStart, Version.Id, CompleteTo.Values.Min());
    }

    public Workspace Workspace { get; }

    public MeasureLibrary Library { get; }

    public RecordStore Store { get; }

    public MeasureEngine Engine { get; }

    /// <summary>For each record set the last day that it is complete to; null where it does not run in time.</summary>
    public Dictionary<string, DateOnly?> CompleteTo { get; }

    public EditionGround Ground { get; }

    /// <summary>What a person should look at in the records; nothing was stopped by it.</summary>
    public IReadOnlyList<Problem> Warnings { get; }

    /// <summary>Figures as they were published before, to be held against those worked out.</summary>
    public IReadOnlyList<EarlierPrint> PublishedBefore { get; }

    /// <summary>The records, for rooms that read them by their own statements.</summary>
    public RecordEngine Records => records;

    public DatasetVersion Version => records.Version;

    /// <param name="folder">The workspace, or null for the one around the current folder.</param>
    /// <param name="dataset">The beginning of a dataset version's id, or null for the current one.</param>
    public static Checked<OpenCouncil> Open(string? folder, string? dataset, TimeProvider time)
    {
        var workspace = Workspaces.Workspace.Open(folder);
        if (workspace.Value is null) return new Checked<OpenCouncil>(null, workspace.Problems);
        var library = workspace.Value.Library();
        if (library.Value is null) return new Checked<OpenCouncil>(null, library.Problems);
        var store = workspace.Value.Store(time);
        if (store.Value is null) return new Checked<OpenCouncil>(null, store.Problems);
        var version = dataset is null ? store.Value.Current() : store.Value.Version(dataset);
        if (version is null)
        {
            return Problem.Error(CommandCode.UnknownName, $"there is no dataset version `{dataset}`",
                Nearest.Remedy(dataset!, store.Value.Versions().Select(known => known.ShortId), "dataset versions"));
        }

        var council = Open(workspace.Value, library.Value, store.Value, version);
        return council with { Problems = [.. council.Problems, .. library.Problems] };
    }

    /// <summary>Opens a dataset version with a library, neither of which need be the workspace's present one.</summary>
    public static Checked<OpenCouncil> Open(Workspace workspace, MeasureLibrary library, RecordStore store, DatasetVersion version)
    {
        var damaged = store.Verify(version);
        if (damaged.Count > 0) return new Checked<OpenCouncil>(null, damaged);
        var records = RecordEngine.Open(store, version, library, new EngineOptions());
        return records.Value is null
            ? new Checked<OpenCouncil>(null, records.Problems)
            : new OpenCouncil(workspace, library, store, records.Value);
    }

    public void Dispose() => records.Dispose();
}
