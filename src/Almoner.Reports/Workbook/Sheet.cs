namespace Almoner.Reports.Workbook;

/// <summary>A cell of a sheet.</summary>
/// <param name="Value">A text, a number, a day; null for an empty cell. A text is never a formula, whatever it begins with.</param>
/// <param name="Style">How it is set.</param>
internal sealed record SheetCell(object? Value, CellStyle Style)
{
    /// <summary>The name of the sheet that it leads to; null for none.</summary>
    public string? LeadsTo { get; init; }

    /// <summary>About how many characters wide it shows.</summary>
    public int Width => Value switch
    {
        string text => text.Length,
        DateOnly => 10,
        decimal number => ((long)number).ToString("N0", System.Globalization.CultureInfo.InvariantCulture).Length + (Style.Format?.Length ?? 0) - "#,##0".Length,
        _ => 0,
    };
}

/// <summary>A table that programs and screen readers are told of.</summary>
/// <param name="Name">Its name in formulas, unique in the workbook.</param>
/// <param name="Header">The line of its headings, from 1.</param>
/// <param name="Last">Its last line.</param>
/// <param name="Headings">Its headings, none twice.</param>
/// <param name="Filters">Whether its headings offer to filter and sort.</param>
internal sealed record MarkedTable(string Name, int Header, int Last, IReadOnlyList<string> Headings, bool Filters);

/// <summary>A cell that formulas call by a name.</summary>
/// <param name="Name">Unique in the workbook.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal sealed record NamedCell(string Name, int Line, int Column);

/// <summary>One sheet: a title, and below it words and tables that all begin in the first column. Nothing is merged and no line is left empty.</summary>
/// <param name="name">Its name on the tab.</param>
/// <param name="about">What it holds.</param>
internal sealed class Sheet(string name, string about)
{
    /// <summary>The most characters of a tab's name.</summary>
    private const int MostInName = 31;

    /// <summary>Characters: columns are no narrower and, but for the first and those of sentences, no wider.</summary>
    private const int Narrowest = 9, Widest = 26, WidestFirst = 58;

    /// <summary>Characters from which on a text is a sentence, and its column as wide as the first.</summary>
    private const int Sentence = 80;

    /// <summary>Characters around a text: its indent, and that bold letters are wider.</summary>
    private const int Around = 4;

    private readonly List<IReadOnlyList<SheetCell>> lines = [];
    private readonly List<MarkedTable> tables = [];
    private readonly List<NamedCell> names = [];
    private readonly List<int> widths = [WidestFirst];

    public string Name { get; } = name;

    public string About { get; } = about;

    public IReadOnlyList<IReadOnlyList<SheetCell>> Lines => lines;

    public IReadOnlyList<MarkedTable> Tables => tables;

    public IReadOnlyList<NamedCell> Names => names;

    /// <summary>In characters, a column each.</summary>
    public IReadOnlyList<int> Widths => widths;

    /// <summary>Columns that stay when the reader moves right.</summary>
    public int FrozenColumns { get; init; } = 1;

    /// <summary>Lines that stay when the reader moves down: to the headings where there is one table, otherwise the title.</summary>
    public int FrozenLines => Freezes ? tables is [var only] ? only.Header : 1 : 0;

    /// <summary>Whether anything stays in sight; not where what would stay is sentences.</summary>
    public bool Freezes { get; init; } = true;

    public void Say(string text, CellRole role = CellRole.Words) => lines.Add([new SheetCell(text, new CellStyle(role))]);

    public void LeadTo(string sheet, string text) => lines.Add([new SheetCell(text, new CellStyle(CellRole.Link)) { LeadsTo = sheet }]);

    /// <param name="table">Its name in formulas.</param>
    /// <param name="headings">The headings; those that stand twice are numbered.</param>
    /// <param name="rows">At least one row, each with one cell a heading.</param>
    /// <param name="filters">Whether its headings offer to filter and sort.</param>
    public void Table(string table, IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<SheetCell>> rows, bool filters = false)
    {
        var told = OnceEach(headings);
        lines.Add([.. told.Select((heading, at) => new SheetCell(heading, new CellStyle(rows.Any(row => row[at].Style.Role == CellRole.Number) ? CellRole.NumberHeader : CellRole.Header)))]);
        tables.Add(new MarkedTable(table, lines.Count, lines.Count + rows.Count, told, filters));
        lines.AddRange(rows);
        for (var at = 0; at < told.Count; at++)
        {
            if (widths.Count == at) widths.Add(Narrowest);
            var (words, longest) = (told[at].Split(' ').Max(word => word.Length), rows.Max(row => row[at].Width));
            if (at > 0) widths[at] = Math.Max(widths[at], Math.Min(Math.Max(words, longest) + Around, longest >= Sentence ? WidestFirst : Math.Max(Widest, words + Around)));
        }
    }

    /// <summary>Gives a cell of the last table a name.</summary>
    /// <param name="cell">Its name.</param>
    /// <param name="row">Its row, from 0.</param>
    /// <param name="column">Its column, from 0.</param>
    public void CallCell(string cell, int row, int column) => names.Add(new NamedCell(cell, tables[^1].Header + 1 + row, column + 1));

    /// <summary>A name that a tab may have: not longer than that, without the characters that references give a meaning.</summary>
    public static string NameOf(string words)
    {
        var name = string.Concat(words.Where(letter => !"[]:*?/\\".Contains(letter, StringComparison.Ordinal))).Trim('\'', ' ');
        return name.Length <= MostInName ? name : name[..MostInName].TrimEnd();
    }

    private static List<string> OnceEach(IReadOnlyList<string> headings)
    {
        var told = new List<string>();
        foreach (var heading in headings)
        {
            var (name, times) = (heading, 1);
            while (told.Contains(name, StringComparer.OrdinalIgnoreCase)) name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{heading} ({++times})");
            told.Add(name);
        }

        return told;
    }
}
