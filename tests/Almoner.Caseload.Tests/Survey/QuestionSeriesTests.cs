using System.Globalization;
using Almoner.Caseload.Survey;
using Almoner.Library.Caseload;
using Almoner.Terms;
using CsCheck;

namespace Almoner.Caseload.Tests.Survey;

public sealed class QuestionSeriesTests
{
    private const string Fair = "Fair";
    private static readonly DateOnly Later = new(2023, 6, 30);

    [Theory]
    [InlineData("2022-10-31", "2017")]
    [InlineData("2022-11-06", "2017 2019")]
    [InlineData("2022-11-07", "2017 2019 2022")]
    public void Surveys_that_ended_later_are_not_told_of(string endedBy, string surveys)
    {
        // That of 2019 is published, with a day of November 2022; that of 2022 began in October.
        var rules = Rules(5, ("2017", 2017, 80, 43), ("2019", 2022, 92, 81), ("2022", 2021, 83, 70));
        List<SurveyAnswer> answers = [new("2022", new DateOnly(2022, 10, 3), null, Fair, true, null), .. Answers("2022", 2022, (null, 61, 22))];
        Assert.Equal(surveys, string.Join(' ', Assert.Single(QuestionSeries.Of(answers, rules, DateOnly.ParseExact(endedBy, "yyyy-MM-dd", null), isPublic: false)).Results.Select(result => result.Survey)));
    }

    [Fact]
    public void Answers_among_the_records_come_before_what_was_published_of_the_same_survey()
    {
        var series = Assert.Single(QuestionSeries.Of(Answers("2022", 2022, (null, 61, 22)), Rules(5, ("2017", 2017, 80, 43), ("2022", 2022, 83, 70)), Later, isPublic: false));
        Assert.Equal([("2017", "43%", "34 of 80"), ("2022", "73.5%", null)], series.Results.Select(result => (result.Survey, result.Everybody.Share.Print(), result.Counts?.ToString())));
        Assert.Equal("A page", series.Results[0].Everybody.Share.PublishedIn);
        Assert.True(Assert.Single(series.Changes).LargerThanChance);
    }

    [Fact]
    public void The_published_health_checks_rose_by_more_than_chance_and_fell_by_no_more()
    {
        var series = Assert.Single(QuestionSeries.Of([], ShippedLibrary.OfTheDemonstration.Caseload!.Audit, Later, isPublic: true));
        Assert.Equal("My caseload is fair and manageable", series.Question);
        Assert.Equal(
            [("43%", "34 of 80", "32.3 to 53.4"), ("81%", "no count of 92 gives 81%; 74 of 91 does, if 1 left the question out", "72.1 to 88.0"), ("73%", "61 of 83", "63.1 to 81.8")],
            series.Results.Select(result => (result.Everybody.Share.Print(), result.Counts!.ToString(), result.Everybody.Interval!.Print(1, Wording.English))));
        Assert.Equal([(true, "24.5 to 51.0"), (false, "-20.2 to 4.6")], series.Changes.Select(change => (change.LargerThanChance, change.Interval!.Print(1, Wording.English))));
    }

    [Fact]
    public void Where_a_rounded_share_leaves_several_counts_the_interval_covers_all_of_them()
    {
        var series = Assert.Single(QuestionSeries.Of([], Rules(5, ("a", 2019, 900, 73), ("b", 2022, 83, 73)), Later, isPublic: false));
        Assert.Equal((new Agreement(653, 900).Interval.Low, new Agreement(661, 900).Interval.High), (series.Results[0].Everybody.Interval!.Low, series.Results[0].Everybody.Interval!.High));
        var change = Assert.Single(series.Changes);
        Assert.Equal((9, false), (change.Changes.Count, change.LargerThanChance));
    }

    [Fact]
    public void Whether_a_change_is_larger_than_chance_is_not_known_when_that_depends_on_the_counts()
    {
        // 40% of 5,000 is 1,975 to 2,024 of them; 42% of 5,000 is 2,075 to 2,124.
        var change = Assert.Single(Assert.Single(QuestionSeries.Of([], Rules(5, ("a", 2019, 5000, 40), ("b", 2022, 5000, 42)), Later, isPublic: false)).Changes);
        Assert.Null(change.LargerThanChance);
    }

    [Fact]
    public void A_small_profession_is_withheld()
    {
        var result = Result(("social worker", 20, 12), ("occupational therapist", 2, 1), ("social care professional", 3, 1));
        Assert.Equal(
            [("occupational therapist", "withheld", null), ("social care professional", "withheld", null), ("social worker", "62.5%", 32)],
            result.ByProfession.Select(group => (group.Profession, group.Share.Print(), group.Asked)));
        Assert.All(result.ByProfession.Take(2), group => Assert.Equal("too few people stand behind it, or behind another that it would give away", group.Share.Reason?.ToString()));
    }

    [Fact]
    public void One_that_could_be_worked_out_from_the_whole_is_withheld_with_the_next_smallest()
    {
        var result = Result(("social worker", 20, 12), ("occupational therapist", 2, 1), ("social care professional", 9, 1));
        Assert.Equal(["withheld", "withheld", "62.5%"], result.ByProfession.Select(group => group.Share.Print()));
        Assert.All(result.ByProfession.Take(2), group => Assert.Equal((null, null, 0), (group.Asked, group.Interval, group.Agreements.Count)));
    }

    [Fact]
    public void A_profession_in_which_nobody_said_anything_gives_nothing_away()
    {
        var answers = Answers("2022", 2022, ("social worker", 20, 12), ("social care professional", 9, 1)).Append(new SurveyAnswer("2022", new DateOnly(2022, 11, 7), "occupational therapist", Fair, null, null)).ToList();
        var result = Assert.Single(Assert.Single(QuestionSeries.Of(answers, Rules(5), Later, isPublic: false)).Results);
        Assert.Equal(["none", "90.0%", "62.5%"], result.ByProfession.Select(group => group.Share.Print()));
    }

    [Theory]
    [InlineData(5, "none")]
    [InlineData(4, "withheld")] // how few took part is theirs
    public void A_question_that_nobody_answered_has_no_share(int tookPart, string share)
    {
        var answers = Enumerable.Repeat(new SurveyAnswer("2022", new DateOnly(2022, 10, 3), null, Fair, null, null), tookPart).ToList();
        Assert.All([false, true], isPublic => Assert.Equal(share, QuestionSeries.Of(answers, Rules(5), Later, isPublic)[0].Results[0].Everybody.Share.Print()));
    }

    [Fact]
    public void A_survey_that_too_few_answered_is_withheld_and_no_change_is_told()
    {
        var series = Assert.Single(QuestionSeries.Of(Answers("2022", 2022, (null, 2, 2)), Rules(5, ("2017", 2017, 80, 43)), Later, isPublic: false));
        Assert.Equal("withheld", series.Results[1].Everybody.Share.Print());
        Assert.Equal((null, null), (series.Changes[0].LargerThanChance, series.Changes[0].Interval));
    }

    [Fact]
    public void Who_gave_only_a_score_agrees_from_4_on()
    {
        SurveyAnswer[] answers = [.. new[] { 1, 3, 4, 5, 5 }.Select(score => new SurveyAnswer("2022", new DateOnly(2022, 11, 7), null, Fair, null, score)), new("2022", new DateOnly(2022, 11, 8), null, Fair, null, null)];
        var result = Assert.Single(Assert.Single(QuestionSeries.Of(answers, Rules(5), Later, isPublic: false)).Results);
        Assert.Equal((new Agreement(3, 5), 6, Exact.Of(18, 5)), (Assert.Single(result.Everybody.Agreements), result.Everybody.Asked, result.Everybody.Score!.Mean));
        Assert.Equal(("2022", Exact.Of(18, 5)), (QuestionSeries.Overall(QuestionSeries.Of(answers, Rules(5), Later, isPublic: false))[0].Survey, QuestionSeries.Overall(QuestionSeries.Of(answers, Rules(5), Later, isPublic: false))[0].Score.Mean));
    }

    [Theory]
    [InlineData("a 6:0 b 20:9 c 30:12", "a:withheld b:withheld c:71.4% all:72.7%")] // 6 of 6 tells what each of them said
    [InlineData("a 3:9 b 20:9 c 30:12", "a:withheld b:withheld c:71.4% all:63.9%")]
    [InlineData("a 6:0 b 8:3 c 30:12 d 40:20", "a:withheld b:withheld c:withheld d:66.7% all:70.6%")] // of a and b together 3 do not agree
    [InlineData("a 6:5 b 8:7", "a:54.5% b:53.3% all:53.8%")]
    [InlineData("a 40:2 b 40:1", "a:withheld b:withheld all:withheld")]
    [InlineData("a 40:0 b 40:0", "a:withheld b:withheld all:100.0%")]
    public void In_the_public_form_no_share_tells_what_few_or_all_of_a_profession_said(string groups, string told)
    {
        var cells = groups.Split(' ').Chunk(2).Select(group => ((string?)group[0], group[1].Split(':').Select(count => int.Parse(count, CultureInfo.InvariantCulture)).ToArray())).Select(group => (group.Item1, group.Item2[0], group.Item2[1])).ToArray();
        var result = Result(isPublic: true, cells);
        Assert.Equal(told, string.Join(' ', result.ByProfession.Append(result.Everybody).Select(opinion => $"{opinion.Profession ?? "all"}:{opinion.Share.Print()}")));
        Assert.All(Result(isPublic: false, cells).ByProfession, opinion => Assert.NotNull(opinion.Share.Value));
    }

    [Fact]
    public void In_the_public_form_what_is_withheld_is_together_no_small_count_and_not_everybody_of_it() => Gen.Select(Gen.Int[0, 14], Gen.Int[0, 14]).Array[2, 6].Sample(sides =>
    {
        var result = Result(isPublic: true, [.. sides.Select((side, place) => ((string?)$"{(char)('a' + place)}", side.Item1, side.Item2))]);
        foreach (var opinion in result.ByProfession.Where(opinion => opinion.Share.Value is not null))
        {
            var (agree, not) = sides[opinion.Profession![0] - 'a'];
            Assert.True(agree >= 5 && not >= 5);
        }

        var hidden = result.ByProfession.Where(opinion => opinion.Share.State == FigureState.Withheld).Select(opinion => sides[opinion.Profession![0] - 'a']).ToList();
        if (hidden.Count > 0 && hidden.Count < result.ByProfession.Count(opinion => opinion.Share.State != FigureState.None)) Assert.True(hidden.Count > 1 && hidden.Sum(side => side.Item1) >= 5 && hidden.Sum(side => side.Item2) >= 5);
    });

    [Fact]
    public void A_mean_of_few_scores_is_not_told()
    {
        var answers = Answers("2022", 2022, (null, 20, 12)).Append(new SurveyAnswer("2022", new DateOnly(2022, 11, 7), null, Fair, true, 5)).ToList();
        Assert.Null(Assert.Single(Assert.Single(QuestionSeries.Of(answers, Rules(5), Later, isPublic: false)).Results).Everybody.Score);
    }

    private static QuestionResult Result(params (string? Profession, int Yes, int No)[] groups) => Result(isPublic: false, groups);

    private static QuestionResult Result(bool isPublic, (string? Profession, int Yes, int No)[] groups) =>
        Assert.Single(Assert.Single(QuestionSeries.Of(Answers("2022", 2022, groups), Rules(5), Later, isPublic)).Results);

    private static List<SurveyAnswer> Answers(string survey, int year, params (string? Profession, int Yes, int No)[] groups) =>
        [.. groups.SelectMany(group => Enumerable.Range(0, group.Yes + group.No).Select(index => new SurveyAnswer(survey, new DateOnly(year, 11, 7), group.Profession, Fair, index < group.Yes, null)))];

    private static AuditRules Rules(int smallestGroup, params (string Survey, int Year, int Respondents, int Agree)[] published) => TestRules.Audit with
    {
        SmallestGroup = smallestGroup,
        Surveys = [.. published.Select(survey => new PublishedSurvey(survey.Survey, Fair, new DateOnly(survey.Year, 11, 1), survey.Respondents, survey.Agree, 0, "A page", new Place("audit.yaml")))],
    };
}
