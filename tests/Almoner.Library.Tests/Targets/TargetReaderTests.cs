using Almoner.Library.Targets;
using Almoner.Terms;

namespace Almoner.Library.Tests.Targets;

/// <summary>^ marks where the mistake stands.</summary>
public sealed class TargetReaderTests
{
    /// <summary>A count of events, a count that should fall, a share, a count without a better direction, a stock, days.</summary>
    private const string Measures = """
        measures:
          - {code: UP01, title: a, better: higher, of: contacts, counted_on: received_on, count: rows, breakdowns: [outcome, team]}
          - {code: DOWN01, title: a, better: lower, of: contacts, counted_on: received_on, count: rows}
          - {code: PCT01, title: a, better: higher, of: contacts, counted_on: received_on, percentage: {meeting: urgent}}
          - {code: VOL01, title: a, of: contacts, counted_on: received_on, count: rows}
          - {code: STK01, title: a, better: higher, of: contacts, open: {from: received_on, to: completed_on}, count: rows}
          - {code: DAY01, title: a, better: lower, of: contacts, counted_on: received_on, mean: "days(received_on, completed_on)"}
        """;

    [Theory]
    [InlineData("PCT01", "{value: 65}", "65%")]
    [InlineData("PCT01", "{value: 65.0}", "65%")]
    [InlineData("PCT01", "{value: 65.5}", "65.5%")]
    [InlineData("PCT01", "{value: 0.125}", "0.125%")]
    [InlineData("UP01", "{value: 1234}", "1,234")]
    [InlineData("PCT01", "{at_least: 65}", "at least 65%")]
    [InlineData("DAY01", "{value: 150}", "150 days")]
    [InlineData("DAY01", "{value: 1}", "1 day")]
    [InlineData("DAY01", "{at_most: 14}", "at most 14 days")]
    [InlineData("DOWN01", "{below: 30}", "below 30")]
    [InlineData("VOL01", "{above: 30}", "above 30")]
    [InlineData("UP01", "{year_total: 40000}", "40,000 in the year")]
    [InlineData("UP01", "{more_than: last year}", "more than last year")]
    [InlineData("DOWN01", "{less_than: last year}", "less than last year")]
    [InlineData("UP01", "{value: 4, per: team}", "4 per team")]
    [InlineData("UP01", "{above: 4, per: outcome}", "above 4 per outcome")]
    [InlineData("UP01", "to be confirmed", "to be confirmed")]
    [InlineData("UP01", "none", "no target")]
    public void A_target_prints_as_it_was_set(string code, string aim, string printed)
    {
        var target = Assert.Single(Read(code, aim));
        Assert.Equal((code, "2023/24", printed), (target.Measure.Code, target.Year.Name, target.Print()));
    }

    [Theory]
    [InlineData("PCT01", "{value: 65}", Bound.AtLeast)]
    [InlineData("DAY01", "{value: 150}", Bound.AtMost)]
    [InlineData("VOL01", "{at_most: 3}", Bound.AtMost)]
    [InlineData("VOL01", "{at_least: 3}", Bound.AtLeast)]
    [InlineData("DOWN01", "{below: 3}", Bound.Below)]
    [InlineData("UP01", "{above: 3}", Bound.Above)]
    public void A_value_is_met_on_the_measures_better_side_and_a_written_bound_on_its_own(string code, string aim, Bound bound) =>
        Assert.Equal(bound, Assert.IsType<TargetAim.Limit>(Assert.Single(Read(code, aim)).Aim).Bound);

    [Theory]
    [InlineData("UP01", Bound.AtLeast)]
    [InlineData("DOWN01", Bound.AtMost)]
    public void A_years_total_is_met_on_the_measures_better_side(string code, Bound bound) =>
        Assert.Equal(bound, Assert.IsType<TargetAim.YearTotal>(Assert.Single(Read(code, "{year_total: 3}")).Aim).Bound);

    [Fact]
    public void Without_a_profile_a_quarter_of_the_total_is_due_each_quarter()
    {
        Assert.Equal([Exact.Of(1, 4), Exact.Of(1, 2), Exact.Of(3, 4), 1], Parts("{year_total: 500}"));
        Assert.Equal(Parts("{year_total: 500}"), Parts("{year_total: 500, profile: even}"));
        Assert.Equal([Exact.Of(1, 5), Exact.Of(455, 1000), Exact.Of(7, 10), 1], Parts("{year_total: 500, profile: [20, 45.5, 70, 100]}"));
        Assert.Equal([0, 0, 1, 1], Parts("{more_than: last year, profile: [0, 0, 100, 100]}"));

        static IEnumerable<Exact> Parts(string aim)
        {
            var profile = Assert.Single(Read("UP01", aim)).Aim switch { TargetAim.YearTotal total => total.Profile, TargetAim.LastYear last => last.Profile, var other => throw new InvalidOperationException($"{other}") };
            return Enumerable.Range(1, 4).Select(profile.PartBy);
        }
    }

    [Theory]
    [InlineData("PCT01", "{value: 101}")]
    [InlineData("PCT01", "{at_least: -1}")]
    [InlineData("DAY01", "{at_most: -1}")]
    public void A_target_that_no_figure_can_reach_is_refused(string code, string aim) =>
        Assert.Equal([LibraryCode.TargetRange], With($"year: 2023/24\ntargets: {{{code}: {aim}}}").Problems.Select(problem => problem.Code));

    [Fact]
    public void An_empty_list_of_targets_is_refused() =>
        Assert.Equal([LibraryCode.NotOneAim], With("year: 2023/24\ntargets: {UP01: []}").Problems.Select(problem => problem.Code));

    [Fact]
    public void Tolerance_is_the_targets_own_or_the_files_or_5_per_cent()
    {
        Assert.Equal(5, Assert.Single(Read("UP01", "{value: 3}")).Tolerance);
        var read = With("year: 2023/24\ntolerance: 2.5\ntargets: {UP01: {value: 3}, PCT01: {value: 3, tolerance: 0}, DOWN01: none}").Value!.Targets;
        Assert.Equal([("UP01", Exact.Of(2.5m)), ("PCT01", 0), ("DOWN01", Exact.Of(2.5m))], read.Select(target => (target.Measure.Code, target.Tolerance)));
    }

    [Theory]
    [InlineData("[{value: 1}]", "2023-04-01 2024-03-31 1")]
    [InlineData("[{value: 1, to: 2023-06-30}, {value: 2, from: 2023-07-01}]", "2023-04-01 2023-06-30 1; 2023-07-01 2024-03-31 2")]
    [InlineData("[{value: 1}, {value: 2, from: 2023-07-01}, {value: 3, from: 2024-01-01}]", "2023-04-01 2023-06-30 1; 2023-07-01 2023-12-31 2; 2024-01-01 2024-03-31 3")]
    [InlineData("[{value: 2, from: 2023-07-01}, {value: 1}]", "2023-07-01 2024-03-31 2; 2023-04-01 2023-06-30 1")]
    [InlineData("[{value: 1, from: 2023-05-01, to: 2023-05-01}, {value: 2, from: 2024-03-31}]", "2023-05-01 2023-05-01 1; 2024-03-31 2024-03-31 2")]
    public void A_target_is_in_force_until_the_day_before_the_next_begins(string aims, string expected) => Assert.Equal(expected, string.Join("; ",
        Read("UP01", aims).Select(target => FormattableString.Invariant($"{target.From:yyyy-MM-dd} {target.To:yyyy-MM-dd} {target.Print()}"))));

    [Fact]
    public void The_target_of_a_day_is_the_one_in_force_then()
    {
        var library = With("year: 2023/24\ntargets: {UP01: [{value: 1, to: 2023-06-30}, {value: 2, from: 2023-07-02}]}").Value!;
        Assert.Equal(["1", "1", null, "2", "2", null], new[] { (4, 1), (6, 30), (7, 1), (7, 2), (3, 31), (4, 2) }
            .Select(day => library.TargetOf(library.Measures["UP01"], new DateOnly(day is (3, 31) or (4, 2) ? 2024 : 2023, day.Item1, day.Item2))?.Print()));
        Assert.Null(library.TargetOf(library.Measures["DOWN01"], new DateOnly(2023, 4, 1)));
    }

    [Fact]
    public void Comparators_stand_beside_and_are_no_targets()
    {
        var library = With("year: 2023/24\ntargets: {}\ncomparators:\n  PCT01: [{name: All-Wales average, value: 65, source: a report}, {name: Our average, value: 86.5, source: another}]").Value!;
        Assert.Empty(library.Targets);
        Assert.Equal(["All-Wales average 65% (a report)", "Our average 86.5% (another)"], library.Comparators.Select(comparator => $"{comparator.Print(Wording.English)} ({comparator.Source})"));
        Assert.All(library.Comparators, comparator => Assert.Equal(("PCT01", "2023/24"), (comparator.Measure.Code, comparator.Year.Name)));
    }

    [Theory]
    [InlineData("year: ^2023\ntargets: {UP01: none}", "ALM-0104", "`2023` is no financial year")]
    [InlineData("year: ^2023/25\ntargets: {UP01: none}", "ALM-0104", "`2023/25` is no financial year")]
    [InlineData("^targets: {UP01: none}", "ALM-0103", "this year of targets has no `year`")]
    [InlineData("year: 2023/24\ntargets: {^UP02: none}", "ALM-0112", "there is no measure UP02")]
    [InlineData("year: 2023/24\ntargets: {}\ncomparators: {^UP02: [{name: a, value: 1, source: b}]}", "ALM-0112", "there is no measure UP02")]
    [InlineData("year: 2023/24\ntargets: {}\ncomparators: {UP01: [^{name: a, value: 1}]}", "ALM-0103", "this comparator has no `source`")]
    [InlineData("year: 2023/24\ntargets: {UP01: ^65}", "ALM-0104", "`targets` holds `65`")]
    [InlineData("year: 2023/24\ntargets: {UP01: {value: ^many}}", "ALM-0104", "`value` holds `many`")]
    [InlineData("year: 2023/24\ntargets: {UP01: {more_than: ^ever}}", "ALM-0104", "`more_than` holds `ever`")]
    [InlineData("year: 2023/24\ntolerance: ^-1\ntargets: {UP01: none}", "ALM-0104", "`tolerance` holds `-1`")]
    public void A_file_that_cannot_be_read(string text, string code, string what) => AssertOnly(text, code, what);

    [Theory]
    [InlineData("UP01: ^{}", "ALM-0126", "the target of UP01 asks for nothing")]
    [InlineData("UP01: ^{tolerance: 3}", "ALM-0126", "the target of UP01 asks for nothing")]
    [InlineData("UP01: {value: 3, year_total: ^4}", "ALM-0126", "the target of UP01 asks for several things: value, year_total")]
    [InlineData("UP01: [{value: 3, to: 2023-04-30}, ^{from: 2023-05-01}]", "ALM-0126", "the target of UP01 asks for nothing")]
    [InlineData("VOL01: {value: ^3}", "ALM-0127", "`value` does not say which side of it is met, and VOL01 has no better direction")]
    [InlineData("VOL01: {year_total: ^3}", "ALM-0127", "`year_total` does not say which side of it is met, and VOL01 has no better direction")]
    [InlineData("UP01: {below: ^3}", "ALM-0127", "`below` asks for less, and higher is better for UP01")]
    [InlineData("UP01: {at_most: ^3}", "ALM-0127", "`at_most` asks for less, and higher is better for UP01")]
    [InlineData("UP01: {less_than: ^last year}", "ALM-0127", "`less_than` asks for less, and higher is better for UP01")]
    [InlineData("DOWN01: {above: ^3}", "ALM-0127", "`above` asks for more, and lower is better for DOWN01")]
    [InlineData("DOWN01: {more_than: ^last year}", "ALM-0127", "`more_than` asks for more, and lower is better for DOWN01")]
    [InlineData("UP01: {year_total: 3, profile: ^[50, 100]}", "ALM-0128", "the profile has 2 numbers")]
    [InlineData("UP01: {year_total: 3, profile: ^[-1, 50, 75, 100]}", "ALM-0128", "the profile holds a number below 0")]
    [InlineData("UP01: {year_total: 3, profile: ^[25, 50, 45, 100]}", "ALM-0128", "the profile falls")]
    [InlineData("UP01: {year_total: 3, profile: ^[25, 25, 25, 25]}", "ALM-0128", "the profile ends at 25")]
    [InlineData("UP01: {more_than: last year, profile: ^[25, 50, 75, 100.5]}", "ALM-0128", "the profile ends at 100.5")]
    [InlineData("UP01: {year_total: 3, profile: [25, ^half, 75, 100]}", "ALM-0104", "`profile` holds `half`")]
    [InlineData("UP01: {value: 3, profile: ^[25, 50, 75, 100]}", "ALM-0114", "`profile` stands beside `value`, which has none")]
    [InlineData("UP01: {year_total: 3, per: ^team}", "ALM-0114", "`per` stands beside `year_total`, which has none")]
    [InlineData("UP01: [{value: 1, to: 2023-07-01}, {value: 2, from: ^2023-07-01}]", "ALM-0129", "two targets are in force on 1 July 2023")]
    [InlineData("UP01: [{value: 1}, ^{value: 2}]", "ALM-0129", "two targets are in force on 1 April 2023")]
    [InlineData("UP01: [{value: 1, from: ^2023-03-31}]", "ALM-0130", "31 March 2023 lies outside 2023/24")]
    [InlineData("UP01: {value: 1, to: ^2024-04-01}", "ALM-0130", "1 April 2024 lies outside 2023/24")]
    [InlineData("UP01: {value: 1, from: 2023-06-01, to: ^2023-05-31}", "ALM-0130", "the target ends on 31 May 2023, before it begins on 1 June 2023")]
    [InlineData("PCT01: {year_total: ^3}", "ALM-0131", "PCT01 has no total of a year: it is no count or sum of events")]
    [InlineData("STK01: {year_total: ^3}", "ALM-0131", "STK01 has no total of a year: it is no count or sum of events")]
    [InlineData("DAY01: {year_total: ^3}", "ALM-0131", "DAY01 has no total of a year: it is no count or sum of events")]
    [InlineData("UP01: {value: 3, per: ^taem}", "ALM-0132", "UP01 is not broken down by `taem`")]
    [InlineData("DOWN01: {value: 3, per: ^team}", "ALM-0132", "DOWN01 is not broken down by `team`")]
    [InlineData("UP01: {value: 3, tolerance: ^101}", "ALM-0104", "`tolerance` holds `101`")]
    public void A_target_that_cannot_be(string entry, string code, string what) => AssertOnly($"year: 2023/24\ntargets:\n  {entry}", code, what);

    [Fact]
    public void A_day_is_looked_for_in_the_councils_own_year()
    {
        var read = LibraryReader.Read(SmallLibrary.FilesOf(("measures/tested", Measures), ("targets/2023-24", "year: 2023/24\ntargets: {UP01: [{value: 1, from: 2023-07-01, to: 2024-06-30}]}")), yearStart: 7);
        Assert.False(Assert.Single(read.Value!.Targets).IsPartOfYear);
    }

    [Fact]
    public void A_measure_has_one_entry_of_targets_and_one_of_comparators_a_year()
    {
        var read = SmallLibrary.With(
            ("measures/tested", Measures),
            ("targets/2022-23", "year: 2022/23\ntargets: {UP01: {value: 3}}"),
            ("targets/2023-24", "year: 2023/24\ntargets: {UP01: {value: 1}}\ncomparators: {UP01: [{name: a, value: 1, source: b}]}"),
            ("targets/more", "year: 2023/24\ntargets: {UP01: {value: 2}}\ncomparators: {UP01: [{name: c, value: 1, source: b}]}"));
        Assert.Equal(
            ["library/targets/more.yaml:2:11 ALM-0105: the target of `UP01 in 2023/24` is declared twice", "library/targets/more.yaml:3:15 ALM-0105: the list of comparators of `UP01 in 2023/24` is declared twice"],
            read.Problems.Select(problem => $"{problem.Place} {problem.Code}: {problem.What}"));
        Assert.Contains("library/targets/2023-24.yaml:2:11", read.Problems[0].Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Years_begin_with_the_councils_month()
    {
        var read = LibraryReader.Read(SmallLibrary.FilesOf(("targets/2023-24", "year: 2023/24\ntargets: {CON01: none}")), yearStart: 7);
        Assert.Equal(new DateOnly(2023, 7, 1), Assert.Single(read.Value!.Targets).From);
    }

    private static Checked<MeasureLibrary> With(string targets) => SmallLibrary.With(("measures/tested", Measures), ("targets/2023-24", targets));

    private static IReadOnlyList<Target> Read(string code, string aim)
    {
        var read = With($"year: 2023/24\ntargets: {{{code}: {aim}}}");
        Assert.Empty(read.Problems);
        return read.Value!.Targets;
    }

    private static void AssertOnly(string marked, string code, string what)
    {
        var (text, line, column) = SmallLibrary.Marked(marked);
        SmallLibrary.AssertOne(With(text).Problems, code, new Place("library/targets/2023-24.yaml", line, column), what);
    }
}
