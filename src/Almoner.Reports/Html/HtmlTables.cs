using Almoner.Editions;
using Almoner.Reports.Tree;

namespace Almoner.Reports.Html;

internal sealed partial class HtmlWriter
{
    /// <summary>The most columns beside which the headings of rows have room on one line or two.</summary>
    private const int FewColumns = 6;

    /// <summary>The most columns that A4 holds in its full type; more are set smaller.</summary>
    private const int MostInFullType = 7;

    /// <summary>The most columns that small type holds; more stand closer.</summary>
    private const int MostInSmallType = 10;

    /// <summary>The most columns that A4 holds upright; tables with more stand on pages of their own, sideways.</summary>
    private const int MostOnUprightPages = 14;

    /// <summary>The most rows of a table that is kept on one page; a longer one runs on, with its headings on each page.</summary>
    private const int MostKeptTogether = 14;

    /// <summary>The most letters of words in a cell that may stand one above the other; the column of longer ones is kept wide.</summary>
    private const int FewLetters = 30;

    private void Write(Table table)
    {
        // A table and its notes stay on one page.
        html.Open("div", ("class", table.Rows.Count > MostKeptTogether ? null : "with-notes")).Line();
        WriteTable(table);
        WriteNotes(table.Notes);
        html.Close("div").Line();
    }

    private void WriteTable(Table table)
    {
        // Only tables scroll sideways, each in its own region that the keyboard reaches.
        html.Open("div", ("class", table.Columns.Count > MostOnUprightPages ? "scroll sideways" : "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-labelledby", table.Anchor + "-caption")).Line();
        html.Open("table", ("id", table.Anchor), ("class", Look(table))).Line();
        html.Open("caption").Open("span", ("id", table.Anchor + "-caption")).Element("strong", table.Label + ".").Text(" ").Text(table.Caption).Close("span").Close("caption").Line();
        var heads = Head(table);
        html.Open("tbody").Line();
        for (var index = 0; index < table.Rows.Count; index++) Write(table, index, heads);
        html.Close("tbody").Line().Close("table").Line().Close("div").Line();
    }

    private static string? Look(Table table)
    {
        var ofMeasures = table.Rows.Any(row => row.Code is not null);
        var looks = new[]
        {
            table.Columns.Count > 2 || ofMeasures ? "broad" : null,
            ofMeasures ? "scorecard" : null,
            table.Columns.Count <= FewColumns ? "few" : null,
            table.Columns.Select(column => column.Title).Distinct().Count() < table.Columns.Count ? "layered" : null,
            table.Columns.Count > MostInFullType && !ofMeasures ? "crowded" : null,
            table.Columns.Count > MostInSmallType && !ofMeasures ? "packed" : null,
        };
        return string.Join(' ', looks.OfType<string>()) is { Length: > 0 } names ? names : null;
    }

    private void WriteNotes(IReadOnlyList<Note> notes)
    {
        if (notes.Count == 0) return;
        html.Open("ul", ("class", "notes")).Line();
        foreach (var note in notes)
        {
            html.Open("li");
            if (note.Mark is { } mark) html.Element("span", mark, ("class", "mark")).Text(" ");
            html.Text(note.Text).Close("li").Line();
        }

        html.Close("ul").Line();
    }

    /// <summary>
    /// The headings, one line for each of up to three layers. A heading spans the columns that share it. Where there are three, cells
    /// name their headings, since scopes alone reach no further than two; the ids of each column's are given back.
    /// </summary>
    private IReadOnlyList<string?> Head(Table table)
    {
        var depth = table.Columns.Max(column => column.Headings.Count);
        var ids = table.Columns.Select(_ => new List<string>()).ToList();
        if (depth > 1)
        {
            html.Element("colgroup", "");
            foreach (var columns in Neighbours(table.Columns, 0)) html.Element("colgroup", "", ("span", Number(columns.Count)));
            html.Line();
        }

        html.Open("thead").Line();
        for (var layer = 0; layer < depth; layer++)
        {
            html.Open("tr");
            if (layer == 0) html.Element("th", table.RowsAre, ("scope", "col"), ("rowspan", depth > 1 ? Number(depth) : null));
            foreach (var columns in Neighbours(table.Columns, layer).Where(columns => table.Columns[columns[0]].Headings.Count > layer))
            {
                var column = table.Columns[columns[0]];
                var id = depth > 2 ? $"{table.Anchor}-{Number(layer + 1)}-{Number(columns[0] + 1)}" : null;
                if (id is not null) foreach (var index in columns) ids[index].Add(id);
                if (layer == column.Headings.Count - 1)
                {
                    html.Element("th", column.Title, ("id", id), ("scope", "col"), ("rowspan", layer < depth - 1 ? Number(depth - layer) : null), ("class", Of(column)));
                }
                else
                {
                    html.Element("th", column.Headings[layer], ("id", id), ("scope", layer == 0 ? "colgroup" : null), ("colspan", Number(columns.Count)), ("class", columns.All(index => table.Columns[index].IsTotal) ? "group all" : "group"));
                }
            }

            html.Close("tr").Line();
        }

        html.Close("thead").Line();
        return [.. ids.Select(names => names.Count == 0 ? null : string.Join(' ', names))];
    }

    private void Write(Table table, int index, IReadOnlyList<string?> heads)
    {
        var row = table.Rows[index];
        var id = heads[0] is null ? null : $"{table.Anchor}-row-{Number(index + 1)}";
        html.Open("tr", ("id", row.Id), ("class", row.IsTotal ? "total" : null)).Open("th", ("id", id), ("scope", "row"));
        if (row.LeadsTo is { } place) html.Element("a", row.Heading, ("class", "leads"), ("href", "#" + place));
        else html.Text(row.Heading);
        if (row.Kpi) Kpi();
        if (row.Code is { } code)
        {
            html.Text(" ");
            if (row.Anchor is { } anchor) html.Element("a", code, ("class", "code"), ("href", "#" + anchor));
            else html.Element("span", code, ("class", "code"));
        }

        html.Close("th");
        for (var at = 0; at < row.Cells.Count; at++) Write(row.Cells[at], table.Columns[at], id is null ? null : $"{id} {heads[at]}");
        html.Close("tr").Line();
    }

    private void Write(Cell cell, Column column, string? heads)
    {
        html.Open("td", ("headers", heads), ("class", Of(cell.Kind) + (cell.Kind == CellKind.Text && cell.Text.Length > FewLetters ? " long" : "") + (cell.StandsForNoValue ? " word" : "") + (column.IsTotal ? " all" : "")));
        if (cell.Status is { } status)
        {
            Badge(status, cell.Text);
        }
        else if (cell.Change is { } change)
        {
            var arrow = change.Difference.Sign switch { > 0 => "↑", < 0 => "↓", _ => "=" };
            html.Open("span", ("class", "value moved")).Element("span", arrow, ("class", "arrow"), ("aria-hidden", "true")).Text(" ").Text(cell.Text).Close("span");
        }
        else
        {
            html.Element("span", cell.Text, ("lang", cell.Language), ("class", "value"));
        }

        foreach (var detail in cell.Details) html.Text(" ").Element("span", detail, ("class", "detail"));
        if (cell.Mark is { } mark)
        {
            html.Element("sup", mark, ("aria-hidden", "true")).Element("span", $" ({cell.MarkInWords})", ("class", "unseen"));
        }

        html.Close("td");
    }

    /// <summary>A word, a shape and a colour, so that nobody needs the colour.</summary>
    private void Badge(Status status, string word) => html.Open("span", ("class", "status " + ClassOf(status)))
        .Element("span", status.Shape(), ("class", "shape"), ("aria-hidden", "true")).Text(" ").Text(word).Close("span");

    private void Write(IReadOnlyList<StatusCount> counts)
    {
        html.Open("ul", ("class", "statuses")).Line();
        foreach (var (status, count) in counts)
        {
            html.Open("li", ("class", ClassOf(status))).Element("strong", Number(count)).Text(" ");
            Badge(status, status.Word(wording));
            html.Close("li").Line();
        }

        html.Close("ul").Line();
    }

    private static string ClassOf(Status status) => status.Word().Replace(' ', '-');

    private static string Of(CellKind kind) => kind switch { CellKind.Number => "number", CellKind.Status => "verdict", _ => "text" };

    private static string Of(Column column) => Of(column.Kind) + (column.IsTotal ? " all" : "");

    /// <summary>Neighbouring columns that share a heading of a layer and those above it, in order. A column under no more than that layer stands alone.</summary>
    private static List<List<int>> Neighbours(IReadOnlyList<Column> columns, int layer)
    {
        var groups = new List<List<int>>();
        for (var index = 0; index < columns.Count; index++)
        {
            if (groups is [.., var last] && Shared(columns[index]) is { } shared && Shared(columns[last[0]]) is { } theirs && shared.SequenceEqual(theirs)) last.Add(index);
            else groups.Add([index]);
        }

        return groups;

        IEnumerable<string>? Shared(Column column) => column.Headings.Count > layer + 1 ? column.Headings.Take(layer + 1) : null;
    }
}
