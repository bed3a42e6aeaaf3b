using Almoner.Library.Measures;
using Almoner.Library.Reports;

namespace Almoner.Editions.Commentary;

/// <summary>What there is in a report of measures to comment on.</summary>
public sealed class SubjectsOfReport(ReportDefinition report) : Subjects(report.Name, All(report))
{
    private readonly ReportDefinition report = report;

    /// <summary>The subjects whose words speak of a measure: itself, and its tables.</summary>
    public IEnumerable<Subject> AllAbout(Measure measure) => report.Sections.SelectMany(section => section.Items)
        .Where(item => item.Named is not null && item.Shows.Any(shown => shown.Code == measure.Code))
        .Select(Subject (item) => new Subject.OfTable(item.Named!.Value.Name))
        .Prepend(new Subject.OfMeasure(measure.Code));

    private static IEnumerable<(Subject Subject, string Title)> All(ReportDefinition report)
    {
        foreach (var (section, index) in report.Sections.Select((section, index) => (section, index)))
        {
            yield return (new Subject.OfSection(index + 1), section.Title);
            foreach (var item in section.Items)
            {
                if (item.Named is { } table) yield return (new Subject.OfTable(table.Name), table.Title);
                foreach (var measure in item.Shows) yield return (new Subject.OfMeasure(measure.Code), measure.Title);
            }
        }
    }
}
