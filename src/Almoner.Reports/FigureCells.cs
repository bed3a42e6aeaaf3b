using System.Globalization;
using Almoner.Editions;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>
/// Prints the figures of one table and keeps its notes: figures of the same state for the same reason share a mark.
/// Provisional figures are marked p (then p2, p3); words in the place of a value a, b, c.
/// </summary>
internal sealed class FigureCells
{
    private readonly List<(FigureState State, string? Reason, string Mark)> marks = [];

    /// <summary>What the marks mean, in the order in which they first stood.</summary>
    public IReadOnlyList<Note> Notes => [.. marks.Select(mark => new Note(mark.Mark, Meaning(mark.State, mark.Reason)))];

    /// <param name="figure">The figure.</param>
    /// <param name="withUnit">Whether the unit is printed with it, because its column does not give it.</param>
    public Cell Of(Figure figure, bool withUnit)
    {
        var text = withUnit ? figure.Print() : figure.PrintNumber();
        var cell = new Cell(CellKind.Number, text) { Figure = figure, StandsForNoValue = figure.Value is null };
        if (figure.State == FigureState.Known) return cell;
        var mark = MarkOf(figure.State, figure.Reason);
        return cell with { Mark = mark, MarkInWords = figure.State == FigureState.Provisional ? "provisional" : $"note {mark}" };
    }

    /// <summary>"up 17", "down 2.0" with "points", "no change", and whether that is better. Points are percentage points.</summary>
    public static Cell Of(Change? change)
    {
        if (change is null) return new Cell(CellKind.Number, "not known") { StandsForNoValue = true };
        if (change.Difference.IsZero) return new Cell(CellKind.Number, "no change") { Change = change };
        var number = change.Unit.Print(change.Difference.Sign < 0 ? -change.Difference : change.Difference, change.Decimals);
        var points = change.Unit == Unit.Percent;
        if (points) number = number[..^1];
        // A change too small to print is still a change.
        var amount = change.Difference.Round(change.Decimals) == 0 ? null : number;
        string?[] words = [points && amount is not null ? "points" : null, change.Sense switch { ChangeSense.Better => "better", ChangeSense.Worse => "worse", _ => null }];
        var detail = string.Join(", ", words.OfType<string>());
        return new Cell(CellKind.Number, $"{(change.Difference.Sign > 0 ? "up" : "down")} {amount ?? "a little"}") { Change = change, Details = detail.Length == 0 ? [] : [detail] };
    }

    private string MarkOf(FigureState state, string? reason)
    {
        var known = marks.FindIndex(mark => mark.State == state && mark.Reason == reason);
        if (known >= 0) return marks[known].Mark;
        var provisional = marks.Count(mark => mark.State == FigureState.Provisional);
        var worded = marks.Count - provisional;
        var mark = state == FigureState.Provisional
            ? provisional == 0 ? "p" : string.Create(CultureInfo.InvariantCulture, $"p{provisional + 1}")
            : Letters(worded);
        marks.Add((state, reason, mark));
        return mark;
    }

    /// <summary>a to o, without p; then a2 and so on.</summary>
    private static string Letters(int index) => index < 15
        ? ((char)('a' + index)).ToString()
        : string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + index % 15)}{index / 15 + 1}");

    private static string Meaning(FigureState state, string? reason)
    {
        var word = state switch
        {
            FigureState.Provisional => "Provisional",
            FigureState.None => "None",
            FigureState.NotYetDue => "Not yet due",
            FigureState.Withheld => "Withheld",
            _ => throw new InvalidOperationException($"A figure that is {state} has no note."),
        };
        return reason is null ? word + "." : $"{word}: {reason.TrimEnd('.')}.";
    }
}
