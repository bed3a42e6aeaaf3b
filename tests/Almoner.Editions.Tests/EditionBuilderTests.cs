using Almoner.Terms;

namespace Almoner.Editions.Tests;

/// <summary>Records in, results out.</summary>
public sealed class EditionBuilderTests
{
    private static readonly FinancialYear Year = new(2023);

    /// <summary>Two years of visits: 5 in every quarter before 2023/24, then 6 and 7.</summary>
    private static readonly (string, int, string, int)[] Visits =
    [
        ("2021-05-10", 5, "North", 5),
        ("2022-05-10", 5, "North", 5), ("2022-08-10", 5, "North", 4), ("2022-11-10", 5, "North", 4), ("2023-02-10", 5, "North", 4),
        ("2023-05-10", 4, "North", 4), ("2023-05-11", 2, "South", 1),
        ("2023-08-10", 4, "North", 2), ("2023-08-11", 3, "East", 3),
    ];

    [Fact]
    public void Every_measure_of_the_report_has_a_result_with_the_figures_around_the_quarter()
    {
        var edition = Edition("{}");
        Assert.Equal(["VIS01", "VIS02", "VIS03", "VIS04", "VIS05"], edition.Results.Keys.Order(StringComparer.Ordinal));
        var visits = edition.Results["VIS01"];
        Assert.Equal(
            ["2021/22 5", "2022/23 20", "2022/23 Q1 5", "2022/23 Q2 5", "2022/23 Q3 5", "2022/23 Q4 5", "2023/24 Q1 6", "2023/24 Q2 7"],
            visits.Figures.Select(figure => $"{figure.Key} {figure.Value.Print()}").Order(StringComparer.Ordinal));
        Assert.Equal(("13", "7", null), (visits.YearToDate.Print(), visits.Figure.Print(), visits.At(new Quarter(Year, 3))));
    }

    [Fact]
    public void A_result_moves_in_its_measures_own_sense_against_the_quarter_before_and_the_year_before()
    {
        var results = Edition("{}").Results;
        Assert.Equal((1, ChangeSense.Better), Moved(results["VIS01"].SinceQuarterBefore));
        Assert.Equal((2, ChangeSense.Better), Moved(results["VIS01"].SinceYearBefore));
        Assert.Equal(ChangeSense.Worse, results["VIS02"].SinceQuarterBefore!.Sense);
        Assert.Equal(ChangeSense.Worse, results["VIS05"].SinceQuarterBefore!.Sense);
        Assert.Equal((7, ChangeSense.Worse), Moved(results["VIS03"].SinceQuarterBefore));
    }

    [Fact]
    public void A_count_of_the_year_so_far_is_not_better_for_having_grown()
    {
        var soFar = Edition("{}").Results["VIS04"];
        Assert.Equal((7, ChangeSense.Neither), Moved(soFar.SinceQuarterBefore));
        Assert.Equal((3, ChangeSense.Better), Moved(soFar.SinceYearBefore));
    }

    [Theory]
    [InlineData("{year_total: 26}", Status.Met, "13 of 13 by quarter 2 (26 in the year)", Status.Near, "6 of 6.5 by quarter 1 (26 in the year); 0.5 short, within 10%")]
    [InlineData("{year_total: 26, profile: [20, 60, 80, 100]}", Status.Missed, "13 of 15.6 by quarter 2 (26 in the year); 2.6 short", Status.Met, "6 of 5.2 by quarter 1 (26 in the year)")]
    [InlineData("{more_than: last year}", Status.Met, "7 against more than 5 in 2022/23 Q2", Status.Met, "6 against more than 5 in 2022/23 Q1")]
    [InlineData("[{value: 7, to: 2023-06-30}, {value: 8, from: 2023-07-01}]", Status.Missed, "7 against at least 8; 1 short", Status.Missed, "6 against at least 7; 1 short")]
    [InlineData("{value: 7, from: 2023-07-01}", Status.Met, "7 against at least 7", Status.NoTarget, "no target is set")]
    [InlineData("{value: 2, per: district}", Status.Missed, "2 of 3 by district have at least 2; short of it: South 0", Status.Missed, "2 of 3 by district have at least 2; short of it: East 0")]
    public void A_target_is_judged_at_the_end_of_the_quarter_and_of_the_one_before(string target, Status status, string why, Status before, string whyBefore)
    {
        var result = Edition($"{{VIS01: {target}}}", "tolerance: 10").Results["VIS01"];
        Assert.Equal((status, why, before, whyBefore), (result.Status, result.Judgement.Why.ToString(), result.JudgementBefore.Status, result.JudgementBefore.Why.ToString()));
    }

    [Fact]
    public void A_share_in_a_district_without_visits_is_not_known()
    {
        var result = Edition("{VIS02: {value: 50, per: district}}").Results["VIS02"];
        Assert.Equal((Status.NotKnown, "2 of 3 by district have at least 50%; not known: South"), (result.Status, result.Judgement.Why.ToString()));
    }

    [Fact]
    public void A_cumulative_count_is_its_own_year_to_date() =>
        Assert.Equal("13 of 20 by quarter 2 (40 in the year); 7 short", Edition("{VIS04: {year_total: 40}}").Results["VIS04"].Judgement.Why.ToString());

    [Fact]
    public void In_the_first_quarter_the_one_before_is_of_last_year_and_so_is_its_target()
    {
        var result = VisitsCouncil.Edition(VisitsCouncil.Library("{VIS01: {more_than: last year}}"), 1, Visits).Results["VIS01"];
        Assert.Equal((Status.Met, "6 against more than 5 in 2022/23 Q1", Status.NoTarget), (result.Status, result.Judgement.Why.ToString(), result.JudgementBefore.Status));
        Assert.Equal((1, ChangeSense.Better), Moved(result.SinceQuarterBefore));
    }

    [Fact]
    public void Last_years_published_total_serves_where_its_quarter_is_not_known()
    {
        var library = VisitsCouncil.Library("{VIS01: {more_than: last year}}");
        var edition = VisitsCouncil.Edition(library, 1, [("VIS01", "2022/23", 20)], [("2023-05-10", 6, "North", 4)]);
        Assert.Equal("6 against more than 5 by quarter 1 (25% of 20 in 2022/23)", edition.Results["VIS01"].Judgement.Why.ToString());
        var partly = VisitsCouncil.Edition(library, 1, ("2022-08-10", 4, "North", 4), ("2023-05-10", 6, "North", 4));
        Assert.Equal((Status.NotKnown, "2022/23 Q1 has no figure, so the records of 2022/23 are not whole: records begin on 10 August 2022"),
            (partly.Results["VIS01"].Status, partly.Results["VIS01"].Judgement.Why.ToString()));
    }

    [Fact]
    public void Districts_of_a_figure_that_was_published_as_a_whole_are_not_known()
    {
        var edition = VisitsCouncil.Edition(VisitsCouncil.Library("{VIS01: {value: 1, per: district}}"), 2, [("VIS01", "2023/24 Q1", 20)], [("2023-08-10", 6, "North", 4)]);
        Assert.Equal((Status.NotKnown, "0 of 3 by district have at least 1; not known: North, South, East"),
            (edition.Results["VIS01"].JudgementBefore.Status, edition.Results["VIS01"].JudgementBefore.Why.ToString()));
    }

    [Fact]
    public void Comparators_of_the_editions_year_stand_with_the_result()
    {
        var edition = Edition("{}", "comparators: {VIS02: [{name: All-Wales average, value: 65, source: a report}]}");
        Assert.Equal(["All-Wales average 65%"], edition.Results["VIS02"].Comparators.Select(comparator => comparator.Print(Wording.English)));
        Assert.Empty(edition.Results["VIS01"].Comparators);
    }

    [Fact]
    public void The_headline_counts_key_performance_indicators_only_and_names_those_that_changed()
    {
        var headline = Edition("{VIS01: {value: 7}, VIS02: {value: 90}, VIS03: {below: 1000}, VIS05: {value: 50}}").Headline;
        Assert.Equal(["VIS01", "VIS02", "VIS04", "VIS05"], headline.Kpis.Select(result => result.Measure.Code));
        Assert.Equal([2, 0, 1, 1, 0], StatusWords.All.Select(headline.Count));
        Assert.Equal(["VIS01 missed met"], headline.Changed.Select(result => $"{result.Measure.Code} {result.JudgementBefore.Status.Word()} {result.Status.Word()}"));
    }

    [Fact]
    public void Setting_a_target_is_no_change_of_status() =>
        Assert.Empty(Edition("{VIS01: {value: 7, from: 2023-07-01}}").Headline.Changed);

    private static (Exact, ChangeSense) Moved(Change? change) => (change!.Difference, change.Sense);

    private static Edition Edition(string targets, string others = "") => VisitsCouncil.Edition(VisitsCouncil.Library(targets, others), 2, Visits);
}
