using Almoner.Editions;
using Almoner.Library.Measures;
using Almoner.Reports.Tree;

namespace Almoner.Reports;

/// <summary>How a measure stands to its target, as cells.</summary>
internal static class ResultCells
{
    /// <summary>The id of the measure's row in its section.</summary>
    public static string RowOf(Measure measure) => $"result-{measure.Code.ToLowerInvariant()}";

    /// <summary>The target; below it what is due by now, from when it is in force, and comparators, which are no targets.</summary>
    public static Cell Target(MeasureResult result)
    {
        var text = result.Target?.Print() ?? "no target";
        return new Cell(CellKind.Number, text)
        {
            StandsForNoValue = result.Status == Editions.Status.NoTarget,
            Details =
            [
                .. result.Judgement.Due is { } due ? [due] : Array.Empty<string>(),
                .. result.Target is { IsPartOfYear: true } target ? [$"from {PeriodWords.Day(target.From)} to {PeriodWords.Day(target.To)}"] : Array.Empty<string>(),
                .. result.Comparators.Select(comparator => comparator.Print()),
            ],
        };
    }

    /// <summary>The status; below it the year to date where that is judged, and how far the figure is from the target.</summary>
    public static Cell Status(Judgement judgement) => new(CellKind.Status, judgement.Status.Word())
    {
        Status = judgement.Status,
        Details =
        [
            .. judgement.SoFar is { } soFar ? [soFar] : Array.Empty<string>(),
            .. judgement.Distance is { } distance ? [distance] : Array.Empty<string>(),
            .. judgement.IsProvisional ? ["provisional"] : Array.Empty<string>(),
        ],
    };

    /// <summary>Why nothing is known, for every measure that has a target and cannot be judged.</summary>
    public static IEnumerable<Note> NotKnown(IEnumerable<MeasureResult> results) => results
        .Where(result => result.Status == Editions.Status.NotKnown)
        .Select(result => new Note(null, $"{result.Measure.Code}: the status is not known, since {result.Judgement.Why}."));
}
