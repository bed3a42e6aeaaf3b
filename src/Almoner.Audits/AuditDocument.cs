using Almoner.Audits.Laying;
using Almoner.Editions.Commentary;
using Almoner.Editions.Register;
using Almoner.Library;
using Almoner.Reports;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Audits;

/// <summary>Lays an audit out as a document. It prints what the audit holds; it works no figure out.</summary>
public static class AuditDocument
{
    /// <param name="report">The audit.</param>
    /// <param name="translations">What the library calls things in other languages.</param>
    /// <param name="drawer">Draws its charts; null leaves the tables without pictures.</param>
    /// <param name="wording">Its language.</param>
    public static Document Of(AuditReport report, Translations translations, ChartDrawer? drawer, Wording wording)
    {
        var subjects = AuditOutline.In(wording);
        var numbering = new Numbering(drawer, wording);
        var blocks = new SubjectBlocks(In(subjects, report.Commentary), report.Standing?.State != EditionState.Published, wording);
        var layout = new Layout(report, subjects, numbering, blocks, new LibraryWords(translations, wording), wording);
        return new Document(
            wording,
            report.Ground.Council,
            wording["audit.title"],
            layout.Months(report.Period),
            wording.Span(report.Period),
            [
                .. EditionFacts.Of(report.Standing, report.Ground.CompleteTo, report.Ground.DatasetVersion, report.LibraryVersion, wording),
                .. report.IsPublic ? [] : new[] { new Fact(wording["audit.form"], wording["audit.form.whole"]) { Key = "form" } },
            ],
            [
                SummarySection.Of(layout),
                MethodSection.Of(layout),
                AverageSection.Of(layout),
                ComparisonSection.Of(layout),
                WorkloadSection.Of(layout),
                SpreadSection.Of(layout),
                MovementSection.Of(layout),
                SurveySection.Of(layout),
                ActionSection.Of(layout),
                DefinitionsOfAudit.Of(layout, numbering),
            ])
        {
            Marking = report.IsPublic ? null : wording["page.not-public"],
        };
    }

    /// <summary>The words under the titles that their subjects have in the document.</summary>
    private static EditionCommentary In(Subjects subjects, EditionCommentary commentary) => commentary with
    {
        Comments = [.. commentary.Comments.Select(comment => comment with { About = subjects.TitleOf(comment.On) })],
        Needed = [.. commentary.Needed.Select(needed => needed with { About = subjects.TitleOf(needed.On) })],
    };
}
