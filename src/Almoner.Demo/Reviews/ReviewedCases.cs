using Almoner.Demo.Aberwen;
using Almoner.Demo.Cases;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;

namespace Almoner.Demo.Reviews;

/// <summary>Says whose plan each review is of: a case of its service area, open by then for some weeks and until it was done.</summary>
internal sealed class ReviewedCases(Dice dice, IReadOnlyList<Case> cases)
{
    private const int Tries = 60;
    private const int WeeksBeforeTheFirstReview = 6;
    private readonly Dictionary<ServiceArea, Case[]> byArea = cases.GroupBy(each => each.Area).ToDictionary(area => area.Key, area => area.ToArray());

    public void Name(IEnumerable<Review> reviews)
    {
        foreach (var review in reviews)
        {
            review.Of = Find(review, byArea[review.Area]);
            if (review.CompletedOn is { } completed)
                review.Of.About.Seen(completed);
        }
    }

    private Case Find(Review review, Case[] ofArea)
    {
        var first = review.DueOn.AddDays(-7 * WeeksBeforeTheFirstReview);
        if (review.CompletedOn < first)
            first = review.CompletedOn.Value;

        var last = review.CompletedOn ?? Months.End;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var chosen = dice.Pick(ofArea);
            if (chosen.OpenThroughout(first < last ? first : last, last))
                return chosen;
        }

        return ofArea.First(chosen => chosen.OpenThroughout(last, last));
    }
}
