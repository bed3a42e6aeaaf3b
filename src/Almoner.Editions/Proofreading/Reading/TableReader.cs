using System.Text.RegularExpressions;
using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Reading;

/// <summary>Lays tables out from separated values: long ones (table, row, column, value) and wide ones (labels, then figures).</summary>
internal sealed partial class TableReader(string file, IReadOnlyList<CsvRow> rows, Quarter standing)
{
    private static readonly string[] LongHeadings = ["table", "row", "column", "value"];

    /// <summary>Headings of label columns that say what a row's code, name and group are; the others are labels like any other.</summary>
    private static readonly string[] CodeHeadings = ["code", "ref", "reference", "id"];

    private static readonly string[] NameHeadings = ["measure", "indicator", "title", "name", "description"];

    private static readonly string[] GroupHeadings = ["section", "chapter", "theme", "group"];

    private static readonly string[] OtherLabels = ["kpi", "unit", "better", "row", "service", "service area", "team", "area", "note", "notes", "remark", "remarks"];

    private readonly List<Problem> problems = [];

    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Whether its headings are table, row, column and value, in any order.</summary>
    public static bool IsLong(CsvRow headings) => LongHeadings.All(name => headings.Cells.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>The tables, and how their columns were taken.</summary>
    public (IReadOnlyList<PrintedTable> Tables, string TakenAs) Read()
    {
        var headings = rows[0];
        foreach (var row in rows.Skip(1).Where(row => row.Cells.Count != headings.Cells.Count))
            problems.Add(ProofreadingProblems.IsUneven(file, row.Line, row.Cells.Count, headings.Cells.Count));
        if (problems.Count > 0) return ([], "");
        return IsLong(headings) ? Long(headings.Cells) : Wide(headings.Cells);
    }

    private (IReadOnlyList<PrintedTable>, string) Long(IReadOnlyList<string> headings)
    {
        int Column(string name) => headings.TakeWhile(heading => !string.Equals(heading, name, StringComparison.OrdinalIgnoreCase)).Count();
        var (table, label, across, value) = (Column("table"), Column("row"), Column("column"), Column("value"));
        var tables = new List<PrintedTable>();
        foreach (var group in rows.Skip(1).GroupBy(row => row.Cells[table], StringComparer.Ordinal))
        {
            var lines = group.Select(row => row.Cells[label]).Distinct().ToList();
            var columns = group.Select(row => row.Cells[across]).Distinct().ToList();
            var texts = new (string Text, int Line)?[lines.Count, columns.Count];
            foreach (var row in group)
            {
                ref var cell = ref texts[lines.IndexOf(row.Cells[label]), columns.IndexOf(row.Cells[across])];
                if (cell is { } earlier) problems.Add(ProofreadingProblems.IsGivenTwice(new PrintedPlace(file, row.Line, group.Key, row.Cells[label], row.Cells[across]), earlier.Line));
                else cell = (row.Cells[value], row.Line);
            }

            tables.Add(Lay(group.Key, isList: false, [.. lines.Select(name => Line(name))], [.. columns.Select(name => Line(name))], texts));
        }

        return (tables, $"{tables.Count} {(tables.Count == 1 ? "table" : "tables")} of rows, columns and values");
    }

    private (IReadOnlyList<PrintedTable>, string) Wide(IReadOnlyList<string> headings)
    {
        var labels = 1;
        while (labels < headings.Count && !HoldsFigures(headings[labels], labels)) labels++;
        if (labels == headings.Count)
        {
            problems.Add(ProofreadingProblems.HasNoFigures(file));
            return ([], "");
        }

        var figures = Enumerable.Range(labels, headings.Count - labels).Where(column => HoldsFigures(headings[column], column)).ToList();
        var code = Labelled(CodeHeadings);
        var name = Labelled(NameHeadings) ?? Enumerable.Range(0, labels).LastOrDefault(column => column != code && !IsLabel(headings[column]));
        var (group, unit) = (Labelled(GroupHeadings), Labelled(["unit"]));
        var lines = rows.Skip(1).Select(row => Line(row.Cells[name]) with
        {
            Code = code is { } codeAt ? row.Cells[codeAt] : null,
            Group = group is { } groupAt && groupAt != name ? row.Cells[groupAt] : null,
            Scale = unit is { } unitAt ? ScaleOf(row.Cells[unitAt]) : ScaleIn(row.Cells[name]),
        }).ToList();
        // Rows that a plain "Total" closes are parts of one thing, whatever stands beside them.
        var isList = (code is not null || unit is not null || Labelled(NameHeadings) is not null) && !lines.Exists(line => line.Heading.IsTotal && line.Words.Count == 0);
        var texts = new (string Text, int Line)?[lines.Count, figures.Count];
        for (var row = 0; row < lines.Count; row++)
        {
            for (var column = 0; column < figures.Count; column++) texts[row, column] = (rows[row + 1].Cells[figures[column]], rows[row + 1].Line);
        }

        var table = Lay(Path.GetFileNameWithoutExtension(file), isList, lines, [.. figures.Select(column => Line(headings[column]))], texts);
        var unread = Enumerable.Range(labels, headings.Count - labels).Except(figures).Select(column => headings[column]).ToList();
        return ([table], $"{(isList ? "a list of measures" : "a table")}, {lines.Count} rows; labels: {string.Join(", ", headings.Take(labels))}; figures: "
            + string.Join(", ", figures.Select(column => headings[column])) + (unread.Count == 0 ? "" : $"; not read: {string.Join(", ", unread)}"));

        int? Labelled(string[] names) => Enumerable.Range(0, labels).Where(column => names.Contains(headings[column], StringComparer.OrdinalIgnoreCase)).Select(column => (int?)column).FirstOrDefault();
    }

    private static bool IsLabel(string heading) =>
        CodeHeadings.Concat(NameHeadings).Concat(GroupHeadings).Concat(OtherLabels).Contains(heading, StringComparer.OrdinalIgnoreCase);

    /// <summary>A heading that names a period or a target heads figures; so does any other but a label's over nothing but values.</summary>
    private bool HoldsFigures(string heading, int column)
    {
        if (IsLabel(heading)) return false;
        var read = Heading.Read(heading, standing);
        if (read.Period is not null || read.IsTarget || read.IsYearToDate) return true;
        var states = rows.Skip(1).Select(row => ValueText.Read(row.Cells[column]).State).ToList();
        return states.Contains(CellState.Number) && !states.Contains(CellState.Unreadable);
    }

    private PrintedLine Line(string label) => new(label, Heading.Read(label, standing)) { Scale = ScaleIn(label) };

    private PrintedTable Lay(string name, bool isList, IReadOnlyList<PrintedLine> lines, IReadOnlyList<PrintedLine> columns, (string Text, int Line)?[,] texts)
    {
        var read = new (CellState State, PrintedNumber? Number)?[lines.Count, columns.Count];
        for (var row = 0; row < lines.Count; row++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                if (texts[row, column] is not { } cell) continue;
                var value = ValueText.Read(cell.Text);
                // Targets are put into words of every kind.
                if (value.State == CellState.Unreadable && (columns[column].Heading.IsTarget || lines[row].Heading.IsTarget)) value.State = CellState.Words;
                read[row, column] = value;
            }
        }

        var cells = new PrintedCell?[lines.Count, columns.Count];
        for (var row = 0; row < lines.Count; row++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                if (texts[row, column] is not { } text || read[row, column] is not { } value) continue;
                var inLine = isList ? Enumerable.Range(0, columns.Count).Select(other => read[row, other]) : Enumerable.Range(0, lines.Count).Select(other => read[other, column]);
                var decimals = inLine.Select(other => other?.Number?.Decimals ?? 0).Max();
                var scale = value.Number is { HasPercentSign: true } ? Scale.Percent
                    : lines[row].Scale ?? columns[column].Scale ?? (decimals == 0 ? Scale.Count : Scale.Unknown);
                var cell = new PrintedCell(new PrintedPlace(file, text.Line, name, lines[row].Name, columns[column].Label), text.Text, value.State, value.Number, scale, decimals);
                if (value.State == CellState.Unreadable) problems.Add(ProofreadingProblems.IsUnreadable(cell));
                if (value.State != CellState.Empty) cells[row, column] = cell;
            }
        }

        return new PrintedTable(name, file, isList, lines, columns, cells);
    }

    private static Scale? ScaleOf(string unit) => unit.ToLowerInvariant() switch
    {
        "count" or "number" or "people" => Scale.Count,
        "percent" or "%" or "percentage" or "per cent" => Scale.Percent,
        "hours" or "fte" or "working days" => Scale.Amount,
        "" => null,
        _ => Scale.Average,
    };

    private static Scale? ScaleIn(string label) => PercentWord().IsMatch(label) ? Scale.Percent : AverageWord().IsMatch(label) ? Scale.Average : null;

    [GeneratedRegex(@"%|\bper\s?cent(?:age)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex PercentWord();

    [GeneratedRegex(@"\b(?:average|mean|median|rate per|longest|shortest)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AverageWord();
}
