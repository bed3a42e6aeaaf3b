using System.Globalization;
using System.Text;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports.Html;

/// <summary>Writes a document as one HTML file that meets WCAG 2.2 AA, reads without script, and prints on A4.</summary>
internal sealed partial class HtmlWriter
{
    private readonly Markup html = new();
    private readonly Document document;
    private readonly Wording wording;

    private HtmlWriter(Document document) => (this.document, wording) = (document, document.Wording);

    public static string Write(Document document, ReportLook look)
    {
        var writer = new HtmlWriter(document);
        writer.Body();
        return writer.Page(look, writer.html.ToString());
    }

    private string Page(ReportLook look, string body)
    {
        var page = new Markup();
        page.Own("<!DOCTYPE html>\n").Open("html", ("lang", wording.Tag)).Line();
        page.Open("head").Line();
        page.Void("meta", ("charset", "utf-8")).Line();
        page.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        page.Void("meta", ("name", "color-scheme"), ("content", "light dark")).Line();
        page.Void("meta", ("name", "generator"), ("content", "Almoner")).Line();
        foreach (var fact in document.Facts.Where(fact => fact.Key is not null))
        {
            page.Void("meta", ("name", $"almoner:{fact.Key}"), ("content", fact.Full ?? fact.Text)).Line();
        }

        page.Element("title", $"{document.Title}, {document.Subtitle} - {document.Publisher}").Line();
        // Keeps browsers from asking a server for an icon.
        page.Void("link", ("rel", "icon"), ("href", "data:,")).Line();
        page.Open("style").Line().Own(Typeface.Rules(body)).Own(Colours(look)).Own(PageFoot()).Own(Embedded.Text("report.css")).Close("style").Line();
        page.Close("head").Line();
        return page.Own(body).Close("html").Line().ToString();
    }

    private void Body()
    {
        html.Open("body", ("class", document.IsOnePage ? "one-page" : null)).Line();
        html.Element("a", wording["page.skip"], ("class", "skip"), ("href", "#main")).Line();
        Cover();
        html.Open("div", ("class", "page")).Line();
        if (!document.IsOnePage) Contents();
        html.Open("main", ("id", "main"), ("tabindex", "-1")).Line();
        foreach (var section in document.Sections) Write(section);
        html.Close("main").Line().Close("div").Line();
        html.Open("footer", ("class", "foot")).Open("div");
        html.Element("p", $"{document.Publisher}. {document.Title}, {document.Span}.{(document.Marking is { } marking ? $" {marking}." : "")}");
        if (!document.IsOnePage) html.Open("p").Element("a", wording["page.back"], ("href", "#contents")).Close("p");
        html.Close("div").Close("footer").Line();
        html.Close("body").Line();
    }

    private void Cover()
    {
        html.Open("header", ("class", "cover")).Open("div").Line();
        html.Element("p", document.Publisher, ("class", "publisher")).Line();
        html.Element("h1", document.Title).Line();
        html.Open("p", ("class", "period")).Element("strong", document.Subtitle).Text(" ").Element("span", document.Span).Close("p").Line();
        html.Open("dl", ("class", "facts"));
        foreach (var fact in document.Facts)
        {
            html.Open("div").Element("dt", fact.Name).Element("dd", fact.Text, ("title", fact.Full), ("data-full", fact.Full)).Close("div");
        }

        html.Close("dl").Line().Close("div").Close("header").Line();
    }

    private void Contents()
    {
        html.Open("nav", ("class", "contents"), ("id", "contents"), ("aria-labelledby", "contents-title")).Line();
        html.Element("h2", wording["page.contents"], ("id", "contents-title")).Line().Open("ol").Line();
        foreach (var section in document.Sections)
        {
            html.Open("li").Open("a", ("href", "#" + section.Anchor));
            if (section.Number is { } number) html.Element("span", Number(number), ("class", "number")).Text(" ");
            html.Text(section.Title).Close("a");
            var headings = section.Blocks.OfType<Block.Heading>().ToList();
            if (headings.Count > 0)
            {
                html.Open("ul");
                foreach (var heading in headings) html.Open("li").Element("a", heading.Text, ("href", "#" + heading.Anchor)).Close("li");
                html.Close("ul");
            }

            html.Close("li").Line();
        }

        html.Close("ol").Close("nav").Line();
    }

    private void Write(Section section)
    {
        html.Open("section", ("id", section.Anchor), ("aria-labelledby", section.Anchor + "-title")).Line();
        html.Open("h2", ("id", section.Anchor + "-title"));
        if (section.Number is { } number) html.Element("span", Number(number), ("class", "number")).Text(" ");
        html.Text(section.Title).Close("h2").Line();
        string? group = null;
        foreach (var block in section.Blocks)
        {
            var next = Group(block);
            if (next != group && group is not null) html.Close("div").Line();
            if (next != group && next is not null) html.Open("div", ("class", next)).Line();
            group = next;
            Write(block);
        }

        if (group is not null) html.Close("div").Line();
        html.Close("section").Line();
    }

    /// <summary>What stands together with its neighbours of the same kind: definitions in columns, and on one page charts side by side.</summary>
    private string? Group(Block block) => block switch
    {
        Block.Definition => "definitions",
        Block.OfChart when document.IsOnePage => "beside",
        _ => null,
    };

    private void Write(Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                html.Element("h3", heading.Text, ("id", heading.Anchor)).Line();
                break;
            case Block.Paragraph paragraph:
                html.Element("p", paragraph.Text).Line();
                break;
            case Block.Points points:
                html.Open("ul", ("class", "points")).Line();
                foreach (var item in points.Items) html.Element("li", item).Line();
                html.Close("ul").Line();
                break;
            case Block.OfTable table:
                Write(table.Table);
                break;
            case Block.OfChart chart:
                html.Open("div", ("class", "charted")).Line();
                Write(chart.Figure);
                html.Close("div").Line();
                break;
            case Block.OfComment comment:
                Write(comment.Comment);
                break;
            case Block.OfCommentNeeded needed:
                Write(needed.Needed);
                break;
            case Block.Statuses statuses:
                Write(statuses.Counts);
                break;
            case Block.Terms terms:
                Write(terms.Facts, "terms");
                break;
            case Block.Definition definition:
                html.Open("article", ("class", "definition"), ("id", definition.Anchor), ("aria-labelledby", definition.Anchor + "-title")).Line();
                html.Open("h4", ("id", definition.Anchor + "-title")).Element("span", definition.Code, ("class", "code")).Text(" ").Text(definition.Title);
                if (definition.Kpi) Kpi();
                html.Close("h4").Line();
                Write(definition.Facts, "terms");
                html.Close("article").Line();
                break;
            default:
                throw new InvalidOperationException($"Unknown block {block}.");
        }
    }

    private void Write(IReadOnlyList<Fact> facts, string kind)
    {
        html.Open("dl", ("class", kind)).Line();
        foreach (var fact in facts) html.Open("div").Element("dt", fact.Name).Element("dd", fact.Text).Close("div").Line();
        html.Close("dl").Line();
    }

    private void Write(ChartFigure figure)
    {
        if (figure.Wide is not null && figure.Narrow is not null)
        {
            html.Open("figure", ("id", figure.Anchor), ("aria-labelledby", figure.Anchor + "-caption")).Line();
            html.Open("figcaption", ("id", figure.Anchor + "-caption")).Element("strong", figure.Label + ".").Text(" ").Text(figure.Caption).Close("figcaption").Line();
            html.Open("div", ("class", "picture wide")).Own(figure.Wide.Svg).Close("div").Line();
            html.Open("div", ("class", "picture narrow")).Own(figure.Narrow.Svg).Close("div").Line();
            html.Close("figure").Line();
        }

        Write(figure.Table);
    }

    /// <summary>A word and a shape, so that nobody needs the colour.</summary>
    private void Kpi() => html.Text(" ").Open("span", ("class", "kpi")).Element("span", "◆", ("aria-hidden", "true")).Text(" " + wording["kpi"]).Close("span");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Colours(ReportLook look) =>
        $":root{{--accent:{look.Accent};--on-accent:{look.OnAccent};--accent-text-light:{look.AccentText};--accent-text-dark:{look.AccentTextOnDark}}}\n";

    /// <summary>The foot of printed pages: whose report of which period it is, who may see it, and the number of the page.</summary>
    private string PageFoot()
    {
        // Where a long line is broken, the marking stays whole and the number of the page on one line.
        var marking = document.Marking is { } words ? $" ·\u00A0{words.Replace(' ', '\u00A0')}" : "";
        // The words around the two numbers, which only the browser knows.
        var around = wording.Say("page.number", '\0', '\0').Split('\0');
        return $"@page{{@bottom-left{{content:{CssString($"{document.Publisher} · {document.Title} · {document.Subtitle}{marking}")}}}"
            + $"@bottom-right{{white-space:nowrap;content:{CssString(around[0])} counter(page) {CssString(around[1])} counter(pages) {CssString(around[2])}}}}}\n";
    }

    /// <summary>Words as a string of CSS: every character but letters, digits and blanks by its number, so that nothing ends the string or the style element.</summary>
    private static string CssString(string words)
    {
        var text = new StringBuilder("\"");
        foreach (var rune in words.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value == ' ')) text.Append((char)rune.Value);
            else text.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x} ");
        }

        return text.Append('"').ToString();
    }
}
