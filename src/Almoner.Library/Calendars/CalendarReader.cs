using System.Globalization;
using Almoner.Library.Yaml;

namespace Almoner.Library.Calendars;

/// <summary>Reads <c>calendars/*.yaml</c>.</summary>
internal static class CalendarReader
{
    public static readonly Shape Shape = new("calendar", "The bank holidays that working days leave out.",
    [
        new("calendar", new Kind.Name(), "The calendar's name", Required: true),
        new("source", new Kind.Text(), "Where the days come from", Required: true),
        new("from", new Kind.Day(), "The first day that it knows", Required: true),
        new("to", new Kind.Day(), "The last day that it knows", Required: true),
        new("holidays", new Kind.MapOf(new Kind.Text()), "Each bank holiday's day and name", Required: true),
    ]);

    public static WorkingCalendar? Read(Node node, Reading reading)
    {
        var holidays = new List<BankHoliday>();
        if (Day(node.TextOf("from")) is not { } from || Day(node.TextOf("to")) is not { } to) return null;
        if (from > to)
        {
            reading.Error(LibraryCode.Contradiction, "the calendar ends before it begins", "Swap `from:` and `to:`", node["to"]!.Place);
            return null;
        }

        foreach (var (key, place, value) in node["holidays"]?.Entries ?? [])
        {
            if (Day(key) is not { } day)
            {
                reading.Error(LibraryCode.WrongKind, $"`{key}` is no day", "Write days as 2023-04-07", place);
            }
            else if (day < from || day > to)
            {
                reading.Error(LibraryCode.Contradiction, $"{key} lies outside the calendar", "Widen `from:` and `to:`, or remove the day", place);
            }
            else
            {
                holidays.Add(new BankHoliday(day, value.Text ?? ""));
            }
        }

        return new WorkingCalendar(node.TextOf("calendar") ?? "", from, to, holidays);
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
