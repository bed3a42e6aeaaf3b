using Almoner.Demo.Aberwen;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.Published;

namespace Almoner.Demo.Workforce;

/// <summary>Makes the staff. In adult services somebody new comes on the day that somebody leaves, at the same hours, so that its full-time equivalent stays.</summary>
internal sealed class StaffBook
{
    private const int FirstChange = 13; // the months on whose first days staff of adult services change: May 2022 ...
    private const int LastChangeBefore = 26; // ... to June 2023, and in quarter 2
    private const int ChangesInAMonth = 5;
    private const int GoneBefore = 45; // of each other kind, since April 2022
    private const int WithSecondJob = 15;

    /// <summary>Contracted hundredths of full time, and how many to each hundred of the staff have them.</summary>
    private static readonly int[] Contracts = [100, 80, 60, 50, 81, 54];
    private static readonly int[] ContractWeights = [60, 12, 10, 10, 4, 4];
    private readonly Dice dice;
    private List<StaffMember> members = [];

    private StaffBook(Dice dice) => this.dice = dice;

    /// <summary>Everybody, by number.</summary>
    public IReadOnlyList<StaffMember> Members => members;

    /// <summary>Second jobs, some hours a week in housing beside the first.</summary>
    public IReadOnlyList<(StaffMember Of, StaffMember Job)> SecondJobs { get; private set; } = [];

    /// <summary>Those of adult services.</summary>
    public IReadOnlyList<StaffMember> AdultServices { get; private set; } = [];

    public static StaffBook Make(Dice dice)
    {
        var book = new StaffBook(dice);
        book.EmployInAdultServices();
        book.Employ(Employment.Housing, Staffing.Housing, Teams.Housing);
        book.Employ(Employment.Casual, Staffing.Casual, Teams.Housing);
        book.Employ(Employment.School, Staffing.Schools, Teams.Schools);
        book.members = [.. book.members.OrderBy(member => member.InPostFrom)];
        for (var number = 0; number < book.members.Count; number++)
            book.members[number].Number = number;

        book.AdultServices = [.. book.members.Where(member => member.Employment == Employment.AdultServices)];
        book.GiveSecondJobs();
        return book;
    }

    private void EmployInAdultServices()
    {
        var places = Staffing.AdultServices.Staying + Staffing.AdultServices.Leaving;
        var contracts = Share.Dealt(dice, places, ContractWeights);
        var changes = new Queue<DateOnly>();
        for (var month = FirstChange; month <= LastChangeBefore; month++)
        {
            for (var made = 0; made < ChangesInAMonth; made++)
                changes.Enqueue(Months.FirstDay(month));
        }

        for (var made = 0; made < Staffing.AdultServices.Leaving; made++)
            changes.Enqueue(Months.FirstDay(MonthRange.Quarter2.First + (made % 3)));

        foreach (var contract in contracts)
        {
            var (team, fte) = (dice.Pick(Teams.AdultServices), Contracts[contract]);
            var first = new StaffMember(Employment.AdultServices, team, fte, Months.FirstDay(Section9.FirstMonthOfSickness).AddDays(-dice.Between(0, 6_000)));
            members.Add(first);
            if (!changes.TryDequeue(out var change))
                continue;

            first.InPostTo = change;
            members.Add(new StaffMember(Employment.AdultServices, team, fte, change));
        }
    }

    private void Employ(Employment employment, Headcount headcount, string[] teams)
    {
        var (first, last) = (MonthRange.Quarter2.FirstDay, MonthRange.Quarter2.LastDay);
        StaffMember Add(DateOnly from)
        {
            int? fte = employment == Employment.Casual ? null : Contracts[dice.Weighted(ContractWeights)];
            var member = new StaffMember(employment, dice.Pick(teams), fte, from);
            members.Add(member);
            return member;
        }

        DateOnly InQuarter() => employment == Employment.School ? new DateOnly(2023, 9, 1) : dice.DayBetween(first, last);
        for (var made = 0; made < headcount.Staying; made++)
            Add(first.AddDays(-dice.Between(1, 5_000)));

        for (var made = 0; made < headcount.Leaving; made++)
            Add(first.AddDays(-dice.Between(30, 2_500))).InPostTo = InQuarter();

        for (var made = 0; made < headcount.Joining; made++)
            Add(InQuarter());

        for (var made = 0; made < GoneBefore; made++)
        {
            var left = dice.DayBetween(Months.FirstDay(Section9.FirstMonthOfSickness), MonthRange.Quarter1.LastDay);
            Add(left.AddDays(-dice.Between(30, 2_500))).InPostTo = left;
        }
    }

    private void GiveSecondJobs()
    {
        var staying = AdultServices.Where(member => member.InPostThroughout(Months.FirstDay(24), Months.End)).ToArray();
        dice.Shuffle<StaffMember>(staying);
        SecondJobs = [.. staying.Take(WithSecondJob).Select(member =>
            (member, new StaffMember(Employment.Housing, dice.Pick(Teams.Housing), dice.Between(10, 20), WorkingDays.Pick(dice, dice.Between(24, 29)))))];
    }
}
