using Almoner.Terms;

namespace Almoner.Library.Tests.Expressions;

/// <summary>Mistakes are told where they stand in the file, however YAML holds the expression. ^ marks the place.</summary>
public sealed class ExpressionPlaceTests
{
    [Theory]
    [InlineData("where: ^tem = 'a'")]
    [InlineData("where:    urgent and ^tem = 'a'")]
    [InlineData("note: first\nwhere: urgent and ^tem = 'a'  # a comment")]
    [InlineData("where:\n  ^tem = 'a'")]
    [InlineData("where: urgent\n  and ^tem = 'a'")]
    [InlineData("where: urgent   \n\n\n  and\n    ^tem = 'a'\nnote: after")]
    [InlineData("{where: urgent and ^tem = 1, note: a}")]
    [InlineData("{note: a, where: urgent and\n  ^tem = 1}")]
    public void In_plain_text(string marked) => AssertPlace(marked);

    [Theory]
    [InlineData("where: '^tem = 1'")]
    [InlineData("where: 'team = ''a'' and ^tem = 1'")]
    [InlineData("where: 'team = ''it''''s'' and ^tem = 1'")]
    [InlineData("where: 'urgent\n  and ^tem = ''a'''")]
    [InlineData("where: 'urgent\n\n\n  and ^tem = ''a'''")]
    [InlineData("where: &mark 'urgent and ^tem = 1'")]
    [InlineData("where: !!str 'urgent and ^tem = 1'")]
    public void In_single_quotes(string marked) => AssertPlace(marked);

    [Theory]
    [InlineData("where: \"^tem = 'a'\"")]
    [InlineData("where: \"team = '\\\"' and ^tem = 'a'\"")]
    [InlineData("where: \"team = '\\\\' and ^tem = 'a'\"")]
    [InlineData("where: \"team = '\\x41\\u00e9\\U0001F600' and ^tem = 'a'\"")]
    [InlineData("where: \"urgent \\\n    and ^tem = 'a'\"")]
    [InlineData("where: \"urgent\\n and ^tem = 'a'\"")]
    [InlineData("where: \"urgent\n  and ^tem = 'a'\"")]
    public void In_double_quotes(string marked) => AssertPlace(marked);

    [Theory]
    [InlineData("where: |\n  ^tem = 'a'")]
    [InlineData("where: |\n  urgent\n  and ^tem = 'a'\n")]
    [InlineData("where: |-\n  urgent\n    and (\n\n      ^tem = 'a')\nnote: after")]
    [InlineData("where: |2\n    urgent\n   and ^tem = 'a'\n")]
    [InlineData("where: |\n\n\n  urgent\n  and ^tem = 'a'\n")]
    [InlineData("where: >\n  ^tem = 'a'")]
    [InlineData("where: >\n  urgent\n  and ^tem = 'a'\n")]
    [InlineData("where: >-\n  urgent\n  and (urgent\n  or ^tem = 'a')\n")]
    [InlineData("where: >\n  urgent\n\n\n  and ^tem = 'a'\n")]
    [InlineData("where: >+\n  urgent\n    and urgent\n    or urgent\n  and ^tem = 'a'\n\n\n")]
    public void In_blocks(string marked) => AssertPlace(marked);

    [Theory]
    [InlineData("where: urgent\n  and ^tem = 'a'")]
    [InlineData("where: 'urgent\n\n  and ^tem = 1'")]
    [InlineData("where: \"urgent \\\n  and ^tem = 1\"")]
    [InlineData("where: |\n  urgent\n\n  and ^tem = 1\n")]
    [InlineData("where: >\n  urgent\n\n  and ^tem = 1\n")]
    public void In_files_of_Windows(string marked)
    {
        var (text, line, column) = SmallLibrary.Marked(marked);
        AssertPlace(text.Replace("\n", "\r\n", StringComparison.Ordinal), line, column);
    }

    [Theory]
    [InlineData("where: urgent\tand ^tem = 1")]
    [InlineData("where: 'urgent\t\tand ^tem = 1'")]
    [InlineData("where: |\n  urgent\t\n  \tand ^tem = 1\n")]
    public void A_tab_is_one_column(string marked) => AssertPlace(marked);

    [Fact]
    public void Lines_and_columns_count_from_1()
    {
        AssertPlace("where: tem = 1", 1, 8);
        AssertPlace("note: a\nwhere: >\n  urgent\n  and tem = 1\n", 4, 7);
        AssertPlace("where: 'team = ''a'' and tem = 1'", 1, 26);
    }

    [Theory]
    [InlineData("where: urgent and^")]
    [InlineData("where: 'urgent and^'")]
    [InlineData("where: |\n  urgent\n  and^\n")]
    [InlineData("where: >-\n  urgent\n  and^\nnote: after")]
    public void An_unfinished_expression_ends_where_its_text_does(string marked)
    {
        var (text, line, column) = SmallLibrary.Marked(marked);
        var problem = Assert.Single(Reading.FromYaml(text, Reading.Stock).Problems);
        Assert.Equal(("ALM-0110", new Place("a.yaml", line, column)), (problem.Code, problem.Place));
    }

    private static void AssertPlace(string marked)
    {
        var (text, line, column) = SmallLibrary.Marked(marked);
        AssertPlace(text, line, column);
    }

    private static void AssertPlace(string text, int line, int column) =>
        SmallLibrary.AssertOne(Reading.FromYaml(text, Reading.Stock).Problems, "ALM-0107", new Place("a.yaml", line, column), "no field `tem` in contacts");
}
