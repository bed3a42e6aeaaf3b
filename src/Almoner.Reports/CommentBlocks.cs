using Almoner.Editions;
using Almoner.Editions.Commentary;
using Almoner.Editions.Register;
using Almoner.Library.Measures;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>
/// Where the words of an edition stand: those on a section under its heading, those on a measure under the first scorecard that shows it, or
/// else under its first table, those on a table under the table. What is still needed stands there too, until the edition is published.
/// </summary>
internal sealed class CommentBlocks
{
    private readonly SubjectBlocks subjects;
    private readonly HashSet<string> carded;
    private readonly HashSet<string> explained;

    public CommentBlocks(Edition edition, Wording wording)
    {
        subjects = new SubjectBlocks(edition.Commentary, edition.Standing?.State != EditionState.Published, wording);
        explained = [.. edition.Measures.Select(measure => measure.Code)];
        carded = [.. edition.Sections.SelectMany(section => section.Items).OfType<EditionItem.Scorecard>().SelectMany(card => card.Rows).Select(row => row.Measure.Code)];
    }

    public IEnumerable<Block> Under(EditionSection section) => On(new Subject.OfSection(section.Number));

    public IEnumerable<Block> Under(EditionItem item) => item switch
    {
        EditionItem.Scorecard card => card.Rows.SelectMany(row => On(row.Measure)),
        EditionItem.MeasuresByPeriod series => On(new Subject.OfTable(series.Name)).Concat(series.Rows.SelectMany(row => OnUncarded(row.Measure))),
        EditionItem.Table table => On(new Subject.OfTable(table.Name)).Concat(OnUncarded(table.Measure)),
        _ => [],
    };

    private IEnumerable<Block> OnUncarded(Measure measure) => carded.Contains(measure.Code) ? [] : On(measure);

    private IEnumerable<Block> On(Measure measure) => On(new Subject.OfMeasure(measure.Code));

    private IEnumerable<Block> On(Subject subject)
    {
        var code = (subject as Subject.OfMeasure)?.Code;
        return subjects.On(subject, code, code is not null && explained.Contains(code) ? MeasureAnchor.Of(code) : null);
    }
}
