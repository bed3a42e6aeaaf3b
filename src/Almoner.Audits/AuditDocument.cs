using Almoner.Audits.Laying;
using Almoner.Editions.Register;
using Almoner.Reports;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Audits;

/// <summary>Lays an audit out as a document. It prints what the audit holds; it works no figure out.</summary>
public static class AuditDocument
{
    /// <param name="report">The audit.</param>
    /// <param name="drawer">Draws its charts; null leaves the tables without pictures.</param>
    /// <param name="wording">Its language.</param>
    public static Document Of(AuditReport report, ChartDrawer? drawer, Wording wording)
    {
        var numbering = new Numbering(drawer, wording);
        var layout = new Layout(report, numbering, new SubjectBlocks(report.Commentary, report.Standing?.State != EditionState.Published, wording), wording);
        return new Document(
            wording,
            report.Ground.Council,
            AuditReport.Title,
            Layout.Month(report.Period),
            wording.Span(report.Period),
            [
                .. EditionFacts.Of(report.Standing, report.Ground.CompleteTo, report.Ground.DatasetVersion, report.LibraryVersion, wording),
                .. report.IsPublic ? [] : new[] { new Fact("Form", "Whole, not for publication") { Key = "form" } },
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
                DefinitionsOfAudit.Of(report, numbering, wording),
            ]);
    }
}
