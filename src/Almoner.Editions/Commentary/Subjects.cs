using System.Globalization;
using Almoner.Terms;

namespace Almoner.Editions.Commentary;

/// <summary>What there is in a report to comment on.</summary>
public class Subjects
{
    private readonly string report;
    private readonly int sections;
    private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);

    /// <param name="report">The report's name.</param>
    /// <param name="all">Every subject with the title that it has in the report; the first title of a subject counts.</param>
    public Subjects(string report, IEnumerable<(Subject Subject, string Title)> all)
    {
        this.report = report;
        foreach (var (subject, title) in all)
        {
            titles.TryAdd(subject.Text, title);
            if (subject is Subject.OfSection) sections++;
        }
    }

    /// <summary>The title that the subject has in the report; its own text when it is not there.</summary>
    public string TitleOf(Subject subject) => titles.GetValueOrDefault(subject.Text, subject.Text);

    public bool Holds(Subject subject) => titles.ContainsKey(subject.Text);

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
            ? string.Create(CultureInfo.InvariantCulture, $"Its sections are numbered from 1 to {sections}")
            : Nearest.Remedy(subject.Text, titles.Keys.Where(known => known.StartsWith(kind, StringComparison.Ordinal)), subject is Subject.OfTable ? "tables of the report" : "measures of the report");
        return Problem.Error(EditionCode.UnknownSubject, $"the report {report} has no {subject.Text.Replace(":", " ", StringComparison.Ordinal)}", remedy, place);
    }
}
