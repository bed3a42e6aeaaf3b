using Almoner.Library.Records;
using Almoner.Terms;

namespace Almoner.Measures.Tests.Figures;

public sealed class PublishedFiguresTests
{
    private const string Measures = """
          - {code: CON01, title: a, of: contacts, counted_on: received_at, count: rows, breakdowns: [outcome, team], since: 2022-04}
          - {code: CON02, title: a, of: contacts, counted_on: received_at, percentage: {meeting: outcome = 'advice given'}, breakdowns: [outcome]}
          - {code: CAL01, title: a, of: calls, counted_on: received_at, count: rows, breakdowns: [line, answered]}
        """;

    private const string Headings = "figure_id | measure | period_name | breakdown | group | value | decimals | source\n";

    private static readonly (string, string) Contacts = ("contacts", """
        contact_id | received_at      | outcome
        1          | 2023-04-03 09:00 | advice given
        2          | 2023-04-03 09:00 | advice given
        """);

    [Theory]
    [InlineData("CON01", "2021/22", "1,633", "annual report")] // not measured then
    [InlineData("CON01", "2022/23 Q4", "401", "quarter 4")] // records begin later
    [InlineData("CON02", "2023/24 Q2", "78.13%", "quarter 2")] // nothing to divide by
    [InlineData("CAL01", "Sep 2023", "12", "quarter 2")] // no extract
    public void A_published_figure_stands_where_the_records_give_none(string code, string period, string printed, string source)
    {
        var figure = Whole(code, period);
        Assert.Equal((FigureState.Known, printed, source), (figure.State, figure.Print(), figure.PublishedIn));
    }

    [Theory]
    [InlineData("2023/24 Q1", "2")]
    [InlineData("Apr 2023", "2")]
    public void Records_win_over_history(string period, string printed)
    {
        var figure = Whole("CON01", period);
        Assert.Equal((printed, null), (figure.Print(), figure.PublishedIn));
    }

    [Fact]
    public void A_period_that_is_not_due_yet_has_no_history() => Assert.Equal(FigureState.NotYetDue, Whole("CON01", "2023/24 Q4").State);

    [Fact]
    public void A_period_under_another_name_is_the_same_when_its_months_are() => Assert.Equal("1,633", Whole("CON01", "2021/22 to Mar").Print());

    [Fact]
    public void The_group_must_be_the_same_too()
    {
        using var council = Council("1 | CON01 | 2021/22 | outcome | advice given | 5 | - | annual report");
        Assert.Equal(FigureState.None, council.TableWithHistory("CON01", "2021/22").Rows[0].Figure.State);
    }

    [Fact]
    public void Published_groups_appear_in_a_breakdown_in_the_order_of_codes()
    {
        using var council = Council("""
            1 | CON01 | 2021/22 | outcome | no action needed | 2 | - | annual report
            2 | CON01 | 2021/22 | outcome | advice given | 5 | - | annual report
            3 | CON01 | 2021/22 | team | North | 7 | - | annual report
            4 | CON01 | 2021/22 | team,outcome | North,advice given | 4 | - | annual report
            """);
        Assert.Equal([": none", "advice given: 5", "no action needed: 2"], Rows(council, "CON01", "2021/22", "outcome"));
        Assert.Equal([": none", "North: 7"], Rows(council, "CON01", "2021/22", "team"));
        Assert.Equal([": none", "advice given/North: 4"], Rows(council, "CON01", "2021/22", "outcome", "team"));
    }

    [Fact]
    public void Where_records_have_the_whole_they_have_all_groups()
    {
        using var council = Council("1 | CON01 | 2023/24 Q1 | outcome | no action needed | 9 | - | quarter 1");
        Assert.Equal([": 2", "advice given: 2"], Rows(council, "CON01", "2023/24 Q1", "outcome"));
    }

    [Fact]
    public void Decimals_are_those_printed_and_else_the_measure_s()
    {
        using var council = Council("1 | CON02 | 2021/22 | - | - | 78.1 | - | annual report\n2 | CON02 | 2022/23 | - | - | 78.1 | 0 | annual report");
        Assert.Equal("78.1%", council.TableWithHistory("CON02", "2021/22").Rows[0].Figure.Print());
        Assert.Equal("78%", council.TableWithHistory("CON02", "2022/23").Rows[0].Figure.Print());
    }

    [Theory]
    [InlineData("CON99 | 2021/22 | - | -", "ALM-0303", "this published figure is of CON99, and there is no such measure", "The measures are: CON01, CON02, CAL01")]
    [InlineData("CON01 | 2021/23 | - | -", "ALM-0304", "this published figure of CON01 is of `2021/23`, which is no period", "Write one like: " + Period.Forms)]
    [InlineData("CON01 | 2021/22 | outcom | advice given", "ALM-0305", "this published figure is broken down by `outcom`, and CON01 is not", "Did you mean `outcome`?")]
    [InlineData("CON01 | 2021/22 | outcome | advise given", "ALM-0306", "this published figure of CON01 is of the outcome `advise given`, which is not one of its codes", "Did you mean `advice given`?")]
    [InlineData("CAL01 | 2021/22 | answered | maybe", "ALM-0306", "this published figure of CAL01 is of the answered `maybe`, which is not one of its codes", "The codes are: yes, no")]
    [InlineData("CON01 | 2021/22 | outcome | -", "ALM-0306", "this published figure of CON01 is broken down by outcome and names no group", "Write one value for each field, parted by commas, or leave both empty for the figure over all")]
    [InlineData("CON01 | 2021/22 | - | advice given", "ALM-0306", "this published figure of CON01 names the group `advice given` and no breakdown", "Write one value for each field, parted by commas, or leave both empty for the figure over all")]
    [InlineData("CON01 | 2021/22 | outcome,team | advice given", "ALM-0306", "this published figure of CON01 is broken down by outcome,team and names the group `advice given`", "Write one value for each field, parted by commas, or leave both empty for the figure over all")]
    public void A_row_that_cannot_be_taken_is_a_warning_with_its_file_and_line_and_the_others_stand(string row, string code, string what, string remedy)
    {
        using var council = Council($"1 | {row} | 5 | - | annual report\n2 | CON01 | 2020/21 | - | - | 6 | - | annual report");
        var problem = Assert.Single(council.History.Problems);
        Assert.Equal((code, Severity.Warning, what, remedy, new Place("published_figures.csv", 2)), (problem.Code, problem.Severity, problem.What, problem.Remedy, problem.Place));
        Assert.Equal("6", council.TableWithHistory("CON01", "2020/21").Rows[0].Figure.Print());
    }

    [Fact]
    public void Of_two_rows_for_one_figure_the_first_stands_and_the_second_is_told()
    {
        using var council = Council("1 | CON01 | 2021/22 | - | - | 5 | - | annual report\n2 | con01 | 2021/22 to Mar | - | - | 6 | - | another report");
        var problem = Assert.Single(council.History.Problems);
        Assert.Equal(("ALM-0307", "CON01 of 2021/22 to Mar was published twice for the same group; this row is not used", new Place("published_figures.csv", 3)), (problem.Code, problem.What, problem.Place));
        Assert.Equal("5", council.TableWithHistory("CON01", "2021/22").Rows[0].Figure.Print());
    }

    [Theory]
    [InlineData("group", "text field `group`")]
    [InlineData("source", "required text field `source`")]
    public void A_record_set_without_a_needed_field_leaves_history_out_and_is_told_where_it_stands(string missing, string named)
    {
        using var council = Council("1 | CON01 | 2021/22 | - | - | 5 | - | annual report");
        var set = council.Library.RecordSets["published_figures"];
        var sets = new Dictionary<string, RecordSet>(council.Library.RecordSets) { [set.Name] = set with { Fields = [.. set.Fields.Where(field => field.Name != missing)] } };
        var history = council.HistoryOf(council.Library with { RecordSets = sets });
        var problem = Assert.Single(history.Problems);
        Assert.Equal(("ALM-0308", Severity.Warning, $"published figures are not read, because published_figures has no {named}", set.Place), (problem.Code, problem.Severity, problem.What, problem.Place));
    }

    [Fact]
    public void A_library_without_the_record_set_has_no_history()
    {
        using var council = Council("1 | CON01 | 2021/22 | - | - | 5 | - | annual report");
        Assert.Empty(council.HistoryOf(council.Library with { RecordSets = council.Library.RecordSets.Where(set => set.Key != "published_figures").ToDictionary() }).Problems);
    }

    private static Figure Whole(string code, string period)
    {
        using var council = Council("""
            1 | CON01 | 2021/22    | - | - | 1633  | 0 | annual report
            2 | con01 | 2022/23 Q4 | - | - | 401   | - | quarter 4
            3 | CON02 | 2023/24 Q2 | - | - | 78.13 | 2 | quarter 2
            4 | CAL01 | Sep 2023   | - | - | 12    | - | quarter 2
            5 | CON01 | 2023/24 Q1 | - | - | 99    | - | quarter 1
            6 | CON01 | Apr 2023   | - | - | 99    | - | quarter 1
            7 | CON01 | 2023/24 Q4 | - | - | 99    | - | quarter 4
            """);
        Assert.Empty(council.History.Problems);
        return council.TableWithHistory(code, period).Rows[0].Figure;
    }

    private static IEnumerable<string> Rows(WrittenMeasures council, string code, string period, params string[] by) =>
        council.TableWithHistory(code, period, by).Rows.Select(row => $"{string.Join('/', row.Groups)}: {row.Figure.Print()}");

    private static WrittenMeasures Council(string published) => new(Measures, new DateOnly(2023, 9, 30), Contacts, ("published_figures", Headings + published));
}
