using System.Globalization;
using Almoner.Caseload.Distribution;
using Almoner.Terms;

namespace Almoner.Caseload.Tests.Distribution;

public sealed class DistributionSpecs
{
    [Theory]
    [InlineData("7", "7 7 7 7 7")]
    [InlineData("1 3", "1 3/2 2 5/2 3")]
    [InlineData("1 2 3 4", "1 7/4 5/2 13/4 4")]
    [InlineData("1 2 3 4 5", "1 2 3 4 5")]
    [InlineData("2 2 2 9", "2 2 2 15/4 9")]
    public void Quartiles_stand_in_proportion_between_the_two_nearest_values(string values, string expected)
    {
        var inOrder = values.Split(' ').Select(value => (Exact)long.Parse(value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(expected, string.Join(' ', Enumerable.Range(0, 5).Select(quarter => Quartiles.At(inOrder, quarter))));
    }

    [Fact]
    public void A_worker_who_holds_as_many_as_the_threshold_is_not_above_it() =>
        Assert.Equal("1/3", Parts(DistributionRow.Of(CaseloadOf.Day, By.Whole, null, [new(24, 1), new(25, 1), new(26, 1)], 25).AboveThreshold));

    [Fact]
    public void Workers_stand_with_their_own_average_and_with_what_they_hold_on_the_day()
    {
        var table = Records.Audit("Jun 2023", ("worker_posts", """
            post_id | worker_id | team  | fte | began_on   | ended_on
            1       | W1        | North | 0.5 | 2020-01-01 | -
            2       | W2        | North | 1   | 2020-01-01 | 2023-06-15
            3       | W3        | North | 1   | 2023-06-30 | -
            4       | W1        | South | 0.5 | 2020-01-01 | -
            """), ("allocations", """
            allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
            1             | P1        | W1        | North | lead | 2023-01-01 | -
            2             | P2        | W1        | North | lead | 2023-06-16 | -
            3             | P3        | W2        | North | lead | 2023-01-01 | 2023-06-03
            4             | P4        | W1        | South | lead | 2023-06-21 | -
            """)).Distribution;
        Assert.Equal("0 1/5 3/2", Values(table, CaseloadOf.Span, "North"));
        Assert.Equal("0 1/5 3", Values(table, CaseloadOf.SpanPerFte, "North"));
        Assert.Equal("0 2", Values(table, CaseloadOf.Day, "North"));
        Assert.Equal("1/3", Values(table, CaseloadOf.Span, "South"));
        Assert.Equal("0 1/5 11/6", Values(table, CaseloadOf.Span, null)); // W1 once, with the cases of both teams
        Assert.Equal("0 3", Values(table, CaseloadOf.Day, null));
    }

    private static string Values(DistributionTable table, CaseloadOf values, string? team) =>
        string.Join(' ', Assert.Single(table.Rows, row => row.Values == values && row.Group == team).InOrder);

    private static string Parts(Figure figure) => $"{figure.Numerator}/{figure.Denominator}";
}
