using Almoner.Terms;

namespace Almoner.Library.Tests.Caseload;

/// <summary>^ marks where the mistake stands.</summary>
public sealed class CaseloadReaderTests
{
    internal const string Allocations = """
        record_set: allocations
        title: Allocations
        about: One
        key: allocation_id
        fields:
          allocation_id: {type: text, required: true, about: Its number}
          role: {type: code, codes: [lead, duty], about: How}
        """;

    internal const string Weights = """
        record_set: case_weights
        title: Weights
        about: One
        key: weight_id
        fields:
          weight_id: {type: text, required: true, about: Its number}
          complexity: {type: code, codes: [low, very high], about: How much}
          risk: {type: code, codes: [low], about: How risky}
          travel: {type: code, codes: [none, long], about: How far}
        """;

    internal const string Weighting = """
        weighting:
          name: Ours
          reasons: Because
          full_points: 100
          protected_share: 15
          newly_qualified: 10
          complexity: {points: {low: 1, very high: 7.5}, vary: 20}
          risk: {points: {low: 0}}
          travel: {points: {none: 0, long: 2}, vary: 50}
          roles: {lead: 100, duty: 50}
          bands: [{name: room, up_to: 80}, {name: full, up_to: 100}, {name: over}]
        """;

    internal const string Audit = """
        audit:
          long_absence_days: 28
          threshold: 25
          smallest_group: 5
          no_contact_days: 91
          reallocated_within_days: 14
          next_audit_months: {from: 12, to: 24}
        """;

    internal const string Published = """
        published:
          earlier:
            - {name: 2019/20, period: 2019-07..2019-09, source: A page, averages: {Hospital: 20.6, Old: 24}}
          comparisons:
            - {with: 2019/20, teams: {Discharge: Hospital, New: {not_comparable: it is new}}}
          surveys:
            - {survey: Check 2017, question: Fair, on: 2017-10-20, respondents: 80, agree: 42.5, source: A page}
        """;

    [Fact]
    public void The_shipped_rules_stand()
    {
        var rules = LibraryReader.Read(ShippedLibrary.Folder, yearStart: 4).Value!.Caseload!;
        Assert.Equal((28, 5), (rules.Audit.LongAbsenceDays, rules.Audit.SmallestGroup));
        Assert.Equal(85, rules.Weighting.Available(1, newlyQualified: false));
        Assert.Equal(Exact.Of(76.5m), rules.Weighting.Available(1, newlyQualified: true));
    }

    /// <summary>A council that begins has published nothing, least of all what another one has.</summary>
    [Fact]
    public void The_shipped_library_tells_of_no_earlier_audit_and_no_survey()
    {
        var audit = LibraryReader.Read(ShippedLibrary.Folder, yearStart: 4).Value!.Caseload!.Audit;
        Assert.Equal((0, 0, 0), (audit.Earlier.Count, audit.Comparisons.Count, audit.Surveys.Count));
        Assert.Empty(With(("caseload/weighting", Weighting), ("caseload/audit", Audit)).Value!.Caseload!.Audit.Surveys);
    }

    [Fact]
    public void A_library_without_them_is_sound_and_audits_nothing() => Assert.Null(SmallLibrary.Sound.Caseload);

    [Fact]
    public void Points_add_up_and_the_role_takes_its_share()
    {
        var scheme = Read().Weighting;
        Assert.Equal(Exact.Of(9.5m), scheme.Points("very high", "low", "long", "lead"));
        Assert.Equal(Exact.Of(4.75m), scheme.Points("very high", "low", "long", "duty"));
        Assert.Equal([Exact.Of(1, 5), 0, Exact.Of(1, 2)], scheme.Factors.Select(factor => factor.Vary));
    }

    [Fact]
    public void A_part_time_worker_has_a_part_of_the_points() => Assert.Equal(Exact.Of(51m), Read().Weighting.Available(Exact.Of(0.6m), newlyQualified: false));

    [Theory]
    [InlineData("0", "room")]
    [InlineData("80", "room")]
    [InlineData("80.0001", "full")]
    [InlineData("100", "full")]
    [InlineData("100.0001", "over")]
    [InlineData("1000", "over")]
    public void A_band_holds_its_upper_end(string percent, string band) =>
        Assert.Equal(band, Read().Weighting.BandOf(Exact.Of(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture))).Name);

    [Fact]
    public void Earlier_averages_keep_the_decimals_they_were_printed_with()
    {
        var earlier = Assert.Single(Read().Audit.Earlier);
        Assert.Equal(("2019/20", "Jul 2019 to Sep 2019"), (earlier.Name, earlier.Period.Name));
        Assert.Equal([("Hospital", Exact.Of(20.6m), 1), ("Old", 24, 0)], earlier.Averages.Select(average => (average.Key, average.Value.Value, average.Value.Decimals)));
    }

    [Fact]
    public void A_team_compares_with_an_earlier_one_or_says_why_not() => Assert.Equal(
        [("2019/20", "Discharge", "Hospital", null), ("2019/20", "New", null, "it is new")],
        Read().Audit.Comparisons.Select(entry => (entry.With, entry.Team, entry.EarlierTeam, entry.WhyNot)));

    [Fact]
    public void A_published_survey_keeps_the_decimals_it_was_printed_with()
    {
        var survey = Assert.Single(Read().Audit.Surveys);
        Assert.Equal(("Check 2017", "Fair", new DateOnly(2017, 10, 20), 80, Exact.Of(42.5m), 1), (survey.Survey, survey.Question, survey.On, survey.Respondents, survey.Agree, survey.Decimals));
    }

    [Theory]
    [InlineData("points: {low: 1, very high: 7.5}", "points: ^{low: 1}", "ALM-0141", "the complexity 'very high' has no points")]
    [InlineData("roles: {lead: 100, duty: 50}", "roles: ^{lead: 100}", "ALM-0141", "the role 'duty' has no points")]
    [InlineData("{none: 0, long: 2}", "{none: 0, long: 2, ^far: 3}", "ALM-0108", "`travel` has no code 'far'")]
    [InlineData("{none: 0, long: 2}", "{none: 0, long: ^-2}", "ALM-0142", "`long` is -2")]
    [InlineData("duty: 50", "duty: ^101", "ALM-0142", "`duty` is 101")]
    [InlineData("full_points: 100", "full_points: ^0", "ALM-0142", "`full_points` is 0")]
    [InlineData("protected_share: 15", "protected_share: ^100", "ALM-0142", "`protected_share` is 100")]
    [InlineData("newly_qualified: 10", "newly_qualified: ^-1", "ALM-0142", "`newly_qualified` is -1")]
    [InlineData("vary: 20", "vary: ^101", "ALM-0142", "`vary` is 101")]
    [InlineData("vary: 20", "vary: ^much", "ALM-0104", "`vary` holds `much`")]
    [InlineData("{name: full, up_to: 100}", "^{name: full, up_to: 80}", "ALM-0143", "the band `full` ends before the one before it")]
    [InlineData("{name: full, up_to: 100}", "^{name: full}", "ALM-0143", "the band `full` has no end and is not the last")]
    [InlineData("{name: over}", "^{name: over, up_to: 120}", "ALM-0143", "the last band `over` ends")]
    public void A_mistake_in_the_weighting_is_located(string sound, string broken, string code, string what) =>
        AssertOnly(Weighting, Audit, "weighting", Weighting.Replace(sound, broken, StringComparison.Ordinal), code, what);

    [Fact]
    public void Two_teams_that_are_compared_with_one_earlier_team_are_warned_of()
    {
        var read = With(("caseload/weighting", Weighting), ("caseload/audit", Audit), ("caseload/published", Published.Replace("{Discharge: Hospital,", "{Discharge: Hospital, Wards: Hospital,", StringComparison.Ordinal)));
        SmallLibrary.AssertOne(read.Problems, "ALM-0147", new Place("library/caseload/published.yaml", 5, 52), "Hospital of 2019/20 is compared with Discharge and Wards: its average is of neither alone, so none of them is compared");
        Assert.Equal(Severity.Warning, read.Problems[0].Severity);
        Assert.Equal(3, read.Value!.Caseload!.Audit.Comparisons.Count);
    }

    [Theory]
    [InlineData("{from: 12, to: 24}", "^{from: 24, to: 12}", "ALM-0142", "the next audit is overdue before it is due")]
    [InlineData("threshold: 25", "threshold: ^-1", "ALM-0142", "`threshold` is -1")]
    [InlineData("smallest_group: 5", "smallest_group: ^1", "ALM-0104", "`smallest_group` holds `1`")]
    public void A_mistake_in_the_audit_is_located(string sound, string broken, string code, string what) =>
        AssertOnly(Weighting, Audit, "audit", Audit.Replace(sound, broken, StringComparison.Ordinal), code, what);

    [Theory]
    [InlineData("period: 2019-07..2019-09", "period: ^last summer", "ALM-0104", "`last summer` is no period")]
    [InlineData("with: 2019/20", "with: ^2018/19", "ALM-0144", "there is no earlier audit `2018/19`")]
    [InlineData("Discharge: Hospital", "Discharge: ^Hospitals", "ALM-0144", "the audit 2019/20 has no team `Hospitals`")]
    [InlineData("Hospital: 20.6", "^Hospital: -20.6", "ALM-0142", "the average of Hospital is -20.6")]
    [InlineData("agree: 42.5", "agree: ^101", "ALM-0142", "`agree` is 101")]
    [InlineData("agree: 42.5", "agree: ^42.50001", "ALM-0142", "`agree` is 42.50001")]
    [InlineData("on: 2017-10-20", "on: ^October", "ALM-0104", "`on` holds `October`")]
    [InlineData("not_comparable: it is new", "^not_comparible: it is new, not_comparable: b", "ALM-0102", "a reason has no key `not_comparible`")]
    public void A_mistake_in_what_was_published_is_located(string sound, string broken, string code, string what) =>
        AssertOnly(Weighting, Audit, "published", Published.Replace(sound, broken, StringComparison.Ordinal), code, what);

    [Fact]
    public void What_was_published_stands_apart_from_the_rules() => SmallLibrary.AssertOne(
        With(("caseload/weighting", Weighting), ("caseload/audit", $"{Audit}\n  earlier: []")).Problems, "ALM-0102", new Place("library/caseload/audit.yaml", 8, 3), "an audit has no key `earlier`");

    [Fact]
    public void One_half_needs_the_other()
    {
        SmallLibrary.AssertOne(With(("caseload/weighting", Weighting)).Problems, "ALM-0140", new Place("library/caseload/weighting.yaml", 2, 3), "the library has no `audit` of caseloads");
        SmallLibrary.AssertOne(With(("caseload/audit", Audit)).Problems, "ALM-0140", new Place("library/caseload/audit.yaml", 2, 3), "the library has no `weighting` of caseloads");
        SmallLibrary.AssertOne(With(("caseload/published", Published)).Problems, "ALM-0140", new Place("library/caseload/published.yaml", 2, 3), "the library has no `weighting` of caseloads");
    }

    [Fact]
    public void Both_halves_may_stand_in_one_file_and_each_only_once()
    {
        Assert.NotNull(With(("caseload/all", $"{Weighting}\n{Audit}")).Value!.Caseload);
        SmallLibrary.AssertOne(With(("caseload/a", $"{Weighting}\n{Audit}"), ("caseload/b", Audit)).Problems, "ALM-0105", new Place("library/caseload/b.yaml", 2, 3), "the audit of caseloads is declared twice");
    }

    [Fact]
    public void The_codes_that_have_points_must_be_declared()
    {
        var problems = SmallLibrary.With(("records/allocations", Allocations), ("caseload/weighting", Weighting), ("caseload/audit", Audit)).Problems;
        Assert.Equal(3, problems.Count);
        Assert.All(problems, problem => Assert.Equal("ALM-0116", problem.Code));
    }

    private static Library.Caseload.CaseloadRules Read() => With(("caseload/weighting", Weighting), ("caseload/audit", Audit), ("caseload/published", Published)).Value!.Caseload!;

    private static Checked<MeasureLibrary> With(params (string Path, string Text)[] files) =>
        SmallLibrary.With([("records/allocations", Allocations), ("records/case_weights", Weights), .. files]);

    private static void AssertOnly(string weighting, string audit, string which, string marked, string code, string what)
    {
        var (text, line, column) = SmallLibrary.Marked(marked);
        var read = With(("caseload/weighting", which == "weighting" ? text : weighting), ("caseload/audit", which == "audit" ? text : audit), ("caseload/published", which == "published" ? text : Published));
        Assert.Null(read.Value);
        SmallLibrary.AssertOne(read.Problems, code, new Place($"library/caseload/{which}.yaml", line, column), what);
    }
}
