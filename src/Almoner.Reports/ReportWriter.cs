using Almoner.Reports.Html;
using Almoner.Reports.Tree;

namespace Almoner.Reports;

/// <summary>Writes a document as people read it.</summary>
public static class ReportWriter
{
    /// <summary>One self-contained HTML file: no script, no request. The same document gives the same text; lines end with \n.</summary>
    public static string Html(Document document, ReportLook look) => HtmlWriter.Write(document, look);
}
