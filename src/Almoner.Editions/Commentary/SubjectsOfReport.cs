using System.Globalization;
using Almoner.Library.Measures;
using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Editions.Commentary;

/// <summary>What there is in a report to comment on.</summary>
public sealed class SubjectsOfReport
{
    private readonly ReportDefinition report;
    private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);

    public SubjectsOfReport(ReportDefinition report)
    {
        this.report = report;
        foreach (var (section, index) in report.Sections.Select((section, index) => (section, index)))
        {
            titles.TryAdd(new Subject.OfSection(index + 1).Text, section.Title);
            foreach (var item in section.Items)
            {
                foreach (var measure in MeasuresOf(item)) titles.TryAdd(new Subject.OfMeasure(measure.Code).Text, measure.Title);
                if (TableOf(item) is var (name, title)) titles.TryAdd(new Subject.OfTable(name).Text, title);
            }
        }
    }

    /// <summary>The title that the subject has in the report; its own text when it is not there.</summary>
    public string TitleOf(Subject subject) => titles.GetValueOrDefault(subject.Text, subject.Text);

    public bool Holds(Subject subject) => titles.ContainsKey(subject.Text);

    /// <summary>The subjects whose words speak of a measure: itself, and its tables.</summary>
    public IEnumerable<Subject> AllAbout(Measure measure) => report.Sections.SelectMany(section => section.Items)
        .Where(item => MeasuresOf(item).Any(shown => shown.Code == measure.Code))
        .Select(TableOf)
        .OfType<(string Name, string Title)>()
        .Select(Subject (table) => new Subject.OfTable(table.Name))
        .Prepend(new Subject.OfMeasure(measure.Code));

    /// <summary>Reads a subject and finds it in the report.</summary>
    public Checked<Subject> Find(string text, Place? place)
    {
        if (!Subject.TryParse(text, out var subject))
        {
            return Problem.Error(EditionCode.UnknownSubject, $"`{text}` is nothing to comment on", $"Write {Subject.Forms}", place);
        }

        if (Holds(subject)) return subject;
        var kind = subject.Text[..(subject.Text.IndexOf(':', StringComparison.Ordinal) + 1)];
        var remedy = subject is Subject.OfSection
            ? string.Create(CultureInfo.InvariantCulture, $"Its sections are numbered from 1 to {report.Sections.Count}")
            : Nearest.Remedy(subject.Text, titles.Keys.Where(known => known.StartsWith(kind, StringComparison.Ordinal)), subject is Subject.OfTable ? "tables of the report" : "measures of the report");
        return Problem.Error(EditionCode.UnknownSubject, $"the report {report.Name} has no {subject.Text.Replace(":", " ", StringComparison.Ordinal)}", remedy, place);
    }

    private static (string Name, string Title)? TableOf(ReportItem item) => item switch
    {
        ReportItem.Table table => (table.Name, table.Title),
        ReportItem.MeasuresByPeriod series => (series.Name, series.Title),
        _ => null,
    };

    private static IEnumerable<Measure> MeasuresOf(ReportItem item) => item switch
    {
        ReportItem.Scorecard card => card.Measures,
        ReportItem.MeasuresByPeriod series => series.Measures,
        ReportItem.Table table => [table.Measure],
        _ => [],
    };
}
