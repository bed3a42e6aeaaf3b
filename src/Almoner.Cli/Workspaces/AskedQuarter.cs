using Almoner.Editions;
using Almoner.Editions.Commentary;
using Almoner.Editions.Drafting;
using Almoner.Editions.Frozen;
using Almoner.Editions.Proofreading;
using Almoner.Library.Reports;
using Almoner.Reports;
using Almoner.Reports.Charts;
using Almoner.Reports.Summary;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Cli.Workspaces;

/// <summary>A report of measures, and the quarter that it is asked for.</summary>
internal sealed record AskedQuarter(ReportDefinition Report, Quarter Quarter) : AskedReport(new Issue(Report.Name, Quarter.Name), new SubjectsOfReport(Report))
{
    public override WordsCheck CheckAgainst(OpenCouncil council) => (text, at) => WordsOfEdition.Check(text, at, council.Library, Quarter, council.Engine);

    public override Checked<WorkedReport> Work(OpenCouncil council, StandingWords words)
    {
        var edition = Build(council, words);
        return new Checked<WorkedReport>(edition.Value is { } built ? new Worked(council, built) : null, edition.Problems);
    }

    /// <summary>The report's figures with its words.</summary>
    public Checked<Edition> Build(OpenCouncil council, StandingWords words) =>
        new EditionBuilder(council.Library, council.Engine, council.Ground).Build(Report, Quarter, new WordsOfEdition(council.Library, Report, Quarter, words.Comments, words.Needs));

    private sealed class Worked(OpenCouncil council, Edition edition) : WorkedReport
    {
        private readonly Lazy<IReadOnlyList<Finding>> findings = new(() => EditionProofreading.Read(edition, council.PublishedBefore));

        public override EditionCommentary Commentary => edition.Commentary;

        public override IReadOnlyList<Proposal> Proposals => Draft.Of(edition);

        public override IReadOnlyList<Problem> ToLookAt => Editions.Frozen.Obstacles.ToLookAt(edition, findings.Value);

        public override WorkedReport As(EditionStanding standing) => new Worked(council, edition with { Standing = standing });

        public override FrozenEdition Freeze() => Freezing.Freeze(edition, council.Version, council.Library, council.Workspace.YearStart);

        public override EditionFigures Figures => EditionFigures.Of(edition, council.Library);

        public override IReadOnlyList<Problem> Obstacles(IEnumerable<Problem> found) => Editions.Frozen.Obstacles.Of(edition, found, findings.Value);

        public override Document Lay(ChartDrawer? drawer, Wording wording) => EditionDocument.Of(In(wording), drawer, wording);

        public override Document? Summarise(ChartDrawer? drawer, Wording wording) => SummaryDocument.Of(In(wording), drawer, wording);

        private Edition In(Wording wording) => EditionTranslation.Of(edition, council.Library.Translations, wording);
    }
}
