using System.Globalization;
using Almoner.Editions;
using Almoner.Editions.Register;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>What the first page says of an edition: how far it has come, and what its figures come from.</summary>
public static class EditionFacts
{
    /// <param name="standing">What the register says of it; null for a report that nobody prepared as an edition.</param>
    /// <param name="completeTo">The last day that the records are complete to; null when none run in time.</param>
    /// <param name="datasetVersion">The dataset version.</param>
    /// <param name="libraryVersion">The library version.</param>
    /// <param name="wording">The language.</param>
    public static IReadOnlyList<Fact> Of(EditionStanding? standing, DateOnly? completeTo, string datasetVersion, string libraryVersion, Wording wording) =>
    [
        new Fact(wording["fact.edition"], InWords(standing, wording)) { Key = "edition" },
        .. completeTo is { } day ? [new Fact(wording["fact.complete-to"], wording.Day(day)) { Key = "records-complete-to" }] : Array.Empty<Fact>(),
        new Fact(wording["fact.dataset"], Short(datasetVersion), datasetVersion) { Key = "dataset-version" },
        new Fact(wording["fact.library"], Short(libraryVersion), libraryVersion) { Key = "library-version" },
    ];

    /// <summary>"Draft", "2, in review", "2, published".</summary>
    private static string InWords(EditionStanding? standing, Wording wording) => standing is null
        ? Wording.Sentence(wording["edition.draft"])
        : string.Create(CultureInfo.InvariantCulture, $"{standing.Number}, {wording[standing.State switch
        {
            EditionState.Draft => "edition.draft",
            EditionState.InReview => "edition.in-review",
            EditionState.Signed => "edition.signed",
            _ => "edition.published",
        }]}");

    /// <summary>Twelve characters tell versions apart; the whole stands beside them.</summary>
    private static string Short(string version) => version.Length > 12 ? version[..12] : version;
}
