using System.Globalization;
using System.Security;
using System.Text;
using System.Xml.Linq;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Almoner.Reports.Word;

internal sealed partial class BodyWriter
{
    /// <summary>English Metric Units, in which Word measures pictures, in a CSS pixel of a 96th of an inch.</summary>
    private const long UnitsInPixel = 9525;

    /// <summary>English Metric Units in a twentieth of a point.</summary>
    private const long UnitsInTwentieth = 635;

    /// <summary>Dots of the PNG in a CSS pixel: sharp in print.</summary>
    private const int DotsInPixel = 2;

    private int pictures;

    private void Write(ChartFigure figure)
    {
        if ((pages.Columns == 1 ? figure.Wide : figure.Narrow) is { } picture)
        {
            Turn(false);
            body.Append(words.Caption("Figure", figure.Label, figure.Caption, figure.Anchor, bookmarks));
            body.Append(words.Paragraph("Figure", new W.Run(words.Properties(null), Drawn(picture, figure.Caption))));
        }

        Write(figure.Table);
    }

    /// <summary>A picture in SVG, and in PNG for programs that do not know SVG.</summary>
    private W.Drawing Drawn(Picture picture, string title)
    {
        var drawing = OfficePicture.Of(picture);
        var number = (++pictures).ToString(CultureInfo.InvariantCulture);
        var (svg, png) = ($"picture{number}svg", $"picture{number}png");
        Fill(main.AddImagePart(ImagePartType.Svg, svg), Encoding.UTF8.GetBytes(drawing.ToString(SaveOptions.DisableFormatting)));
        Fill(main.AddImagePart(ImagePartType.Png, png), PicturePainter.Png(drawing, picture.Width, picture.Height, DotsInPixel));
        var (across, down) = (picture.Width * UnitsInPixel, picture.Height * UnitsInPixel);
        var (room, height) = (pages.Width * UnitsInTwentieth, pages.Height * UnitsInTwentieth * 4 / 5);
        if (across > room) (across, down) = (room, down * room / across);
        // A heading, a few words and the caption stand on the same page.
        if (down > height) (across, down) = (across * height / down, height);
        var (name, alternative) = (SecurityElement.Escape(title), SecurityElement.Escape(picture.Alternative));
        return new W.Drawing(string.Create(CultureInfo.InvariantCulture, $"""
            <w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{across}" cy="{down}" /><wp:docPr id="{number}" name="{name}" descr="{alternative}" /><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1" /></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="{name}" descr="{alternative}" /><pic:cNvPicPr /></pic:nvPicPr><pic:blipFill><a:blip r:embed="{png}"><a:extLst><a:ext uri="{SvgExtension}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{svg}" /></a:ext></a:extLst></a:blip><a:stretch><a:fillRect /></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0" /><a:ext cx="{across}" cy="{down}" /></a:xfrm><a:prstGeom prst="rect"><a:avLst /></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
            """));
    }

    /// <summary>What Office calls the place of an SVG beside its fallback.</summary>
    private const string SvgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

    private static void Fill(ImagePart part, byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        part.FeedData(stream);
    }
}
