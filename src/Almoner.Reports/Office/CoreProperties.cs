using System.Xml;
using Almoner.Reports.Tree;

namespace Almoner.Reports.Office;

/// <summary>What a file says of itself to people who look for it.</summary>
internal static class CoreProperties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";

    public static void Write(Stream stream, Document document)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dc", null, Dublin);
        xml.WriteElementString("title", Dublin, $"{document.Title}, {document.Subtitle}");
        xml.WriteElementString("subject", Dublin, document.Span);
        xml.WriteElementString("creator", Dublin, document.Publisher);
        xml.WriteElementString("language", Dublin, document.Wording.Tag);
        xml.WriteEndElement();
    }
}
