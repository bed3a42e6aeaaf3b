using Almoner.Editions;
using Almoner.Reports.OpenData;
using Almoner.Terms;

namespace Almoner.Reports.Workbook;

/// <summary>Every figure as one long table: the columns of the open data, in the report's language.</summary>
internal static class FiguresSheet
{
    /// <summary>What only programs need.</summary>
    private static readonly string[] LeftOut = ["figure_id", "decimals", "target_value", "target_bound"];

    private const string Whole = "#,##0", Plain = "#,##0.############", Day = "yyyy-mm-dd";

    public static Sheet Of(EditionFigures of, Wording wording)
    {
        var sheet = new Sheet(wording["sheet.figures"], wording["sheet.figures.about"]);
        sheet.Say(wording["sheet.figures"], CellRole.Title);
        sheet.LeadTo(wording["sheet.cover"], wording["sheet.back"]);
        var table = FigureTable.Figures(of, wording);
        var rows = FigureRow.Of(of);
        var columns = Enumerable.Range(0, table.Columns.Count).Where(at => !LeftOut.Contains(table.Columns[at].Name))
            // The first column is the one with room for a title, and stays in sight.
            .OrderByDescending(at => table.Columns[at].Name == "title").ToList();
        if (rows.Count == 0) return sheet;
        sheet.Table(
            "all_figures",
            [.. columns.Select(at => table.Columns[at].Title(wording))],
            [.. rows.Select((row, line) => (IReadOnlyList<SheetCell>)[.. columns.Select(at => Of(table.Columns[at], table.Rows[line][at], row, wording))])],
            filters: true);
        var value = columns.FindIndex(at => table.Columns[at].Name == "value");
        for (var line = 0; line < rows.Count; line++)
        {
            if (rows[line].Coded is { Groups: [] } whole && whole.Period == of.Period) sheet.CallCell(NameOf(whole.Code), line, value);
        }

        return sheet;
    }

    /// <summary>What formulas call a measure's figure of the report's period: "IAA02_result". Codes alone read as places of cells.</summary>
    private static string NameOf(string code) => string.Concat(code.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_')) + "_result";

    private static SheetCell Of(DataColumn column, object? value, FigureRow row, Wording wording) => (column.Name, value) switch
    {
        ("value", null) => new SheetCell(NumberCells.Shorthand(row.Figure.State), new CellStyle(CellRole.Number)),
        ("value", _) => Value(row.Figure),
        ("period", _) => new SheetCell(wording.Short(row.Coded.Period), new CellStyle(CellRole.Text)),
        ("unit", _) => new SheetCell(row.Figure.Unit.NameIn(wording), new CellStyle(CellRole.Text)),
        ("state", _) => new SheetCell(wording[WordOf(row.Figure.State)], new CellStyle(CellRole.Text)),
        ("status", string) => new SheetCell($"{row.Status!.Value.Shape()} {row.Status.Value.Word(wording)}", new CellStyle(CellRole.Status, Status: row.Status)),
        (_, decimal number) => new SheetCell(number, new CellStyle(CellRole.Number, Plain)),
        (_, long number) => new SheetCell((decimal)number, new CellStyle(CellRole.Number, Whole)),
        (_, DateOnly day) => new SheetCell(day, new CellStyle(CellRole.Text, Day)),
        _ => new SheetCell(value, new CellStyle(CellRole.Text)),
    };

    private static string WordOf(FigureState state) => state switch
    {
        FigureState.Known => "state.known",
        FigureState.Provisional => "state.provisional",
        FigureState.None => "state.none",
        FigureState.NotYetDue => "state.not-yet-due",
        FigureState.Withheld => "state.withheld",
        _ => throw new InvalidOperationException($"Unknown state {state}."),
    };

    private static SheetCell Value(Figure figure)
    {
        var (stored, format) = NumberCells.Shown(figure.Value!.Value, figure.Decimals, figure.Unit, figure switch
        {
            { PublishedIn: not null } => " [h]",
            { State: FigureState.Provisional } => " [p]",
            _ => "",
        });
        return new SheetCell(stored, new CellStyle(CellRole.Number, format));
    }
}
