using System.Globalization;
using Almoner.Editions;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>
/// Prints the figures of one table and keeps its notes: figures of the same state for the same reason share a mark.
/// Provisional figures are marked p (then p2, p3), published ones h; words in the place of a value a, b, c.
/// </summary>
/// <param name="wording">The language.</param>
public sealed class FigureCells(Wording wording)
{
    private const string History = "h";
    private const string Provisional = "p";

    /// <summary>The marks of words in the place of a value, without those that mean something by themselves.</summary>
    private const string Letters = "abcdefgijklmno";

    private readonly List<(string? Kind, string Meaning, string Mark)> marks = [];

    /// <summary>What the marks mean, in the order in which they first stood.</summary>
    public IReadOnlyList<Note> Notes => [.. marks.Select(mark => new Note(mark.Mark, mark.Meaning))];

    /// <param name="figure">The figure.</param>
    /// <param name="withUnit">Whether the unit is printed with it, because its column does not give it.</param>
    public Cell Of(Figure figure, bool withUnit)
    {
        var text = withUnit ? figure.Print(wording) : figure.PrintNumber(wording);
        var cell = new Cell(CellKind.Number, text) { Figure = figure, StandsForNoValue = figure.Value is null };
        if (figure is { State: FigureState.Known, PublishedIn: null }) return cell;
        var kind = figure.PublishedIn is not null ? History : figure.State == FigureState.Provisional ? Provisional : null;
        var mark = MarkOf(kind, Meaning(figure));
        return cell with { Mark = mark, MarkInWords = kind switch { History => wording["mark.published"], Provisional => wording["mark.provisional"], _ => wording.Say("mark.note", mark) } };
    }

    /// <summary>"up 17", "down 2.0" with "points, worse" below it, "no change". Points are percentage points.</summary>
    public Cell Of(Change? change)
    {
        if (change is null) return new Cell(CellKind.Number, wording["change.not-known"]) { StandsForNoValue = true };
        if (change.Difference.IsZero) return new Cell(CellKind.Number, wording["change.none"]) { Change = change };
        var size = change.Difference.Sign < 0 ? -change.Difference : change.Difference;
        var (number, printed) = (Unit.Number(size, change.Decimals), change.Unit.Print(size, change.Decimals, wording));
        // A change too small to print is still a change.
        var isShown = change.Difference.Round(change.Decimals) != 0;
        var unit = !isShown ? "" : change.Unit == Unit.Percent ? Unit.Points.NameIn(wording) : printed[number.Length..].Trim();
        var sense = change.Sense switch { ChangeSense.Better => wording["change.better"], ChangeSense.Worse => wording["change.worse"], _ => "" };
        var detail = string.Join(", ", new[] { unit, sense }.Where(word => word.Length > 0));
        return new Cell(CellKind.Number, wording.Say(change.Difference.Sign > 0 ? "change.up" : "change.down", isShown ? number : wording["change.a-little"])) { Change = change, Details = detail.Length == 0 ? [] : [detail] };
    }

    private string MarkOf(string? kind, string meaning)
    {
        var known = marks.FindIndex(mark => mark.Kind == kind && mark.Meaning == meaning);
        if (known >= 0) return marks[known].Mark;
        var before = marks.Count(mark => mark.Kind == kind);
        var (letter, round) = kind is null ? (Letters[before % Letters.Length].ToString(), before / Letters.Length) : (kind, before);
        var mark = round == 0 ? letter : string.Create(CultureInfo.InvariantCulture, $"{letter}{round + 1}");
        marks.Add((kind, meaning, mark));
        return mark;
    }

    private string Meaning(Figure figure)
    {
        if (figure.PublishedIn is { } source) return wording.Say("note.published", source.TrimEnd('.'));
        var word = Wording.Sentence(figure.State == FigureState.Provisional ? wording["state.provisional"] : figure.Print(wording));
        return figure.Reason is { } reason ? $"{word}: {reason.In(wording)}." : word + ".";
    }
}
