using System.Globalization;
using Almoner.Editions.Commentary;
using Almoner.Editions.Register;
using Almoner.Records.Store;
using Almoner.Terms;
using Microsoft.Data.Sqlite;

namespace Almoner.Editions.Actions;

/// <summary>What a council has resolved to do because of its reports. Other actions are not what was signed: they take the signatures of an open edition away.</summary>
public sealed class ActionBook
{
    private const string Layout = """
        CREATE TABLE IF NOT EXISTS actions (
            number INTEGER PRIMARY KEY AUTOINCREMENT, report TEXT NOT NULL, period TEXT NOT NULL, subject TEXT NOT NULL, what TEXT NOT NULL,
            owner TEXT NOT NULL, due TEXT NOT NULL, done_on TEXT, kept_at TEXT NOT NULL, kept_by TEXT NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS withdrawn_actions (number INTEGER PRIMARY KEY REFERENCES actions, withdrawn_on TEXT NOT NULL, why TEXT NOT NULL) STRICT;
        """;

    private readonly Catalogue catalogue;

    private ActionBook(Catalogue catalogue) => this.catalogue = catalogue;

    /// <summary>Opens the actions of a store; a new one has none. The register of the store must have been opened before.</summary>
    public static Checked<ActionBook> Open(RecordStore store) => Unwritten.Or<ActionBook>(() =>
    {
        store.Catalogue.Prepare(Layout);
        return new ActionBook(store.Catalogue);
    });

    /// <summary>The actions of one report and period that were not taken back, in the order in which they were kept.</summary>
    public IReadOnlyList<ActionPoint> Standing(Issue issue) => [.. All(issue).Where(action => action.Withdrawn is null)];

    /// <summary>Every action, those that were taken back among them, in the order in which they were kept.</summary>
    /// <param name="issue">Of one report and period; null for all.</param>
    public IReadOnlyList<ActionPoint> All(Issue? issue = null) => catalogue.Read(connection => issue is null
        ? Select(connection, "true")
        : Select(connection, "report = @report AND period = @period", ("@report", issue.Report), ("@period", issue.Period)));

    /// <summary>Keeps an action.</summary>
    public Checked<KeptAction> Add(Issue issue, Subject on, string what, string owner, DateOnly due, By by) => Unwritten.Or(() => catalogue.Write<Checked<KeptAction>>((connection, transaction) =>
    {
        Catalogue.Run(connection, transaction,
            "INSERT INTO actions (report, period, subject, what, owner, due, kept_at, kept_by) VALUES (@report, @period, @subject, @what, @owner, @due, @at, @by)",
            ("@report", issue.Report), ("@period", issue.Period), ("@subject", on.Text), ("@what", what), ("@owner", owner), ("@due", Text(due)), ("@at", Catalogue.Text(by.At)), ("@by", by.Who));
        var kept = Select(connection, "number = last_insert_rowid()").Single();
        return Enter(connection, transaction, kept, string.Create(CultureInfo.InvariantCulture, $"Kept action {kept.Number} of {owner} on {on} of {issue}"), by);
    }));

    /// <summary>Enters that an action is done.</summary>
    /// <param name="number">The action.</param>
    /// <param name="on">The day on which it was done.</param>
    public Checked<KeptAction> Done(long number, DateOnly on, By by) => Unwritten.Or(() => catalogue.Write<Checked<KeptAction>>((connection, transaction) =>
    {
        var open = Open(connection, number);
        if (open.Value is not { } action) return new Checked<KeptAction>(null, open.Problems);
        Catalogue.Run(connection, transaction, "UPDATE actions SET done_on = @on WHERE number = @number", ("@on", Text(on)), ("@number", number));
        return Enter(connection, transaction, action with { DoneOn = on }, string.Create(CultureInfo.InvariantCulture, $"Entered action {number} as done on {Text(on)}"), by);
    }));

    /// <summary>Takes an action back that is not done; it stays in the history.</summary>
    /// <param name="number">The action.</param>
    /// <param name="on">The day on which it is taken back.</param>
    /// <param name="why">The reason, for the audit trail.</param>
    public Checked<KeptAction> Withdraw(long number, DateOnly on, string why, By by) => Unwritten.Or(() => catalogue.Write<Checked<KeptAction>>((connection, transaction) =>
    {
        var open = Open(connection, number);
        if (open.Value is not { } action) return new Checked<KeptAction>(null, open.Problems);
        Catalogue.Run(connection, transaction, "INSERT INTO withdrawn_actions (number, withdrawn_on, why) VALUES (@number, @on, @why)", ("@number", number), ("@on", Text(on)), ("@why", why));
        return Enter(connection, transaction, action with { Withdrawn = new Withdrawal(on, why) }, string.Create(CultureInfo.InvariantCulture, $"Withdrew action {number}"), by, why);
    }));

    /// <summary>An action that is neither done nor taken back.</summary>
    private static Checked<ActionPoint> Open(SqliteConnection connection, long number) => Select(connection, "number = @number", ("@number", number)) switch
    {
        [{ Withdrawn: { } withdrawn }] => Problem.Error(EditionCode.UnknownAction, string.Create(CultureInfo.InvariantCulture, $"action {number} was withdrawn on {Words.Day(withdrawn.On)}"), "It stays so; keep another action for what is to be done"),
        [{ DoneOn: { } day }] => Problem.Error(EditionCode.UnknownAction, string.Create(CultureInfo.InvariantCulture, $"action {number} was done on {Words.Day(day)}"), "It stays so; keep another action for what is still to be done"),
        [var action] => action,
        _ => Problem.Error(EditionCode.UnknownAction, string.Create(CultureInfo.InvariantCulture, $"there is no action {number}"), "`almoner caseload action list` shows those that there are"),
    };

    private static KeptAction Enter(SqliteConnection connection, SqliteTransaction transaction, ActionPoint action, string words, By by, string? reason = null)
    {
        Catalogue.Enter(connection, transaction, new AuditEntry(by.Who, words, reason, by.At));
        return new KeptAction(action, EditionRegister.Unsign(connection, transaction, action.Issue, "its actions changed", by));
    }

    private static List<ActionPoint> Select(SqliteConnection connection, string where, params (string Name, object? Value)[] values) =>
        Catalogue.Rows(connection, $"SELECT number, report, period, subject, what, owner, due, done_on, withdrawn_on, why FROM actions LEFT JOIN withdrawn_actions USING (number) WHERE {where} ORDER BY number", row => new ActionPoint(
            row.GetInt64(0), new Issue(row.GetString(1), row.GetString(2)), SubjectOf(row.GetString(3)), row.GetString(4), row.GetString(5), Day(row.GetString(6)), row.IsDBNull(7) ? null : Day(row.GetString(7)))
        { Withdrawn = row.IsDBNull(8) ? null : new Withdrawal(Day(row.GetString(8)), row.GetString(9)) }, values);

    private static Subject SubjectOf(string text) =>
        Subject.TryParse(text, out var subject) ? subject : throw new InvalidDataException($"The catalogue holds an action on `{text}`, which is no subject.");

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What came of keeping an action, or of entering it as done or taken back.</summary>
/// <param name="Action">As it stands now.</param>
/// <param name="Unsigned">The signatures that fell, because the report says something else now.</param>
public sealed record KeptAction(ActionPoint Action, IReadOnlyList<Signature> Unsigned);
