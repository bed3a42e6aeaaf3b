using Almoner.Demo.Aberwen;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.People;

namespace Almoner.Demo.Contacts;

/// <summary>
/// Makes the contacts. Who comes back, and when, is settled person by person, because the figure is about people: an adult counts as not
/// coming back only where none of their advice or assistance in the period was followed by any contact within 6 months.
/// </summary>
internal sealed class ContactBook
{
    private const int SameMinute = 4; // people with two contacts at the same minute: neither follows the other
    private const int Unregistered = 7; // people whom the register does not know
    private static readonly int[] SourceWeights = [30, 27, 26, 5, 5, 7];
    private readonly Dice dice;
    private readonly PeopleRegister people;
    private readonly ReturningAdults returning;
    private readonly List<Contact> contacts = new(26_000);
    private int backFromLastPeriod;

    private ContactBook(Dice dice, PeopleRegister people)
    {
        this.dice = dice;
        this.people = people;
        returning = new ReturningAdults(dice, people);
    }

    /// <summary>Every contact, by time.</summary>
    public static List<Contact> MakeAll(Dice dice, PeopleRegister people)
    {
        var book = new ContactBook(dice, people);
        foreach (var period in AdvicePeriod.All)
            book.Make(period);

        for (var made = 0; made < Unregistered; made++)
        {
            var day = WorkingDays.Pick(dice, dice.Below(Months.Count));
            book.Add(people.AddUnregistered(day), WorkingDays.OfficeTime(dice, day), ContactOutcome.NoActionNeeded);
        }

        return [.. book.contacts.OrderBy(contact => contact.At)];
    }

    private void Make(AdvicePeriod period)
    {
        var months = period.Advised.Months;
        var isYear = months.Length == 12;
        var back = period.Advised.Of - period.Advised.Meeting - period.BackNextPeriodForAdvice - period.BackNextPeriodForOther;
        var notBack = period.Advised.Meeting - backFromLastPeriod - period.BackAfterHalfAYear - SameMinute;
        if (isYear)
        {
            ComeBackOnTheLastMinuteOfSixMonths(months);
            ComeBackAMinuteAfterSixMonths(months);
            back--;
            notBack--;
        }

        for (var made = 0; made < period.BackNextPeriodForAdvice; made++)
            ComeBackNextPeriod(months, Advice());

        for (var made = 0; made < period.BackNextPeriodForOther; made++)
            ComeBackNextPeriod(months, NotAdvice());

        for (var made = 0; made < period.BackAfterHalfAYear; made++)
            ComeBackAfterHalfAYear(months);

        for (var made = 0; made < SameMinute; made++)
            ComeTwiceAtOnce(months);

        Each(months, back, month => ComeBack(month, months.Last));
        Each(months, notBack, ComeForAdviceOnce);
        Each(months, period.PassedOn, month => Come(month, ContactOutcome.PassedOnForAssessment));
        Each(months, period.NoAction, month => Come(month, ContactOutcome.NoActionNeeded));
        Each(months, period.Unidentified, month =>
            Add(null, TimeIn(month), dice.Percent(50) ? ContactOutcome.AdviceGiven : ContactOutcome.NoActionNeeded));
        backFromLastPeriod = period.BackNextPeriodForAdvice;
        returning.ClosePeriod();
    }

    private static void Each(MonthRange months, int count, Action<int> make)
    {
        var byMonth = months.Spread(count, Season.FrontDoor);
        for (var place = 0; place < byMonth.Length; place++)
        {
            for (var made = 0; made < byMonth[place]; made++)
                make(months.First + place);
        }
    }

    private void Come(int month, ContactOutcome outcome)
    {
        var at = TimeIn(month);
        var person = returning.For(month, DateOnly.FromDateTime(at));
        Add(person, at, outcome);
        returning.Came(person, month);
    }

    /// <summary>One in twelve had a contact without advice just before.</summary>
    private void ComeForAdviceOnce(int month)
    {
        if (dice.Below(12) > 0)
        {
            Come(month, Advice());
            return;
        }

        var (first, second) = TwoTimesIn(month);
        var person = returning.For(month, DateOnly.FromDateTime(first));
        Add(person, first, NotAdvice());
        Add(person, second, Advice());
        returning.Came(person, month);
    }

    /// <summary>Comes back within 6 months and within the period; one in seven comes back twice.</summary>
    private void ComeBack(int month, int lastMonth)
    {
        var backMonth = Math.Min(month + dice.Weighted([38, 25, 15, 10, 7, 5]), lastMonth);
        var (first, second) = backMonth == month ? TwoTimesIn(month) : (TimeIn(month), TimeIn(backMonth));
        var person = people.Add(DateOnly.FromDateTime(first), Need.OldAge);
        Add(person, first, Advice());
        Add(person, second, dice.Percent(60) ? Advice() : NotAdvice());
        if (dice.Below(7) == 0)
        {
            Add(person, second.AddMinutes(dice.Between(1, 30)), dice.Percent(50) ? Advice() : NotAdvice());
        }

        returning.Came(person, backMonth);
    }

    /// <summary>From one of the period's last three months into one of the next period's first two: at most 5 months by the calendar.</summary>
    private void ComeBackNextPeriod(MonthRange months, ContactOutcome outcome)
    {
        var (first, second) = (TimeIn(months.Last - dice.Below(3)), TimeIn(months.Last + 1 + dice.Below(2)));
        var person = people.Add(DateOnly.FromDateTime(first), Need.OldAge);
        Add(person, first, Advice());
        Add(person, second, outcome);
        returning.Came(person, Months.Of(DateOnly.FromDateTime(second)), inNextPeriod: true);
    }

    private void ComeBackAfterHalfAYear(MonthRange year)
    {
        var month = year.First + dice.Below(5);
        var backMonth = dice.Between(month + 7, year.Last);
        var (first, second) = (TimeIn(month), TimeIn(backMonth));
        var person = people.Add(DateOnly.FromDateTime(first), Need.OldAge);
        Add(person, first, Advice());
        Add(person, second, Advice());
        returning.Came(person, backMonth);
    }

    private void ComeTwiceAtOnce(MonthRange months)
    {
        var month = dice.Between(months.First, months.Last);
        var at = TimeIn(month);
        var person = people.Add(DateOnly.FromDateTime(at), Need.OldAge);
        Add(person, at, Advice());
        Add(person, at, NotAdvice());
        returning.Came(person, month);
    }

    /// <summary>From 31 August to the same minute of 28 February: 6 months end on the last day of a shorter month, and include it.</summary>
    private void ComeBackOnTheLastMinuteOfSixMonths(MonthRange year) => ComeOnLastOfAugustAndFebruary(year, minutesLate: 0);

    private void ComeBackAMinuteAfterSixMonths(MonthRange year) => ComeOnLastOfAugustAndFebruary(year, minutesLate: 1);

    private void ComeOnLastOfAugustAndFebruary(MonthRange year, int minutesLate)
    {
        var first = WorkingDays.OfficeTime(dice, Months.LastDay(year.First + 4));
        var person = people.Add(DateOnly.FromDateTime(first), Need.OldAge);
        Add(person, first, Advice());
        Add(person, first.AddMonths(6).AddMinutes(minutesLate), Advice());
        returning.Came(person, year.First + 10);
    }

    private ContactOutcome Advice() => dice.Percent(64) ? ContactOutcome.AdviceGiven : ContactOutcome.AssistanceGiven;

    private ContactOutcome NotAdvice() => dice.Percent(70) ? ContactOutcome.PassedOnForAssessment : ContactOutcome.NoActionNeeded;

    private DateTime TimeIn(int month) => WorkingDays.OfficeTime(dice, WorkingDays.Pick(dice, month));

    /// <summary>Two times on different working days of the month, in order.</summary>
    private (DateTime First, DateTime Second) TwoTimesIn(int month)
    {
        var days = WorkingDays.In(month);
        var early = dice.Below(days.Length - 1);
        var late = dice.Between(early + 1, days.Length - 1);
        return (WorkingDays.OfficeTime(dice, days[early]), WorkingDays.OfficeTime(dice, days[late]));
    }

    private void Add(Person? about, DateTime at, ContactOutcome outcome)
    {
        about?.Seen(DateOnly.FromDateTime(at));
        var team = (byte)dice.Weighted([70, 20, 10]);
        contacts.Add(new Contact(about, at, team, (Source)dice.Weighted(SourceWeights), outcome));
    }
}
