using System.Globalization;
using Almoner.Editions;
using Almoner.Editions.Register;
using Almoner.Reports.Tree;

namespace Almoner.Reports;

/// <summary>What the first page says of an edition: how far it has come, and what its figures come from.</summary>
public static class EditionFacts
{
    /// <param name="standing">What the register says of it; null for a report that nobody prepared as an edition.</param>
    /// <param name="completeTo">The last day that the records are complete to; null when none run in time.</param>
    /// <param name="datasetVersion">The dataset version.</param>
    /// <param name="libraryVersion">The library version.</param>
    public static IReadOnlyList<Fact> Of(EditionStanding? standing, DateOnly? completeTo, string datasetVersion, string libraryVersion) =>
    [
        new Fact("Edition", InWords(standing)),
        .. completeTo is { } day ? [new Fact("Records complete to", PeriodWords.Day(day))] : Array.Empty<Fact>(),
        new Fact("Dataset version", Short(datasetVersion), datasetVersion),
        new Fact("Library version", Short(libraryVersion), libraryVersion),
    ];

    /// <summary>"Draft", "2, in review", "2, published".</summary>
    private static string InWords(EditionStanding? standing) => standing is null
        ? "Draft"
        : string.Create(CultureInfo.InvariantCulture, $"{standing.Number}, {standing.State switch
        {
            EditionState.Draft => "draft",
            EditionState.InReview => "in review",
            EditionState.Signed => "signed",
            _ => "published",
        }}");

    /// <summary>Twelve characters tell versions apart; the whole stands beside them.</summary>
    private static string Short(string version) => version.Length > 12 ? version[..12] : version;
}
