using Almoner.Reports.Tree;
using Almoner.Reports.Word;
using Almoner.Terms;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Almoner.Reports.Tests.Word;

public sealed class WordTemplateTests(Drawer drawer)
{
    private Document Sample => EditionDocument.Of(SampleEdition.Full with { Commentary = SampleWords.Commentary }, drawer.Charts, Wording.English);

    [Theory]
    [InlineData(WordprocessingDocumentType.Document)]
    [InlineData(WordprocessingDocumentType.Template)]
    public void A_template_lends_its_styles_pages_and_feet_and_none_of_its_words(WordprocessingDocumentType kind)
    {
        var template = WordTemplate.Of(Council(kind), "council.dotx").Value!;
        var first = WordWriter.Write(Sample, ReportLook.Default, template);
        using var file = new WordFile(first);

        Assert.Empty(file.Faults);
        Assert.Equal(first, WordWriter.Write(Sample, ReportLook.Default, template));
        // Found by the name that people see, whatever its id and its capitals.
        var heading = Assert.Single(file.Styles, style => style.StyleName!.Val!.Value == "Heading 1");
        Assert.Equal(("Pennawd1", "7A1F5C"), (heading.StyleId!.Value, heading.StyleRunProperties!.Color!.Val!.Value));
        Assert.NotEmpty(file.Of("Heading 1"));
        // Ours, on theirs.
        Assert.Equal("Arferol", Assert.Single(file.Styles, style => style.StyleName!.Val!.Value == "Table Text").BasedOn!.Val!.Value);
        Assert.All(file.Styles.Where(style => style.BasedOn is not null), style => Assert.Contains(file.Styles, ground => ground.StyleId!.Value == style.BasedOn!.Val!.Value));
        var last = file.Body.Elements<W.SectionProperties>().Single();
        Assert.Equal(2000u, last.GetFirstChild<W.PageMargin>()!.Left!.Value);
        Assert.Equal("Ours to keep", WordFile.Text(Assert.Single(file.Main.FooterParts).Footer!));
        Assert.DoesNotContain("Words of the template", WordFile.Text(file.Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_foot_of_every_page_carries_the_marking_of_the_report_below_what_a_template_says_there(bool hasFoot)
    {
        var template = WordTemplate.Of(Council(WordprocessingDocumentType.Document, hasFoot), "council.docx").Value!;
        using var file = new WordFile(WordWriter.Write(Sample with { Marking = "Not for publication" }, ReportLook.Default, template));

        Assert.Empty(file.Faults);
        var sections = file.Body.Descendants<W.SectionProperties>().ToList();
        Assert.True(sections.Count > 1);
        Assert.All(sections, section =>
        {
            Assert.Equal((string[])[.. hasFoot ? ["Ours to keep"] : Array.Empty<string>(), "Not for publication"], Foot(section, W.HeaderFooterValues.Default));
            Assert.Equal(["Not for publication"], Foot(section, W.HeaderFooterValues.Even));
        });

        IEnumerable<string> Foot(W.SectionProperties section, W.HeaderFooterValues pages) =>
            ((FooterPart)file.Main.GetPartById(Assert.Single(section.Elements<W.FooterReference>(), foot => foot.Type!.Value == pages).Id!.Value!)).Footer!.Elements<W.Paragraph>().Select(WordFile.Text);
    }

    [Fact]
    public void Lists_count_by_the_numbering_of_the_template_and_ours_beside_it()
    {
        using var file = new WordFile(WordWriter.Write(Sample, ReportLook.Default, WordTemplate.Of(Council(WordprocessingDocumentType.Document), "council.docx").Value));
        var numbering = file.Main.NumberingDefinitionsPart!.Numbering!;
        var kinds = numbering.Elements<W.AbstractNum>().Select(kind => kind.AbstractNumberId!.Value).ToList();

        Assert.Equal(kinds.Count, kinds.Distinct().Count());
        Assert.Contains(7, kinds);
        Assert.All(numbering.Elements<W.NumberingInstance>(), instance => Assert.Contains(instance.AbstractNumId!.Val!.Value, kinds));
        Assert.Equal(8, Assert.Single(file.Styles, style => style.StyleName!.Val!.Value == "Comment Bullet").StyleParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value);
    }

    [Fact]
    public void A_file_that_is_no_Word_document_is_a_problem_with_its_place()
    {
        foreach (var content in new[] { "Dear all"u8.ToArray(), [], SealedWorkbook(), Council(WordprocessingDocumentType.MacroEnabledTemplate) })
        {
            var problem = Assert.Single(WordTemplate.Of(content, "look.docx").Problems);
            Assert.Equal((WordTemplate.NoWordFile, "look.docx"), (problem.Code, problem.Place!.File));
        }
    }

    [Fact]
    public void Styles_that_are_based_on_each_other_in_a_circle_are_refused()
    {
        var bytes = new MemoryStream();
        bytes.Write(Council(WordprocessingDocumentType.Document));
        using (var file = WordprocessingDocument.Open(bytes, isEditable: true))
        {
            file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Append(
                new W.Style(new W.StyleName { Val = "One" }, new W.BasedOn { Val = "Two" }) { Type = W.StyleValues.Paragraph, StyleId = "One" },
                new W.Style(new W.StyleName { Val = "Two" }, new W.BasedOn { Val = "One" }) { Type = W.StyleValues.Paragraph, StyleId = "Two" });
        }

        var problem = Assert.Single(WordTemplate.Of(bytes.ToArray(), "look.docx").Problems);
        Assert.Equal(WordTemplate.NoWordFile, problem.Code);
        Assert.Contains("`One` of the template is based on itself", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_problem_with_its_place()
    {
        var problem = Assert.Single(WordTemplate.Read("not-there.dotx").Problems);
        Assert.Equal((WordTemplate.Unreadable, "not-there.dotx"), (problem.Code, problem.Place!.File));
    }

    /// <summary>A council's file with a heading style under a Welsh id, wide margins, a foot, a numbering, and words of its own.</summary>
    private static byte[] Council(WordprocessingDocumentType kind, bool hasFoot = true)
    {
        var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, kind))
        {
            var main = file.AddMainDocumentPart();
            if (hasFoot) main.AddNewPart<FooterPart>("rFoot").Footer = new W.Footer(new W.Paragraph(new W.Run(new W.Text("Ours to keep"))));
            main.AddNewPart<StyleDefinitionsPart>("rStyles").Styles = new W.Styles(
                new W.Style(new W.StyleName { Val = "Normal" }) { Type = W.StyleValues.Paragraph, StyleId = "Arferol", Default = true },
                new W.Style(new W.StyleName { Val = "Heading 1" }, new W.BasedOn { Val = "Arferol" }, new W.StyleRunProperties(new W.Color { Val = "7A1F5C" })) { Type = W.StyleValues.Paragraph, StyleId = "Pennawd1" },
                new W.Style(new W.StyleName { Val = "Something Else" }) { Type = W.StyleValues.Paragraph, StyleId = "TableText" });
            main.AddNewPart<NumberingDefinitionsPart>("rLists").Numbering = new W.Numbering(
                new W.AbstractNum(new W.Level(new W.NumberingFormat { Val = W.NumberFormatValues.Bullet }, new W.LevelText { Val = "-" }) { LevelIndex = 0 }) { AbstractNumberId = 7 },
                new W.NumberingInstance(new W.AbstractNumId { Val = 7 }) { NumberID = 7 });
            main.Document = new W.Document(new W.Body(
                new W.Paragraph(new W.Run(new W.Text("Words of the template"))),
                new W.SectionProperties([.. hasFoot ? [new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = "rFoot" }] : Array.Empty<OpenXmlElement>(), new W.PageSize { Width = 11906, Height = 16838 }, new W.PageMargin { Top = 1440, Bottom = 1440, Left = 2000, Right = 2000, Header = 700, Footer = 700, Gutter = 0 }])));
        }

        return bytes.ToArray();
    }

    private static byte[] SealedWorkbook()
    {
        var bytes = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook)) file.AddWorkbookPart().Workbook = new S.Workbook();
        return bytes.ToArray();
    }
}
