using Almoner.Editions;
using Almoner.Library.Measures;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>How a measure stands to its target, as cells.</summary>
internal static class ResultCells
{
    /// <summary>The id of the measure's row in its section.</summary>
    public static string RowOf(Measure measure) => $"result-{measure.Code.ToLowerInvariant()}";

    /// <summary>The target; below it what is due by now, from when it is in force, and comparators, which are no targets.</summary>
    public static Cell Target(MeasureResult result, Wording wording)
    {
        var text = result.Target?.Print(wording) ?? wording["target.none"];
        return new Cell(CellKind.Number, text)
        {
            StandsForNoValue = result.Status == Editions.Status.NoTarget,
            Details =
            [
                .. result.Judgement.Due is { } due ? [due.In(wording)] : Array.Empty<string>(),
                .. result.Target is { IsPartOfYear: true } target ? [wording.Say("target.from-to", wording.Day(target.From), wording.Day(target.To))] : Array.Empty<string>(),
                .. result.Comparators.Select(comparator => comparator.Print(wording)),
            ],
        };
    }

    /// <summary>The status; below it the year to date where that is judged, and how far the figure is from the target.</summary>
    public static Cell Status(Judgement judgement, Wording wording) => new(CellKind.Status, judgement.Status.Word(wording))
    {
        Status = judgement.Status,
        Details =
        [
            .. judgement.SoFar is { } soFar ? [soFar.In(wording)] : Array.Empty<string>(),
            .. judgement.Distance is { } distance ? [distance.In(wording)] : Array.Empty<string>(),
            .. judgement.IsProvisional ? [wording["state.provisional"]] : Array.Empty<string>(),
        ],
    };

    /// <summary>Why nothing is known, for every measure that has a target and cannot be judged.</summary>
    public static IEnumerable<Note> NotKnown(IEnumerable<MeasureResult> results, Wording wording) => results
        .Where(result => result.Status == Editions.Status.NotKnown)
        .Select(result => new Note(null, wording.Say("note.status-not-known", result.Measure.Code, result.Judgement.Why.In(wording))));
}
