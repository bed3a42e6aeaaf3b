using System.Globalization;
using Almoner.Editions;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports.Summary;

/// <summary>What changed since the quarter before: statuses, how many indicators became better and worse, and those that moved most.</summary>
internal static class ChangedSection
{
    private const int MostStatuses = 4;

    /// <summary>Those that moved most, to either side.</summary>
    private const int MostMoves = 2;

    public static Section Of(Edition edition, Wording wording) => new(
        null, wording.Say("summary.changed", wording.Within(edition.Period.Plus(-1))), "changed", [new Block.Points([.. Points(edition.Headline, wording)])]);


    private static IEnumerable<string> Points(Headline headline, Wording wording)
    {
        var changed = headline.Changed.ToList();
        if (changed.Count == 0) yield return wording["summary.same"];
        foreach (var result in changed.Take(MostStatuses))
        {
            yield return wording.Say("summary.was", SummaryDocument.Named(result), result.JudgementBefore.Status.Word(wording), result.Status.Word(wording));
        }

        if (changed.Count > MostStatuses) yield return wording.Count("summary.more", changed.Count - MostStatuses);
        var moves = headline.Kpis.Where(result => result.SinceQuarterBefore is { } change && (change.Sense != ChangeSense.Neither || change.Difference.IsZero)).ToList();
        if (moves.Count == 0) yield break;
        var (better, worse) = (Moved(moves, ChangeSense.Better), Moved(moves, ChangeSense.Worse));
        yield return wording.Say("summary.moved", Number(better.Count), Number(worse.Count), Number(moves.Count - better.Count - worse.Count));
        foreach (var result in better.Take(MostMoves)) yield return From(result, "summary.better", wording);
        foreach (var result in worse.Take(MostMoves)) yield return From(result, "summary.worse", wording);
    }

    /// <summary>Those that moved to one side, the largest move first: a move is measured against the value that it began from, so that days and percentages can be held together.</summary>
    private static List<MeasureResult> Moved(IEnumerable<MeasureResult> moves, ChangeSense sense) =>
    [
        .. moves.Where(result => result.SinceQuarterBefore!.Sense == sense)
            .OrderByDescending(result => Size(result.SinceQuarterBefore!.Difference, result.At(result.Period.Plus(-1))!.Value!.Value))
            .ThenBy(result => result.Measure.Code, StringComparer.Ordinal),
    ];

    private static double Size(Exact difference, Exact began) => began.IsZero ? double.PositiveInfinity : Math.Abs((double)(difference / began).Round(6));

    private static string From(MeasureResult result, string key, Wording wording) =>
        wording.Say(key, SummaryDocument.Named(result), result.At(result.Period.Plus(-1))!.Print(wording), result.Figure.Print(wording));

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
