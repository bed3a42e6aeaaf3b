using Almoner.Demo.DayServices;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>The day services' booking system: UTF-8 with a byte order mark, for Welsh names, and dates day first with dashes.</summary>
internal sealed class DayServiceBookings : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Utf8, ',', DateStyle.DayFirst, DateMark: '-', ByteOrderMark: true);
    private static readonly string[] Services = ["CNDS", "OP", "DEM"];
    private static readonly string[] Sites = ["Canolfan y Tŵr", "Tŷ Haul", "Hafan Ŵyn, Pont Wen"];
    private readonly ExtractFile places;
    private long written;

    public DayServiceBookings(string folder)
    {
        places = new ExtractFile(folder, "day-services-places.csv", "day-service-places", "day_service_places", Habit);
        places.Headings("Booking", "Client", "Service Code", "Site", "First Day", "Last Day", "Days a Week");
    }

    public IEnumerable<ExtractFile> Files => [places];

    public void Write(IReadOnlyList<DayServicePlace> copy)
    {
        foreach (var place in copy)
        {
            places.Identifier("DS", ++written, 5)
                .Identifier("P", place.About.Number)
                .Word(Services, (int)place.Service)
                .Word(Sites, (int)place.Service)
                .Date(place.StartedOn)
                .Date(place.EndedOn)
                .Number(1 + (place.About.Number % 4))
                .EndRow();
        }
    }

    public void WriteFaults(IReadOnlyList<DayServicePlace> copy)
    {
        var person = "P" + copy[0].About.Number.ToString("D7", System.Globalization.CultureInfo.InvariantCulture);
        places.RowForQuarantine("it ended before it began", "DS-T1", person, "CNDS", "Canolfan y Tŵr", "12-06-2023", "09-06-2023", "2");
        places.RowForQuarantine("no such service", "DS-T2", person, "CAFE", "Tŷ Haul", "12-06-2023", "", "1");
    }

    public void Dispose() => places.Dispose();
}
