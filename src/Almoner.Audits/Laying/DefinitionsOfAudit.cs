using Almoner.Audits.Figures;
using Almoner.Reports;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Audits.Laying;

/// <summary>The last section: how to read the figures, what each kind counts, and what they were made from.</summary>
internal static class DefinitionsOfAudit
{
    private const string Anchor = "definitions";

    public static Section Of(AuditReport report, Numbering numbering, Wording wording)
    {
        var told = AuditFigures.Of(report).Select(figure => figure.Code).ToHashSet();
        return new Section(null, "Definitions and data notes", Anchor,
        [
            new Block.Heading("How to read the figures", Anchor + "-reading"),
            new Block.Terms(
            [
                new Fact("p, p2", "Provisional: the figure may still change. The note with the same mark under its table says why."),
                new Fact("h, h2", "History: the figure stands as it was published, in the report that the note names."),
                new Fact("none", "There is no figure: nothing to divide by. It is not 0."),
                new Fact("withheld", "Worked out and not shown, to protect people. It is not 0."),
                new Fact("Rounding", "Every figure is worked out exactly and rounded once, when it is printed. Halves are rounded away from 0. Only intervals and standard deviations are worked out in floating point."),
            ]),
            new Block.Heading("What each figure counts", Anchor + "-measures"),
            .. AuditMeasure.All(report.Audit.Rules).Where(measure => told.Contains(measure.Code)).Select(Of),
            .. Restatements.Of(report.Standing, numbering.NextTable, wording),
            new Block.Heading("What the figures were made from", Anchor + "-versions"),
            new Block.Paragraph("The same dataset version and library version give the same figures."),
            new Block.Terms(
            [
                new Fact("Period", $"{Layout.Month(report.Period)}: {wording.Span(report.Period)}, both days included."),
                .. report.Ground.CompleteTo is { } day ? [new Fact("Records complete to", Words.Day(day))] : Array.Empty<Fact>(),
                new Fact("Dataset version", report.Ground.DatasetVersion),
                new Fact("Library version", report.LibraryVersion),
            ]),
        ]);
    }

    private static Block Of(AuditMeasure measure) => new Block.Definition(MeasureAnchor.Of(measure.Code), measure.Code, measure.Title, false,
    [
        new Fact("Looks at", measure.Counts),
        new Fact(measure.Denominator is null ? "Works out" : "Numerator", measure.Numerator),
        .. measure.Denominator is { } below ? [new Fact("Denominator", below)] : Array.Empty<Fact>(),
    ]);
}
