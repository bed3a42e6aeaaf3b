using Almoner.Caseload.Comparison;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Caseload.Tests.Comparison;

public sealed class AuditComparisonTests
{
    private static readonly Unit Cases = new("cases per worker", "unit.cases-per-worker", 1);
    private static readonly Period Now = Named("2022-07..2023-06");

    [Fact]
    public void A_team_is_compared_with_the_one_declared_whatever_its_name()
    {
        var change = One(32.9m, [32, 33, 34, 32, 33, 34, 32, 33, 34, 32, 33, 34], "Hospital", 20.6m);
        Assert.Equal((Direction.Rose, "Hospital", Exact.Of(12.3m), true), (change.Direction, change.EarlierTeam, change.Difference, change.BeyondVariation));
        Assert.Equal(("20.6", "A page"), (change.Before!.Print(), change.Before.PublishedIn));
    }

    /// <summary>Twelve month ends, half a case around 20 each way: the variance is 12 x 1/4 / 11 = 3/11, twice the deviation 1.0445.</summary>
    [Theory]
    [InlineData(21.09, Direction.Rose, false)]
    [InlineData(21.10, Direction.Rose, true)]
    [InlineData(18.91, Direction.Fell, false)]
    [InlineData(18.90, Direction.Fell, true)]
    [InlineData(20.05, Direction.Same, false)]
    [InlineData(20.051, Direction.Rose, false)]
    [InlineData(19.95, Direction.Same, false)]
    public void A_change_counts_when_it_is_more_than_twice_the_deviation_after_allowing_for_rounding(double now, Direction direction, bool beyond)
    {
        var change = One((decimal)now, [19.5m, 20.5m, 19.5m, 20.5m, 19.5m, 20.5m, 19.5m, 20.5m, 19.5m, 20.5m, 19.5m, 20.5m], "Hospital", 20.0m);
        Assert.Equal((direction, beyond), (change.Direction, change.BeyondVariation));
        Assert.Equal((12, Exact.Of(3, 11)), (change.Variation!.Months, change.Variation.Variance));
    }

    [Fact]
    public void Of_fewer_than_six_months_the_variation_is_not_known()
    {
        var change = One(32.9m, [32, 33, 34, 32, 33, null, null], "Hospital", 20.6m);
        Assert.Equal((Direction.Rose, null, 5, null), (change.Direction, change.BeyondVariation, change.Variation!.Months, change.Variation.StandardDeviation));
    }

    [Fact]
    public void A_team_that_the_library_does_not_name_is_not_compared_even_if_an_earlier_team_has_its_name()
    {
        var comparison = Compare([], [("Hospital", 20.6m)], ("Hospital", 32.9m, []));
        var change = Assert.Single(comparison.Teams);
        Assert.Equal((Direction.NotComparable, "the library does not say what it compares with in 2019/20", null), (change.Direction, change.WhyNot?.ToString(), change.Before));
        Assert.Equal(["Hospital"], comparison.Ended);
    }

    [Fact]
    public void A_declared_reason_is_told()
    {
        var change = Assert.Single(Compare([new("2019/20", "Review", null, "it reviewed others")], [("Old", 24.1m)], ("Review", 14.7m, [])).Teams);
        Assert.Equal((Direction.NotComparable, "it reviewed others"), (change.Direction, change.WhyNot!.ToString()));
    }

    [Fact]
    public void A_team_that_was_parted_compares_with_neither_part()
    {
        var comparison = Compare([new("2019/20", "North", "Old", null), new("2019/20", "South", "Old", null)], [("Old", 24.1m)], ("North", 20m, []), ("South", 21m, []));
        Assert.All(comparison.Teams, change => Assert.Equal(Direction.NotComparable, change.Direction));
        Assert.Equal("Old is compared with South too, and its average is of neither alone", comparison.Teams[0].WhyNot!.ToString());
        Assert.Empty(comparison.Ended);
    }

    [Fact]
    public void A_withheld_or_missing_average_is_not_compared()
    {
        var average = new TeamAverage("A", Figure.Of(Cases, 1, 20, 0).Withhold(Phrase.AsWritten("fewer than 5 workers")), []);
        var change = Assert.Single(AuditComparison.Of(Rules([new("2019/20", "A", "Old", null)], Earlier([("Old", 24.1m)])), Earlier([("Old", 24.1m)]), Now, [average]).Teams);
        Assert.Equal("it has no average: fewer than 5 workers", change.WhyNot!.ToString());
    }

    [Fact]
    public void Audits_of_other_months_may_differ_by_season_and_say_so() => Assert.Equal(
        ["the earlier audit looked at 3 months, Jul 2019 to Sep 2019, this one at 12, Jul 2022 to Jun 2023: a part of a change may be the season"],
        Compare([], [], ("A", 1m, [])).Remarks.Select(remark => remark.ToString()));

    [Fact]
    public void It_says_in_Welsh_how_the_months_differ_too() => Assert.Equal(
        ["edrychodd yr archwiliad cynharach ar 3 mis, Gorff 2019 hyd ddiwedd Medi 2019, a hwn ar 12, Gorff 2022 hyd ddiwedd Meh 2023: gall rhan o newid fod yn dymhorol"],
        Compare([], [], ("A", 1m, [])).Remarks.Select(remark => remark.In(Wording.Welsh)));

    [Theory]
    [InlineData("2019-07..2019-09", "2022-07..2023-06", "Jul 2022 to Sep 2022")]
    [InlineData("2019-11..2020-01", "2022-07..2023-06", "Nov 2022 to Jan 2023")]
    [InlineData("2019-05..2019-07", "2022-07..2023-06", null)] // May and June, and then July of the year before
    [InlineData("2019-07..2019-09", "2021-07..2023-06", "Jul 2022 to Sep 2022")] // of two the last
    [InlineData("2019-07..2019-09", "2022-07..2022-09", null)]
    [InlineData("2018-07..2019-06", "2022-07..2022-09", null)]
    public void The_months_of_a_shorter_earlier_audit_are_found_in_this_one(string earlier, string now, string? same) =>
        Assert.Equal(same, AuditComparison.SameMonthsOf(Named(earlier), Named(now))?.Name);

    [Fact]
    public void Beside_the_whole_of_this_audit_stand_the_months_that_the_earlier_one_looked_at()
    {
        var earlier = Earlier([("Old", 24.1m)]);
        var comparison = AuditComparison.Of(Rules([new("2019/20", "A", "Old", null)], earlier), earlier, Now,
            [new TeamAverage("A", Figure.Of(Cases, 1, 30, 0), []), new TeamAverage("B", Figure.Of(Cases, 1, 30, 0), [])],
            months => new Dictionary<string, Figure> { ["A"] = Figure.Of(Cases, 1, 24, 0), ["B"] = Figure.Of(Cases, 1, 1, months.Months.Count()) });
        Assert.Equal(("Jul 2022 to Sep 2022", "30.0", "24.0"), (comparison.SameMonths!.Name, comparison.Teams[0].Now.PrintNumber(), comparison.Teams[0].NowInSameMonths!.PrintNumber()));
        Assert.Equal((Direction.Rose, "5.9", "-0.1"), (comparison.Teams[0].Direction, Unit.Number(comparison.Teams[0].Difference!.Value, 1), Unit.Number(comparison.Teams[0].DifferenceInSameMonths!.Value, 1)));
        Assert.Null(comparison.Teams[1].NowInSameMonths);
        Assert.EndsWith("a part of a change may be the season, so Jul 2022 to Sep 2022 stands beside it", Assert.Single(comparison.Remarks).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Months_beyond_the_records_vary_nothing_and_of_a_provisional_average_nobody_says_that_it_exceeds_the_variation()
    {
        var earlier = Earlier([("Old", 20)]);
        var (known, beyond) = (Figure.Of(Cases, 1, 30, 1), Figure.Of(Cases, 1, 3, 1).AsProvisional(Phrase.AsWritten("beyond")));
        var ends = Enumerable.Repeat(known, 6).ToList();
        var comparison = AuditComparison.Of(Rules([new("2019/20", "A", "Old", null), new("2019/20", "B", "Old too", null)], earlier with { Averages = Earlier([("Old", 20), ("Old too", 20)]).Averages }), earlier with { Averages = Earlier([("Old", 20), ("Old too", 20)]).Averages }, Now,
            [new TeamAverage("A", known, [.. ends, beyond, beyond]), new TeamAverage("B", beyond, [.. ends, beyond])]);
        Assert.Equal([(6, true), (6, null)], comparison.Teams.Select(team => (team.Variation!.Months, team.BeyondVariation)));
        Assert.Equal(0, comparison.Teams[0].Variation!.StandardDeviation);
    }

    /// <summary>The averages of 2023/24 as published, beside 2019/20 by the shipped mapping.</summary>
    [Fact]
    public void Of_the_published_teams_six_compare_two_of_which_rose()
    {
        (string Team, decimal Average)[] published =
        [
            ("Hospital Discharge Team", 32.9m), ("Therapy Hospital Discharge Team", 29.0m), ("Occupational Therapy Team", 30.1m), ("Visual and Hearing Impairment Team", 25.1m),
            ("Carers Team", 18.3m), ("Promoting Independence Team", 19.0m), ("Review Team", 14.7m), ("Continuing Healthcare Team", 14.9m), ("Short term services", 17.5m),
            ("Older People's Team", 17.1m), ("Transitions Team", 10.7m), ("All Age Disability", 11.8m), ("Transforming Care Team", 7.3m),
        ];
        var rules = ShippedLibrary.OfTheDemonstration.Caseload!.Audit;
        var comparison = AuditComparison.Of(rules, rules.Earlier[0], Now, [.. published.Select(team => new TeamAverage(team.Team, Of(team.Average), []))]);
        Assert.Equal(
            [
                ("Hospital Discharge Team", Direction.Rose, "12.3"), ("Occupational Therapy Team", Direction.Rose, "4.3"), ("Short term services", Direction.Fell, "-3.9"),
                ("Older People's Team", Direction.Fell, "-9.8"), ("Transitions Team", Direction.Fell, "-8.2"), ("All Age Disability", Direction.Fell, "-7.8"),
            ],
            comparison.Teams.Where(team => team.Difference is not null).Select(team => (team.Team, team.Direction, Unit.Number(team.Difference!.Value, 1))));
        Assert.Equal(["Intake services", "Older People review"], comparison.Ended);
        Assert.All(comparison.Teams.Where(team => team.Difference is null), team => Assert.DoesNotContain("library does not say", team.WhyNot!.ToString(), StringComparison.Ordinal));
    }

    private static TeamChange One(decimal now, decimal?[] monthEnds, string earlier, decimal before) =>
        Assert.Single(Compare([new("2019/20", "Discharge", earlier, null)], [(earlier, before)], ("Discharge", now, monthEnds)).Teams);

    private static AuditComparison Compare(IReadOnlyList<TeamComparison> declared, (string Team, decimal Average)[] before, params (string Team, decimal Average, decimal?[] MonthEnds)[] now) =>
        AuditComparison.Of(Rules(declared, Earlier(before)), Earlier(before), Now, [.. now.Select(team => new TeamAverage(team.Team, Of(team.Average), [.. team.MonthEnds.Select(Of)]))]);

    private static Figure Of(decimal? value) => value is { } known ? Figure.Of(Cases, 1, Exact.Of(known), 1) : Figure.None(Cases, 1, Phrase.AsWritten("nobody was in post"));

    private static AuditRules Rules(IReadOnlyList<TeamComparison> declared, EarlierAudit earlier) => TestRules.Audit with { Earlier = [earlier], Comparisons = declared };

    private static EarlierAudit Earlier((string Team, decimal Average)[] averages) =>
        new("2019/20", Named("2019-07..2019-09"), "A page", averages.ToDictionary(team => team.Team, team => new PublishedAverage(Exact.Of(team.Average), 1)), new Place("audit.yaml"));

    private static Period Named(string name) => Period.TryParse(name, 4, out var period) ? period : throw new ArgumentException(name);
}
