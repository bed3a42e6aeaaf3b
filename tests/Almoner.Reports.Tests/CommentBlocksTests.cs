using System.Text.RegularExpressions;
using Almoner.Editions;
using Almoner.Editions.Commentary;
using Almoner.Editions.Frozen;
using Almoner.Editions.Register;
using Almoner.Terms;

namespace Almoner.Reports.Tests;

/// <summary>Where words stand in a report, and how they look.</summary>
public sealed partial class CommentBlocksTests
{
    private static readonly Figure Provisional = SampleEdition.Of(902, 1000).AsProvisional(Phrase.AsWritten("until March"));

    [Fact]
    public void Words_stand_under_their_section_under_the_first_scorecard_of_their_measure_and_under_their_table()
    {
        var html = Html(
            Comment("table:table", "On the table."), Comment("section:1", "On the section."), Comment("measure:IAA02", "On the measure."), Comment("measure:ASM01", "On the measure of a table."));
        AssertInOrder(html, "One line about the section.", "On the section.", "IAA02</a>", "On the measure.", ">Outcomes</h3>", "On the table.", "On the measure of a table.");
        Assert.Contains("<a class=\"code\" href=\"#measure-iaa02\">IAA02</a> Helped at once</p>", html, StringComparison.Ordinal);
        Assert.Equal(4, Regex.Count(html, "<p class=\"by\">Service manager, 12 October 2023</p>"));
    }

    [Fact]
    public void A_bound_figure_that_may_still_change_or_was_published_carries_its_mark_and_note()
    {
        var html = Html(Comment("section:1",
            new Run.Plain("From ", Stress.None),
            new Run.Quote(new Quoted("{A.q1}", "90.2%", [Provisional]), Stress.Strong),
            new Run.Plain(" to ", Stress.None),
            new Run.Quote(new Quoted("{A change q1 q2}", "down 5", [Provisional, Figure.Published(Unit.Count, 0, 5, "the report of 2021")]), Stress.Emphasis)));
        Assert.Contains("<p>From <strong><span class=\"figure\">90.2%</span><sup aria-hidden=\"true\">p</sup><span class=\"unseen\"> (provisional)</span></strong> to <em>", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"figure\">down 5</span><sup aria-hidden=\"true\">h, p</sup><span class=\"unseen\"> (as published, provisional)</span></em></p>", html, StringComparison.Ordinal);
        AssertInOrder(html, "<p class=\"by\">", "Provisional: until March.", "Published: the report of 2021; not worked out from records.");
    }

    [Fact]
    public void Lists_are_lists()
    {
        ProseBlock inner = new ProseBlock.ListOf(null, [[Paragraph("deep")]]);
        var html = Html(Comment("section:1", new ProseBlock.ListOf(3, [[Paragraph("three"), inner], [Paragraph("four")]])));
        Assert.Contains("<ol start=\"3\">\n<li><p>three</p>\n<ul>\n<li><p>deep</p>\n</li>\n</ul>\n</li>\n<li><p>four</p>\n</li>\n</ol>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true, "Draft")]
    [InlineData(EditionState.Draft, true, "2, draft")]
    [InlineData(EditionState.InReview, true, "2, in review")]
    [InlineData(EditionState.Signed, true, "2, signed")]
    [InlineData(EditionState.Published, false, "2, published")]
    public void A_comment_that_is_needed_shows_until_the_edition_is_published(EditionState? state, bool shown, string told)
    {
        var edition = SampleEdition.Small with
        {
            Standing = state is { } known ? new EditionStanding("x-2", 2, known, null) : null,
            Commentary = new EditionCommentary([],
                [new NeededComment(On("measure:IAA02"), "Helped at once", null, Phrase.AsWritten("missed its target: 1 & 2")), new NeededComment(On("section:1"), "Assessment & advice", "Jo <b>", null)], []),
        };
        var html = ReportWriter.Html(EditionDocument.Of(edition, drawer: null, Wording.English), ReportLook.Default);
        Assert.Equal(shown ? 2 : 0, Regex.Count(html, "<strong>Comment needed</strong>"));
        if (shown) AssertInOrder(html, "<strong>Comment needed</strong>: asked of Jo &lt;b&gt;.", "<strong>Comment needed</strong>: missed its target: 1 &amp; 2.");
        Assert.Contains($"<dt>Edition</dt><dd>{told}</dd>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_has_the_words_in_its_language_and_says_where_they_stand_in_another_alone()
    {
        EditionComment[] comments = [Comment("measure:IAA02", "Fewer came."), Comment("measure:IAA02", "Daeth llai.") with { Language = Wording.Welsh }, Comment("section:1", "Only in one.")];
        var (english, welsh) = (Html(Wording.English, comments), Html(Wording.Welsh, comments));
        AssertInOrder(english, "Only in one.", "Service manager, 12 October 2023<", "Fewer came.");
        AssertInOrder(welsh, "lang=\"en-GB\"", "Only in one.", "Service manager, 12 Hydref 2023 (yn Saesneg)<", "Daeth llai.", "Service manager, 12 Hydref 2023<");
        Assert.DoesNotContain("Daeth llai.", english, StringComparison.Ordinal);
        Assert.DoesNotContain("Fewer came.", welsh, StringComparison.Ordinal);
        Assert.Contains("12 October 2023 (in Welsh)<", Html(Wording.English, comments[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_never_become_markup()
    {
        const string nasty = "<script>alert(1)</script> & \"'";
        var html = Html(new EditionComment(On("measure:IAA02"), nasty, nasty, new DateOnly(2023, 10, 12), nasty,
            [new ProseBlock.Paragraph([new Run.Plain(nasty, Stress.Strong), new Run.Quote(new Quoted(nasty, nasty, []), Stress.None)])]));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(4, Regex.Count(CommentMarkup().Match(html).Value, "&lt;script&gt;alert\\(1\\)&lt;/script&gt; &amp; &quot;&#x27;") - 1);
    }

    [Fact]
    public void An_edition_that_supersedes_another_lists_what_was_restated_and_why()
    {
        var restated = new Restatement("x-1", "c0ffee", "A return came late",
            [
                new FigureDifference("IAA01", "Calls", "2023/24 Q1", "", DifferenceKind.Restated, "3,680", "3,684", [Cause.Records, Cause.Definition]),
                new FigureDifference("IAA02", "Helped at once", "2023/24 Q1", ", team Harbour", DifferenceKind.Restated, "63.0% (1/2)", null, []),
            ],
            [new TargetDifference("IAA02", "Helped at once", null, "65%, near within 5%", "no target", "met")]);
        var html = ReportWriter.Html(EditionDocument.Of(SampleEdition.Small with { Standing = new EditionStanding("x-2", 2, EditionState.Published, restated) }, drawer: null, Wording.English), ReportLook.Default);
        AssertInOrder(html, ">Restated figures</h3>", "Edition 2 takes the place of x-1. A return came late.", "3,680", "3,684", "records and definition", "Helped at once, team Harbour", "not the inputs", "65%, near within 5%: met", ">What each measure counts</h3>");
        Assert.DoesNotContain("no target: no target", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Restated figures", Html(), StringComparison.Ordinal);
    }

    private static string Html(params EditionComment[] comments) => Html(Wording.English, comments);

    private static string Html(Wording wording, params EditionComment[] comments) =>
        ReportWriter.Html(EditionDocument.Of(SampleEdition.Small with { Commentary = new EditionCommentary(comments, [], []) }, drawer: null, wording), ReportLook.Default);

    private static EditionComment Comment(string on, string text) => Comment(on, Paragraph(text));

    private static EditionComment Comment(string on, params Run[] runs) => Comment(on, new ProseBlock.Paragraph(runs));

    private static EditionComment Comment(string on, ProseBlock block)
    {
        var subject = On(on);
        return new EditionComment(subject, subject is Subject.OfMeasure { Code: "IAA02" } ? "Helped at once" : "Title", "Service manager", new DateOnly(2023, 10, 12), "source", [block]);
    }

    private static ProseBlock Paragraph(string text) => new ProseBlock.Paragraph([new Run.Plain(text, Stress.None)]);

    private static Subject On(string text) => Subject.TryParse(text, out var subject) ? subject : throw new ArgumentException(text);

    private static void AssertInOrder(string html, params string[] parts)
    {
        var from = html.IndexOf("<main", StringComparison.Ordinal);
        foreach (var part in parts)
        {
            var found = html.IndexOf(part, from, StringComparison.Ordinal);
            Assert.True(found >= 0, $"`{part}` does not stand where it should.");
            from = found + part.Length;
        }
    }

    [GeneratedRegex("<article class=\"comment\".*?</article>", RegexOptions.Singleline)]
    private static partial Regex CommentMarkup();
}
