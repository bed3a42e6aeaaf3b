using Almoner.Editions.Commentary;
using Almoner.Records.Store;
using Almoner.Terms;
using Microsoft.Data.Sqlite;

namespace Almoner.Editions.Register;

/// <summary>The editions of a council and how far each has come. Every step is one transaction, and stands in the audit trail.</summary>
public sealed class EditionRegister
{
    private const string Layout = """
        CREATE TABLE IF NOT EXISTS editions (
            id TEXT PRIMARY KEY, report TEXT NOT NULL, period TEXT NOT NULL, number INTEGER NOT NULL, state TEXT NOT NULL,
            dataset_version TEXT NOT NULL, library_version TEXT NOT NULL, council TEXT NOT NULL, year_start INTEGER NOT NULL,
            supersedes TEXT REFERENCES editions (id), reason TEXT, prepared_at TEXT NOT NULL, prepared_by TEXT NOT NULL,
            published_at TEXT, published_by TEXT, content TEXT, UNIQUE (report, period, number)) STRICT;
        CREATE TABLE IF NOT EXISTS signatures (
            number INTEGER PRIMARY KEY AUTOINCREMENT, edition TEXT NOT NULL REFERENCES editions (id), role TEXT NOT NULL, seal TEXT NOT NULL,
            signed_at TEXT NOT NULL, signed_by TEXT NOT NULL, taken_away_at TEXT, because TEXT) STRICT;
        CREATE TABLE IF NOT EXISTS prints (edition TEXT PRIMARY KEY REFERENCES editions (id), content TEXT NOT NULL) STRICT;
        """;

    private readonly Catalogue catalogue;

    private EditionRegister(Catalogue catalogue) => this.catalogue = catalogue;

    /// <summary>Opens the register of a store; a new one is empty.</summary>
    public static Checked<EditionRegister> Open(RecordStore store) => Unwritten.Or<EditionRegister>(() =>
    {
        store.Catalogue.Prepare(Layout);
        return new EditionRegister(store.Catalogue);
    });

    /// <summary>All editions, in the order of report, period and number.</summary>
    public IReadOnlyList<EditionEntry> All() => catalogue.Read(connection => Entries(connection, "true"));

    public EditionEntry? Find(string id) => catalogue.Read(connection => Find(connection, id));

    /// <summary>The edition of a report and period that is not published yet; null when there is none.</summary>
    public EditionEntry? Open(Issue issue) => catalogue.Read(connection => Open(connection, issue));

    /// <summary>Whether a report and period is published, and no edition that supersedes it is open: its words are settled.</summary>
    public bool IsSettled(Issue issue) => Open(issue) is null && All().Any(entry => entry.Pins.Issue == issue);

    /// <summary>
    /// Pins the inputs of an edition. The one that is open for the report and period is pinned anew and becomes a draft again; otherwise a new
    /// one begins.
    /// </summary>
    public Checked<EditionEntry> Prepare(EditionPins pins, By by) => Unwritten.Or(() => catalogue.Write<Checked<EditionEntry>>((connection, transaction) =>
    {
        var published = Entries(connection, "report = @report AND period = @period AND state = 'Published'", Of(pins.Issue));
        if (Misfit(pins, published.LastOrDefault()) is { } misfit) return misfit;
        var open = Open(connection, pins.Issue);
        if (open is not null && open.Pins == pins) return open;
        var number = published.Count + 1;
        var id = EditionEntry.IdOf(pins.Issue, number);
        if (open is not null) TakeAway(connection, transaction, open, "the edition was prepared anew", by);
        Catalogue.Run(connection, transaction,
            """
            INSERT INTO editions (id, report, period, number, state, dataset_version, library_version, council, year_start, supersedes, reason, prepared_at, prepared_by)
            VALUES (@id, @report, @period, @number, 'Draft', @dataset, @library, @council, @year, @supersedes, @reason, @at, @by)
            ON CONFLICT (id) DO UPDATE SET state = 'Draft', dataset_version = @dataset, library_version = @library, council = @council, year_start = @year,
                supersedes = @supersedes, reason = @reason, prepared_at = @at, prepared_by = @by
            """,
            [
                .. Of(pins.Issue), ("@id", id), ("@number", number), ("@dataset", pins.DatasetVersion), ("@library", pins.LibraryVersion), ("@council", pins.Council),
                ("@year", pins.YearStart), ("@supersedes", pins.Supersedes?.Id), ("@reason", pins.Supersedes?.Reason), ("@at", Catalogue.Text(by.At)), ("@by", by.Who),
            ]);
        var words = $"Prepared edition {id} from dataset {pins.DatasetVersion[..12]} and library {pins.LibraryVersion[..12]}{(pins.Supersedes is { } old ? $", to supersede {old.Id}" : "")}";
        Catalogue.Enter(connection, transaction, new AuditEntry(by.Who, words, pins.Supersedes?.Reason, by.At));
        return Find(connection, id)!;
    }));

    /// <summary>Gives a draft to those who check it.</summary>
    public Checked<EditionEntry> Review(string id, By by) => Step(id, EditionState.InReview, (connection, transaction, entry) =>
    {
        Become(connection, transaction, entry.Id, EditionState.InReview);
        Catalogue.Enter(connection, transaction, new AuditEntry(by.Who, $"Gave edition {entry.Id} to review", null, by.At));
    });

    /// <summary>Signs an edition that is in review; several may sign it, each in a role of their own.</summary>
    /// <param name="id">The edition.</param>
    /// <param name="role">As whom.</param>
    /// <param name="seal">What is signed.</param>
    public Checked<EditionEntry> Sign(string id, string role, string seal, By by) => Step(id, EditionState.Signed, (connection, transaction, entry) =>
    {
        if (entry.Signatures.Any(signature => signature.Role == role && signature.Seal == seal && signature.Signed.Who == by.Who)) return;
        Catalogue.Run(connection, transaction, "INSERT INTO signatures (edition, role, seal, signed_at, signed_by) VALUES (@id, @role, @seal, @at, @by)",
            ("@id", entry.Id), ("@role", role), ("@seal", seal), ("@at", Catalogue.Text(by.At)), ("@by", by.Who));
        Become(connection, transaction, entry.Id, EditionState.Signed);
        Catalogue.Enter(connection, transaction, new AuditEntry(by.Who, $"Signed edition {entry.Id} as {role}", null, by.At));
    });

    /// <summary>Enters that an edition is published; it must still be signed for exactly what was frozen.</summary>
    /// <param name="id">The edition.</param>
    /// <param name="seal">What was frozen.</param>
    /// <param name="content">SHA-256 of everything published but prints.</param>
    /// <param name="prints">SHA-256 of what a browser printed; null for nothing.</param>
    internal Checked<EditionEntry> Publish(string id, string seal, string content, string? prints, By by)
    {
        var changed = false;
        var step = Step(id, EditionState.Published, (connection, transaction, entry) =>
        {
            changed = entry.Signatures.Count == 0 || entry.Signatures.Any(signature => signature.Seal != seal);
            if (changed) return;
            Catalogue.Run(connection, transaction, "UPDATE editions SET state = 'Published', content = @content, published_at = @at, published_by = @by WHERE id = @id",
                ("@id", entry.Id), ("@content", content), ("@at", Catalogue.Text(by.At)), ("@by", by.Who));
            if (prints is not null) Catalogue.Run(connection, transaction, "INSERT INTO prints (edition, content) VALUES (@id, @content)", ("@id", entry.Id), ("@content", prints));
            Catalogue.Enter(connection, transaction, new AuditEntry(by.Who, $"Published edition {entry.Id} with content {content}{(prints is null ? "" : $" and prints {prints}")}", entry.Pins.Supersedes?.Reason, by.At));
        });
        return changed ? Problem.Error(EditionCode.WordsChanged, $"the words of {id} are not those that were signed", "Look at them, and sign the edition again") : step;
    }

    /// <summary>Takes the signatures of the open edition of a report and period away, within the step that makes them void.</summary>
    internal static IReadOnlyList<Signature> Unsign(SqliteConnection connection, SqliteTransaction transaction, Issue issue, string because, By by)
    {
        if (Open(connection, issue) is not { Signatures: { Count: > 0 } signatures } entry) return [];
        TakeAway(connection, transaction, entry, because, by);
        Become(connection, transaction, entry.Id, EditionState.InReview);
        return signatures;
    }

    /// <summary>Why an edition cannot become what is asked of it; null when its state allows it.</summary>
    public static Problem? InTheWay(EditionEntry entry, EditionState next)
    {
        EditionState[] from = next switch
        {
            EditionState.InReview => [EditionState.Draft],
            EditionState.Signed => [EditionState.InReview, EditionState.Signed],
            EditionState.Published => [EditionState.Signed],
            _ => [],
        };
        if (from.Contains(entry.State)) return null;
        var becoming = next switch { EditionState.InReview => "given to review", EditionState.Signed => "signed", _ => "published" };
        var remedy = entry.State switch
        {
            EditionState.Published => $"A published edition stays as it is; prepare another with --supersedes {entry.Id} and a --reason",
            EditionState.Draft => $"Give it to review first: `almoner edition review {entry.Id}`",
            EditionState.InReview when next == EditionState.Published => $"It is published once it is signed: `almoner edition sign {entry.Id} --as ROLE`",
            _ => "Go on from there",
        };
        var what = entry.State == next ? $"{entry.Id} is {entry.StateInWords} already" : $"{entry.Id} is {entry.StateInWords} and cannot be {becoming}";
        return Problem.Error(EditionCode.NotNow, what, remedy);
    }

    private Checked<EditionEntry> Step(string id, EditionState next, Action<SqliteConnection, SqliteTransaction, EditionEntry> step) =>
        Unwritten.Or(() => catalogue.Write<Checked<EditionEntry>>((connection, transaction) =>
        {
            var entry = Find(connection, id) ?? throw new ArgumentException($"There is no edition {id}.", nameof(id));
            if (InTheWay(entry, next) is { } problem) return problem;
            step(connection, transaction, entry);
            return Find(connection, id)!;
        }));

    private static Problem? Misfit(EditionPins pins, EditionEntry? published) => (published, pins.Supersedes) switch
    {
        (null, null) => null,
        (null, { } named) => Problem.Error(EditionCode.NotSuperseded, $"{named.Id} is no published edition of {pins.Issue}", "Leave --supersedes out: none is published yet"),
        ({ } standing, null) => Problem.Error(EditionCode.Published, $"{pins.Issue} is published as {standing.Id}, and stays as it is", $"Supersede it: --supersedes {standing.Id} --reason \"what was corrected, and why\""),
        ({ } standing, { } named) when named.Id != standing.Id => Problem.Error(EditionCode.NotSuperseded, $"{named.Id} is not the edition of {pins.Issue} that stands", $"Supersede {standing.Id}"),
        _ => null,
    };

    private static void TakeAway(SqliteConnection connection, SqliteTransaction transaction, EditionEntry entry, string because, By by)
    {
        Catalogue.Run(connection, transaction, "UPDATE signatures SET taken_away_at = @at, because = @because WHERE edition = @id AND taken_away_at IS NULL",
            ("@id", entry.Id), ("@at", Catalogue.Text(by.At)), ("@because", because));
        foreach (var signature in entry.Signatures)
        {
            Catalogue.Enter(connection, transaction, new AuditEntry(by.Who, $"Took the signature of {signature.Signed.Who} as {signature.Role} from edition {entry.Id}", because, by.At));
        }
    }

    private static void Become(SqliteConnection connection, SqliteTransaction transaction, string id, EditionState state) =>
        Catalogue.Run(connection, transaction, "UPDATE editions SET state = @state WHERE id = @id", ("@id", id), ("@state", state.ToString()));

    private static EditionEntry? Find(SqliteConnection connection, string id) => Entries(connection, "id = @id", ("@id", id)).SingleOrDefault();

    private static EditionEntry? Open(SqliteConnection connection, Issue issue) =>
        Entries(connection, "report = @report AND period = @period AND state <> 'Published'", Of(issue)).SingleOrDefault();

    private static List<EditionEntry> Entries(SqliteConnection connection, string where, params (string Name, object? Value)[] values) => Catalogue.Rows(connection,
        $"""
        SELECT id, number, state, report, period, dataset_version, library_version, council, year_start, supersedes, reason, prepared_by, prepared_at,
            published_by, published_at, content, (SELECT other.id FROM editions AS other WHERE other.supersedes = edition.id AND other.state = 'Published'),
            (SELECT prints.content FROM prints WHERE prints.edition = edition.id)
        FROM editions AS edition WHERE {where} ORDER BY report, period, number
        """,
        row => new EditionEntry(
            row.GetString(0), row.GetInt32(1), Enum.Parse<EditionState>(row.GetString(2)),
            new EditionPins(new Issue(row.GetString(3), row.GetString(4)), row.GetString(5), row.GetString(6), row.GetString(7), row.GetInt32(8), row.IsDBNull(9) ? null : new Superseded(row.GetString(9), row.GetString(10))),
            new By(row.GetString(11), Catalogue.Time(row.GetString(12))),
            row.IsDBNull(13) ? null : new By(row.GetString(13), Catalogue.Time(row.GetString(14))),
            row.IsDBNull(15) ? null : row.GetString(15), row.IsDBNull(17) ? null : row.GetString(17), row.IsDBNull(16) ? null : row.GetString(16),
            Catalogue.Rows(connection, "SELECT role, signed_by, signed_at, seal FROM signatures WHERE edition = @id AND taken_away_at IS NULL ORDER BY number",
                signature => new Signature(row.GetString(0), signature.GetString(0), new By(signature.GetString(1), Catalogue.Time(signature.GetString(2))), signature.GetString(3)), ("@id", row.GetString(0)))),
        values);

    private static (string Name, object? Value)[] Of(Issue issue) => [("@report", issue.Report), ("@period", issue.Period)];
}
