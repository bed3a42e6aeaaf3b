using Almoner.Demo.Aberwen;
using Almoner.Demo.Assessments;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.People;
using Almoner.Demo.Published;

namespace Almoner.Demo.Cases;

/// <summary>Makes the cases: those open before April 2021, then month by month what opens and closes.</summary>
internal sealed class CaseBook
{
    private const int OpenedInAYear = 2_160;
    private const int HeldByTwoTeams = 60; // second cases of people who have one open already
    private const int ClosedByDeathPercent = 42;
    private readonly Dice dice;
    private readonly PeopleRegister people;
    private readonly List<Case> all = new(13_000);
    private readonly List<Case> open = new(7_000);

    private CaseBook(Dice dice, PeopleRegister people)
    {
        this.dice = dice;
        this.people = people;
    }

    public IReadOnlyList<Case> All => all;

    /// <summary>The cases open on 31 March 2021.</summary>
    public static CaseBook Begin(Dice dice, PeopleRegister people)
    {
        var book = new CaseBook(dice, people);
        for (var made = 0; made < Section2.OpenCases[0].People; made++)
        {
            // The shorter of two spans: most cases are a few years old, some more than ten.
            var days = Math.Min(dice.Between(1, 4_700), dice.Between(1, 4_700));
            var openedOn = Months.Begin.AddDays(-days);
            book.Open(people.Add(openedOn, dice.Percent(15) ? Need.LearningDisability : Need.OldAge), openedOn);
        }

        return book;
    }

    public static ServiceArea AreaOf(Dice dice, Person person) => person.Need == Need.LearningDisability
        ? ServiceArea.LearningDisability
        : (ServiceArea)dice.Weighted([58, 12, 19, 11]);

    /// <summary>Opens and closes cases so that every month ends with its stock of people.</summary>
    public void RunToTheEnd(IReadOnlyList<Assessment> assessments)
    {
        var eligible = assessments
            .Where(assessment => assessment is { Full: true, Outcome: AssessmentOutcome.CareAndSupportPlan, CompletedOn: not null })
            .ToLookup(assessment => Months.Of(assessment.CompletedOn!.Value));
        var stocks = StockPath.Between(Section2.OpenCases);
        var openings = OpeningsByMonth();
        for (var month = 0; month < Months.Count; month++)
        {
            Close(month, open.Count + openings[month] - stocks[month]);
            Open(month, openings[month], eligible[month]);
        }

        for (var made = 0; made < HeldByTwoTeams; made++)
            OpenSecond();

        foreach (var still in open)
            still.About.Seen(Months.End);
    }

    /// <summary>Ends the lives of some whose case closed, where no record is about a later day. Done last of all.</summary>
    public void RecordDeaths()
    {
        foreach (var closed in all.Where(closed => closed.ClosedOn is not null))
        {
            if (dice.Percent(ClosedByDeathPercent))
                closed.About.DieUnlessSeenAfter(closed.ClosedOn!.Value);
        }
    }

    private static int[] OpeningsByMonth() =>
    [
        .. MonthRange.Year2021.Spread(OpenedInAYear, Season.CaseWork),
        .. MonthRange.Year2022.Spread(OpenedInAYear, Season.CaseWork),
        .. new MonthRange(24, 29).Spread(OpenedInAYear / 2, Season.CaseWork),
    ];

    private void Close(int month, int count)
    {
        for (var closed = 0; closed < count; closed++)
        {
            var place = dice.Below(open.Count);
            var closing = open[place];
            open[place] = open[^1];
            open.RemoveAt(open.Count - 1);
            closing.Close(WorkingDays.Pick(dice, month));
            closing.About.HasOpenCase = false;
        }
    }

    /// <summary>For people just found eligible; where they are too few, for people who come from another council.</summary>
    private void Open(int month, int count, IEnumerable<Assessment> eligible)
    {
        var opened = 0;
        foreach (var assessment in eligible)
        {
            if (opened == count)
                return;

            if (assessment.About.HasOpenCase)
                continue;

            var day = assessment.CompletedOn!.Value.AddDays(dice.Below(6));
            Open(assessment.About, day > Months.LastDay(month) ? Months.LastDay(month) : day);
            opened++;
        }

        for (; opened < count; opened++)
        {
            var day = WorkingDays.Pick(dice, month);
            Open(people.Add(day, dice.Percent(14) ? Need.LearningDisability : Need.OldAge), day);
        }
    }

    private void Open(Person about, DateOnly day)
    {
        var area = AreaOf(dice, about);
        var opened = new Case(about, area, dice.Pick(Teams.Of(area)), day);
        about.Seen(day);
        about.HasOpenCase = true;
        all.Add(opened);
        open.Add(opened);
    }

    /// <summary>A second team's case lies wholly within the first: the person counts once.</summary>
    private void OpenSecond()
    {
        var first = dice.Pick(open);
        var lastDay = WorkingDays.OnOrBefore(Months.End);
        if (first.OpenedOn > lastDay)
            return;

        var openedOn = first.OpenedOn.AddDays(dice.Below(lastDay.DayNumber - first.OpenedOn.DayNumber + 1));
        var second = new Case(first.About, ServiceArea.Duty, Teams.Of(ServiceArea.Duty)[0], openedOn);
        if (dice.Percent(60))
            second.Close(lastDay);

        all.Add(second);
    }
}
