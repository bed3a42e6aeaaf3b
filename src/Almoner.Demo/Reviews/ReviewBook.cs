using Almoner.Demo.Aberwen;
using Almoner.Demo.Cases;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.Published;

namespace Almoner.Demo.Reviews;

/// <summary>
/// Makes the reviews in the order in which the three published figures bind them: first those due, done in time or not, by service area
/// (REV02); then enough of the late ones are completed to reach the totals completed (REV01); what stays undone, with an older
/// backlog, makes up the overdue (REV03).
/// </summary>
internal sealed class ReviewBook
{
    private const int DueInAMonthOfTheBacklog = 66;
    private const int MonthsOfBacklog = 6; // October 2020 to March 2021, from which late completions of early 2021/22 are drawn
    private const int DoneBeforeDueInSeptember = 45; // due in October or November 2023
    private const int NotYetDue = 1_060; // due from October 2023 to March 2024

    /// <summary>Reviews due in a quarter before January 2023, by service area, and how many of each hundred were done in time. Invented.</summary>
    private static readonly (int Due, int DonePercent)[] EarlierQuarter = [(402, 71), (74, 76), (119, 70), (58, 73), (148, 38)];

    /// <summary>The best working day is likelier to be near the due date than far from it; days from the due date.</summary>
    private static readonly int[] DaysWeights = [2, 4, 7, 10, 11, 12, 14, 12];

    private readonly Dice dice;
    private readonly List<Review> all = new(12_000);

    /// <summary>Not done in time, by due date.</summary>
    private readonly List<Review> missed = [];

    private ReviewBook(Dice dice) => this.dice = dice;

    /// <summary>By due date.</summary>
    public static IReadOnlyList<Review> MakeAll(Dice dice, IReadOnlyList<Case> cases)
    {
        var book = new ReviewBook(dice);
        book.FallDueBefore();
        for (var quarter = 0; quarter < Months.Count / 3; quarter++)
            book.FallDue(MonthRange.Quarter(quarter));

        book.FallDueAfter();
        book.CompleteLate();
        book.LeaveOverdue();
        IReadOnlyList<Review> inOrder = [.. book.all.OrderBy(review => review.DueOn)];
        new ReviewedCases(dice, cases).Name(inOrder);
        return inOrder;
    }

    private void FallDueBefore()
    {
        for (var month = -MonthsOfBacklog; month < 0; month++)
        {
            for (var made = 0; made < DueInAMonthOfTheBacklog; made++)
                Miss(AnyArea(), DayIn(month));
        }
    }

    private void FallDue(MonthRange quarter)
    {
        var published = Section2.ReviewsDue.SingleOrDefault(due => due.Months == quarter).ByArea;
        var late = new List<Review>();
        for (var area = 0; area < EarlierQuarter.Length; area++)
        {
            var (due, done) = published?[area] ?? (EarlierQuarter[area].Due, EarlierQuarter[area].Due * EarlierQuarter[area].DonePercent / 100);
            var inTime = Share.Dealt(dice, [due - done, done]);
            var byMonth = quarter.Spread(due, Season.Even);
            var made = 0;
            for (var place = 0; place < byMonth.Length; place++)
            {
                for (var number = 0; number < byMonth[place]; number++)
                {
                    var review = new Review((ServiceArea)area, DayIn(quarter.First + place));
                    if (inTime[made++] == 1)
                        review.CompletedOn = DayInTime(review.DueOn);
                    else
                        late.Add(review);
                    all.Add(review);
                }
            }
        }

        missed.AddRange(late.OrderBy(review => review.DueOn));
    }

    private void FallDueAfter()
    {
        for (var made = 0; made < DoneBeforeDueInSeptember; made++)
        {
            all.Add(new Review(AnyArea(), DayIn(Months.Count + dice.Below(2))) { CompletedOn = WorkingDays.Pick(dice, Months.Count - 1) });
        }

        for (var made = 0; made < NotYetDue; made++)
            all.Add(new Review(AnyArea(), DayIn(Months.Count + dice.Below(6))));
    }

    /// <summary>Brings the completed up to each period's total with reviews whose days of grace were over.</summary>
    private void CompleteLate()
    {
        var ready = 0;
        var waiting = new List<Review>();
        foreach (var total in Section2.ReviewsCompleted)
        {
            var rest = total.Count - all.Count(review => review.CompletedOn is { } day && total.Months.Holds(day));
            if (rest < 0)
                throw new InvalidOperationException($"{-rest} more reviews are done in time than were completed at all.");

            var byMonth = total.Months.Spread(rest, Season.CaseWork);
            for (var place = 0; place < byMonth.Length; place++)
            {
                var month = total.Months.First + place;
                for (; ready < missed.Count && missed[ready].DueOn.AddDays(Review.DaysOfGrace) < Months.FirstDay(month); ready++)
                    waiting.Add(missed[ready]);

                for (var made = 0; made < byMonth[place]; made++)
                {
                    // One of the latest few hundred: what is long overdue tends to stay so.
                    var chosen = waiting.Count - 1 - dice.Below(Math.Min(waiting.Count, 350));
                    waiting[chosen].CompletedOn = WorkingDays.Pick(dice, month);
                    waiting.RemoveAt(chosen);
                }
            }
        }
    }

    /// <summary>Adds the oldest of the overdue, due from 2019 to September 2020.</summary>
    private void LeaveOverdue()
    {
        var rest = Section2.ReviewsOverdue - all.Count(review => review.Overdue);
        if (rest < 0)
            throw new InvalidOperationException($"{-rest} more reviews are overdue than were published.");

        for (var made = 0; made < rest; made++)
            all.Add(new Review(AnyArea(), DayIn(dice.Between(-27, -MonthsOfBacklog - 1))));
    }

    private void Miss(ServiceArea area, DateOnly dueOn)
    {
        var review = new Review(area, dueOn);
        all.Add(review);
        missed.Add(review);
    }

    /// <summary>From 30 days before the due date to 28 after, within the records.</summary>
    private DateOnly DayInTime(DateOnly dueOn)
    {
        var days = dice.Percent(45)
            ? -4 * (DaysWeights.Length - 1 - dice.Weighted(DaysWeights))
            : Review.DaysOfGrace - (4 * dice.Weighted(DaysWeights));
        var day = dueOn.AddDays(days - dice.Below(3));
        var latest = day > Months.End ? Months.End.AddDays(-dice.Below(12)) : day;
        var open = WorkingDays.OnOrBefore(latest);
        return open < Months.Begin ? WorkingDays.In(0)[dice.Below(3)] : open;
    }

    private ServiceArea AnyArea() => (ServiceArea)dice.Weighted([46, 8, 13, 7, 26]);

    private DateOnly DayIn(int month) => Months.FirstDay(month).AddDays(dice.Below(Months.LastDay(month).Day));
}
