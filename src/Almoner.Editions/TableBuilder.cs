using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Library.Reports;
using Almoner.Measures.Figures;
using Almoner.Terms;

namespace Almoner.Editions;

/// <summary>Lays one measure's breakdown ready: what it asks of the engine, then its cells. Totals are asked for, never added up.</summary>
internal sealed class TableBuilder(ReportItem.Table table, Quarter quarter)
{
    private readonly IReadOnlyList<Period> periods = table.Columns.Periods.In(quarter);

    /// <summary>Every breakdown whose figures stand in the table; the whole of each period always comes too.</summary>
    public IEnumerable<FigureRequest> Requests => Breakdowns.Select(by => new FigureRequest(table.Measure, periods, by));

    private IEnumerable<IReadOnlyList<Field>> Breakdowns => table.Columns.By is { } columns
        ? [[table.Rows, columns], [columns], .. table.Totals == Totals.Both ? [[table.Rows]] : Array.Empty<IReadOnlyList<Field>>()]
        : [[table.Rows]];

    public EditionItem.Table Of(FigureTable figures)
    {
        var cells = Cells(figures);
        var columns = Columns(cells).ToList();
        return new EditionItem.Table(
            table.Name,
            table.Title,
            table.Measure,
            table.Rows,
            table.Columns.By,
            [.. columns.Select(column => new TableColumn(column.Period, column.Group is null ? null : Label(table.Columns.By!, column.Group), column.Shown, column.IsTotal))],
            [.. Values(table.Rows, cells.Keys.Select(cell => cell.Row)).Select(row => new TableRow(Label(table.Rows, row), [.. columns.Select(column => Cell(cells, row, column))]))],
            table.Totals == Totals.None ? null : [.. columns.Select(column => Cell(cells, null, column))],
            table.Chart,
            table.Note);
    }

    /// <summary>What the engine found. A null row or column stands for all groups, an empty text for records that leave the field empty.</summary>
    private Dictionary<(Period Period, string? Row, string? Column), Figure> Cells(FigureTable figures)
    {
        var cells = new Dictionary<(Period, string?, string?), Figure>();
        foreach (var period in periods)
        {
            cells.Add((period, null, null), figures.Whole(table.Measure, period));
            foreach (var by in Breakdowns)
            {
                foreach (var found in figures.By(table.Measure, period, by)) cells[(period, ValueOf(found, table.Rows), ValueOf(found, table.Columns.By))] = found.Figure;
            }
        }

        return cells;
    }

    private static string? ValueOf(FigureRow found, Field? field)
    {
        for (var index = 0; index < found.By.Count; index++)
        {
            if (found.By[index] == field) return found.Groups[index] ?? "";
        }

        return null;
    }

    private IEnumerable<(Period Period, string? Group, bool IsTotal, ShownPart Shown)> Columns(Dictionary<(Period Period, string? Row, string? Column), Figure> cells)
    {
        var groups = new List<(string? Group, bool IsTotal)>();
        if (table.Columns.By is { } by) groups.AddRange(Values(by, cells.Keys.Select(cell => cell.Column)).Select(group => ((string?)group, false)));
        // Without groups one column still says why there is nothing.
        if (groups.Count == 0 || table.Totals == Totals.Both) groups.Add((null, table.Columns.By is not null));
        return from period in periods from @group in groups from shown in table.Show select (period, @group.Group, @group.IsTotal, shown);
    }

    private Figure Cell(
        Dictionary<(Period Period, string? Row, string? Column), Figure> cells, string? row, (Period Period, string? Group, bool IsTotal, ShownPart Shown) column)
    {
        return FigureParts.Of(column.Shown.Part, table.Measure, At(row), At(null));

        Figure At(string? row) => cells.TryGetValue((column.Period, row, column.Group), out var figure)
            ? figure
            : EmptyGroup.Of(table.Measure, cells[(column.Period, null, null)]);
    }

    /// <summary>The values that make rows or columns: codes in their declared order, other values by name, empty last. A code stands where any column has records of it.</summary>
    private IEnumerable<string> Values(Field field, IEnumerable<string?> found)
    {
        var known = found.OfType<string>().ToHashSet();
        return field.Codes.Where(code => table.EveryCode || known.Contains(code))
            .Concat(known.Except(field.Codes).OrderBy(value => value.Length == 0).ThenBy(value => value, StringComparer.Ordinal));
    }

    private static string Label(Field field, string value) => value switch
    {
        "" => Wording.English["label.not-recorded"],
        "true" when field.Type == FieldType.YesNo => "Yes",
        "false" when field.Type == FieldType.YesNo => "No",
        _ => char.ToUpperInvariant(value[0]) + value[1..],
    };
}
