using System.Globalization;
using Almoner.Editions;
using Almoner.Reports.Tree;

namespace Almoner.Reports.Html;

internal sealed partial class HtmlWriter
{
    /// <summary>The most rows of a table that is kept on one page; a longer one runs on, with its headings on each page.</summary>
    private const int MostKeptTogether = 14;

    private void Write(Table table)
    {
        // A table and its notes stay on one page.
        html.Open("div", ("class", table.Rows.Count > MostKeptTogether ? null : "with-notes")).Line();
        WriteTable(table);
        WriteNotes(table);
        html.Close("div").Line();
    }

    private void WriteTable(Table table)
    {
        // Only tables scroll sideways, each in its own region that the keyboard reaches.
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-labelledby", table.Anchor + "-caption")).Line();
        html.Open("table", ("id", table.Anchor), ("class", table.Rows.Any(row => row.Code is not null) ? "broad scorecard" : table.Columns.Count > 2 ? "broad" : null)).Line();
        html.Open("caption").Open("span", ("id", table.Anchor + "-caption")).Element("strong", table.Label + ".").Text(" ").Text(table.Caption).Close("span").Close("caption").Line();
        Head(table);
        html.Open("tbody").Line();
        foreach (var row in table.Rows) Write(row);
        html.Close("tbody").Line().Close("table").Line().Close("div").Line();
    }

    private void WriteNotes(Table table)
    {
        if (table.Notes.Count == 0) return;
        html.Open("ul", ("class", "notes")).Line();
        foreach (var note in table.Notes)
        {
            html.Open("li");
            if (note.Mark is { } mark) html.Element("span", mark, ("class", "mark")).Text(" ");
            html.Text(note.Text).Close("li").Line();
        }

        html.Close("ul").Line();
    }

    private void Head(Table table)
    {
        var groups = Groups(table.Columns);
        var twoLines = groups.Any(group => group.Title is not null);
        html.Open("thead").Line().Open("tr");
        html.Element("th", table.RowsAre, ("scope", "col"), ("rowspan", twoLines ? "2" : null));
        if (twoLines)
        {
            foreach (var (title, columns) in groups)
            {
                if (title is null) foreach (var column in columns) html.Element("th", column.Title, ("scope", "col"), ("rowspan", "2"), ("class", Of(column.Kind)));
                else html.Element("th", title, ("scope", "colgroup"), ("colspan", columns.Count.ToString(CultureInfo.InvariantCulture)), ("class", "group"));
            }

            html.Close("tr").Line().Open("tr");
        }

        foreach (var (title, columns) in groups)
        {
            if (twoLines && title is null) continue;
            foreach (var column in columns) html.Element("th", column.Title, ("scope", "col"), ("class", Of(column.Kind)));
        }

        html.Close("tr").Line().Close("thead").Line();
    }

    private void Write(Row row)
    {
        html.Open("tr", ("id", row.Id), ("class", row.IsTotal ? "total" : null)).Open("th", ("scope", "row"));
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
        foreach (var cell in row.Cells) Write(cell);
        html.Close("tr").Line();
    }

    private void Write(Cell cell)
    {
        html.Open("td", ("class", Of(cell.Kind) + (cell.StandsForNoValue ? " word" : "")));
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
            html.Element("span", cell.Text, ("class", "value"));
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
            Badge(status, status.Word());
            html.Close("li").Line();
        }

        html.Close("ul").Line();
    }

    private static string ClassOf(Status status) => status.Word().Replace(' ', '-');

    private static string Of(CellKind kind) => kind switch { CellKind.Number => "number", CellKind.Status => "verdict", _ => "text" };

    /// <summary>Neighbours that share a heading, in order.</summary>
    private static List<(string? Title, List<Column> Columns)> Groups(IReadOnlyList<Column> columns)
    {
        var groups = new List<(string? Title, List<Column> Columns)>();
        foreach (var column in columns)
        {
            if (groups is [.., var last] && last.Title == column.Group) last.Columns.Add(column);
            else groups.Add((column.Group, [column]));
        }

        return groups;
    }
}
