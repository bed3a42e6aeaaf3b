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
                if (item.Named is { } table) titles.TryAdd(new Subject.OfTable(table.Name).Text, table.Title);
                foreach (var measure in item.Shows) titles.TryAdd(new Subject.OfMeasure(measure.Code).Text, measure.Title);
            }
        }
    }

    /// <summary>The title that the subject has in the report; its own text when it is not there.</summary>
    public string TitleOf(Subject subject) => titles.GetValueOrDefault(subject.Text, subject.Text);

    public bool Holds(Subject subject) => titles.ContainsKey(subject.Text);

    /// <summary>The subjects whose words speak of a measure: itself, and its tables.</summary>
    public IEnumerable<Subject> AllAbout(Measure measure) => report.Sections.SelectMany(section => section.Items)
        .Where(item => item.Named is not null && item.Shows.Any(shown => shown.Code == measure.Code))
        .Select(Subject (item) => new Subject.OfTable(item.Named!.Value.Name))
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
}
