namespace Almoner.Terms.Tests;

public sealed class ProblemTests
{
    [Fact]
    public void A_problem_prints_place_severity_code_what_and_remedy() => Assert.Equal(
        "library/measures/2-reviews.yaml:14:11: error ALM-0112: no field `recieved_on` in contacts. Did you mean `received_on`?",
        Problem.Error("ALM-0112", "no field `recieved_on` in contacts", "Did you mean `received_on`?", new Place("library/measures/2-reviews.yaml", 14, 11)).ToString());

    [Fact]
    public void A_warning_says_so_and_a_remedy_that_asks_nothing_ends_in_a_full_stop() => Assert.Equal(
        "warning ALM-0201: 3 rows name nobody. Look at the quarantine.",
        Problem.Warning("ALM-0201", "3 rows name nobody", "Look at the quarantine").ToString());

    [Theory]
    [InlineData(0, 0, "a.csv")]
    [InlineData(7, 0, "a.csv:7")]
    [InlineData(7, 3, "a.csv:7:3")]
    public void A_place_names_line_and_column_where_it_has_them(int line, int column, string expected) => Assert.Equal(expected, new Place("a.csv", line, column).ToString());

    [Fact]
    public void A_result_is_there_or_the_problems_are()
    {
        Checked<string> good = "done";
        Checked<string> bad = Problem.Error("ALM-0001", "no workspace", "Run almoner init");
        Assert.True(good.Ok);
        Assert.Empty(good.Problems);
        Assert.False(bad.Ok);
        Assert.Equal("ALM-0001", Assert.Single(bad.Problems).Code);
    }
}
