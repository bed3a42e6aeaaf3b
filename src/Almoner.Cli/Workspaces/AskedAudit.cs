using Almoner.Audits;
using Almoner.Audits.Figures;
using Almoner.Audits.Words;
using Almoner.Caseload;
using Almoner.Caseload.Comparison;
using Almoner.Caseload.Protection;
using Almoner.Caseload.Survey;
using Almoner.Editions;
using Almoner.Editions.Commentary;
using Almoner.Editions.Drafting;
using Almoner.Editions.Frozen;
using Almoner.Editions.Proofreading;
using Almoner.Editions.Register;
using Almoner.Library.Caseload;
using Almoner.Reports;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Cli.Workspaces;

/// <summary>An audit of caseloads, and the months that it is asked for. As an edition it is in the form that may be published.</summary>
internal sealed record AskedAudit(Period Period) : AskedReport(new Issue(AuditReport.Name, Period.Name), AuditOutline.Subjects)
{
    /// <summary>The name under which it is asked for.</summary>
    public const string Name = AuditReport.Name;

    public override WordsCheck CheckAgainst(OpenCouncil council)
    {
        var audit = Of(council, Period, null, isPublic: true);
        return audit.Value is { } report ? new NamedWords(Subjects, QuotableFigures.Of(report)).Check : (_, _) => audit.Problems;
    }

    public override IReadOnlyList<Problem> Naming(OpenCouncil council, IReadOnlyList<WrittenWords> words) =>
        NamedPeople.In(words, texts => IdsInWords.Of(council.Records.Connection, council.Library.RecordSets.Values, texts));

    public override Checked<WorkedReport> Work(OpenCouncil council, StandingWords words)
    {
        var audit = Of(council, Period, null, isPublic: true);
        return new Checked<WorkedReport>(audit.Value is { } report ? new Worked(council, With(report, words), audit.Problems) : null, audit.Problems);
    }

    /// <summary>The audit without words; warnings about its records may stand beside it.</summary>
    /// <param name="council">The records and library.</param>
    /// <param name="period">The months.</param>
    /// <param name="compareWith">The earlier audit; null for the last before.</param>
    /// <param name="isPublic">Whether to keep back what may not be published.</param>
    public static Checked<AuditReport> Of(OpenCouncil council, Period period, string? compareWith, bool isPublic)
    {
        var completeTo = council.CompleteTo.GetValueOrDefault("allocations");
        var worked = CaseloadAudit.Of(council.Records.Connection, council.Library, period, new AuditOptions(CompleteTo: completeTo, NamesNobody: isPublic));
        if (worked.Value is not { } audit) return new Checked<AuditReport>(null, worked.Problems);
        var earlier = Earlier(audit.Rules.Audit, period, compareWith);
        if (earlier.Problems.Count > 0) return new Checked<AuditReport>(null, earlier.Problems);
        var answers = SurveyReader.Read(council.Records.Connection, council.Library);
        var unknown = earlier.Value is { } with ? TeamsOfToday.Unknown(council.Records.Connection, audit.Rules.Audit, with) : [];
        return new Checked<AuditReport>(AuditReport.Of(audit, answers, earlier.Value, isPublic, council.Ground with { CompleteTo = completeTo }, council.Library.Version), [.. worked.Problems, .. unknown, .. isPublic ? Overlapping(council, period) : []]);
    }

    /// <summary>The audit with what people have said and resolved.</summary>
    public static AuditReport With(AuditReport report, StandingWords words) => report with
    {
        Commentary = new NamedWords(AuditOutline.Subjects, QuotableFigures.Of(report)).Print(words.Comments, words.Needs),
        Actions = words.Actions,
    };

    /// <summary>The audit as something to print, in the form that it has.</summary>
    public static WorkedReport ToPrint(OpenCouncil council, AuditReport report) => new Worked(council, report, []);

    /// <summary>What names a worker or person in any words of an audit.</summary>
    public static IReadOnlyList<Problem> Naming(OpenCouncil council, AuditReport report) => new AskedAudit(report.Period).Naming(council, WrittenWords.Of(report));

    /// <summary>Says that a published audit holds some of the months: what is withheld in each may follow from both together.</summary>
    private static IEnumerable<Problem> Overlapping(OpenCouncil council, Period period) => Published(council)
        .Where(other => other.FirstMonth <= period.LastMonth && other.LastMonth >= period.FirstMonth && (other.FirstMonth, other.LastMonth) != (period.FirstMonth, period.LastMonth))
        .Select(other => Problem.Warning(AuditCode.Overlaps, $"the audit of {other.Name} is published and shares months with {period.Name}: counts of both, taken from each other, may tell what each withholds",
            "Publish audits of months that follow on each other, or supersede the one that is published"));

    /// <summary>The periods of the audits that were published.</summary>
    public static IEnumerable<Period> Published(OpenCouncil council)
    {
        foreach (var entry in EditionRegister.Open(council.Store).Value?.All() ?? [])
        {
            if (entry is { State: EditionState.Published, Pins: { Issue.Report: Name } pins } && Period.TryParse(pins.Issue.Period, pins.YearStart, out var period)) yield return period;
        }
    }

    private static Checked<EarlierAudit> Earlier(AuditRules rules, Period period, string? name)
    {
        if (name is null) return new Checked<EarlierAudit>(AuditReport.LastBefore(rules, period), []);
        return rules.Earlier.FirstOrDefault(audit => audit.Name == name) is { } found
            ? found
            : Problem.Error(CommandCode.UnknownName, $"there is no earlier audit `{name}`", Nearest.Remedy(name, rules.Earlier.Select(audit => audit.Name), "earlier audits"));
    }

    private sealed class Worked(OpenCouncil council, AuditReport report, IReadOnlyList<Problem> warnings) : WorkedReport
    {
        private readonly Lazy<IReadOnlyList<Problem>> naming = new(() => Naming(council, report));
        private readonly IReadOnlyList<Problem> found = [.. EditionProofreading.OfWords(report.Commentary).Select(Editions.Frozen.Obstacles.Of)];

        public override EditionCommentary Commentary => report.Commentary;

        public override IReadOnlyList<Proposal> Proposals => AuditFindings.Of(report);

        /// <summary>That the records do not reach to the end of its months stands in its way already.</summary>
        public override IReadOnlyList<Problem> ToLookAt => [.. warnings.Concat(found).Where(problem => problem is { Severity: Severity.Warning, Code: not CaseloadCode.AfterRecords }), .. TypedNumbers.In(report)];

        public override IReadOnlyList<Problem> Unwritable => naming.Value;

        public override WorkedReport As(EditionStanding standing) => new Worked(council, report with { Standing = standing }, warnings);

        public override FrozenEdition Freeze() => AuditFreezing.Freeze(report, council.Version);

        public override EditionFigures Figures => AuditFigures.WithMeasures(report);

        public override IReadOnlyList<Problem> Obstacles(IEnumerable<Problem> others) =>
        [
            .. others.Concat(found).Where(problem => problem.Severity == Severity.Error),
            .. council.CompleteTo.GetValueOrDefault("allocations") is { } day && day < report.Period.End
                ? [Problem.Error(EditionCode.NotOver, $"allocations are complete to {Words.Day(day)}, and the audit runs to {Words.Day(report.Period.End)}", "Load the extracts of all of its months, then prepare the edition again")]
                : Array.Empty<Problem>(),
            .. Editions.Frozen.Obstacles.OfWords(report.Commentary),
            .. naming.Value,
        ];

        public override Document Lay(ChartDrawer? drawer, Wording wording) => AuditDocument.Of(report, council.Library.Translations, drawer, wording);
    }
}
