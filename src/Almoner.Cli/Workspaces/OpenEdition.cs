using System.Text;
using Almoner.Editions;
using Almoner.Editions.Commentary;
using Almoner.Editions.Frozen;
using Almoner.Editions.Proofreading;
using Almoner.Editions.Register;
using Almoner.Records.Store;
using Almoner.Reports;
using Almoner.Reports.Charts;
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

    /// <summary>Works the edition out with the words that stand now.</summary>
    /// <param name="state">The state that it is to tell of itself.</param>
    public Checked<BuiltEdition> Build(EditionState state) => Build(state, desk.Comments.Standing(Entry.Pins.Issue), desk.Comments.Needs(Entry.Pins.Issue));

    /// <summary>Works a published edition out again, with the words that were frozen.</summary>
    public Checked<BuiltEdition> Build(FrozenEdition frozen)
    {
        var words = new List<Comment>();
        foreach (var comment in frozen.Comments)
        {
            if (!Subject.TryParse(comment.On, out var on)) return Problem.Error(EditionCode.FileAltered, $"{FrozenEdition.FileName} holds a comment on `{comment.On}`, which is no subject", "Put it back from a backup");
            words.Add(new Comment(0, Entry.Pins.Issue, on, comment.Author, comment.Written, comment.Text, Entry.Prepared));
        }

        return Build(EditionState.Published, words, []);
    }

    private Checked<BuiltEdition> Build(EditionState state, IReadOnlyList<Comment> standing, IReadOnlyList<CommentNeed> needs)
    {
        var words = new WordsOfEdition(council.Library, report.Report, report.Quarter, standing, needs);
        var built = new EditionBuilder(council.Library, council.Engine, council.Ground).Build(report.Report, report.Quarter, words);
        if (built.Value is null) return new Checked<BuiltEdition>(null, built.Problems);
        var before = Entry.Pins.Supersedes is { } named ? desk.Register.Find(named.Id) : null;
        var earlier = before?.Content is { } content ? PublishedFolder.Read(desk.Store, content) : null;
        var edition = built.Value with
        {
            Standing = new EditionStanding(Entry.Id, Entry.Number, state, before is null ? null : new Restatement(before.Id, before.Content!, Entry.Pins.Supersedes!.Reason, [], [])),
        };
        var frozen = Freezing.Freeze(edition, council.Version, council.Library, Entry.Pins.YearStart);
        if (earlier?.Value is { } old)
        {
            var comparison = Comparison.Between(old, frozen);
            var restated = edition.Standing.Supersedes! with { Figures = [.. comparison.Of(DifferenceKind.Restated)], Targets = comparison.Targets };
            edition = edition with { Standing = edition.Standing with { Supersedes = restated } };
        }

        var findings = EditionProofreading.Read(edition, council.PublishedBefore);
        return new BuiltEdition(edition, frozen, Seal.Of(Entry.Pins, standing), Obstacles.Of(edition, [.. built.Problems, .. earlier?.Problems ?? []], findings), Obstacles.ToLookAt(edition, findings), report.FileName);
    }

    public void Dispose() => council.Dispose();
}

/// <summary>An edition worked out.</summary>
/// <param name="Edition">As laid out.</param>
/// <param name="Frozen">As data.</param>
/// <param name="Seal">What is signed: its pins and words.</param>
/// <param name="Obstacles">What stands in the way of publishing it, besides its state.</param>
/// <param name="ToLookAt">What stands in nobody's way and is worth a look.</param>
/// <param name="FileName">The name of its report.</param>
internal sealed record BuiltEdition(Edition Edition, FrozenEdition Frozen, string Seal, IReadOnlyList<Problem> Obstacles, IReadOnlyList<Problem> ToLookAt, string FileName)
{
    /// <summary>Writes its documents.</summary>
    /// <returns>The documents; beside them, what is missing in them.</returns>
    public Checked<IReadOnlyList<FileInFolder>> Documents()
    {
        var started = ChartDrawer.Start();
        using var drawer = started.Value;
        var html = ReportWriter.Html(Edition, ReportLook.Default, drawer);
        return new Checked<IReadOnlyList<FileInFolder>>([new FileInFolder(FileName, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(html))], started.Problems);
    }
}
