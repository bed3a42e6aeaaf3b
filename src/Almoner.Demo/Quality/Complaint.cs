using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.Published;

namespace Almoner.Demo.Quality;

/// <summary>What was found, in the order of the library's codes.</summary>
internal enum Finding
{
    Upheld,
    UpheldInPart,
    NotUpheld,
    Withdrawn,
}

/// <summary>One complaint at one stage.</summary>
/// <param name="Area">The place of the service area among the library's codes.</param>
/// <param name="Subject">The place of the subject among the library's codes.</param>
/// <param name="Finding">Null until answered.</param>
/// <param name="From">The complaint at stage 1 that this one at stage 2 comes from; else null.</param>
internal sealed record Complaint(int Area, int Subject, DateOnly ReceivedOn, DateOnly? AnsweredOn, Finding? Finding, Complaint? From)
{
    private static readonly int[] SubjectWeights = [28, 24, 20, 11, 10, 7];

    /// <summary>Every complaint, by day.</summary>
    public static IReadOnlyList<Complaint> MakeAll(Dice dice)
    {
        var made = new List<Complaint>();
        var (year, quarter4) = (Section6.ComplaintsAtStage1[0], Section6.ComplaintsAtStage1[1]);
        var earlierQuarters = new MonthRange(year.Months.First, quarter4.Months.First - 1);
        int[] before = [.. year.ByArea.Zip(quarter4.ByArea, (inYear, inQuarter) => inYear - inQuarter)];
        foreach (var (months, byArea) in ((MonthRange, int[])[])[(earlierQuarters, before), .. Section6.ComplaintsAtStage1.Skip(1)])
        {
            foreach (var area in Share.Dealt(dice, byArea))
                made.Add(Make(dice, area, dice.Weighted(SubjectWeights), months.WorkingDay(dice), 25, null));
        }

        foreach (var (months, byArea) in Section6.ComplaintsAtStage2)
        {
            foreach (var area in Share.Dealt(dice, byArea))
            {
                var day = months.WorkingDay(dice);
                var first = made.Where(complaint => complaint.Area == area && complaint.From is null && complaint.AnsweredOn < day).MaxBy(complaint => complaint.AnsweredOn)!;
                made.Add(Make(dice, area, first.Subject, day, 120, first));
            }
        }

        return [.. made.OrderBy(complaint => complaint.ReceivedOn)];
    }

    /// <param name="longest">Days until the answer, at the longest.</param>
    private static Complaint Make(Dice dice, int area, int subject, DateOnly received, int longest, Complaint? from)
    {
        var answered = WorkingDays.OnOrBefore(received.AddDays(dice.Between(longest / 5, longest)));
        var finding = (Finding)dice.Weighted([24, 31, 38, 7]);
        return answered > Months.End
            ? new Complaint(area, subject, received, null, null, from)
            : new Complaint(area, subject, received, answered, finding, from);
    }
}
