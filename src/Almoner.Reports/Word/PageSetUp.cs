using System.Globalization;
using Almoner.Reports.Tree;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Almoner.Reports.Word;

/// <summary>Size, margins, headers and footers of pages, upright and sideways; ours or a template's. Lengths are in twentieths of a point.</summary>
internal sealed class PageSetUp
{
    private const int BetweenColumns = 340;

    /// <summary>The widest margin of a document that is to stand on one page.</summary>
    private const uint MostMargin = 850;

    /// <summary>Where the style of footers has its right edge.</summary>
    private const int StyledEdge = 9638;

    private readonly W.SectionProperties upright;
    private readonly W.SectionProperties sideways;
    private readonly bool isOnePage;
    private bool begun;

    private PageSetUp(W.SectionProperties upright, W.SectionProperties sideways, bool isOnePage)
    {
        (this.upright, this.sideways, this.isOnePage) = (upright, sideways, isOnePage);
    }

    /// <summary>How many columns of words stand side by side, from here on.</summary>
    public int Columns { get; set; } = 1;

    /// <summary>Of the words of upright pages, or of each column of them.</summary>
    public int Width => (WidthOf(upright) - (Columns - 1) * BetweenColumns) / Columns;

    /// <summary>Of the words of upright pages.</summary>
    public int Height => HeightOf(upright);

    /// <summary>Of the words of pages that lie on their side; null where all has to stand on one.</summary>
    public int? SidewaysWidth => isOnePage ? null : WidthOf(sideways);

    /// <summary>What ends a run of pages or columns. Only the first page of the document is without header and footer, or has those of its own.</summary>
    public W.SectionProperties End(bool turned)
    {
        var section = (W.SectionProperties)(turned ? sideways : upright).CloneNode(true);
        if (begun) section.RemoveAllChildren<W.TitlePage>();
        begun = true;
        if (!isOnePage) return section;
        section.RemoveAllChildren<W.Columns>();
        section.InsertBefore(new W.SectionType { Val = W.SectionMarkValues.Continuous }, section.GetFirstChild<W.PageSize>());
        section.InsertAfter(new W.Columns { ColumnCount = (short)Columns, Space = BetweenColumns.ToString(CultureInfo.InvariantCulture) }, (OpenXmlElement?)section.GetFirstChild<W.PageMargin>() ?? section.GetFirstChild<W.PageSize>());
        return section;
    }

    public static PageSetUp Of(MainDocumentPart main, MainDocumentPart? template, Document document, Words words) =>
        template?.Document?.Body?.Elements<W.SectionProperties>().LastOrDefault() is { } theirs
            ? OfTemplate(main, template, theirs, document, words)
            : Ours(main, document, words);

    private static PageSetUp Ours(MainDocumentPart main, Document document, Words words)
    {
        // A4 with margins of 2 cm, and a little more at the foot; one page stands alone, so its margins are narrow and it needs no header.
        var upright = document.IsOnePage
            ? new W.SectionProperties(
                new W.PageSize { Width = 11906, Height = 16838 },
                new W.PageMargin { Top = 680, Bottom = 850, Left = 850, Right = 850, Header = 400, Footer = 400, Gutter = 0 })
            : new W.SectionProperties(
                new W.PageSize { Width = 11906, Height = 16838 },
                new W.PageMargin { Top = 1304, Bottom = 1247, Left = 1134, Right = 1134, Header = 624, Footer = 567, Gutter = 0 },
                new W.TitlePage());
        var sideways = Turned(upright);
        if (!document.IsOnePage) main.AddNewPart<HeaderPart>("header").Header = new W.Header(words.Paragraph("header", document.Publisher));
        Foot("footer", upright);
        if (!document.IsOnePage) Foot("footerSideways", sideways);
        return new PageSetUp(upright, sideways, document.IsOnePage);

        void Foot(string id, W.SectionProperties section)
        {
            var paragraph = words.Paragraph("footer", [words.Run($"{document.Title}, {document.Subtitle}{(document.Marking is { } marking ? $". {marking}" : "")}"), words.Tab(), .. words.PageCount()]);
            var edge = WidthOf(section);
            if (edge != StyledEdge) paragraph.ParagraphProperties!.Tabs = new W.Tabs(new W.TabStop { Val = W.TabStopValues.Clear, Position = StyledEdge }, new W.TabStop { Val = W.TabStopValues.Right, Position = edge });
            main.AddNewPart<FooterPart>(id).Footer = new W.Footer(paragraph);
            section.InsertAt(new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = id }, 0);
            if (!document.IsOnePage) section.InsertAt(new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = "header" }, 0);
        }
    }

    private static PageSetUp OfTemplate(MainDocumentPart main, MainDocumentPart template, W.SectionProperties theirs, Document document, Words words)
    {
        var section = new W.SectionProperties();
        foreach (var reference in theirs.Elements<W.HeaderFooterReferenceType>())
        {
            var copy = (W.HeaderFooterReferenceType)reference.CloneNode(true);
            copy.Id = $"{(reference is W.HeaderReference ? "header" : "footer")}{reference.Type?.InnerText}";
            main.AddPart(template.GetPartById(reference.Id!.Value!), copy.Id.Value!);
            section.Append(copy);
        }

        if (document.Marking is { } marking) Mark(main, section, words.Paragraph("footer", marking));
        foreach (var kept in theirs.ChildElements.Where(child => child is W.PageSize or W.PageMargin or W.PaperSource or W.PageBorders or W.Columns or W.TitlePage or W.DocGrid)) section.Append(kept.CloneNode(true));
        if (document.IsOnePage && section.GetFirstChild<W.PageMargin>() is { } margin)
        {
            // One page needs the room; a high header pushes the words down all the same.
            (margin.Left, margin.Right) = (Math.Min(margin.Left?.Value ?? MostMargin, MostMargin), Math.Min(margin.Right?.Value ?? MostMargin, MostMargin));
            (margin.Top, margin.Bottom) = (Math.Min(margin.Top?.Value ?? 0, (int)MostMargin), Math.Min(margin.Bottom?.Value ?? 0, (int)MostMargin));
        }

        var turned = Turned(section);
        return section.GetFirstChild<W.PageSize>()?.Orient?.Value == W.PageOrientationValues.Landscape ? new PageSetUp(turned, section, document.IsOnePage) : new PageSetUp(section, turned, document.IsOnePage);
    }

    /// <summary>Below what a template's own feet say, and alone where pages have no foot; the first page may be without one, since it says of itself who may see it.</summary>
    private static void Mark(MainDocumentPart main, W.SectionProperties section, W.Paragraph marking)
    {
        // Pages of even number have feet of their own where the template's settings say so.
        foreach (var (pages, id) in new[] { (W.HeaderFooterValues.Default, "footerMarking"), (W.HeaderFooterValues.Even, "footerMarkingEven") })
        {
            if (section.Elements<W.FooterReference>().Any(foot => (foot.Type?.Value ?? W.HeaderFooterValues.Default) == pages)) continue;
            main.AddNewPart<FooterPart>(id).Footer = new W.Footer();
            section.Append(new W.FooterReference { Type = pages, Id = id });
        }

        foreach (var foot in main.FooterParts.Distinct()) foot.Footer!.Append(marking.CloneNode(true));
    }

    /// <summary>The same paper, a quarter round; the margins go round with it.</summary>
    private static W.SectionProperties Turned(W.SectionProperties section)
    {
        var turned = (W.SectionProperties)section.CloneNode(true);
        if (turned.GetFirstChild<W.PageSize>() is { } size)
        {
            (size.Width, size.Height) = (size.Height, size.Width);
            size.Orient = size.Orient?.Value == W.PageOrientationValues.Landscape ? null : W.PageOrientationValues.Landscape;
        }

        return turned;
    }

    /// <summary>Paper less margins; A4 with margins of 2 cm where a template does not say.</summary>
    private static int WidthOf(W.SectionProperties section)
    {
        var paper = (int)(section.GetFirstChild<W.PageSize>()?.Width?.Value ?? 11906);
        var margin = section.GetFirstChild<W.PageMargin>();
        return paper - (int)(margin?.Left?.Value ?? 1134) - (int)(margin?.Right?.Value ?? 1134) - (int)(margin?.Gutter?.Value ?? 0);
    }

    private static int HeightOf(W.SectionProperties section)
    {
        var paper = (int)(section.GetFirstChild<W.PageSize>()?.Height?.Value ?? 16838);
        var margin = section.GetFirstChild<W.PageMargin>();
        // A negative margin is one that a high header may not push down.
        return paper - Math.Abs(margin?.Top?.Value ?? 1134) - Math.Abs(margin?.Bottom?.Value ?? 1134);
    }
}
