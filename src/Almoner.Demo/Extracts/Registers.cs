using System.Globalization;
using Almoner.Demo.Published;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>Sheets that the performance team keeps by hand, with the field names as headings.</summary>
internal sealed class Registers : IDisposable
{
    private const string Source = "Adult Services performance report, quarter 2 of 2023/24";
    private static readonly Habit Habit = new(TextEncoding.Utf8, ',', DateStyle.Iso);
    private static readonly PastFigure[] History = [.. Section3.History, .. Section5.History];
    private readonly ExtractFile published;

    public Registers(string folder)
    {
        published = new ExtractFile(folder, "published_figures.csv", "published-figures", "published_figures", Habit);
        published.Headings("figure_id", "measure", "period_name", "breakdown", "group", "value", "decimals", "source");
    }

    public IEnumerable<ExtractFile> Files => [published];

    /// <summary>Once, whatever the scale: what was published does not grow with the council.</summary>
    public void Write()
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
    }

    public void WriteFaults()
    {
        published.RowForQuarantine("no value", "T1", "IAA01", "2020/21", "", "", "", "0", Source);
        published.RowForQuarantine("no source", "T2", "IAA01", "2020/21", "", "", "16000", "0", "");
    }

    public void Dispose() => published.Dispose();
}
