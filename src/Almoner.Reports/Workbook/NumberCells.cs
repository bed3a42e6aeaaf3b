using Almoner.Editions;
using Almoner.Library.Targets;
using Almoner.Reports.OpenData;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports.Workbook;

/// <summary>
/// Cells of the document as cells of a sheet. A number is stored as it is printed, rounded once from the exact value, so that a cell says the same in
/// every program, copied or exported; what it was worked out from stands in the list of all figures. Its unit and the mark of its note belong to
/// how it is shown, so it stays a number.
/// </summary>
internal static class NumberCells
{
    /// <summary>What stands in the place of a value: the shorthand of the Government Analysis Function's guidance on spreadsheets.</summary>
    public const string NotAvailable = "[x]", NotApplicable = "[z]", Confidential = "[c]";

    public static string Shorthand(FigureState state) => state switch
    {
        FigureState.None => NotAvailable,
        FigureState.NotYetDue => NotApplicable,
        FigureState.Withheld => Confidential,
        _ => throw new InvalidOperationException($"A figure that is {state} has a value."),
    };

    /// <param name="cell">The cell.</param>
    /// <param name="target">What stands in a column of targets as a number; null where none does.</param>
    /// <param name="isTotal">Whether its row or column stands for all others.</param>
    /// <param name="wording">The language.</param>
    public static SheetCell Of(Cell cell, (Exact Value, Unit Unit)? target, bool isTotal, Wording wording) => cell switch
    {
        { Status: { } status } => new SheetCell($"{status.Shape()} {cell.Text}", new CellStyle(CellRole.Status, Status: status)),
        { Figure: { Value: { } value } figure } => Number(cell, value, figure.Decimals, figure.Unit, isTotal),
        { Figure: { } figure } => new SheetCell(Shorthand(figure.State) + (cell.Mark is { } mark ? " " + Note(mark, wording) : ""), new CellStyle(CellRole.Number, IsTotal: isTotal)),
        { Change: { } change } when change.Difference.IsZero || change.Difference.Round(change.Decimals) != 0 => Change(change),
        { Change: null, StandsForNoValue: false, Kind: CellKind.Number } when target is { } aim && IsJust(aim.Value, cell.Text) =>
            Number(cell, aim.Value, Places.Of(aim.Value), aim.Unit, isTotal),
        _ => new SheetCell(cell.Text, new CellStyle(cell.Kind == CellKind.Number ? CellRole.Number : CellRole.Text, IsTotal: isTotal)),
    };

    /// <summary>The mark of a note as text: "[note a]"; provisional and published figures have shorthand of their own.</summary>
    public static string Note(string mark, Wording wording) => mark[0] is 'p' or 'h' ? $"[{mark}]" : wording.Say("sheet.note", mark);

    /// <summary>A number of a unit: percentages as parts of 1, since that is what workbooks mean by them.</summary>
    /// <param name="value">The value in its unit.</param>
    /// <param name="decimals">Places shown.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="after">What is shown after the number: " days", " [p]".</param>
    public static (decimal Value, string Format) Shown(Exact value, int decimals, Unit unit, string after)
    {
        var places = "#,##0" + (decimals == 0 ? "" : "." + new string('0', decimals)) + (unit == Unit.Percent ? "%" : "");
        var printed = FigureRow.Printed(value, decimals);
        return (unit == Unit.Percent ? printed / 100 : printed, places + (after.Length == 0 ? "" : $"\"{after.Replace("\"", "”", StringComparison.Ordinal)}\""));
    }

    /// <summary>Whether a text is the number with its unit, and says nothing more.</summary>
    private static bool IsJust(Exact value, string text) => Unit.Number(value, Places.Of(value)) is var number && text.StartsWith(number, StringComparison.Ordinal) && !text.AsSpan(number.Length).ContainsAnyInRange('0', '9');

    private static SheetCell Number(Cell cell, Exact value, int decimals, Unit unit, bool isTotal)
    {
        var number = Unit.Number(value, decimals) + (unit == Unit.Percent ? "%" : "");
        var after = cell.Text.StartsWith(number, StringComparison.Ordinal) ? cell.Text[number.Length..] : "";
        var (stored, format) = Shown(value, decimals, unit, after + (cell.Mark is { } mark ? $" [{mark}]" : ""));
        return new SheetCell(stored, new CellStyle(CellRole.Number, format, IsTotal: isTotal));
    }

    /// <summary>With its sign; of percentages in points.</summary>
    private static SheetCell Change(Change change)
    {
        var (_, places) = Shown(0, change.Decimals, Unit.Count, "");
        return new SheetCell(FigureRow.Printed(change.Difference, change.Decimals), new CellStyle(CellRole.Number, $"+{places};-{places};0"));
    }
}
