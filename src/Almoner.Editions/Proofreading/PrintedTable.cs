namespace Almoner.Editions.Proofreading;

/// <summary>A row or a column of a printed table: its label, and what that says.</summary>
/// <param name="Label">As printed.</param>
/// <param name="Heading">What it says of period, target and totals.</param>
public sealed record PrintedLine(string Label, Heading Heading)
{
    /// <summary>The code of the measure, where the table gives one.</summary>
    public string? Code { get; init; }

    /// <summary>The section or group it stands under.</summary>
    public string? Group { get; init; }

    /// <summary>What its numbers are, where a unit or the label says so.</summary>
    public Scale? Scale { get; init; }

    /// <summary>As findings name it.</summary>
    public string Name => Code is null ? Label : $"{Code} {Label}";

    /// <summary>The words of the label without its period.</summary>
    public IReadOnlySet<string> Words { get; } = LabelWords.Of(Heading.Rest);
}

/// <summary>A table as printed.</summary>
public sealed class PrintedTable
{
    private readonly PrintedCell?[,] cells;
    private readonly Lazy<PrintedTable> turned;

    /// <param name="name">What it is called.</param>
    /// <param name="file">The file it stands in.</param>
    /// <param name="isList">Whether its rows are different things, as in a list of measures, rather than parts of one.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="cells">Its cells, by row and column; null where nothing is printed.</param>
    public PrintedTable(string name, string file, bool isList, IReadOnlyList<PrintedLine> rows, IReadOnlyList<PrintedLine> columns, PrintedCell?[,] cells)
    {
        (Name, File, IsList, Rows, Columns, this.cells) = (name, file, isList, rows, columns, cells);
        turned = new Lazy<PrintedTable>(Turn);
    }

    public string Name { get; }

    public string File { get; }

    public bool IsList { get; }

    /// <summary>The code of the measure that it breaks down, where that is known.</summary>
    public string? Subject { get; init; }

    public IReadOnlyList<PrintedLine> Rows { get; }

    public IReadOnlyList<PrintedLine> Columns { get; }

    public PrintedCell? this[int row, int column] => cells[row, column];

    /// <summary>The cell when a number of its column's meaning is printed in it.</summary>
    public PrintedCell? Figure(int row, int column) => cells[row, column] is { State: CellState.Number } cell ? cell : null;

    /// <summary>Every cell that something is printed in.</summary>
    public IEnumerable<PrintedCell> Cells => cells.Cast<PrintedCell?>().OfType<PrintedCell>();

    /// <summary>The year to date that is printed as the same number, where there is one.</summary>
    public PrintedCell? YearToDate(Terms.Exact value) =>
        (from column in Enumerable.Range(0, Columns.Count)
         where Columns[column].Heading.IsYearToDate
         from row in Enumerable.Range(0, Rows.Count)
         select Figure(row, column)).FirstOrDefault(cell => cell?.Value == value);

    /// <summary>The columns that hold results, not targets.</summary>
    public IEnumerable<int> Results => Enumerable.Range(0, Columns.Count).Where(column => !Columns[column].Heading.IsTarget);

    /// <summary>The words of its name.</summary>
    public IReadOnlySet<string> Words => words ??= LabelWords.Of(Name);

    private IReadOnlySet<string>? words;

    /// <summary>The same table with its columns as rows.</summary>
    public PrintedTable Turned => turned.Value;

    private PrintedTable Turn()
    {
        var across = new PrintedCell?[Columns.Count, Rows.Count];
        for (var row = 0; row < Rows.Count; row++)
        {
            for (var column = 0; column < Columns.Count; column++) across[column, row] = cells[row, column];
        }

        return new PrintedTable(Name, File, IsList, Columns, Rows, across) { Subject = Subject };
    }
}
