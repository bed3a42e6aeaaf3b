using System.Diagnostics;
using Almoner.Reports.Summary;
using Almoner.Reports.Tree;
using Almoner.Reports.Word;
using Almoner.Terms;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

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

    [Fact]
    public void A_summary_in_the_look_of_a_council_stands_on_one_page_too()
    {
        var document = SummaryDocument.Of(SampleEdition.Full with { Commentary = SampleWords.Commentary }, drawer.Charts, Wording.English);
        var template = WordTemplate.Of(Wide(), "council.dotx").Value!;

        Assert.Matches(@"(?m)^Pages: +1$", Printed(document, print => Run("pdfinfo", [print]), template));
    }

    /// <summary>A template as Word makes them: 12 points, large headings that begin pages, margins of an inch.</summary>
    private static byte[] Wide()
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.Document = new W.Document(new W.Body(new W.SectionProperties(new W.PageSize { Width = 11906, Height = 16838 }, new W.PageMargin { Top = 1440, Bottom = 1440, Left = 1440, Right = 1440, Header = 708, Footer = 708, Gutter = 0 })));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new W.Styles(new[] { ("Normal", 24), ("Title", 56), ("Subtitle", 32), ("heading 1", 40), ("heading 2", 32), ("caption", 24), ("List Bullet", 24) }.Select(style => new W.Style(
                new W.StyleName { Val = style.Item1 },
                new W.StyleParagraphProperties(style.Item1 == "heading 1" ? [new W.PageBreakBefore()] : Array.Empty<W.PageBreakBefore>()) { SpacingBetweenLines = new W.SpacingBetweenLines { Before = "240", After = "160", Line = "278", LineRule = W.LineSpacingRuleValues.Auto } },
                new W.StyleRunProperties(new W.RunFonts { Ascii = "Arial", HighAnsi = "Arial" }, new W.FontSize { Val = style.Item2.ToString(System.Globalization.CultureInfo.InvariantCulture) }))
            { Type = W.StyleValues.Paragraph, StyleId = style.Item1.Replace(" ", "", StringComparison.Ordinal), Default = style.Item1 == "Normal" }));
        }

        return stream.ToArray();
    }

    private static string Printed(Document document, Func<string, string> read, WordTemplate? template = null)
    {
        var folder = Directory.CreateTempSubdirectory("almoner-word-");
        try
        {
            var file = Path.Combine(folder.FullName, "report.docx");
            File.WriteAllBytes(file, WordWriter.Write(document, ReportLook.Default, template));
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
