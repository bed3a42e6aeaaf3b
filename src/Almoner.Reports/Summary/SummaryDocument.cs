using Almoner.Editions;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports.Summary;

/// <summary>
/// Lays an edition out on one page that is read in two minutes: how its key performance indicators stand, what changed, what needs attention, and
/// three charts. It prints what the edition holds; it works no figure out. Everything that could grow is capped, and says what it leaves out.
/// </summary>
public static class SummaryDocument
{
    /// <param name="edition">The edition.</param>
    /// <param name="drawer">Draws its charts; null leaves their tables without pictures.</param>
    /// <param name="wording">Its language.</param>
    public static Document Of(Edition edition, ChartDrawer? drawer, Wording wording)
    {
        var numbering = new Numbering(drawer, wording);
        return new Document(
            wording,
            edition.Council,
            wording.Say("summary.title", edition.Report.Title),
            wording.Long(edition.Period),
            wording.Span(edition.Period),
            EditionFacts.Of(edition.Standing, edition.CompleteTo, edition.DatasetVersion, edition.LibraryVersion, wording),
            [
                StandingSection.Of(edition, wording, numbering),
                ChangedSection.Of(edition, wording),
                AttentionSection.Of(edition, wording, numbering),
                .. ChartsSection.Of(edition, wording, numbering) is { } charts ? [charts] : Array.Empty<Section>(),
            ])
        { IsOnePage = true };
    }

    /// <summary>"Calls to the First Point of Contact (IAA01)".</summary>
    internal static string Named(MeasureResult result) => $"{result.Measure.Title} ({result.Measure.Code})";
}
