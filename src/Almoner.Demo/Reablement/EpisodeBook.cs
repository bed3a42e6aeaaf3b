using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.People;
using Almoner.Demo.Published;

namespace Almoner.Demo.Reablement;

/// <summary>
/// Makes the episodes of reablement: those under way in April 2023, those that an assessment led to, and others up to the people published;
/// then month by month how they ended.
/// </summary>
internal sealed class EpisodeBook
{
    private const int UnderWayAtFirst = 120; // on 31 March 2023
    private const int HomeCarePercent = 92; // of those without an assessment by the team
    private const int StepDownPercent = 64;
    private readonly Dice dice;
    private readonly OlderAdults adults;
    private readonly List<Episode> all = [];

    private EpisodeBook(Dice dice, OlderAdults adults)
    {
        this.dice = dice;
        this.adults = adults;
    }

    /// <summary>By day started.</summary>
    public IReadOnlyList<Episode> All { get; private set; } = [];

    public static EpisodeBook Make(Dice dice, OlderAdults adults, IReadOnlyList<ReablementAssessment> assessments)
    {
        var book = new EpisodeBook(dice, adults);
        for (var made = 0; made < UnderWayAtFirst; made++)
            book.StartUnassessed(MonthRange.Quarter1.FirstDay.AddDays(-dice.Between(1, 34)));

        foreach (var assessment in assessments.Where(assessment => assessment.Outcome is AssessmentOutcome.HomeCareDelivered or AssessmentOutcome.TherapiesOnly))
            book.StartAfter(assessment);

        foreach (var people in Section3.PeopleSupported)
            book.StartRest(people);

        foreach (var month in Section3.Endings)
            book.EndIn(month);

        foreach (var part in Section3.AimAchieved)
            book.Achieve(part);

        book.InOrder();
        return book;
    }

    /// <summary>Records the deaths of those who died before their support was over. Done last of all.</summary>
    public void RecordDeaths()
    {
        foreach (var episode in all.Where(episode => episode.Ending == Ending.Died))
            episode.About.DieUnlessSeenAfter(episode.EndedOn!.Value);
    }

    private void StartUnassessed(DateOnly day) => Start(adults.Next(day), dice.Percent(StepDownPercent), dice.Percent(HomeCarePercent), day);

    private void StartAfter(ReablementAssessment assessment)
    {
        var day = assessment.AssessedOn.AddDays(dice.Below(3));
        Start(assessment.About, assessment.StepDown, assessment.Outcome == AssessmentOutcome.HomeCareDelivered, day > Months.End ? Months.End : day);
    }

    /// <summary>People whom somebody else had assessed, up to the number published.</summary>
    private void StartRest(Total people)
    {
        var rest = people.Count - all.Count(episode => people.Months.Holds(episode.StartedOn));
        for (var made = 0; made < rest; made++)
            StartUnassessed(WorkingDays.Pick(dice, dice.Between(people.Months.First, people.Months.Last)));
    }

    private void Start(Person about, bool stepDown, bool homeCare, DateOnly day)
    {
        about.Seen(day);
        all.Add(new Episode(about, stepDown, homeCare, day) { Days = dice.Between(12, 28) + dice.Below(24) });
    }

    /// <summary>Ends those whose time is up first, so many in each way.</summary>
    private void EndIn(MonthOfEndings month)
    {
        var (first, last) = (Months.FirstDay(month.Month), Months.LastDay(month.Month));
        var ending = all
            .Where(episode => episode.EndedOn is null && episode.StartedOn < last)
            .OrderBy(episode => episode.StartedOn.AddDays(episode.Days))
            .Take(month.Counts.Sum())
            .ToList();
        var dealt = Share.Dealt(dice, month.Counts).Select(way => (Ending)way).OrderByDescending(way => way == Ending.Died);
        foreach (var way in dealt)
        {
            // Whoever has a case that stays open lives on.
            var episode = way == Ending.Died ? dice.Pick([.. ending.Where(each => each.About.LastSeen < Months.End)]) : ending[^1];
            ending.Remove(episode);
            episode.End(LastDay(episode, first, last), way);
            if (way == Ending.AdmittedToHospital)
                StartAgain(episode);
        }
    }

    private DateOnly LastDay(Episode episode, DateOnly first, DateOnly last)
    {
        var day = episode.StartedOn.AddDays(episode.Days);
        if (day < first)
            return first.AddDays(dice.Below(10));

        return day <= last ? day : Later(episode.StartedOn, last.AddDays(-dice.Below(6)));
    }

    /// <summary>Out of hospital again in the same quarter: one person, two episodes.</summary>
    private void StartAgain(Episode before)
    {
        var ended = before.EndedOn!.Value;
        var again = ended.AddDays(dice.Between(5, 20));
        var quarter = MonthRange.Quarter2.Holds(ended) ? MonthRange.Quarter2 : MonthRange.Quarter1;
        if (quarter.Holds(before.StartedOn) && quarter.Holds(again) && Months.Of(again) > Months.Of(ended))
            Start(before.About, stepDown: true, before.HomeCare, again);
    }

    /// <summary>The aim was achieved by some who completed, mostly by those who need no care now.</summary>
    private void Achieve(Part part)
    {
        var completed = all.Where(episode => episode.Completed && part.Months.Holds(episode.EndedOn!.Value)).ToArray();
        dice.Shuffle<Episode>(completed);
        foreach (var episode in completed.OrderByDescending(episode => episode.Ending == Ending.CompletedNoCare && dice.Percent(85)).Take(part.Meeting))
            episode.AimAchieved = true;
    }

    private void InOrder()
    {
        All = [.. all.OrderBy(episode => episode.StartedOn)];
        for (var place = 0; place < All.Count; place++)
        {
            All[place].Place = place;
            if (All[place].EndedOn is null)
                All[place].About.Seen(Months.End);
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
