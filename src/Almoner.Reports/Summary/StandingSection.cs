using System.Globalization;
using Almoner.Editions;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports.Summary;

/// <summary>How the key performance indicators stand, in all and by section of the report.</summary>
internal static class StandingSection
{
    /// <summary>Sections that stand by name; what further ones have is added up in one row.</summary>
    private const int MostSections = 8;

    public static Section Of(Edition edition, Wording wording, Numbering numbering)
    {
        var headline = edition.Headline;
        return new Section(null, wording["summary.standing"], "standing",
        [
            new Block.Paragraph(HeadlineSection.Lead(headline, edition, wording)),
            new Block.Statuses([.. StatusWords.All.Select(status => new StatusCount(status, headline.Count(status)))]),
            .. headline.Kpis.Count > 0 ? [new Block.OfTable(BySection(edition, wording, numbering.NextTable()))] : Array.Empty<Block>(),
        ]);
    }

    private static Table BySection(Edition edition, Wording wording, (string Anchor, string Label) table)
    {
        // An indicator counts in the section that shows it first.
        var counted = new HashSet<string>();
        var sections = edition.Sections
            .Select(section => (section.Title, Kpis: (IReadOnlyList<MeasureResult>)[.. new Edition[] { edition with { Sections = [section] } }.SelectMany(only => only.Headline.Kpis).Where(result => counted.Add(result.Measure.Code))]))
            .Where(section => section.Kpis.Count > 0)
            .ToList();
        if (sections.Count > MostSections)
        {
            sections = [.. sections.Take(MostSections - 1), (wording["summary.others"], [.. sections.Skip(MostSections - 1).SelectMany(section => section.Kpis)])];
        }

        return new Table(table.Anchor, table.Label, wording["summary.by-section"], wording["summary.section"],
            [.. StatusWords.All.Select(status => new Column($"{status.Shape()} {status.Word(wording)}", CellKind.Number))],
            [
                .. sections.Select(section => Row(section.Title, section.Kpis, isTotal: false)),
                .. sections.Count > 1 ? [Row(wording["summary.all"], edition.Headline.Kpis, isTotal: true)] : Array.Empty<Row>(),
            ],
            []);
    }

    private static Row Row(string heading, IReadOnlyList<MeasureResult> kpis, bool isTotal) => new(
        heading,
        [.. StatusWords.All.Select(status => new Cell(CellKind.Number, new Headline(kpis).Count(status).ToString(CultureInfo.InvariantCulture)))],
        IsTotal: isTotal);
}
