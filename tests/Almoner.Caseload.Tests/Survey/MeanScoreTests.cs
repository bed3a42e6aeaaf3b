using Almoner.Caseload.Survey;
using Almoner.Terms;

namespace Almoner.Caseload.Tests.Survey;

public sealed class MeanScoreTests
{
    /// <summary>The first example of t.test in R's manual: 1 to 10 has the 95% interval 3.334149 to 7.665851.</summary>
    [Fact]
    public void The_interval_is_the_published_one()
    {
        var score = MeanScore.Of([.. Enumerable.Range(1, 10)])!;
        Assert.Equal((10, Exact.Of(11, 2)), (score.Answered, score.Mean));
        Assert.Equal((3.334149, 7.665851), (Math.Round(score.Interval!.Low, 6), Math.Round(score.Interval.High, 6)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void One_answer_or_none_that_differs_gives_no_interval(int answers)
    {
        var score = MeanScore.Of([.. Enumerable.Repeat(4, answers)])!;
        Assert.Equal((4, null), (score.Mean, score.Interval));
    }

    [Fact]
    public void Without_answers_there_is_no_mean()
    {
        Assert.Null(MeanScore.Of([]));
        Assert.Null(MeanScore.Overall([]));
    }

    [Fact]
    public void The_overall_mean_is_that_of_the_questions()
    {
        var overall = MeanScore.Overall([MeanScore.Of([1, 2, 3])!, MeanScore.Of([4, 4, 5, 5])!])!;
        Assert.Equal(Exact.Of(13, 4), overall.Mean);
    }

    /// <summary>Everybody answers both questions alike: then the mean of a respondent's answers is known, and so is its interval.</summary>
    [Fact]
    public void The_overall_interval_is_right_where_everybody_answers_alike_and_never_narrower_than_that_of_independent_answers()
    {
        int[] answers = [1, 2, 2, 3, 4, 4, 5, 5];
        var one = MeanScore.Of(answers)!;
        var overall = MeanScore.Overall([one, one])!;
        Assert.Equal(one.Interval!.Low, overall.Interval!.Low, 12);
        var independent = MeanScore.Of([.. answers, .. answers])!;
        Assert.True(overall.Interval.High > independent.Interval!.High);
    }
}
