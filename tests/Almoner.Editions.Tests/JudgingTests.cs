using System.Globalization;
using Almoner.Library.Measures;
using Almoner.Library.Targets;
using Almoner.Terms;

namespace Almoner.Editions.Tests;

public sealed class JudgingTests
{
    private static readonly Quarter Q2 = new(new FinancialYear(2023), 2);
    private static readonly Measure Count = VisitsCouncil.Measure("VIS01");
    private static readonly Measure Share = VisitsCouncil.Measure("VIS02");
    private static readonly Measure Stock = VisitsCouncil.Measure("VIS03");

    [Theory]
    // At the target, just beside it, and at the edge of the tolerance of 5 per cent.
    [InlineData(Bound.AtLeast, "80", "80", Status.Met, "80.0% against at least 80%")]
    [InlineData(Bound.AtLeast, "80", "80.0001", Status.Met, "80.0% against at least 80%")]
    [InlineData(Bound.AtLeast, "80", "79.9999", Status.Near, "79.9999% against at least 80%; 0.0001 points short, within 5%")]
    [InlineData(Bound.AtLeast, "80", "76", Status.Near, "76.0% against at least 80%; 4.0 points short, within 5%")]
    [InlineData(Bound.AtLeast, "80", "75.9999", Status.Missed, "75.9999% against at least 80%; 4.0001 points short")]
    [InlineData(Bound.AtLeast, "80", "0", Status.Missed, "0.0% against at least 80%; 80.0 points short")]
    [InlineData(Bound.AtMost, "150", "150", Status.Met, "150.0% against at most 150%")]
    [InlineData(Bound.AtMost, "150", "150.01", Status.Near, "150.01% against at most 150%; 0.01 points over, within 5%")]
    [InlineData(Bound.AtMost, "150", "157.5", Status.Near, "157.5% against at most 150%; 7.5 points over, within 5%")]
    [InlineData(Bound.AtMost, "150", "157.51", Status.Missed, "157.51% against at most 150%; 7.51 points over")]
    [InlineData(Bound.Below, "30", "29.99", Status.Met, "29.99% against below 30%")]
    [InlineData(Bound.Below, "30", "30", Status.Near, "30.0% against below 30%; at the limit itself, within 5%")]
    [InlineData(Bound.Below, "30", "31.5", Status.Near, "31.5% against below 30%; 1.5 points over, within 5%")]
    [InlineData(Bound.Below, "30", "31.6", Status.Missed, "31.6% against below 30%; 1.6 points over")]
    [InlineData(Bound.Above, "17.8", "17.81", Status.Met, "17.81% against above 17.8%")]
    [InlineData(Bound.Above, "17.8", "17.8", Status.Near, "17.8% against above 17.8%; at the limit itself, within 5%")]
    [InlineData(Bound.Above, "17.8", "16.91", Status.Near, "16.91% against above 17.8%; 0.89 points short, within 5%")]
    [InlineData(Bound.Above, "17.8", "16.9", Status.Missed, "16.9% against above 17.8%; 0.9 points short")]
    // A target of 0 has no per cent of itself.
    [InlineData(Bound.AtMost, "0", "0", Status.Met, "0.0% against at most 0%")]
    [InlineData(Bound.AtMost, "0", "0.001", Status.Missed, "0.001% against at most 0%; 0.001 points over")]
    [InlineData(Bound.Above, "0", "0", Status.Missed, "0.0% against above 0%; at the limit itself")]
    [InlineData(Bound.AtLeast, "0", "0", Status.Met, "0.0% against at least 0%")]
    // A tolerance is a share of the size of the target, whatever its sign.
    [InlineData(Bound.AtLeast, "-20", "-21", Status.Near, "-21.0% against at least -20%; 1.0 points short, within 5%")]
    [InlineData(Bound.AtLeast, "-20", "-21.1", Status.Missed, "-21.1% against at least -20%; 1.1 points short")]
    public void A_value_is_met_up_to_its_edge_and_near_up_to_the_edge_of_the_tolerance(Bound bound, string target, string value, Status status, string why)
    {
        var judged = Judge(Share, new TargetAim.Limit(bound, Number(target)), Figure.Of(Unit.Percent, 1, Number(value), 1));
        Assert.Equal((status, why), (judged.Status, judged.Why.ToString()));
        Assert.False(judged.IsProvisional);
    }

    [Theory]
    [InlineData(0, "79.99", Status.Missed)]
    [InlineData(0, "80", Status.Met)]
    [InlineData(2, "78.4", Status.Near)]
    [InlineData(2, "78.39", Status.Missed)]
    [InlineData(100, "0", Status.Near)]
    public void The_tolerance_is_the_targets_own(int tolerance, string value, Status status) =>
        Assert.Equal(status, Judge(Share, new TargetAim.Limit(Bound.AtLeast, 80), Figure.Of(Unit.Percent, 1, Number(value), 1), tolerance).Status);

    [Fact]
    public void A_strict_bound_without_tolerance_is_missed_at_the_bound()
    {
        var judged = Judge(Count, new TargetAim.Limit(Bound.Below, 30), Of(30), tolerance: 0);
        Assert.Equal((Status.Missed, "30 against below 30; at the limit itself"), (judged.Status, judged.Why.ToString()));
    }

    [Fact]
    public void Judging_is_exact_where_the_printed_figure_would_meet_the_target()
    {
        var judged = Judge(Share, new TargetAim.Limit(Bound.AtLeast, 65), Figure.OfRatio(Unit.Percent, 1, 6496, 10000, 100, 10000));
        Assert.Equal((Status.Near, "64.96% against at least 65%; 0.04 points short, within 5%"), (judged.Status, judged.Why.ToString()));
        var third = Judge(Share, new TargetAim.Limit(Bound.AtLeast, Exact.Of(33.3333m)), Figure.OfRatio(Unit.Percent, 1, 1, 3, 100, 3));
        Assert.Equal((Status.Met, "33.3333% against at least 33.3333%"), (third.Status, third.Why.ToString()));
    }

    [Fact]
    public void Days_say_their_unit()
    {
        var days = Judge(Share with { Unit = Unit.Days, Decimals = 0 }, new TargetAim.Limit(Bound.AtMost, 150), Figure.OfRatio(Unit.Days, 0, 356, 2, 1, 2));
        Assert.Equal(("178 days against at most 150 days; 28 days over", "28 days over"), (days.Why.ToString(), days.Distance?.ToString()));
    }

    public static TheoryData<string, TargetAim> EveryAim => new()
    {
        { "value", new TargetAim.Limit(Bound.AtLeast, 0) },
        { "at most", new TargetAim.Limit(Bound.AtMost, 1000) },
        { "below", new TargetAim.Limit(Bound.Below, 1000) },
        { "total", new TargetAim.YearTotal(Bound.AtLeast, 0, Profile.Even) },
        { "total at most", new TargetAim.YearTotal(Bound.AtMost, 1000, Profile.Even) },
        { "last year", new TargetAim.LastYear(Bound.Below, Profile.Even) },
        { "each", new TargetAim.Limit(Bound.AtMost, 1000) { Per = Count.Breakdowns[0] } },
    };

    [Theory]
    [MemberData(nameof(EveryAim))]
    public void What_is_undefined_is_never_met(string _, TargetAim aim)
    {
        Figure[] undefined = [Figure.None(Unit.Count, 0, Phrase.AsWritten("no extract of visits is loaded")), Figure.NotYetDue(Unit.Count, 0, Phrase.AsWritten("no extract of visits is loaded")), Of(3).Withhold(Phrase.AsWritten("no extract of visits is loaded"))];
        foreach (var figure in undefined)
        {
            var judged = Judging.Of(Target(Count, aim, 5), Evidence(Count, figure) with { SameQuarterLastYear = Of(500), LastYear = Of(1000), Groups = [new("North", Of(3)), new("South", figure)] });
            Assert.Equal(Status.NotKnown, judged.Status);
            Assert.EndsWith("no extract of visits is loaded", judged.Why.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(EveryAim))]
    public void A_provisional_figure_is_judged_and_marked(string _, TargetAim aim)
    {
        var figure = Of(3).AsProvisional(Phrase.AsWritten("records run to 1 May"));
        var judged = Judging.Of(Target(Count, aim, 5), Evidence(Count, figure) with { SameQuarterLastYear = Of(500), Groups = [new("North", Of(3)), new("South", figure)] });
        Assert.Equal((Status.Met, true), (judged.Status, judged.IsProvisional));
    }

    [Fact]
    public void Without_a_target_there_is_no_status_whatever_the_figure()
    {
        Assert.Equal((Status.NoTarget, "no target is set"), Told(Judging.Of(null, Evidence(Count, Of(3)))));
        Assert.Equal((Status.NoTarget, "no target is set"), Told(Judge(Count, new TargetAim.None(), Of(3))));
        Assert.Equal((Status.NoTarget, "the target is to be confirmed"), Told(Judge(Count, new TargetAim.ToBeConfirmed(), Figure.None(Unit.Count, 0, Phrase.AsWritten("not measured")))));
    }

    [Theory]
    [InlineData(1, "131", Status.Met, "131 of 125 by quarter 1 (500 in the year)")]
    [InlineData(2, "250", Status.Met, "250 of 250 by quarter 2 (500 in the year)")]
    [InlineData(2, "241", Status.Near, "241 of 250 by quarter 2 (500 in the year); 9 short, within 5%")]
    [InlineData(2, "238", Status.Near, "238 of 250 by quarter 2 (500 in the year); 12 short, within 5%")]
    [InlineData(2, "237", Status.Missed, "237 of 250 by quarter 2 (500 in the year); 13 short")]
    [InlineData(3, "374", Status.Near, "374 of 375 by quarter 3 (500 in the year); 1 short, within 5%")]
    [InlineData(4, "500", Status.Met, "500 of 500 by quarter 4 (500 in the year)")]
    public void A_total_of_the_year_is_held_against_the_year_to_date(int quarter, string toDate, Status status, string why)
    {
        var judged = Judging.Of(Target(Count, new TargetAim.YearTotal(Bound.AtLeast, 500, Profile.Even), 5),
            Evidence(Count, Of(1)) with { Period = new Quarter(new FinancialYear(2023), quarter), YearToDate = Figure.Of(Unit.Count, 0, Number(toDate), 1) });
        Assert.Equal((status, why), Told(judged));
    }

    [Theory]
    [InlineData("20", Status.Met, "20 of at most 21 by quarter 2 (60 in the year)")]
    [InlineData("22", Status.Near, "22 of at most 21 by quarter 2 (60 in the year); 1 over, within 5%")]
    [InlineData("23", Status.Missed, "23 of at most 21 by quarter 2 (60 in the year); 2 over")]
    public void A_total_that_should_stay_low_is_a_limit_that_grows_by_its_profile(string toDate, Status status, string why)
    {
        var judged = Judging.Of(Target(Count, new TargetAim.YearTotal(Bound.AtMost, 60, new Profile([20, 35, 70, 100])), 5), Evidence(Count, Of(1)) with { YearToDate = Figure.Of(Unit.Count, 0, Number(toDate), 1) });
        Assert.Equal((status, why), Told(judged));
        Assert.Equal("at most 21 by quarter 2", judged.Due?.ToString());
    }

    [Fact]
    public void More_than_last_year_is_more_than_the_same_quarter_where_that_is_known()
    {
        var evidence = Evidence(Count, Of(359)) with { SameQuarterLastYear = Of(371), LastYear = Of(1000), YearToDate = Of(720) };
        Assert.Equal((Status.Near, "359 against more than 371 in 2022/23 Q2; 12 short, within 5%"), Told(Judging.Of(MoreThanLastYear(Count), evidence)));
        Assert.Equal((Status.Near, "371 against more than 371 in 2022/23 Q2; at the limit itself, within 5%"), Told(Judging.Of(MoreThanLastYear(Count), evidence with { Figure = Of(371) })));
        Assert.Equal((Status.Met, "372 against more than 371 in 2022/23 Q2"), Told(Judging.Of(MoreThanLastYear(Count), evidence with { Figure = Of(372) })));
    }

    [Fact]
    public void More_than_last_year_is_otherwise_more_than_the_part_of_last_years_total_due_by_now()
    {
        var evidence = Evidence(Count, Of(359)) with { LastYear = Published(Unit.Count, 1493), YearToDate = Of(720) };
        var judged = Judging.Of(MoreThanLastYear(Count), evidence);
        Assert.Equal((Status.Near, "720 against more than 746.5 by quarter 2 (50% of 1,493 in 2022/23); 26.5 short, within 5%"), Told(judged));
        Assert.Equal("746.5 by quarter 2", judged.Due?.ToString());
        Assert.Equal(Status.Met, Judging.Of(MoreThanLastYear(Count), evidence with { YearToDate = Of(747) }).Status);
        Assert.Equal(Status.Met, Judging.Of(Target(Count, new TargetAim.LastYear(Bound.Above, new Profile([10, 40, 70, 100])), 5), evidence).Status);
    }

    [Fact]
    public void A_quarter_that_has_no_figure_is_not_judged_by_the_quarters_before_it()
    {
        var evidence = Evidence(Count, Figure.NotYetDue(Unit.Count, 0, Phrase.AsWritten("records run to 30 September 2023"))) with { YearToDate = Of(241).AsProvisional(Phrase.AsWritten("records run to 30 September 2023")), LastYear = Published(Unit.Count, 400) };
        foreach (var target in new[] { Target(Count, new TargetAim.YearTotal(Bound.AtLeast, 10, Profile.Even), 5), Target(Count, new TargetAim.YearTotal(Bound.AtLeast, 1000, Profile.Even), 5), MoreThanLastYear(Count) })
        {
            Assert.Equal((Status.NotKnown, "there is no figure: records run to 30 September 2023"), Told(Judging.Of(target, evidence)));
        }
    }

    [Fact]
    public void A_judgement_by_the_year_to_date_says_the_year_to_date()
    {
        var total = Target(Count, new TargetAim.YearTotal(Bound.AtLeast, 2300, Profile.Even), 5);
        var evidence = Evidence(Count, Of(904)) with { YearToDate = Of(1839), LastYear = Published(Unit.Count, 2000) };
        Assert.Equal("1,839 so far", Judging.Of(total, evidence).SoFar?.ToString());
        Assert.Equal("1,839 so far", Judging.Of(MoreThanLastYear(Count), evidence).SoFar?.ToString());
        Assert.Null(Judging.Of(MoreThanLastYear(Count), evidence with { SameQuarterLastYear = Of(900) }).SoFar);
        Assert.Null(Judging.Of(total, evidence with { Figure = Of(1839) }).SoFar);
    }

    [Fact]
    public void Shares_and_stocks_have_no_part_of_a_year_and_are_held_against_last_years_figure()
    {
        var share = Evidence(Share, Figure.Of(Unit.Percent, 1, 51, 1)) with { LastYear = Published(Unit.Percent, Exact.Of(50.79m)) };
        Assert.Equal((Status.Met, "51.0% against more than 50.79% in 2022/23"), Told(Judging.Of(MoreThanLastYear(Share), share)));
        var stock = Evidence(Stock, Of(30)) with { LastYear = Of(28) };
        Assert.Equal((Status.Missed, "30 against less than 28 in 2022/23; 2 over"), Told(Judging.Of(Target(Stock, new TargetAim.LastYear(Bound.Below, Profile.Even), 5), stock)));
    }

    [Fact]
    public void Without_any_figure_of_last_year_more_than_last_year_is_not_known()
    {
        var judged = Judging.Of(MoreThanLastYear(Count), Evidence(Count, Of(359)));
        Assert.Equal((Status.NotKnown, "neither 2022/23 Q2 nor the year 2022/23 has a figure: measured since April 2023"), Told(judged));
    }

    [Fact]
    public void A_year_whose_records_begin_within_it_says_too_little_to_be_beaten()
    {
        var evidence = Evidence(Count, Of(359)) with { LastYear = Of(10), YearToDate = Of(720) };
        Assert.Equal((Status.NotKnown, "2022/23 Q2 has no figure, so the records of 2022/23 are not whole: measured since April 2023"), Told(Judging.Of(MoreThanLastYear(Count), evidence)));
        Assert.Equal(Status.NotKnown, Judging.Of(MoreThanLastYear(Share), evidence with { Measure = Share }).Status);
        Assert.Equal(Status.Met, Judging.Of(MoreThanLastYear(Count), evidence with { SameQuarterLastYear = Of(3).Withhold(Phrase.AsWritten("fewer than 5 people")) }).Status);
    }

    [Fact]
    public void A_published_figure_is_judged_as_a_known_one()
    {
        var judged = Judge(Share, new TargetAim.Limit(Bound.AtLeast, 80), Published(Unit.Percent, Exact.Of(80.1m)));
        Assert.Equal((Status.Met, false), (judged.Status, judged.IsProvisional));
    }

    [Fact]
    public void A_judgement_by_a_provisional_figure_of_last_year_is_provisional()
    {
        Assert.True(Judging.Of(MoreThanLastYear(Count), Evidence(Count, Of(359)) with { SameQuarterLastYear = Of(300).AsProvisional(Phrase.AsWritten("why")) }).IsProvisional);
        Assert.True(Judging.Of(Target(Stock, new TargetAim.LastYear(Bound.Below, Profile.Even), 5), Evidence(Stock, Of(359)) with { LastYear = Of(300).AsProvisional(Phrase.AsWritten("why")) }).IsProvisional);
    }

    [Theory]
    [InlineData("4 4 5", Status.Met, "3 of 3 by district have at least 4", null)]
    [InlineData("4 3 0", Status.Missed, "1 of 3 by district have at least 4; short of it: South 3, East 0", "short of it: South 3, East 0")]
    [InlineData("4 - 4", Status.NotKnown, "2 of 3 by district have at least 4; not known: South", "not known: South")]
    [InlineData("4 - 3", Status.Missed, "1 of 3 by district have at least 4; short of it: East 3; not known: South", "short of it: East 3; not known: South")]
    public void The_worst_group_tells_the_status_and_the_short_ones_are_named(string groups, Status status, string why, string? distance)
    {
        var judged = Judging.Of(Target(Count, FourPerDistrict, 5), Evidence(Count, Of(12)) with { Groups = [.. Groups(groups)] });
        Assert.Equal((status, why), Told(judged));
        Assert.Equal(distance, judged.Distance?.ToString());
    }

    [Fact]
    public void Groups_near_the_target_make_the_whole_near_unless_one_is_not_known()
    {
        Assert.Equal((Status.Near, "2 of 3 by district have at least 4; short of it: South 3; within 25%"), Told(Each("4 3 4")));
        Assert.Equal(Status.NotKnown, Each("- 3 4").Status);
        Assert.Equal(Status.Missed, Each("4 3 2").Status);

        static Judgement Each(string groups) => Judging.Of(Target(Count, FourPerDistrict, 25), Evidence(Count, Of(12)) with { Groups = [.. Groups(groups)] });
    }

    [Fact]
    public void Without_groups_nothing_is_known_of_each() =>
        Assert.Equal((Status.NotKnown, "no district has a figure"), Told(Judging.Of(Target(Count, FourPerDistrict, 5), Evidence(Count, Of(12)))));

    private static TargetAim.Limit FourPerDistrict => new(Bound.AtLeast, 4) { Per = Count.Breakdowns[0] };

    private static IEnumerable<GroupFigure> Groups(string values) => values.Split(' ').Zip(["North", "South", "East"],
        (value, group) => new GroupFigure(group, value == "-" ? Figure.None(Unit.Count, 0, Phrase.AsWritten("no visits are recorded there")) : Figure.Of(Unit.Count, 0, Number(value), 1)));

    private static Target MoreThanLastYear(Measure measure) => Target(measure, new TargetAim.LastYear(Bound.Above, Profile.Even), 5);

    [Fact]
    public void A_verdict_is_said_in_the_language_that_it_is_asked_in()
    {
        var judged = Judging.Of(Target(Count, new TargetAim.YearTotal(Bound.AtLeast, 500, Profile.Even), 5), Evidence(Count, Of(117)) with { YearToDate = Of(241) });
        Assert.Equal("241 yn erbyn 250 erbyn chwarter 2 (500 yn y flwyddyn); 9 islaw'r targed, o fewn 5%", judged.Why.In(Wording.Welsh));
        Assert.Equal(("250 erbyn chwarter 2", "241 hyd yma"), (judged.Due?.In(Wording.Welsh), judged.SoFar?.In(Wording.Welsh)));
    }

    private static (Status, string) Told(Judgement judgement) => (judgement.Status, judgement.Why.ToString());

    private static Judgement Judge(Measure measure, TargetAim aim, Figure figure, int tolerance = 5) => Judging.Of(Target(measure, aim, tolerance), Evidence(measure, figure));

    private static Target Target(Measure measure, TargetAim aim, Exact tolerance) => new(measure, Q2.Year, Q2.Year.Start, Q2.Year.End, aim, tolerance);

    private static Evidence Evidence(Measure measure, Figure figure) => new()
    {
        Measure = measure,
        Period = Q2,
        Figure = figure,
        YearToDate = figure,
        SameQuarterLastYear = Figure.None(measure.Unit, measure.Decimals, Phrase.AsWritten("measured since April 2023")),
        LastYear = Figure.None(measure.Unit, measure.Decimals, Phrase.AsWritten("measured since April 2023")),
    };

    private static Figure Published(Unit unit, Exact value) => Figure.Published(unit, unit.Decimals, value, "a report");

    private static Figure Of(long value) => Figure.Of(Unit.Count, 0, value, value);

    private static Exact Number(string text) => Exact.Of(decimal.Parse(text, CultureInfo.InvariantCulture));
}
