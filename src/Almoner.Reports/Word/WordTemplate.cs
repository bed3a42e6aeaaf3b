using System.IO.Packaging;
using Almoner.Terms;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Almoner.Reports.Word;

/// <summary>
/// A council's own Word file, from which reports take styles, theme, numbering, headers, footers and the set-up of pages. Its words are left out.
/// </summary>
public sealed class WordTemplate
{
    /// <summary>The file given as the look of Word documents is not there or cannot be read.</summary>
    public const string Unreadable = "ALM-0510";

    /// <summary>The file given as the look of Word documents is no Word document or template.</summary>
    public const string NoWordFile = "ALM-0511";

    private readonly byte[] content;

    private WordTemplate(byte[] content) => this.content = content;

    /// <summary>Reads a .docx or .dotx.</summary>
    /// <returns>ALM-0510 when the file cannot be read, ALM-0511 when it is no Word file or holds macros.</returns>
    public static Checked<WordTemplate> Read(string file)
    {
        byte[] content;
        try
        {
            content = File.ReadAllBytes(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Problem.Error(Unreadable, "the template for Word documents cannot be read, so no Word document is written", "Name a .docx or .dotx file that is there and may be read", new Place(file));
        }

        return Of(content, file);
    }

    /// <param name="content">The file's bytes.</param>
    /// <param name="file">What it is called, for problems.</param>
    internal static Checked<WordTemplate> Of(byte[] content, string file)
    {
        var none = Problem.Error(NoWordFile, "the template is no Word file, so no Word document is written", "Save it in Word as .docx or .dotx, without macros and without a password", new Place(file));
        try
        {
            var template = new WordTemplate(content);
            using var document = template.Open();
            var known = document.DocumentType is WordprocessingDocumentType.Document or WordprocessingDocumentType.Template;
            if (!known || document.MainDocumentPart?.Document?.Body is null) return none;
            return InCircle(document.MainDocumentPart.StyleDefinitionsPart?.Styles) is { } style
                ? Problem.Error(NoWordFile, $"the style `{style}` of the template is based on itself by way of others, so no Word document is written", "Base it on another style in Word, and save the template again", new Place(file))
                : template;
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or FileFormatException or InvalidDataException or IOException or System.Xml.XmlException or InvalidOperationException)
        {
            return none;
        }
    }

    /// <summary>A style that is based on itself by way of others, which no program can follow to an end; null for none.</summary>
    private static string? InCircle(Styles? styles)
    {
        var grounds = (styles?.Elements<Style>() ?? []).Where(style => style.StyleId?.Value is not null).DistinctBy(style => style.StyleId!.Value!).ToDictionary(style => style.StyleId!.Value!, style => style.BasedOn?.Val?.Value);
        return grounds.Keys.FirstOrDefault(style =>
        {
            var (seen, ground) = (new HashSet<string> { style }, grounds[style]);
            while (ground is not null && grounds.TryGetValue(ground, out var next))
            {
                if (ground == style) return true;
                if (!seen.Add(ground)) return false;
                ground = next;
            }

            return false;
        });
    }

    /// <summary>The file, to be read; the caller closes it.</summary>
    internal WordprocessingDocument Open() => WordprocessingDocument.Open(new MemoryStream(content, writable: false), isEditable: false);
}
