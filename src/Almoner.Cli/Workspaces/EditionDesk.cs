using Almoner.Editions;
using Almoner.Editions.Actions;
using Almoner.Editions.Commentary;
using Almoner.Editions.Frozen;
using Almoner.Editions.Register;
using Almoner.Records.Store;
using Almoner.Terms;

namespace Almoner.Cli.Workspaces;

/// <summary>A workspace opened for words and editions; no records are read yet.</summary>
internal sealed record EditionDesk(Workspace Workspace, RecordStore Store, EditionRegister Register, CommentBook Comments, ActionBook Actions, LibraryShelf Shelf)
{
    public static Checked<EditionDesk> Open(string? folder, TimeProvider time)
    {
        var workspace = Workspace.Open(folder);
        if (workspace.Value is null) return new Checked<EditionDesk>(null, workspace.Problems);
        var store = workspace.Value.Store(time);
        if (store.Value is null) return new Checked<EditionDesk>(null, store.Problems);
        var register = EditionRegister.Open(store.Value);
        if (register.Value is null) return new Checked<EditionDesk>(null, register.Problems);
        var comments = CommentBook.Open(store.Value);
        if (comments.Value is null) return new Checked<EditionDesk>(null, comments.Problems);
        var actions = ActionBook.Open(store.Value);
        return actions.Value is null
            ? new Checked<EditionDesk>(null, actions.Problems)
            : new EditionDesk(workspace.Value, store.Value, register.Value, comments.Value, actions.Value, new LibraryShelf(store.Value));
    }

    /// <summary>Finds an edition by its id.</summary>
    public Checked<EditionEntry> Find(string id) => Register.Find(id) is { } entry
        ? entry
        : Problem.Error(CommandCode.UnknownEdition, $"there is no edition `{id}`", Nearest.Remedy(id, Register.All().Select(known => known.Id), "editions"));

    /// <summary>What people have said about a report and period, and resolved to do.</summary>
    public StandingWords Words(Issue issue) => new(Comments.Standing(issue), Comments.Needs(issue), Actions.Standing(issue));

    /// <summary>Opens the library and records as they are now.</summary>
    public Checked<OpenCouncil> Current() => OpenCouncil.Open(Workspace.Folder, null, Store.Time);

    /// <summary>Opens the library and records that an edition is pinned to.</summary>
    public Checked<OpenCouncil> Pinned(EditionPins pins)
    {
        var library = Shelf.Read(pins.LibraryVersion, pins.YearStart);
        if (library.Value is null) return new Checked<OpenCouncil>(null, library.Problems);
        var version = pins.DatasetVersion == DatasetVersion.Empty.Id ? DatasetVersion.Empty : Store.Version(pins.DatasetVersion);
        return version is null
            ? Problem.Error(EditionCode.DatasetMissing, $"the dataset version {pins.DatasetVersion[..12]} is not in the store", "Put it back from a backup")
            : OpenCouncil.Open(Workspace with { Council = pins.Council, YearStart = pins.YearStart }, library.Value, Store, version);
    }

    /// <summary>Opens what words on a report and period are printed from: the pins of its open edition, or else what is there now.</summary>
    public Checked<OpenCouncil> For(Issue issue) => Register.Open(issue) is { } open ? Pinned(open.Pins) : Current();
}
