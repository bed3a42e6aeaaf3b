using System.Xml;

namespace Almoner.Reports.Office;

/// <summary>Words of people as XML can hold them.</summary>
internal static class XmlWords
{
    /// <summary>Without the few characters that XML has no way to write: most controls, and halves of pairs.</summary>
    public static string Of(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where((letter, at) =>
        XmlConvert.IsXmlChar(letter) || (at + 1 < text.Length && char.IsSurrogatePair(letter, text[at + 1])) || (at > 0 && char.IsSurrogatePair(text[at - 1], letter))));
}
