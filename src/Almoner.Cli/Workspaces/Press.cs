using System.Text;
using Almoner.Records.Store;
using Almoner.Reports;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Cli.Workspaces;

/// <summary>Writes a report in each language and format that is ordered: one document tree a language, one writer a format.</summary>
internal sealed class Press(WorkedReport report, string name, ReportLook look)
{
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);
    private readonly List<FileInFolder> files = [], prints = [];
    private readonly List<Problem> missing = [], notPrinted = [];

    /// <param name="report">The report.</param>
    /// <param name="name">What its files are called, without an ending: "adult-services-quarterly-2023-24-q2".</param>
    /// <param name="order">What is wanted.</param>
    /// <param name="look">The council's look.</param>
    /// <returns>What can be made, and why the rest is missing.</returns>
    public static DocumentSet Print(WorkedReport report, string name, DocumentOrder order, ReportLook look) => new Press(report, name, look).Print(order);

    private DocumentSet Print(DocumentOrder order)
    {
        var started = ChartDrawer.Start();
        using var drawer = started.Value;
        missing.AddRange(started.Problems);
        foreach (var wording in order.Languages)
        {
            var document = report.Lay(drawer, wording);
            foreach (var format in order.Formats) Write(document, format);
        }

        return new DocumentSet(files, prints, missing, notPrinted);
    }

    private void Write(Document document, DocumentFormat format)
    {
        var named = document.Wording == Wording.English ? name : $"{name}-{document.Wording.Code}";
        switch (format)
        {
            case DocumentFormat.Html:
                files.Add(new FileInFolder(named + ".html", Plain.GetBytes(ReportWriter.Html(document, look))));
                break;
            case DocumentFormat.Word:
                files.Add(new FileInFolder(named + ".docx", Almoner.Reports.Word.WordWriter.Write(document, look, null)));
                break;
            default:
                throw new InvalidOperationException($"Unknown format {format}.");
        }
    }
}
