using System.Globalization;
using Almoner.Editions;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>The first section: how the key performance indicators stand, and which changed status.</summary>
internal static class HeadlineSection
{
    private const string Anchor = "scorecard";

    /// <param name="edition">The edition; it has at least one key performance indicator.</param>
    /// <param name="nextTable">The id and label of the next table of the document.</param>
    public static Section Of(Edition edition, Func<(string Anchor, string Label)> nextTable)
    {
        var headline = edition.Headline;
        var rowed = edition.Sections.SelectMany(section => section.Items).SelectMany<EditionItem, string>(item => item switch
        {
            EditionItem.Scorecard card => card.Rows.Select(row => row.Measure.Code),
            EditionItem.MeasuresByPeriod series => series.Rows.Select(row => row.Measure.Code),
            _ => [],
        }).ToHashSet();
        return new Section(null, "Scorecard", Anchor,
        [
            new Block.Paragraph(Lead(headline, edition)),
            new Block.Statuses([.. StatusWords.All.Select(status => new StatusCount(status, headline.Count(status)))]),
            new Block.Heading("Key performance indicators", Anchor + "-kpis"),
            new Block.OfTable(Kpis(headline, edition, rowed, nextTable())),
            new Block.Heading("What changed status", Anchor + "-changed"),
            headline.Changed.Any()
                ? new Block.OfTable(Changed([.. headline.Changed], edition, rowed, nextTable()))
                : new Block.Paragraph($"No key performance indicator has another status than at the end of {Before(edition)}."),
        ]);
    }

    /// <summary>"7 of the 11 key performance indicators with a target met it at the end of quarter 2 of 2023/24."</summary>
    private static string Lead(Headline headline, Edition edition)
    {
        var (held, met) = (headline.Kpis.Count - headline.Count(Status.NoTarget), headline.Count(Status.Met));
        var when = Name(edition.Period);
        if (held == 0) return $"No key performance indicator has a target for {when}.";
        var share = met == held && held > 1 ? "All" : met == 0 ? "None of the" : string.Create(CultureInfo.InvariantCulture, $"{met} of the");
        return string.Create(CultureInfo.InvariantCulture, $"{share} {held} key performance indicator{(held == 1 ? "" : "s")} with a target met it at the end of {when}.");
    }

    private static Table Kpis(Headline headline, Edition edition, HashSet<string> rowed, (string Anchor, string Label) table)
    {
        var cells = new FigureCells();
        var changes = ScorecardTable.Changes(headline.Kpis).ToList();
        return new Table(table.Anchor, table.Label, $"Key performance indicators at the end of {Name(edition.Period)}", "Measure",
            [
                new Column("Status", CellKind.Status),
                new Column(PeriodWords.Heading(edition.Period).Title, CellKind.Number),
                new Column("Target", CellKind.Number),
                .. changes.Select(change => change.Column),
            ],
            [
                .. headline.Kpis.Select(result => Row(result, rowed,
                [
                    ResultCells.Status(result.Judgement),
                    cells.Of(result.Figure, withUnit: true),
                    ResultCells.Target(result),
                    .. changes.Select(change => change.Cell(result)),
                ])),
            ],
            [.. cells.Notes, .. ResultCells.NotKnown(headline.Kpis)]);
    }

    private static Table Changed(IReadOnlyList<MeasureResult> results, Edition edition, HashSet<string> rowed, (string Anchor, string Label) table) => new(
        table.Anchor, table.Label, $"Key performance indicators whose status is another than at the end of {Before(edition)}", "Measure",
        [
            new Column(PeriodWords.Heading(edition.Period.Plus(-1)).Title, CellKind.Status, "Status"),
            new Column(PeriodWords.Heading(edition.Period).Title, CellKind.Status, "Status"),
            new Column("Why", CellKind.Text),
        ],
        [.. results.Select(result => Row(result, rowed,
        [
            ResultCells.Status(result.JudgementBefore) with { Details = [] },
            ResultCells.Status(result.Judgement) with { Details = [] },
            new Cell(CellKind.Text, char.ToUpperInvariant(result.Judgement.Why[0]) + result.Judgement.Why[1..]),
        ]))],
        []);

    private static Row Row(MeasureResult result, HashSet<string> rowed, IReadOnlyList<Cell> cells) => new(result.Measure.Title, cells)
    {
        Code = result.Measure.Code,
        Anchor = DefinitionsSection.AnchorOf(result.Measure),
        LeadsTo = rowed.Contains(result.Measure.Code) ? ResultCells.RowOf(result.Measure) : null,
    };

    private static string Before(Edition edition) => Name(edition.Period.Plus(-1));

    /// <summary>"quarter 2 of 2023/24".</summary>
    private static string Name(Quarter quarter) => string.Create(CultureInfo.InvariantCulture, $"quarter {quarter.Number} of {quarter.Year.Name}");
}
