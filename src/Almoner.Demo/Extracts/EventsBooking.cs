using Almoner.Demo.Aberwen;
using Almoner.Demo.Community;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>The events booking system, made abroad: dates month first, and the care hubs' attendances in hours with decimals.</summary>
internal sealed class EventsBooking : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Utf8, ',', DateStyle.MonthFirst, CarriageReturns: false);
    private static readonly string[] Programmes = ["Keep Active", "Stay Connected", "Dementia Friendly Aberwen"];
    private static readonly string[] Venues = ["Hub", "Partner", "Online"];
    private static readonly string[] CareHubs = ["Tŷ Haul Care Hub", "Harbour Care Hub", "Bryn Derw Care Hub"];
    private readonly ExtractFile events;
    private readonly ExtractFile attendances;
    private long eventsWritten;
    private long attendancesWritten;

    public EventsBooking(string folder)
    {
        events = new ExtractFile(folder, "events_export.csv", "events-booking-events", "community_events", Habit);
        events.Headings("Event", "Programme", "Date", "Venue Type", "District", "Attendees");
        attendances = new ExtractFile(folder, "care_hub_attendance.csv", "events-booking-care-hubs", "care_hub_sessions", Habit);
        attendances.Headings("Attendance", "Client", "Care Hub", "Date", "Hours");
    }

    public IEnumerable<ExtractFile> Files => [events, attendances];

    public void Write(CouncilRecords copy)
    {
        foreach (var held in copy.CommunityEvents)
        {
            events.Identifier("EV", ++eventsWritten, 6)
                .Word(Programmes, (int)held.Purpose)
                .Date(held.HeldOn)
                .Word(Venues, (int)held.Venue)
                .Word(Districts.Names, held.District)
                .Number(held.Participants)
                .EndRow();
        }

        foreach (var session in copy.CareHubSessions)
        {
            attendances.Identifier("AT", ++attendancesWritten, 6)
                .Identifier("P", session.About.Number)
                .Word(CareHubs, session.Hub)
                .Date(session.AttendedOn)
                .Hundredths(session.Quarters * 25)
                .EndRow();
        }
    }

    public void WriteFaults(CouncilRecords copy)
    {
        var client = "P" + copy.CareHubSessions[0].About.Number.ToString("D7", System.Globalization.CultureInfo.InvariantCulture);
        events.RowForQuarantine("fewer than nobody cannot take part", "EV-T1", "Keep Active", "07/12/2023", "Hub", "Pont Wen", "-4");
        events.RowForQuarantine("no such programme", "EV-T2", "Template", "07/12/2023", "Hub", "Pont Wen", "0");
        attendances.RowForQuarantine("a day has 24 hours", "AT-T1", client, CareHubs[0], "07/12/2023", "65.00");
        attendances.RowForQuarantine("no such date", "AT-T2", client, CareHubs[0], "19/07/2023", "6.00");
    }

    public void Dispose()
    {
        events.Dispose();
        attendances.Dispose();
    }
}
