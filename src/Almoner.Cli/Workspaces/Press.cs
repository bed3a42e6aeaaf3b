using System.Text;
using Almoner.Records.Store;
using Almoner.Reports;
using Almoner.Reports.Charts;
using Almoner.Reports.OpenData;
using Almoner.Reports.Pdf;
using Almoner.Reports.Tree;
using Almoner.Reports.Word;
using Almoner.Reports.Workbook;
using Almoner.Terms;

namespace Almoner.Cli.Workspaces;

/// <summary>Writes a report in each language and format that is ordered: one document tree a language, one writer a format.</summary>
internal sealed class Press(WorkedReport report, string name, Workspace workspace)
{
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);
    private readonly List<FileInFolder> files = [], prints = [];
    private readonly List<Problem> missing = [];
    private List<Problem> leftOut = [];
    private PdfPrinter? printer;
    private WordTemplate? template;

    /// <param name="report">The report.</param>
    /// <param name="name">What its files are called, without an ending: "adult-services-quarterly-2023-24-q2".</param>
    /// <param name="order">What is wanted.</param>
    /// <param name="workspace">Whose look and licence they have.</param>
    /// <returns>What can be made, and why the rest is missing.</returns>
    public static DocumentSet Print(WorkedReport report, string name, DocumentOrder order, Workspace workspace) => new Press(report, name, workspace).Print(order);

    private DocumentSet Print(DocumentOrder order)
    {
        var started = ChartDrawer.Start();
        using var drawer = started.Value;
        missing.AddRange(started.Problems);
        var formats = order.Formats;
        if (order.Template is { } styles && order.Formats.Contains(ReportFormat.Word))
        {
            var read = WordTemplate.Read(styles);
            missing.AddRange(read.Problems);
            template = read.Value;
            // In another look than the one that was ordered, it would be taken for the right one.
            if (template is null) formats = [.. formats.Where(format => format != ReportFormat.Word)];
        }

        if (order.Formats.Contains(ReportFormat.Pdf))
        {
            var found = PdfPrinter.Find(order.Browser);
            (printer, leftOut) = (found.Value, [.. found.Problems]);
        }

        // Open data speaks every language at once, and its description names the files beside it.
        if (order.Formats.Contains(ReportFormat.Data)) files.AddRange(OpenDataWriter.Write(report.Figures, workspace.Licence).Select(file => new FileInFolder($"{name}-data/{file.Name}", file.Bytes)));
        foreach (var wording in order.Languages)
        {
            var document = report.Lay(drawer, wording);
            foreach (var format in formats.Where(format => format != ReportFormat.Data)) Write(document, format, name);
            // A workbook of the page would hold nothing that the report's does not.
            if (report.Summarise(drawer, wording) is not { } page) continue;
            foreach (var format in formats.Where(format => format is not (ReportFormat.Data or ReportFormat.Workbook))) Write(page, format, name + "-summary");
        }

        return new DocumentSet(files, prints, missing, leftOut);
    }

    private void Write(Document document, ReportFormat format, string called)
    {
        var named = document.Wording == Wording.English ? called : $"{called}-{document.Wording.Code}";
        switch (format)
        {
            case ReportFormat.Html:
                files.Add(new FileInFolder(named + ".html", Plain.GetBytes(ReportWriter.Html(document, workspace.Look))));
                break;
            case ReportFormat.Word:
                files.Add(new FileInFolder(named + ".docx", WordWriter.Write(document, workspace.Look, template)));
                break;
            case ReportFormat.Pdf:
                if (printer?.Print(ReportWriter.Html(document, workspace.Look)) is not { } print) break;
                // A browser that prints no document has one fault, however many there are.
                leftOut.AddRange(print.Problems.Where(problem => leftOut.All(told => told.Code != problem.Code)));
                if (print.Value is { } bytes) prints.Add(new FileInFolder(named + ".pdf", bytes));
                break;
            case ReportFormat.Workbook:
                files.Add(new FileInFolder(named + ".xlsx", WorkbookWriter.Write(document, report.Figures, workspace.Look)));
                break;
            default:
                throw new InvalidOperationException($"Unknown format {format}.");
        }
    }
}
