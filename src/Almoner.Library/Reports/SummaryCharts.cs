using Almoner.Library.Measures;
using Almoner.Library.Yaml;

namespace Almoner.Library.Reports;

/// <summary>Which measures the one-page summary of a report draws.</summary>
public static class SummaryCharts
{
    /// <summary>Charts that stand side by side on A4.</summary>
    public const int Most = 3;

    internal static readonly Shape Shape = new("summary of a report", "What the one-page summary of the report shows besides its key performance indicators.",
    [
        new("charts", new Kind.ListOf(new Kind.MeasureCode()), $"The measures that are drawn, at most {Most}; each must stand in the report", Required: true),
    ]);

    internal static IReadOnlyList<Measure> Read(Node? node, IEnumerable<ReportSection> sections, IReadOnlyDictionary<string, Measure> measures, Reading reading)
    {
        if (node?["charts"] is not { } charts) return [];
        var shown = sections.SelectMany(section => section.Items).SelectMany(item => item.Shows).Select(measure => measure.Code).ToHashSet();
        var chosen = new List<Measure>();
        foreach (var code in charts.Items)
        {
            if (reading.Find(measures, code, LibraryCode.UnknownMeasure, "measure", "measures") is not { } measure) continue;
            if (chosen.Contains(measure)) reading.Error(LibraryCode.Twice, $"`{measure.Code}` is drawn twice", "Remove one", code.Place);
            else if (!shown.Contains(measure.Code)) reading.Error(LibraryCode.ChartFit, $"the report does not show {measure.Code}, so its summary cannot draw it", "Put it in a scorecard or table of the report, or name another", code.Place);
            else chosen.Add(measure);
        }

        if (chosen.Count > Most) reading.Error(LibraryCode.ChartFit, $"the summary has room for {Most} charts, and {chosen.Count} are named", "Leave some out", charts.Place);
        return chosen;
    }
}
