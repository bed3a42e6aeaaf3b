using Almoner.Terms;

namespace Almoner.Editions.Frozen;

/// <summary>Holds what was published to what its pinned inputs give when everything is worked out again.</summary>
public static class Verification
{
    /// <param name="published">The edition as its file says.</param>
    /// <param name="again">The same edition worked out again.</param>
    /// <param name="place">Where the published edition lies.</param>
    /// <returns>A problem for each figure, definition, target, status and quotation that differs.</returns>
    public static IReadOnlyList<Problem> Of(FrozenEdition published, FrozenEdition again, Place place)
    {
        var problems = new List<Problem>();
        foreach (var (what, before, now) in Head(published).Zip(Head(again), (was, found) => (was.What, Before: was.Text, Now: found.Text)).Where(pair => pair.Before != pair.Now)) Differs(EditionCode.DefinitionDiffers, what, before, now);
        foreach (var (_, before, now) in Paired(published.Figures, again.Figures, figure => figure.Question).Where(pair => !Equals(pair.Before, pair.Now)))
        {
            Differs(EditionCode.FigureDiffers, (before ?? now)!.Name, Whole(before, now), Whole(now, before));
        }

        foreach (var (code, before, now) in Paired(published.Measures, again.Measures, measure => measure.Code))
        {
            if (before?.Definition != now?.Definition) Differs(EditionCode.DefinitionDiffers, $"the definition of {code}", before?.Definition, now?.Definition);
            if (before?.Target != now?.Target) Differs(EditionCode.DefinitionDiffers, $"the target of {code}", before?.Target, now?.Target);
            if (before?.Status != now?.Status) Differs(EditionCode.DefinitionDiffers, $"the status of {code}", before?.Status, now?.Status);
        }

        foreach (var (on, before, now) in Paired(published.Comments, again.Comments, comment => comment.Subject))
        {
            foreach (var (was, printed) in InOrder(before?.Quotes ?? [], now?.Quotes ?? []).Where(pair => pair.Before != pair.Now))
            {
                Differs(EditionCode.WordsDiffer, $"{(was ?? printed)!.Binding} in the comment on {on}", was?.Printed, printed?.Printed);
            }
        }

        return problems;

        void Differs(string code, string what, string? before, string? now) => problems.Add(Problem.Error(
            code, $"{what}: published {before ?? "nothing"}, worked out again {now ?? "nothing"}", "Find out which of the two was altered; the pinned records, library and words give the second", place));
    }

    /// <summary>What the edition says of itself and its inputs.</summary>
    private static IEnumerable<(string What, string? Text)> Head(FrozenEdition edition) =>
    [
        ("the id", edition.Id),
        ("the title", edition.Title),
        ("the council", edition.Council),
        ("the period", edition.Period),
        ("the dataset version", edition.DatasetVersion),
        ("the library version", edition.LibraryVersion),
        ("the superseded edition", edition.Supersedes?.ToString()),
        ("the day that records are complete to", edition.CompleteTo is { } day ? Words.Day(day) : null),
        ("the files of records", string.Join("; ", edition.Records)),
        ("the calendar", edition.Calendar),
    ];

    /// <summary>The figure as told, with all its numbers where both print the same.</summary>
    private static string? Whole(FrozenFigure? figure, FrozenFigure? other) => figure is null || figure.Told != other?.Told
        ? figure?.Told
        : FormattableString.Invariant($"{figure.Told} [{figure.State} {figure.Numerator}/{figure.Denominator ?? "1"} x {figure.Times} = {figure.Value}, {figure.Rows} rows, {figure.Unit}, {figure.Decimals} decimals{(figure.Reason is null ? "" : ", ")}{figure.Reason}]");

    private static IEnumerable<(string Key, T? Before, T? Now)> Paired<T>(IEnumerable<T> published, IEnumerable<T> again, Func<T, string> key)
        where T : class
    {
        var (before, now) = (published.ToLookup(key), again.ToLookup(key));
        return before.Select(group => group.Key).Union(now.Select(group => group.Key)).Select(name => (name, before[name].FirstOrDefault(), now[name].FirstOrDefault()));
    }

    private static IEnumerable<(FrozenQuote? Before, FrozenQuote? Now)> InOrder(IReadOnlyList<FrozenQuote> published, IReadOnlyList<FrozenQuote> again) =>
        Enumerable.Range(0, Math.Max(published.Count, again.Count)).Select(index => (published.ElementAtOrDefault(index), again.ElementAtOrDefault(index)));
}
