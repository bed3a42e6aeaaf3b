using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Almoner.Reports.Tests.Word;

/// <summary>A written Word file, read back.</summary>
internal sealed class WordFile(byte[] content) : IDisposable
{
    private readonly WordprocessingDocument file = WordprocessingDocument.Open(new MemoryStream(content, writable: false), isEditable: false);

    public MainDocumentPart Main => file.MainDocumentPart!;

    public W.Body Body => Main.Document!.Body!;

    public IReadOnlyList<W.Style> Styles => [.. Main.StyleDefinitionsPart!.Styles!.Elements<W.Style>()];

    /// <summary>What the validator of the format finds, as the newest Office reads it.</summary>
    public IReadOnlyList<string> Faults => [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];

    /// <summary>The name of a paragraph's style.</summary>
    public string StyleOf(W.Paragraph paragraph) => Styles.Single(style => style.StyleId == paragraph.ParagraphProperties?.ParagraphStyleId?.Val).StyleName!.Val!.Value!;

    /// <summary>The paragraphs of a style, those of tables and of the contents too.</summary>
    public IReadOnlyList<W.Paragraph> Of(string style) => [.. Body.Descendants<W.Paragraph>().Where(paragraph => StyleOf(paragraph) == style)];

    /// <summary>What the file says of itself, by the name of the property; null where it does not say.</summary>
    public string? Property(string name)
    {
        using var stream = file.CoreFilePropertiesPart!.GetStream(FileMode.Open, FileAccess.Read);
        return XElement.Load(stream).Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
    }

    /// <summary>The rows of figures of a table as printed; a line break reads as one.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(W.Table table) =>
    [
        .. table.Elements<W.TableRow>().Where(row => !IsHeading(row)).Select(row => (IReadOnlyList<string>)[.. row.Elements<W.TableCell>().Select(Text)]),
    ];

    public static bool IsHeading(W.TableRow row) => row.TableRowProperties?.GetFirstChild<W.TableHeader>() is not null;

    public static string Text(OpenXmlElement element) => string.Concat(element.Descendants().Select(part => part switch { W.Text text => text.Text, W.Break => "\n", _ => "" }));

    public void Dispose() => file.Dispose();
}
