using Almoner.Terms;
using MathNet.Numerics.Distributions;

namespace Almoner.Caseload.Survey;

/// <summary>The mean of answers on the scale from 1, strongly disagree, to 5, strongly agree.</summary>
/// <param name="Answered">How many gave a score, 1 or more.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Interval">Where the mean of everybody who might have answered lies; null when one answer, or none that differs, tells nothing of it.</param>
public sealed record MeanScore(int Answered, Exact Mean, Interval? Interval)
{
    /// <summary>The method of <see cref="Interval"/>, for readers.</summary>
    public const string Method = "Student's t interval";

    /// <summary>Half the width of the interval per unit of t; 0 without an interval.</summary>
    private double StandardError { get; init; }

    /// <summary>The mean of some answers; null when there are none.</summary>
    public static MeanScore? Of(IReadOnlyList<int> scores)
    {
        if (scores.Count == 0) return null;
        var (n, sum, squares) = ((long)scores.Count, scores.Sum(score => (long)score), scores.Sum(score => (long)score * score));
        var mean = Exact.Of(sum, n);
        // The sum of squared deviations, exactly: n times it is a whole number.
        var deviations = n * squares - sum * sum;
        if (deviations == 0) return new MeanScore(scores.Count, mean, null);
        var error = Math.Sqrt((double)deviations / n / (n - 1) / n);
        return new MeanScore(scores.Count, mean, Around((double)sum / n, error, scores.Count - 1)) { StandardError = error };
    }

    /// <summary>
    /// The mean of several questions' means, each counting alike; null when there are none. The same people answered them, and nobody can tell who
    /// gave which answers, so the questions' standard errors are averaged, which is right if everybody answers every question alike and too
    /// wide otherwise; never too narrow.
    /// </summary>
    public static MeanScore? Overall(IReadOnlyList<MeanScore> questions)
    {
        if (questions.Count == 0) return null;
        var mean = questions.Aggregate(Exact.Zero, (sum, question) => sum + question.Mean) / questions.Count;
        var (error, fewest) = (questions.Average(question => question.StandardError), questions.Min(question => question.Answered));
        return new MeanScore(fewest, mean, error == 0 || fewest < 2 ? null : Around((double)mean.Numerator / (double)mean.Denominator, error, fewest - 1)) { StandardError = error };
    }

    private static Interval Around(double mean, double error, int freedom)
    {
        var reach = StudentT.InvCDF(0, 1, freedom, (1 + Almoner.Caseload.Interval.Level) / 2) * error;
        return new Interval(mean - reach, mean + reach);
    }
}
