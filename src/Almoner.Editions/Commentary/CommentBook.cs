using System.Globalization;
using Almoner.Editions.Register;
using Almoner.Records.Store;
using Almoner.Terms;
using Microsoft.Data.Sqlite;

namespace Almoner.Editions.Commentary;

/// <summary>The words of a council, with all their history, and what is still asked for.</summary>
public sealed class CommentBook
{
    private const string Layout = """
        CREATE TABLE IF NOT EXISTS comments (
            number INTEGER PRIMARY KEY AUTOINCREMENT, report TEXT NOT NULL, period TEXT NOT NULL, subject TEXT NOT NULL, author TEXT NOT NULL,
            written TEXT NOT NULL, text TEXT, kept_at TEXT NOT NULL, kept_by TEXT NOT NULL) STRICT;
        CREATE INDEX IF NOT EXISTS comments_by_subject ON comments (report, period, subject);
        CREATE TABLE IF NOT EXISTS comment_needs (
            number INTEGER PRIMARY KEY AUTOINCREMENT, report TEXT NOT NULL, period TEXT NOT NULL, subject TEXT NOT NULL, whom TEXT NOT NULL,
            asked_at TEXT NOT NULL, asked_by TEXT NOT NULL, after INTEGER NOT NULL) STRICT;
        """;

    private const string Columns = "number, report, period, subject, author, written, text, kept_by, kept_at";

    private readonly Catalogue catalogue;

    private CommentBook(Catalogue catalogue) => this.catalogue = catalogue;

    /// <summary>Opens the words of a store; a new one has none. The register of the store must have been opened before.</summary>
    public static Checked<CommentBook> Open(RecordStore store) => Unwritten.Or<CommentBook>(() =>
    {
        store.Catalogue.Prepare(Layout);
        return new CommentBook(store.Catalogue);
    });

    /// <summary>Keeps comments, all or none. One that stands there already, in any version of its subject, is not kept again.</summary>
    public Checked<KeptComments> Keep(IReadOnlyList<NewComment> comments, By by) => Unwritten.Or(() => catalogue.Write<Checked<KeptComments>>((connection, transaction) =>
    {
        var added = new List<NewComment>();
        foreach (var comment in comments)
        {
            if (IsThere(connection, comment)) continue;
            Insert(connection, transaction, comment.Issue, comment.On, comment.Author, comment.Written ?? DateOnly.FromDateTime(by.At.UtcDateTime), comment.Text, by);
            Catalogue.Enter(connection, transaction, new AuditEntry(by.Who, $"Kept a comment of {comment.Author} on {comment.On} of {comment.Issue}", null, by.At));
            added.Add(comment);
        }

        return new KeptComments(added, comments.Count - added.Count, Unsign(connection, transaction, added.Select(comment => (comment.Issue, comment.On)), by));
    }));

    /// <summary>Takes the words on a subject away; their history stays.</summary>
    public Checked<KeptComments> Withdraw(Issue issue, Subject on, string reason, By by) => Unwritten.Or(() => catalogue.Write<Checked<KeptComments>>((connection, transaction) =>
    {
        if (Versions(connection, issue, on) is not [.., { Text: not null } last])
        {
            return Problem.Error(EditionCode.NoWords, $"no words stand on {on} of {issue}", "`almoner comment list` shows those that do");
        }

        Insert(connection, transaction, issue, on, last.Author, DateOnly.FromDateTime(by.At.UtcDateTime), null, by);
        Catalogue.Enter(connection, transaction, new AuditEntry(by.Who, $"Withdrew the comment on {on} of {issue}", reason, by.At));
        return new KeptComments([], 0, Unsign(connection, transaction, [(issue, on)], by));
    }));

    /// <summary>Asks somebody for a comment.</summary>
    public Checked<CommentNeed> Ask(Issue issue, Subject on, string whom, By by) => Unwritten.Or(() => catalogue.Write<Checked<CommentNeed>>((connection, transaction) =>
    {
        Catalogue.Run(connection, transaction,
            """
            INSERT INTO comment_needs (report, period, subject, whom, asked_at, asked_by, after)
            VALUES (@report, @period, @subject, @whom, @at, @by, (SELECT coalesce(max(number), 0) FROM comments))
            """,
            [.. Of(issue, on), ("@whom", whom), ("@at", Catalogue.Text(by.At)), ("@by", by.Who)]);
        Catalogue.Enter(connection, transaction, new AuditEntry(by.Who, $"Asked {whom} for a comment on {on} of {issue}", null, by.At));
        return new CommentNeed(issue, on, whom, by, Answered: false);
    }));

    /// <summary>Every version of every comment, in the order in which they were kept.</summary>
    /// <param name="issue">Of one report and period; null for all.</param>
    public IReadOnlyList<Comment> History(Issue? issue = null) => catalogue.Read(connection => issue is null
        ? Select(connection, "true")
        : Select(connection, "report = @report AND period = @period", ("@report", issue.Report), ("@period", issue.Period)));

    /// <summary>The words that stand: of each subject the version that was kept last, unless it was withdrawn.</summary>
    public IReadOnlyList<Comment> Standing(Issue? issue = null) =>
    [
        .. History(issue).GroupBy(comment => (comment.Issue, comment.On)).Select(versions => versions.Last()).Where(comment => comment.Text is not null)
            .OrderBy(comment => comment.Issue.Report, StringComparer.Ordinal).ThenBy(comment => comment.Issue.Period, StringComparer.Ordinal).ThenBy(comment => comment.On.Text, StringComparer.Ordinal),
    ];

    /// <summary>Everything that was asked for, in that order.</summary>
    public IReadOnlyList<CommentNeed> Needs(Issue? issue = null) => catalogue.Read(connection => Catalogue.Rows(connection,
        """
        SELECT report, period, subject, whom, asked_by, asked_at, EXISTS (
            SELECT 1 FROM comments WHERE comments.report = need.report AND comments.period = need.period AND comments.subject = need.subject
            AND comments.number > need.after AND comments.text IS NOT NULL)
        FROM comment_needs AS need WHERE @report IS NULL OR (report = @report AND period = @period) ORDER BY number
        """,
        row => new CommentNeed(new Issue(row.GetString(0), row.GetString(1)), SubjectOf(row.GetString(2)), row.GetString(3), new By(row.GetString(4), Catalogue.Time(row.GetString(5))), row.GetBoolean(6)),
        ("@report", issue?.Report), ("@period", issue?.Period)));

    private static bool IsThere(SqliteConnection connection, NewComment comment) => Versions(connection, comment.Issue, comment.On)
        .Exists(known => known.Author == comment.Author && known.Text == comment.Text && (comment.Written is null || known.Written == comment.Written));

    private static List<Comment> Versions(SqliteConnection connection, Issue issue, Subject on) =>
        Select(connection, "report = @report AND period = @period AND subject = @subject", Of(issue, on));

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, Issue issue, Subject on, string author, DateOnly written, string? text, By by) =>
        Catalogue.Run(connection, transaction,
            "INSERT INTO comments (report, period, subject, author, written, text, kept_at, kept_by) VALUES (@report, @period, @subject, @author, @written, @text, @at, @by)",
            [.. Of(issue, on), ("@author", author), ("@written", Day(written)), ("@text", text), ("@at", Catalogue.Text(by.At)), ("@by", by.Who)]);

    /// <summary>Other words are not what was signed: takes the signatures of the open editions away.</summary>
    private static List<Signature> Unsign(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<(Issue Issue, Subject On)> changed, By by) =>
    [
        .. changed.GroupBy(change => change.Issue)
            .SelectMany(changes => EditionRegister.Unsign(connection, transaction, changes.Key, $"words on {string.Join(", ", changes.Select(change => change.On))} changed", by)),
    ];

    private static List<Comment> Select(SqliteConnection connection, string where, params (string Name, object? Value)[] values) =>
        Catalogue.Rows(connection, $"SELECT {Columns} FROM comments WHERE {where} ORDER BY number", row => new Comment(
            row.GetInt64(0), new Issue(row.GetString(1), row.GetString(2)), SubjectOf(row.GetString(3)), row.GetString(4),
            DateOnly.ParseExact(row.GetString(5), "yyyy-MM-dd", CultureInfo.InvariantCulture), row.IsDBNull(6) ? null : row.GetString(6),
            new By(row.GetString(7), Catalogue.Time(row.GetString(8)))), values);

    private static (string Name, object? Value)[] Of(Issue issue, Subject on) => [("@report", issue.Report), ("@period", issue.Period), ("@subject", on.Text)];

    private static Subject SubjectOf(string text) =>
        Subject.TryParse(text, out var subject) ? subject : throw new InvalidDataException($"The catalogue holds a comment on `{text}`, which is no subject.");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What came of keeping comments.</summary>
/// <param name="Added">Those that are new.</param>
/// <param name="AlreadyThere">How many were kept before and stay as they are.</param>
/// <param name="Unsigned">The signatures that fell, because other words stand now.</param>
public sealed record KeptComments(IReadOnlyList<NewComment> Added, int AlreadyThere, IReadOnlyList<Signature> Unsigned);
