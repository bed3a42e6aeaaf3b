using Almoner.Reports.Office;
using Almoner.Reports.Tree;
using Almoner.Terms;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Almoner.Reports.Word;

/// <summary>Writes a document as a Word file that committee officers edit: real headings, tables, lists, captions and links, and nothing locked in a picture.</summary>
public static class WordWriter
{
    /// <summary>A .docx. The same document, look and template give the same bytes.</summary>
    /// <param name="document">What it says.</param>
    /// <param name="look">Our colours, where the template has no style of its own.</param>
    /// <param name="template">A council's styles and set-up of pages; null for ours.</param>
    public static byte[] Write(Document document, ReportLook look, WordTemplate? template)
    {
        var bytes = new MemoryStream();
        using (var theirs = template?.Open())
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            file.ChangeIdOfPart(main, "main");
            var styles = new Look(look, document, theirs);
            var words = new Words(styles, document.Wording);
            var pages = PageSetUp.Of(main, theirs?.MainDocumentPart, document, words);
            main.Document = new W.Document(new BodyWriter(document, styles, words, pages, main).Body());
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = styles.Styles;
            main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = styles.Numbering;
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = Settings(document.Wording, theirs?.MainDocumentPart?.DocumentSettingsPart?.Settings);
            if (theirs?.MainDocumentPart?.ThemePart is { } theme) main.AddPart(theme, "theme");
            if (theirs?.MainDocumentPart?.FontTablePart is { } fonts) main.AddPart(fonts, "fonts");
            Describe(file, document);
        }

        return SealedPackage.Of(bytes.ToArray());
    }

    /// <summary>As Word 2013 and later read files, so that it opens without a word about compatibility.</summary>
    private static W.Settings Settings(Wording wording, W.Settings? theirs)
    {
        var settings = new W.Settings();
        if (theirs?.GetFirstChild<W.EvenAndOddHeaders>() is { } sides) settings.Append(sides.CloneNode(true));
        settings.Append(
            new W.Compatibility(new W.CompatibilitySetting { Name = W.CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
            new W.ThemeFontLanguages { Val = wording.Tag },
            new W.DecimalSymbol { Val = "." },
            new W.ListSeparator { Val = "," });
        return settings;
    }

    /// <summary>Title, author, subject and language. No times: the document does not know when it was written, and a made-up day would be read as true.</summary>
    private static void Describe(WordprocessingDocument file, Document document)
    {
        var part = file.AddCoreFilePropertiesPart();
        file.ChangeIdOfPart(part, "properties");
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        CoreProperties.Write(stream, document);
    }
}
