using Almoner.Audits.Words;
using Almoner.Editions;
using Almoner.Editions.Actions;
using Almoner.Editions.Commentary;
using Almoner.Editions.Frozen;
using Almoner.Editions.Register;
using Almoner.Records.Store;
using Almoner.Reports;
using Almoner.Terms;

namespace Almoner.Cli.Workspaces;

/// <summary>An edition with the library and records that it is pinned to.</summary>
internal sealed class OpenEdition : IDisposable
{
    private readonly EditionDesk desk;
    private readonly OpenCouncil council;
    private readonly AskedReport report;

    private OpenEdition(EditionDesk desk, EditionEntry entry, OpenCouncil council, AskedReport report) =>
        (this.desk, Entry, this.council, this.report) = (desk, entry, council, report);

    public EditionEntry Entry { get; }

    public static Checked<OpenEdition> Open(EditionDesk desk, EditionEntry entry)
    {
        var council = desk.Pinned(entry.Pins);
        if (council.Value is null) return new Checked<OpenEdition>(null, council.Problems);
        var report = AskedReport.Read(council.Value.Library, entry.Pins.YearStart, entry.Pins.Issue.Report, entry.Pins.Issue.Period);
        if (report.Value is not null) return new OpenEdition(desk, entry, council.Value, report.Value);
        council.Value.Dispose();
        return new Checked<OpenEdition>(null, report.Problems);
    }

    /// <summary>What names a worker or person in words that are to be kept with it.</summary>
    public IReadOnlyList<Problem> Naming(WrittenWords words) => report.Naming(council, [words]);

    /// <summary>Works the edition out with the words and actions that stand now.</summary>
    /// <param name="state">The state that it is to tell of itself.</param>
    public Checked<BuiltEdition> Build(EditionState state) => Build(state, desk.Words(Entry.Pins.Issue));

    /// <summary>Works a published edition out again, with the words and actions that were frozen.</summary>
    public Checked<BuiltEdition> Build(FrozenEdition frozen)
    {
        var (issue, comments, actions) = (Entry.Pins.Issue, new List<Comment>(), new List<ActionPoint>());
        foreach (var comment in frozen.Comments)
        {
            if (!Subject.TryParse(comment.On, out var on)) return Altered($"a comment on `{comment.On}`, which is no subject");
            if (Wording.Of(comment.Language ?? Wording.English.Code) is not { } language) return Altered($"a comment in `{comment.Language}`, which is no language of Almoner");
            comments.Add(new Comment(0, issue, on, comment.Author, comment.Written, comment.Text, Entry.Prepared) { Language = language });
        }

        foreach (var action in frozen.Actions ?? [])
        {
            if (!Subject.TryParse(action.On, out var on)) return Altered($"an action on `{action.On}`, which is no subject");
            actions.Add(new ActionPoint(actions.Count + 1, issue, on, action.What, action.Owner, action.Due, action.DoneOn));
        }

        return Build(EditionState.Published, new StandingWords(comments, [], actions));
    }

    private static Problem Altered(string holds) => Problem.Error(EditionCode.FileAltered, $"{FrozenEdition.FileName} holds {holds}", "Put it back from a backup");

    private Checked<BuiltEdition> Build(EditionState state, StandingWords words)
    {
        var worked = report.Work(council, words);
        if (worked.Value is null) return new Checked<BuiltEdition>(null, worked.Problems);
        var before = Entry.Pins.Supersedes is { } named ? desk.Register.Find(named.Id) : null;
        var earlier = before?.Content is null ? null : PublishedFolder.Read(desk.Store, before);
        var standing = new EditionStanding(Entry.Id, Entry.Number, state, before is null ? null : new Restatement(before.Id, before.Content!, Entry.Pins.Supersedes!.Reason, [], []));
        var edition = worked.Value.As(standing);
        var frozen = edition.Freeze();
        if (earlier?.Value is { } old)
        {
            var comparison = Comparison.Between(old, frozen);
            edition = edition.As(standing with { Supersedes = standing.Supersedes! with { Figures = [.. comparison.Of(DifferenceKind.Restated)], Targets = comparison.Targets } });
        }

        return new BuiltEdition(edition, frozen, Seal.Of(Entry.Pins, words.Comments, words.Actions), edition.Obstacles([.. worked.Problems, .. earlier?.Problems ?? []]), report.FileName, desk.Workspace);
    }

    public void Dispose() => council.Dispose();
}

/// <summary>An edition worked out.</summary>
/// <param name="Report">As laid out.</param>
/// <param name="Frozen">As data.</param>
/// <param name="Seal">What is signed: its pins, words and actions.</param>
/// <param name="Obstacles">What stands in the way of publishing it, besides its state.</param>
/// <param name="Name">What its files are called, without an ending.</param>
/// <param name="Workspace">Whose look and licence its documents have.</param>
internal sealed record BuiltEdition(WorkedReport Report, FrozenEdition Frozen, string Seal, IReadOnlyList<Problem> Obstacles, string Name, Workspace Workspace)
{
    /// <summary>Writes its documents.</summary>
    public DocumentSet Documents(DocumentOrder order) => Press.Print(Report, Name, order, Workspace);
}
