using System.Globalization;
using System.Xml.Linq;

namespace Almoner.Reports.Charts;

/// <summary>
/// A picture in the part of SVG that office programs draw alike: words stand on their base line, since Word and LibreOffice do not centre them;
/// their font is one attribute each, and nothing speaks of ECharts or to screen readers, which are told beside the picture.
/// </summary>
internal static class OfficePicture
{
    /// <summary>From the middle of capitals and figures down to the base line, in font sizes. Source: half the height of Arial's capitals.</summary>
    private const double MiddleToBase = 0.358;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static XElement Of(Picture picture)
    {
        var root = XElement.Parse(picture.Svg);
        root.Elements().Where(element => element.Name.LocalName is "title" or "desc").Remove();
        root.Descendants().Where(Unseen).ToList().ForEach(element => element.Remove());
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Attributes().Where(attribute => attribute.Name.LocalName is "role" || attribute.Name.LocalName.StartsWith("aria-", StringComparison.Ordinal)
                || attribute.Name.LocalName.StartsWith("ecmeta_", StringComparison.Ordinal) || attribute.Name.Namespace == XNamespace.Xml).Remove();
        }

        foreach (var text in root.Descendants(Svg + "text")) Settle(text);
        return root;
    }

    /// <summary>A shape without fill or line, or shrunk to nothing.</summary>
    private static bool Unseen(XElement element) =>
        element.Name.LocalName is "path" or "rect" or "polyline" or "circle"
        && ((string?)element.Attribute("fill") == "none" && element.Attribute("stroke") is null
            || ((string?)element.Attribute("transform"))?.StartsWith("matrix(0,0,0,0,", StringComparison.Ordinal) == true);

    private static void Settle(XElement text)
    {
        var font = FontOf((string?)text.Attribute("style") ?? "");
        text.SetAttributeValue("style", null);
        text.SetAttributeValue("font-family", "Arial, Liberation Sans, sans-serif");
        text.SetAttributeValue("font-size", Invariant(font.Size));
        if (font.Bold) text.SetAttributeValue("font-weight", "bold");
        if ((string?)text.Attribute("dominant-baseline") == "central")
        {
            var y = double.Parse((string?)text.Attribute("y") ?? "0", CultureInfo.InvariantCulture);
            text.SetAttributeValue("y", Invariant(Math.Round(y + MiddleToBase * font.Size, 2)));
        }

        text.SetAttributeValue("dominant-baseline", null);
    }

    /// <summary>Of "font-size:13px;font-family:...;font-weight:bold" or "font: bold 30px ...".</summary>
    private static (double Size, bool Bold) FontOf(string style)
    {
        var end = style.IndexOf("px", StringComparison.Ordinal);
        if (end < 0) throw new InvalidOperationException($"Words of a chart have no size in pixels: `{style}`.");
        var start = end;
        while (start > 0 && (char.IsAsciiDigit(style[start - 1]) || style[start - 1] == '.')) start--;
        return (double.Parse(style.AsSpan(start, end - start), CultureInfo.InvariantCulture), style.Contains("bold", StringComparison.Ordinal));
    }

    private static string Invariant(double number) => number.ToString(CultureInfo.InvariantCulture);
}
