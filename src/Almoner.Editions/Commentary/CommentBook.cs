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
        CREATE TABLE IF NOT EXISTS comment_languages (comment INTEGER PRIMARY KEY REFERENCES comments (number), language TEXT NOT NULL) STRICT;
        CREATE INDEX IF NOT EXISTS comments_by_subject ON comments (report, period, subject);
        CREATE TABLE IF NOT EXISTS comment_needs (
            number INTEGER PRIMARY KEY AUTOINCREMENT, report TEXT NOT NULL, period TEXT NOT NULL, subject TEXT NOT NULL, whom TEXT NOT NULL,
            asked_at TEXT NOT NULL, asked_by TEXT NOT NULL, after INTEGER NOT NULL) STRICT;
        """;

    /// <summary>Comments without a language of their own are in English.</summary>
    private const string Columns = "number, report, period, subject, author, written, text, kept_by, kept_at, language";

    private readonly Catalogue catalogue;

    private CommentBook(Catalogue catalogue) => this.catalogue = catalogue;

    /// <summary>Opens the words of a store; a new one has none. The register of the store must have been opened before.</summary>
    public static Checked<CommentBook> Open(RecordStore store) => Unwritten.Or<CommentBook>(() =>
    {
        store.Catalogue.Prepare(Layout);
        return new CommentBook(store.Catalogue);
    });

    /// <summary>
    /// Keeps comments, all or none. One that stands there already, in any version of its subject, is not kept again. Of one day, originals are kept
    /// before translations, in whatever order they come.
    /// </summary>
    public Checked<KeptComments> Keep(IReadOnlyList<NewComment> comments, By by) => Unwritten.Or(() => catalogue.Write<Checked<KeptComments>>((connection, transaction) =>
    {
        var added = new List<NewComment>();
        var today = DateOnly.FromDateTime(by.At.UtcDateTime);
        var originals = comments.Select(comment => (comment.Issue, comment.On)).Distinct().ToDictionary(one => one, one => Standing(Versions(connection, one.Issue, one.On)).FirstOrDefault()?.Language);
        foreach (var comment in comments.OrderBy(comment => comment.Written ?? today).ThenBy(comment => (originals[(comment.Issue, comment.On)] ?? Wording.English) != comment.Language))
        {
            if (IsThere(connection, comment)) continue;
            Insert(connection, transaction, new Version(comment.Issue, comment.On, comment.Author, comment.Written ?? today, comment.Text, comment.Language), by);
            Catalogue.Enter(connection, transaction, new AuditEntry(by.Who, $"Kept a {comment}", null, by.At));
            added.Add(comment);
        }

        return new KeptComments(added, comments.Count - added.Count, Unsign(connection, transaction, added.Select(comment => (comment.Issue, comment.On)), by));
    }));

    /// <summary>Takes the words on a subject away, in every language; their history stays.</summary>
    public Checked<KeptComments> Withdraw(Issue issue, Subject on, string reason, By by) => Unwritten.Or(() => catalogue.Write<Checked<KeptComments>>((connection, transaction) =>
    {
        var standing = Standing(Versions(connection, issue, on));
        if (standing.Count == 0)
        {
            return Problem.Error(EditionCode.NoWords, $"no words stand on {on} of {issue}", "`almoner comment list` shows those that do");
        }

        Insert(connection, transaction, new Version(issue, on, standing[0].Author, DateOnly.FromDateTime(by.At.UtcDateTime), null, standing[0].Language), by);
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

    /// <summary>The words that stand: of each subject the version that was kept last, unless it was withdrawn, and then its translation.</summary>
    public IReadOnlyList<Comment> Standing(Issue? issue = null) =>
    [
        .. History(issue).GroupBy(comment => (comment.Issue, comment.On)).SelectMany(Standing)
            .OrderBy(comment => comment.Issue.Report, StringComparer.Ordinal).ThenBy(comment => comment.Issue.Period, StringComparer.Ordinal).ThenBy(comment => comment.On.Text, StringComparer.Ordinal),
    ];

    /// <summary>A warning for each subject of a report and period with words that stand, and not in that language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="issues">The reports and periods that are looked at.</param>
    public IReadOnlyList<Problem> Lacking(Wording language, Func<Issue, bool> issues) =>
    [
        .. Standing().GroupBy(comment => (comment.Issue, comment.On)).Where(words => issues(words.Key.Issue) && words.All(comment => comment.Language != language))
            .Select(words => Problem.Warning(EditionCode.Untranslated, $"the {Comment.NameOf(words.Key.On, words.First().Language)} of {words.Key.Issue} does not stand in {language.Name}",
                $"Write it: `almoner comment add --language {language.Code} --on {words.Key.On} --report {words.Key.Issue.Report} --period \"{words.Key.Issue.Period}\"`, or leave it: it is shown in {words.First().Language.Name} and marked so")),
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

    /// <summary>
    /// What stands of all versions of one subject's words, the original first. When the original changes, its translation says something else and stands
    /// no longer; when it is withdrawn, nothing does.
    /// </summary>
    private static List<Comment> Standing(IEnumerable<Comment> versions)
    {
        var standing = new List<Comment>();
        foreach (var version in versions)
        {
            if (version.Text is null || standing is not [var original, ..] || original.Language == version.Language) standing.Clear();
            else standing.RemoveAll(known => known.Language == version.Language);
            if (version.Text is not null) standing.Add(version);
        }

        return standing;
    }

    private static bool IsThere(SqliteConnection connection, NewComment comment) => Versions(connection, comment.Issue, comment.On)
        .Exists(known => known.Language == comment.Language && known.Author == comment.Author && known.Text == comment.Text && (comment.Written is null || known.Written == comment.Written));

    private static List<Comment> Versions(SqliteConnection connection, Issue issue, Subject on) =>
        Select(connection, "report = @report AND period = @period AND subject = @subject", Of(issue, on));

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, Version version, By by)
    {
        Catalogue.Run(connection, transaction,
            "INSERT INTO comments (report, period, subject, author, written, text, kept_at, kept_by) VALUES (@report, @period, @subject, @author, @written, @text, @at, @by)",
            [.. Of(version.Issue, version.On), ("@author", version.Author), ("@written", Day(version.Written)), ("@text", version.Text), ("@at", Catalogue.Text(by.At)), ("@by", by.Who)]);
        if (version.Language != Wording.English) Catalogue.Run(connection, transaction, "INSERT INTO comment_languages (comment, language) VALUES (last_insert_rowid(), @language)", ("@language", version.Language.Code));
    }

    /// <summary>Other words are not what was signed: takes the signatures of the open editions away.</summary>
    private static List<Signature> Unsign(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<(Issue Issue, Subject On)> changed, By by) =>
    [
        .. changed.GroupBy(change => change.Issue)
            .SelectMany(changes => EditionRegister.Unsign(connection, transaction, changes.Key, $"words on {string.Join(", ", changes.Select(change => change.On))} changed", by)),
    ];

    private static List<Comment> Select(SqliteConnection connection, string where, params (string Name, object? Value)[] values) =>
        Catalogue.Rows(connection, $"SELECT {Columns} FROM comments LEFT JOIN comment_languages ON comment = number WHERE {where} ORDER BY number", row => new Comment(
            row.GetInt64(0), new Issue(row.GetString(1), row.GetString(2)), SubjectOf(row.GetString(3)), row.GetString(4),
            DateOnly.ParseExact(row.GetString(5), "yyyy-MM-dd", CultureInfo.InvariantCulture), row.IsDBNull(6) ? null : row.GetString(6),
            new By(row.GetString(7), Catalogue.Time(row.GetString(8))))
        {
            Language = row.IsDBNull(9) ? Wording.English : Wording.Of(row.GetString(9)) ?? throw new InvalidDataException($"The catalogue holds a comment in `{row.GetString(9)}`, which is no language of Almoner."),
        }, values);

    private static (string Name, object? Value)[] Of(Issue issue, Subject on) => [("@report", issue.Report), ("@period", issue.Period), ("@subject", on.Text)];

    private static Subject SubjectOf(string text) =>
        Subject.TryParse(text, out var subject) ? subject : throw new InvalidDataException($"The catalogue holds a comment on `{text}`, which is no subject.");

    /// <summary>What is kept of one version; <see cref="Comment"/> says what its parts mean.</summary>
    private sealed record Version(Issue Issue, Subject On, string Author, DateOnly Written, string? Text, Wording Language);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What came of keeping comments.</summary>
/// <param name="Added">Those that are new.</param>
/// <param name="AlreadyThere">How many were kept before and stay as they are.</param>
/// <param name="Unsigned">The signatures that fell, because other words stand now.</param>
public sealed record KeptComments(IReadOnlyList<NewComment> Added, int AlreadyThere, IReadOnlyList<Signature> Unsigned);
