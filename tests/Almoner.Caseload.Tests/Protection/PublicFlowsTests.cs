using Almoner.Caseload.Movement;
using Almoner.Caseload.Protection;
using Almoner.Terms;
using CsCheck;

namespace Almoner.Caseload.Tests.Protection;

/// <summary>Flows of four teams over three months: a table that adds up both ways.</summary>
public sealed class PublicFlowsTests
{
    private const int Fewest = 5;

    private static readonly Period Span = new MonthSpan(new Month(2023, 4), new Month(2023, 6));

    [Fact]
    public void No_withheld_count_can_be_found_from_the_printed_ones() => Gen.Int[0, 12].Array[4].Array[3].Sample(months =>
    {
        var told = PublicFlows.Of([.. Rows(months)], Span, new HashSet<string>(), new HashSet<string>(), new SmallGroups(Fewest));
        Assert.All(told.Where(row => row.Began.Value is not null), row => Assert.True(row.Began.Rows == 0 || row.Began.Rows >= Fewest));
        // Every printed cell is a row of ones and zeros over the twelve cells of a team and a month; so is every withheld one that is more than 0.
        var printed = told.Where(row => row.Began.Value is not null).Select(Cells).ToList();
        var span = new LinearSpan(printed);
        Assert.All(told.Where(row => row.Began.Value is null && Count(months, row) > 0), row => Assert.Null(span.Express(Cells(row))));
    });

    [Fact]
    public void Counts_that_are_large_everywhere_are_all_told() =>
        Assert.All(PublicFlows.Of([.. Rows([[9, 8, 7, 6], [9, 8, 7, 6], [5, 5, 5, 5]])], Span, new HashSet<string>(), new HashSet<string>(), new SmallGroups(Fewest)), row => Assert.NotNull(row.Began.Value));

    [Fact]
    public void A_team_with_few_in_a_month_is_withheld_in_all_months_with_the_next_smallest_and_told_over_the_span()
    {
        var told = PublicFlows.Of([.. Rows([[9, 8, 1, 6], [9, 8, 7, 6], [5, 5, 5, 5]])], Span, new HashSet<string>(), new HashSet<string>(), new SmallGroups(Fewest));
        Assert.Equal(["T2", "T3"], told.Where(row => row.Began.Value is null).Select(row => row.Team).Distinct());
        Assert.All(told.Where(row => row.Period == Span || row.Team is null), row => Assert.NotNull(row.Began.Value));
    }

    private static IEnumerable<FlowRow> Rows(int[][] months)
    {
        foreach (var team in new string?[] { null, "T0", "T1", "T2", "T3" })
        {
            foreach (var period in Span.Months.Select(month => (Period)month).Append(Span))
            {
                var row = new FlowRow(team, period, Of(0), Of(0), Of(0), Of(0), Of(0), Of(0));
                yield return row with { Began = Of(Count(months, row)) };
            }
        }
    }

    private static Figure Of(long count) => Figure.Of(Unit.Count, 0, count, count);

    private static long Count(int[][] months, FlowRow row) => months.SelectMany((month, place) => month.Select((count, team) => Holds(row, place, team) ? count : 0)).Sum();

    private static Exact[] Cells(FlowRow row) => [.. Enumerable.Range(0, 12).Select(cell => (Exact)(Holds(row, cell / 4, cell % 4) ? 1 : 0))];

    private static bool Holds(FlowRow row, int month, int team) => (row.Team is null || row.Team == $"T{team}") && (row.Period == Span || row.Period.FirstMonth == Span.FirstMonth.Plus(month));
}
