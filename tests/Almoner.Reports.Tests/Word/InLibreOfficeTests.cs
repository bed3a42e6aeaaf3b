using System.Diagnostics;
using Almoner.Reports.Summary;
using Almoner.Reports.Tree;
using Almoner.Reports.Word;
using Almoner.Terms;

namespace Almoner.Reports.Tests.Word;

/// <summary>Another program than the one that wrote it reads the file.</summary>
public sealed class InLibreOfficeTests(Drawer drawer)
{
    [Fact]
    public void LibreOffice_reads_every_figure_and_every_heading()
    {
        var document = EditionDocument.Of(SampleEdition.Full with { Commentary = SampleWords.Commentary }, drawer.Charts, Wording.English);
        var words = Letters(Printed(document, print => Run("pdftotext", ["-raw", print, "-"])));

        foreach (var section in document.Sections)
        {
            Assert.Contains(Letters(section.Title), words, StringComparison.Ordinal);
            foreach (var cell in section.Blocks.OfType<Block.OfTable>().SelectMany(block => block.Table.Rows).SelectMany(row => row.Cells).Where(cell => cell.Figure?.Value is not null))
            {
                Assert.Contains(Letters(cell.Text), words, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    public void A_summary_stands_on_one_page_in_LibreOffice(string language)
    {
        var document = SummaryDocument.Of(SampleEdition.Full with { Commentary = SampleWords.Commentary }, drawer.Charts, Wording.Of(language)!);

        Assert.Matches(@"(?m)^Pages: +1$", Printed(document, print => Run("pdfinfo", [print])));
    }

    private static string Printed(Document document, Func<string, string> read)
    {
        var folder = Directory.CreateTempSubdirectory("almoner-word-");
        try
        {
            var file = Path.Combine(folder.FullName, "report.docx");
            File.WriteAllBytes(file, WordWriter.Write(document, ReportLook.Default, null));
            // A profile of its own, so that no other LibreOffice of the machine is asked.
            Run("soffice", [$"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile"))}", "--headless", "--convert-to", "pdf", "--outdir", folder.FullName, file]);
            return read(Path.Combine(folder.FullName, "report.pdf"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Without blanks, which are set otherwise on paper.</summary>
    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static string Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{program} does not start.");
        var faults = process.StandardError.ReadToEndAsync();
        var words = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? words : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {faults.Result}");
    }
}
