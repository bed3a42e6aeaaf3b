using Almoner.Editions.Commentary;
using Almoner.Terms;

namespace Almoner.Editions.Tests.Commentary;

public sealed class CommentFileTests
{
    private const string Two = """

        ---
        report: quarterly
        period: 2023/24 Q2
        on: measure:VIS01
        author: Service manager
        written: 2023-10-12
        ---

        First line.
        Second line.
        ---
        report: quarterly
        period: 2023/24 Q2
        on: section:1
        author: Another
        ---
        Other words.

        """;

    [Fact]
    public void A_file_holds_one_or_more_comments_and_each_knows_where_it_stands()
    {
        var problems = new List<Problem>();
        var comments = CommentFile.Read(Two, "words.md", problems);
        Assert.Empty(problems);
        Assert.Equal(["measure:VIS01", "section:1"], comments.Select(comment => comment.On.Text));
        Assert.Equal(["First line.\nSecond line.", "Other words."], comments.Select(comment => comment.Text));
        Assert.Equal([new DateOnly(2023, 10, 12), null], comments.Select(comment => comment.Written));
        Assert.Equal(new Place("words.md", 11, 4), comments[0].At(2, 4));
        Assert.Equal(new Place("words.md", 18, 1), comments[1].At(1, 1));
        Assert.Equal(("Another", new Place("words.md", 16, 9)), (comments[1].Author.Text, comments[1].Author.Place));
        Assert.Equal(new Place("words.md", 15, 5), comments[1].On.Place);
    }

    [Theory]
    [InlineData("", "en", null)]
    [InlineData("language: en\n", "en", null)]
    [InlineData("language: cy\n", "cy", null)]
    [InlineData("language: fr\n", null, 6)]
    public void A_comment_says_its_language(string line, string? code, int? faultAt)
    {
        var problems = new List<Problem>();
        var comments = CommentFile.Read($"---\nreport: quarterly\nperiod: 2023/24 Q2\non: section:1\nauthor: A manager\n{line}---\nWords.\n", "words.md", problems);
        Assert.Equal(faultAt, problems.SingleOrDefault()?.Place?.Line);
        if (code is not null) Assert.Equal(code, Assert.Single(comments).Language.Code);
    }

    [Fact]
    public void What_is_written_as_a_file_is_read_back()
    {
        var text = CommentFile.Write(new Issue("quarterly", "2023/24 Q2"), new Subject.OfTable("outcomes"), "A manager", new DateOnly(2023, 10, 12), "Words {VIS01.q2}.\n\n* and more\n");
        var problems = new List<Problem>();
        var comment = Assert.Single(CommentFile.Read(text, "words.md", problems));
        Assert.Empty(problems);
        Assert.Equal(("quarterly", "2023/24 Q2", "table:outcomes", "A manager", new DateOnly(2023, 10, 12), "Words {VIS01.q2}.\n\n* and more"),
            (comment.Report.Text, comment.Period.Text, comment.On.Text, comment.Author.Text, comment.Written, comment.Text));
    }

    [Theory]
    [InlineData("", 0, "the file is empty")]
    [InlineData("\nJust words.", 2, "there are no lines that say what this is a comment on")]
    [InlineData("---\nreport: quarterly\nwords", 1, "are never closed")]
    [InlineData("---\nreport: quarterly\nperiod: 2023/24 Q2\non: section:1\n---\nWords.", 2, "this comment has no `author`")]
    [InlineData("---\nreport: quarterly\nperiod: 2023/24 Q2\non: section:1\nauthor: A\nwriten: 2023-10-12\n---\nWords.", 6, "Did you mean `written`?")]
    [InlineData("---\nreport: quarterly\nperiod: 2023/24 Q2\non: section:1\nauthor: A\nwritten: 12/10/2023\n---\nWords.", 6, "Write a day such as 2023-04-01")]
    [InlineData("---\nreport: quarterly\nperiod: 2023/24 Q2\non: section:1\nauthor:\n---\nWords.", 5, "`author` holds nothing")]
    [InlineData("---\nauthor: \uFFFD\n---\n", 2, "a character is not UTF-8")]
    public void A_file_that_is_no_comment_is_told_with_its_line(string text, int line, string message)
    {
        var problems = new List<Problem>();
        CommentFile.Read(text, "words.md", problems);
        Assert.Equal(line, problems[0].Place!.Line);
        Assert.Contains(message, problems[0].ToString(), StringComparison.Ordinal);
    }
}
