using Almoner.Editions.Commentary;
using Almoner.Terms;

namespace Almoner.Editions.Tests.Commentary;

public sealed class ProseReaderTests
{
    [Theory]
    [InlineData("One\ntwo\n\nThree", "One two / Three")]
    [InlineData("*one* **two** ***three***", "*one* **two** ***three***")]
    [InlineData("* a\n* b\n  * c", "[- a - b / [- c]]")]
    [InlineData("3. a\n4. b", "[3. a 4. b]")]
    [InlineData("# Big\nplain", "**Big** / plain")]
    [InlineData("Big\n===", "**Big**")]
    [InlineData("> said\n> by somebody", "said by somebody")]
    [InlineData("see [the plan](https://example.org/plan)", "see the plan (https://example.org/plan)")]
    [InlineData("see <https://example.org>", "see https://example.org")]
    [InlineData("![a picture](https://example.org/p.png)", "a picture")]
    [InlineData("<script>alert(1)</script> <b>bold</b>", "<script>alert(1)</script> <b>bold</b>")]
    [InlineData("<div>\nblock\n</div>", "<div> block </div>")]
    [InlineData("`code` and\n\n    indented", "`code` and / indented")]
    [InlineData("```\nfenced\n```", "``` fenced ```")]
    [InlineData("a &amp; b &lt; c", "a & b < c")]
    [InlineData("a\n\n***\n\nb", "a / b")]
    [InlineData("hard  \nbreak", "hard break")]
    [InlineData("} alone", "} alone")]
    public void Words_are_taken_apart_without_any_markup_of_their_own(string markdown, string read)
    {
        var problems = new List<Problem>();
        Assert.Equal(read, ProseText.Of(Reader(problems).Read(markdown, (line, column) => new Place("here", line, column))));
        Assert.Empty(problems);
    }

    [Fact]
    public void What_is_too_long_or_too_deep_is_refused_and_stops_nothing()
    {
        foreach (var markdown in new[] { new string('a', 20_001), string.Concat(Enumerable.Repeat("> ", 9_000)), string.Concat(Enumerable.Repeat("- ", 9_000)) + "x" })
        {
            var problems = new List<Problem>();
            Reader(problems).Read(markdown, (line, column) => new Place("here", line, column));
            Assert.All(problems, problem => Assert.Equal(EditionCode.TooMuch, problem.Code));
        }

        var tooLong = new List<Problem>();
        Reader(tooLong).Read(new string('a', 20_001), (line, column) => new Place("here", line, column));
        Assert.Single(tooLong);
    }

    private static ProseReader Reader(ICollection<Problem> problems) => new(VisitsCouncil.Library("{}"), new Quarter(new FinancialYear(2023), 2), problems);
}
