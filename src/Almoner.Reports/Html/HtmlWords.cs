using Almoner.Reports.Tree;

namespace Almoner.Reports.Html;

internal sealed partial class HtmlWriter
{
    private void Write(Comment comment)
    {
        html.Open("article", ("class", "comment"), ("aria-label", wording.Say("page.comment-on", comment.About))).Line();
        if (comment.Code is { } code) About(code, comment.Anchor, comment.About);
        if (comment.Language is { } language) html.Open("div", ("lang", language)).Line();
        foreach (var block in comment.Words) Write(block);
        if (comment.Language is not null) html.Close("div").Line();
        html.Element("p", $"{comment.Author}, {comment.Written}", ("class", "by")).Line();
        WriteNotes(comment.Notes);
        html.Close("article").Line();
    }

    private void Write(CommentNeeded needed)
    {
        html.Open("div", ("class", "comment needed")).Line();
        if (needed.Code is { } code) About(code, needed.Anchor, needed.About);
        html.Open("p").Element("span", "✎", ("aria-hidden", "true")).Text(" ").Element("strong", wording["page.comment-needed"]);
        html.Text($": {needed.Why}.").Close("p").Line().Close("div").Line();
    }

    private void About(string code, string? anchor, string title)
    {
        html.Open("p", ("class", "about"));
        if (anchor is not null) html.Element("a", code, ("class", "code"), ("href", "#" + anchor));
        else html.Element("span", code, ("class", "code"));
        html.Text(" " + title).Close("p").Line();
    }

    private void Write(WordsBlock block)
    {
        switch (block)
        {
            case WordsBlock.Paragraph paragraph:
                html.Open("p");
                foreach (var run in paragraph.Runs) Write(run);
                html.Close("p").Line();
                break;
            case WordsBlock.ListOf list:
                var element = list.From is null ? "ul" : "ol";
                html.Open(element, ("start", list.From is { } from and not 1 ? Number(from) : null)).Line();
                foreach (var item in list.Items)
                {
                    html.Open("li");
                    foreach (var inner in item) Write(inner);
                    html.Close("li").Line();
                }

                html.Close(element).Line();
                break;
            default:
                throw new InvalidOperationException($"Unknown words {block}.");
        }
    }

    private void Write(WordRun run)
    {
        if (run.Strong) html.Open("strong");
        if (run.Emphasis) html.Open("em");
        if (run.IsFigure) html.Element("span", run.Text, ("class", "figure"));
        else html.Text(run.Text);
        if (run.Marks.Count > 0)
        {
            html.Element("sup", string.Join(", ", run.Marks.Select(mark => mark.Mark)), ("aria-hidden", "true"));
            html.Element("span", $" ({string.Join(", ", run.Marks.Select(mark => mark.InWords).Distinct())})", ("class", "unseen"));
        }

        if (run.Emphasis) html.Close("em");
        if (run.Strong) html.Close("strong");
    }
}
