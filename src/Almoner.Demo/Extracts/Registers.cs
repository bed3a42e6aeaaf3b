using System.Globalization;
using Almoner.Demo.Published;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>Sheets that the performance team keeps by hand, with the field names as headings.</summary>
internal sealed class Registers : IDisposable
{
    private const string Source = "Adult Services performance report, quarter 2 of 2023/24";
    private const string Regulator = "Social Care Wales, register of the social care workforce (for the demonstration)";
    private const string Estimates = "Mid-year population estimates for 2021 (invented)";
    private static readonly Habit Habit = new(TextEncoding.Utf8, ',', DateStyle.Iso);
    private static readonly PastFigure[] History = [.. Section3.History, .. Section5.History, .. Section7.History, .. Section8.History, .. Section9.History];
    private readonly ExtractFile published;
    private readonly ExtractFile supplied;
    private readonly ExtractFile populations;

    public Registers(string folder)
    {
        published = new ExtractFile(folder, "published_figures.csv", "published-figures", "published_figures", Habit);
        published.Headings("figure_id", "measure", "period_name", "breakdown", "group", "value", "decimals", "source");
        supplied = new ExtractFile(folder, "supplied_figures.csv", "supplied-figures", "supplied_figures", Habit);
        supplied.Headings("figure_id", "name", "as_of", "value", "source");
        populations = new ExtractFile(folder, "populations.csv", "populations", "populations", Habit);
        populations.Headings("population_id", "area", "age_from", "age_to", "people", "from_on", "to_on", "source");
    }

    public IEnumerable<ExtractFile> Files => [published, supplied, populations];

    /// <summary>Once for all copies of the council.</summary>
    /// <param name="scale">What others supply grows with the council; what was published does not.</param>
    public void Write(int scale)
    {
        foreach (var past in History)
        {
            published.Text($"{past.Measure} {past.Period}")
                .Text(past.Measure)
                .Text(past.Period)
                .Text(null)
                .Text(null)
                .Text(past.Value.ToString(CultureInfo.InvariantCulture))
                .Number(past.Value.Scale)
                .Text(Source)
                .EndRow();
        }

        foreach (var (asOf, here, wales) in Section9.RegisteredWorkers)
        {
            Supply("registered_domiciliary_workers", asOf, (long)here * scale);
            Supply("registered_domiciliary_workers_wales", asOf, (long)wales * scale);
        }
    }

    /// <summary>The people who live in one copy of the council, so that a larger one has rates alike.</summary>
    public void WritePopulation(int copy)
    {
        foreach (var (ageFrom, ageTo, people) in Population.Bands)
        {
            populations.Text(string.Create(CultureInfo.InvariantCulture, $"2021 {ageFrom}{(ageTo is null ? "+" : $"-{ageTo}")} of {copy + 1}"))
                .Text(string.Create(CultureInfo.InvariantCulture, $"Aberwen {copy + 1}"))
                .Number(ageFrom);
            (ageTo is { } oldest ? populations.Number(oldest) : populations.Text(null))
                .Number(people)
                .Date(Population.From)
                .Date(null)
                .Text(Estimates)
                .EndRow();
        }
    }

    public void WriteFaults()
    {
        published.RowForQuarantine("no value", "T1", "IAA01", "2020/21", "", "", "", "0", Source);
        published.RowForQuarantine("no source", "T2", "IAA01", "2020/21", "", "", "16000", "0", "");
        supplied.RowForQuarantine("no day", "T1", "registered_domiciliary_workers", "", "3000", Regulator);
        populations.RowForQuarantine("the oldest age lies below the youngest", "T1", "Aberwen 1", "65", "56", "12000", "2021-07-01", "", Estimates);
    }

    public void Dispose()
    {
        published.Dispose();
        supplied.Dispose();
        populations.Dispose();
    }

    private void Supply(string name, DateOnly asOf, long value) => supplied
        .Text($"{name} {asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}")
        .Text(name)
        .Date(asOf)
        .Number(value)
        .Text(Regulator)
        .EndRow();
}
