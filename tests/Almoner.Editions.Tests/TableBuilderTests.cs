using Almoner.Terms;

namespace Almoner.Editions.Tests;

public sealed class TableBuilderTests
{
    private const string Posts = """
        post_id | person_id | set_up_on  | service             | grade   | team  | vacant | fte
        1       | P1        | 2023-07-01 | mental health       | grade 7 | North | no     | 1.00
        2       | P1        | 2023-07-31 | mental health       | grade 8 | North | no     | 0.50
        3       | P2        | 2023-08-15 | older persons       | grade 7 | South | yes    | 0.75
        4       | -         | 2023-08-16 | older persons       | grade 7 | -     | yes    | 1.25
        5       | P3        | 2023-05-01 | learning disability | grade 8 | South | no     | 1.00
        """;

    [Fact]
    public void Groups_stand_under_each_period_and_rows_and_columns_in_the_declared_order_of_their_codes() => Assert.Equal(
        """
        Service             | Jul 2023 Grade 8 | Jul 2023 Grade 7 | Aug 2023 Grade 8 | Aug 2023 Grade 7 | Sep 2023 Grade 8 | Sep 2023 Grade 7
        Older persons       |                0 |                0 |                0 |                2 |                0 |                0
        Mental health       |                1 |                1 |                0 |                0 |                0 |                0
        """,
        Print("{table: PST01, rows: service, columns: [months of the quarter, grade]}", Posts));

    [Fact]
    public void A_code_stands_in_the_table_where_any_column_has_records_of_it() => Assert.Equal(
        """
        Service             | 2022/23 Q4 | 2023/24 Q1 | 2023/24 Q2
        Older persons       |          0 |          0 |          2
        Mental health       |          0 |          0 |          2
        Learning disability |          0 |          1 |          0
        """,
        Print("{table: PST01, rows: service, columns: quarters}", Posts));

    [Fact]
    public void Every_code_stands_in_the_table_when_it_says_so() => Assert.Equal(
        """
        Service             | 2023/24 Q2 Grade 8 | 2023/24 Q2 Grade 7 | 2023/24 Q2 Grade 6
        Older persons       |                  0 |                  2 |                  0
        Mental health       |                  1 |                  1 |                  0
        Learning disability |                  0 |                  0 |                  0
        """,
        Print("{table: PST01, rows: service, columns: grade, every_code: true}", Posts));

    [Fact]
    public void Totals_come_from_the_records_so_a_person_in_two_groups_is_one_of_all() => Assert.Equal(
        """
        Service             | 2023/24 Q2 Grade 8 | 2023/24 Q2 Grade 7 | 2023/24 Q2 All
        Older persons       |                  0 |                  1 |              1
        Mental health       |                  1 |                  1 |              1
        All                 |                  1 |                  2 |              2
        """,
        Print("{table: PST02, rows: service, columns: grade, totals: both}", Posts));

    [Fact]
    public void A_ratio_shows_what_it_was_worked_out_from_in_its_own_unit_and_its_totals_are_ratios_of_sums()
    {
        const string item = "{table: PST03, rows: service, columns: quarters, show: [denominator, numerator, value], totals: true}";
        var table = Assert.IsType<EditionItem.Table>(PostsCouncil.Item(item, Posts));

        Assert.Equal(["Older persons: 2.00 2.00 100.00%", "Mental health: 1.50 0.00 0.00%", "Learning disability: none none none"],
            table.Rows.Select(row => $"{row.Label}: {string.Join(' ', row.Figures.TakeLast(3).Select(figure => figure.PrintNumber()))}"));
        Assert.Equal("3.50 2.00 57.14%", string.Join(' ', table.Totals!.TakeLast(3).Select(figure => figure.PrintNumber())));
        Assert.Equal([Unit.FullTimeEquivalents, Unit.FullTimeEquivalents, Unit.Percent], table.Totals!.TakeLast(3).Select(figure => figure.Unit));
        Assert.Equal(Exact.Of(400, 7), table.Totals![^1].Value);
    }

    [Fact]
    public void A_share_is_that_of_its_own_column_and_of_all_of_it() => Assert.Equal(
        """
        Service             | 2022/23 Share | 2022/23 Value | 2022/23 Q4 Share | 2022/23 Q4 Value | 2023/24 Q1 Share | 2023/24 Q1 Value | 2023/24 Q2 Share | 2023/24 Q2 Value
        Older persons       |          none |          0.00 |             none |             0.00 |             0.0% |             0.00 |            57.1% |             2.00
        Mental health       |          none |          0.00 |             none |             0.00 |             0.0% |             0.00 |            42.9% |             1.50
        Learning disability |          none |          0.00 |             none |             0.00 |           100.0% |             1.00 |             0.0% |             0.00
        All                 |          none |          0.00 |             none |             0.00 |           100.0% |             1.00 |           100.0% |             3.50
        """,
        Print("{table: PST05, rows: service, columns: [last year and quarters], show: {share: Of all, value: FTE}, totals: true}", Posts));

    [Fact]
    public void Records_that_leave_the_field_empty_make_the_last_group_and_yes_and_no_are_words() => Assert.Equal(
        """
        Team                | 2023/24 Q2 No | 2023/24 Q2 Yes
        North               |             2 |              0
        South               |             0 |              1
        Not recorded        |             0 |              1
        """,
        Print("{table: PST01, rows: team, columns: vacant}", Posts));

    [Fact]
    public void A_group_without_rows_is_none_where_nothing_is_counted_or_added_up()
    {
        var table = Assert.IsType<EditionItem.Table>(PostsCouncil.Item("{table: PST04, rows: service, columns: quarters}", Posts));

        Assert.Equal(("none", "no rows"), (table.Rows[0].Figures[1].Print(), table.Rows[0].Figures[1].Reason?.ToString()));
    }

    [Fact]
    public void Without_records_one_column_says_so()
    {
        var table = Assert.IsType<EditionItem.Table>(PostsCouncil.Item("{table: PST01, rows: service, columns: grade, totals: true}", "post_id | set_up_on | fte\n9 | 2022-01-01 | 1.00"));

        Assert.Empty(table.Rows);
        Assert.Equal((true, "0"), (Assert.Single(table.Columns).IsTotal, Assert.Single(table.Totals!).Print()));
    }

    [Fact]
    public void Where_the_whole_may_still_change_so_may_groups_without_rows_and_shares()
    {
        var table = Assert.IsType<EditionItem.Table>(PostsCouncil.Item("{table: PST01, rows: service, columns: months of the quarter, show: [value, share]}", Posts, new DateOnly(2023, 8, 20)));

        var mental = table.Rows.Single(row => row.Label == "Mental health").Figures;
        Assert.Equal([("0", FigureState.Provisional), ("0.0%", FigureState.Provisional)], mental.Skip(2).Take(2).Select(figure => (figure.Print(), figure.State)));
        Assert.Equal([("not yet due", Unit.Count), ("not yet due", Unit.Percent)], mental.Skip(4).Select(figure => (figure.Print(), figure.Unit)));
    }

    /// <summary>The table as text: a column's heading is its period, its group and, where several are shown, the part.</summary>
    private static string Print(string item, string posts)
    {
        var table = Assert.IsType<EditionItem.Table>(PostsCouncil.Item(item, posts));
        var tellsParts = table.Columns.Select(column => column.Shown).Distinct().Count() > 1;
        var headings = table.Columns.Select(column => string.Join(' ', new[]
        {
            column.Period.Name, column.IsTotal ? "All" : column.Group, tellsParts ? column.Shown.Part.ToString() : null,
        }.OfType<string>())).ToList();
        var lines = table.Rows.Concat(table.Totals is { } totals ? [new TableRow("All", totals)] : []);
        var field = char.ToUpperInvariant(table.RowsOf.Name[0]) + table.RowsOf.Name[1..];
        return string.Join('\n',
        [
            $"{field,-19} | {string.Join(" | ", headings)}",
            .. lines.Select(line => $"{line.Label,-19} | {string.Join(" | ", line.Figures.Select((figure, index) => figure.PrintNumber().PadLeft(headings[index].Length)))}"),
        ]);
    }
}
