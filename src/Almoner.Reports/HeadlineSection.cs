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
    /// <param name="wording">The language.</param>
    public static Section Of(Edition edition, Func<(string Anchor, string Label)> nextTable, Wording wording)
    {
        var headline = edition.Headline;
        var rowed = edition.Sections.SelectMany(section => section.Items).SelectMany<EditionItem, string>(item => item switch
        {
            EditionItem.Scorecard card => card.Rows.Select(row => row.Measure.Code),
            EditionItem.MeasuresByPeriod series => series.Rows.Select(row => row.Measure.Code),
            _ => [],
        }).ToHashSet();
        return new Section(null, wording["headline.title"], Anchor,
        [
            new Block.Paragraph(Lead(headline, edition, wording)),
            new Block.Statuses([.. StatusWords.All.Select(status => new StatusCount(status, headline.Count(status)))]),
            new Block.Heading(wording["headline.kpis"], Anchor + "-kpis"),
            new Block.OfTable(Kpis(headline, edition, rowed, nextTable(), wording)),
            new Block.Heading(wording["headline.changed"], Anchor + "-changed"),
            headline.Changed.Any()
                ? new Block.OfTable(Changed([.. headline.Changed], edition, rowed, nextTable(), wording))
                : new Block.Paragraph(wording.Say("headline.none-changed", wording.Within(edition.Period.Plus(-1)))),
        ]);
    }

    /// <summary>"7 of the 11 key performance indicators with a target met it at the end of quarter 2 of 2023/24."</summary>
    public static string Lead(Headline headline, Edition edition, Wording wording)
    {
        var (held, met) = (headline.Kpis.Count - headline.Count(Status.NoTarget), headline.Count(Status.Met));
        var when = wording.Within(edition.Period);
        if (held == 0) return wording.Say("headline.no-targets", when);
        if (headline.Count(Status.NotKnown) == held) return wording.Say("headline.none-known", when);
        if (met == held && held > 1) return wording.Say("headline.all-met", held, when);
        return met == 0 ? wording.Count("headline.none-met", held, when) : wording.Count("headline.some-met", held, met, when);
    }

    private static Table Kpis(Headline headline, Edition edition, HashSet<string> rowed, (string Anchor, string Label) table, Wording wording)
    {
        var cells = new FigureCells(wording);
        var changes = ScorecardTable.Changes(headline.Kpis, cells, wording).ToList();
        return new Table(table.Anchor, table.Label, wording.Say("headline.kpis-at-end", wording.Within(edition.Period)), wording["column.measure"],
            [
                new Column(wording["column.status"], CellKind.Status),
                new Column(PeriodWords.Heading(edition.Period, wording).Title, CellKind.Number),
                new Column(wording["column.target"], CellKind.Number),
                .. changes.Select(change => change.Column),
            ],
            [
                .. headline.Kpis.Select(result => Row(result, rowed,
                [
                    ResultCells.Status(result.Judgement, wording),
                    cells.Of(result.Figure, withUnit: true),
                    ResultCells.Target(result, wording),
                    .. changes.Select(change => change.Cell(result)),
                ])),
            ],
            [.. cells.Notes, .. ResultCells.NotKnown(headline.Kpis, wording)]);
    }

    private static Table Changed(IReadOnlyList<MeasureResult> results, Edition edition, HashSet<string> rowed, (string Anchor, string Label) table, Wording wording) => new(
        table.Anchor, table.Label, wording.Say("headline.changed-since", wording.Within(edition.Period.Plus(-1))), wording["column.measure"],
        [
            new Column(PeriodWords.Heading(edition.Period.Plus(-1), wording).Title, CellKind.Status, wording["column.status"]),
            new Column(PeriodWords.Heading(edition.Period, wording).Title, CellKind.Status, wording["column.status"]),
            new Column(wording["column.why"], CellKind.Text),
        ],
        [.. results.Select(result => Row(result, rowed,
        [
            ResultCells.Status(result.JudgementBefore, wording) with { Details = [] },
            ResultCells.Status(result.Judgement, wording) with { Details = [] },
            new Cell(CellKind.Text, Wording.Sentence(result.Judgement.Why.In(wording))),
        ]))],
        []);

    private static Row Row(MeasureResult result, HashSet<string> rowed, IReadOnlyList<Cell> cells) => new(result.Measure.Title, cells)
    {
        Code = result.Measure.Code,
        Anchor = MeasureAnchor.Of(result.Measure.Code),
        LeadsTo = rowed.Contains(result.Measure.Code) ? ResultCells.RowOf(result.Measure) : null,
    };
}
