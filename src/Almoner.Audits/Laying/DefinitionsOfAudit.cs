using Almoner.Audits.Figures;
using Almoner.Reports;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Audits.Laying;

/// <summary>The last section: how to read the figures, what each kind counts, and what they were made from.</summary>
internal static class DefinitionsOfAudit
{
    private const string Anchor = "definitions";

    public static Section Of(Layout layout, Numbering numbering)
    {
        var (report, wording) = (layout.Report, layout.Wording);
        var told = AuditFigures.Of(report).Select(figure => figure.Code).ToHashSet();
        return new Section(null, wording["definitions.title"], Anchor,
        [
            new Block.Heading(wording["definitions.reading"], Anchor + "-reading"),
            new Block.Terms(
            [
                new Fact("p, p2", wording["audit.definitions.provisional"]),
                new Fact("h, h2", wording["audit.definitions.history"]),
                new Fact(wording["state.none"], wording["audit.definitions.none"]),
                new Fact(wording["state.withheld"], wording["definitions.withheld"]),
                new Fact(wording["definitions.rounding.term"], wording["audit.definitions.rounding"]),
            ]),
            new Block.Heading(wording["audit.definitions.figures"], Anchor + "-measures"),
            .. AuditMeasure.All(report.Audit.Rules).Where(measure => told.Contains(measure.Code)).Select(measure => Of(measure, wording)),
            .. Restatements.Of(report.Standing, numbering.NextTable, wording),
            new Block.Heading(wording["definitions.versions"], Anchor + "-versions"),
            new Block.Paragraph(wording["definitions.same-versions"]),
            new Block.Terms(
            [
                new Fact(wording["column.period"], wording.Say("definitions.period", layout.Months(report.Period), wording.Span(report.Period))),
                .. report.Ground.CompleteTo is { } day ? [new Fact(wording["fact.complete-to"], wording.Day(day))] : Array.Empty<Fact>(),
                new Fact(wording["fact.dataset"], report.Ground.DatasetVersion),
                new Fact(wording["fact.library"], report.LibraryVersion),
            ]),
        ]);
    }

    private static Block Of(AuditMeasure measure, Wording wording) => new Block.Definition(MeasureAnchor.Of(measure.Code), measure.Code, measure.Title.In(wording), false,
    [
        new Fact(wording["audit.definition.looks-at"], measure.Counts.In(wording)),
        new Fact(wording[measure.Denominator is null ? "audit.definition.works-out" : "part.numerator"], measure.Numerator.In(wording)),
        .. measure.Denominator is { } below ? [new Fact(wording["part.denominator"], below.In(wording))] : Array.Empty<Fact>(),
    ]);
}
