using Almoner.Terms;

namespace Almoner.Library.Calendars;

/// <summary>Which days are worked: Monday to Friday less the bank holidays listed.</summary>
public sealed class WorkingCalendar
{
    private readonly int[] workedUpTo;

    public WorkingCalendar(string name, DateOnly first, DateOnly last, IReadOnlyList<BankHoliday> holidays)
    {
        (Name, First, Last, Holidays) = (name, first, last, holidays);
        var off = holidays.Select(holiday => holiday.Day).ToHashSet();
        workedUpTo = new int[last.DayNumber - first.DayNumber + 1];
        var worked = 0;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !off.Contains(day)) worked++;
            workedUpTo[day.DayNumber - first.DayNumber] = worked;
        }
    }

    /// <summary>"england-and-wales".</summary>
    public string Name { get; }

    /// <summary>The first day it knows, included.</summary>
    public DateOnly First { get; }

    /// <summary>The last day it knows, included.</summary>
    public DateOnly Last { get; }

    public IReadOnlyList<BankHoliday> Holidays { get; }

    /// <summary>Working days from <see cref="First"/> up to and including each day, in order of days.</summary>
    public IReadOnlyList<int> WorkedUpTo => workedUpTo;

    /// <summary>
    /// Working days after <paramref name="from"/>, up to and including <paramref name="to"/>: the same day is 0. Backwards it is negative.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A day before <see cref="First"/> or after <see cref="Last"/>.</exception>
    public int WorkingDays(DateOnly from, DateOnly to) => UpTo(to) - UpTo(from);

    private int UpTo(DateOnly day) => day < First || day > Last
        ? throw new ArgumentOutOfRangeException(nameof(day), day, $"The calendar {Name} runs from {First:O} to {Last:O}.")
        : workedUpTo[day.DayNumber - First.DayNumber];
}

/// <summary>One bank holiday.</summary>
public sealed record BankHoliday(DateOnly Day, string Name);
