using Almoner.Editions;
using Almoner.Reports.Charts;
using Almoner.Reports.Html;
using Almoner.Reports.Tree;

namespace Almoner.Reports;

/// <summary>Writes an edition as a document that people read.</summary>
public static class ReportWriter
{
    /// <summary>One self-contained HTML file: no script, no request. The same edition gives the same text; lines end with \n.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="look">Its look.</param>
    /// <param name="drawer">Draws its charts; null (see <see cref="ChartDrawer.Start()"/>) leaves the tables without pictures.</param>
    public static string Html(Edition edition, ReportLook look, ChartDrawer? drawer) =>
        Html(EditionDocument.Of(edition, drawer), look);

    /// <summary>The same of a document that is laid out already.</summary>
    public static string Html(Document document, ReportLook look) => HtmlWriter.Write(document, look);
}
