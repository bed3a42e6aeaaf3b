using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.Published;

namespace Almoner.Demo.Workforce;

/// <summary>
/// Makes the absences of adult services, month by month, so that every month loses the working time that was published: what long
/// absences leave of it is shared among short ones, the last of them to the hundredth of a day.
/// </summary>
internal sealed class AbsenceBook
{
    /// <summary>Long absences that begin in each month from April 2022: few in a spring of little sickness.</summary>
    private static readonly int[] LongBegun = [20, 12, 12, 13, 12, 12, 12, 12, 13, 11, 9, 7, 5, 6, 9, 12, 12, 9];

    /// <summary>Ends of month that long absences run over, in turn.</summary>
    private static readonly int[] EndsOfMonth = [1, 2, 1, 3, 1, 2];
    private const int ShortPercent = 55; // of the time lost, from which short absences are numbered
    private const int ShortLength = 3_90; // hundredths of a full-time day
    private const int OtherLeaveInAMonth = 4;
    private const int LongestColdDays = 14;
    private const int InfectionPercent = 15; // before April 2023
    private const int NoInterviewPercent = 3; // outside quarter 2 of 2023/24
    private readonly Dice dice;
    private readonly IReadOnlyList<StaffMember> staff;
    private readonly List<(Absence Of, int EndMonth)> lasting = [];
    private readonly List<AbsenceDay> days = [];
    private List<Absence> absences = [];
    private int longBegun;

    private AbsenceBook(Dice dice, IReadOnlyList<StaffMember> staff)
    {
        this.dice = dice;
        this.staff = staff;
    }

    /// <summary>By number.</summary>
    public IReadOnlyList<Absence> Absences => absences;

    /// <summary>By month.</summary>
    public IReadOnlyList<AbsenceDay> Days => days;

    public static AbsenceBook Make(Dice dice, StaffBook staff)
    {
        var book = new AbsenceBook(dice, staff.AdultServices);
        for (var month = Section9.FirstMonthOfSickness; month < Months.Count; month++)
            book.LiveThrough(month);

        book.absences = [.. book.absences.OrderBy(absence => absence.BeganOn)];
        for (var number = 0; number < book.absences.Count; number++)
            book.absences[number].Number = number;

        book.NameInfections();
        book.HoldInterviews();
        return book;
    }

    private void LiveThrough(int month)
    {
        var (place, working) = (month - Section9.FirstMonthOfSickness, WorkingDays.In(month).ToArray());
        StaffMember[] inPost = [.. staff.Where(member => member.InPostThroughout(Months.FirstDay(month), Months.LastDay(month)))];
        var contracted = inPost.Sum(member => member.Fte!.Value) * working.Length;
        var lost = (int)Math.Round(Section9.Sickness[place] * 0.01m * contracted / Section9.WorkingDaysInAYear);
        var shortOnes = lost * ShortPercent / 100 / ShortLength;
        BeginLong(month, LongBegun[place]);
        foreach (var (absence, _) in lasting)
        {
            foreach (var day in working.Where(day => day >= absence.BeganOn && (absence.EndedOn is null || day <= absence.EndedOn)))
            {
                days.Add(new AbsenceDay(absence, day, absence.Of.Fte!.Value));
                lost -= absence.Of.Fte.Value;
            }
        }

        StaffMember[] well = [.. inPost.Except(lasting.Select(each => each.Of.Of))];
        dice.Shuffle<StaffMember>(well);
        var returning = ReturnDays(month);
        FallShortlyIll(returning, well[..shortOnes], lost);
        foreach (var member in well[shortOnes..(shortOnes + OtherLeaveInAMonth)])
            Spend(returning, member, dice.Between(1, 5), member.Fte!.Value, dice.Percent(60) ? AbsenceReason.Bereavement : AbsenceReason.SpecialLeave);

        lasting.RemoveAll(each => each.EndMonth == month);
    }

    /// <summary>The working days on which an absence can end: not the very last, for the interview is held on the next.</summary>
    private static ReadOnlySpan<DateOnly> ReturnDays(int month) => month == Months.Count - 1 ? WorkingDays.In(month)[..^1] : WorkingDays.In(month);

    /// <summary>Of people who stay and are not absent already.</summary>
    private void BeginLong(int month, int count)
    {
        var absent = lasting.Select(each => each.Of.Of).ToHashSet();
        var well = staff.Where(member => member.InPostThroughout(Months.FirstDay(month), Months.End) && !absent.Contains(member)).ToArray();
        dice.Shuffle<StaffMember>(well);
        foreach (var member in well.Take(count))
        {
            var absence = new Absence(member, WorkingDays.Pick(dice, month), Illness());
            var endMonth = month + EndsOfMonth[longBegun++ % EndsOfMonth.Length];
            if (endMonth < Months.Count)
                absence.EndedOn = ReturnDays(endMonth)[dice.Below(ReturnDays(endMonth).Length)];

            lasting.Add((absence, endMonth));
            absences.Add(absence);
        }
    }

    /// <summary>Each is absent for a day at least; further days fall to one or the other, until all the time is lost.</summary>
    /// <param name="lost">Hundredths of a full-time day.</param>
    private void FallShortlyIll(ReadOnlySpan<DateOnly> returning, StaffMember[] ill, int lost)
    {
        var lengths = new int[ill.Length];
        var firstDays = ill.Select(member => member.Fte!.Value).ToArray();
        Array.Fill(lengths, 1);
        lost -= firstDays.Sum();
        // Some are prone to be ill for long: each is drawn as often as the square of a throw.
        var draws = Enumerable.Range(0, ill.Length).SelectMany(place => Enumerable.Repeat(place, (int)Math.Pow(dice.Between(1, 5), 2))).ToArray();
        while (lost > 0)
        {
            var place = dice.Pick(draws);
            if (lengths[place] == returning.Length)
                continue;

            lengths[place]++;
            var fte = ill[place].Fte!.Value;
            if (lost < fte)
                firstDays[place] = lost; // went home during the first day

            lost -= fte;
        }

        for (var place = 0; place < ill.Length; place++)
            Spend(returning, ill[place], lengths[place], firstDays[place], Illness());
    }

    private void Spend(ReadOnlySpan<DateOnly> returning, StaffMember member, int length, int firstDay, AbsenceReason reason)
    {
        var begin = dice.Below(returning.Length - length + 1);
        var absence = new Absence(member, returning[begin], reason) { EndedOn = returning[begin + length - 1] };
        absences.Add(absence);
        for (var day = 0; day < length; day++)
            days.Add(new AbsenceDay(absence, returning[begin + day], day == 0 ? firstDay : member.Fte!.Value));
    }

    private AbsenceReason Illness() => (AbsenceReason)dice.Weighted([0, 22, 30, 14, 18, 16]);

    private void NameInfections()
    {
        Absence[] Candidates(MonthRange months) =>
            [.. absences.Where(absence => absence.IsSickness && months.Holds(absence.BeganOn) && absence.EndedOn <= absence.BeganOn.AddDays(LongestColdDays))];

        foreach (var absence in Candidates(MonthRange.Year2022).Where(_ => dice.Percent(InfectionPercent)))
            absence.Reason = AbsenceReason.Infection;

        foreach (var total in Section9.Infections)
        {
            var candidates = Candidates(total.Months);
            dice.Shuffle<Absence>(candidates);
            foreach (var absence in candidates.Take(total.Count))
                absence.Reason = AbsenceReason.Infection;
        }
    }

    /// <summary>On the first working day back.</summary>
    private void HoldInterviews()
    {
        var ended = absences.Where(absence => absence is { IsSickness: true, EndedOn: not null }).ToArray();
        var inQuarter = ended.Where(absence => MonthRange.Quarter2.Holds(absence.EndedOn!.Value)).ToArray();
        dice.Shuffle<Absence>(inQuarter);
        var without = inQuarter.Take(Section9.WithoutInterview).ToHashSet();
        foreach (var absence in ended)
        {
            var held = MonthRange.Quarter2.Holds(absence.EndedOn!.Value) ? !without.Contains(absence) : !dice.Percent(NoInterviewPercent);
            absence.ReturnInterviewOn = held ? WorkingDays.After(absence.EndedOn.Value) : null;
        }
    }
}
