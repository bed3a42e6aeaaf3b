using System.Globalization;
using System.Text;
using Almoner.Reports.Tree;

namespace Almoner.Reports.Tests;

/// <summary>A document tree as text, so that a change of it is read as one: a line for each thing, indented as it stands.</summary>
internal sealed class TreeText
{
    private readonly StringBuilder text = new();

    public static string Of(Document document)
    {
        var tree = new TreeText();
        tree.Line(0, $"{document.Wording.Tag}: {document.Publisher} | {document.Title} | {document.Subtitle} | {document.Span}");
        foreach (var fact in document.Facts) tree.Line(1, $"fact {fact.Key}: {fact.Name}: {fact.Text}{(fact.Full is null ? "" : $" [{fact.Full}]")}");
        foreach (var section in document.Sections)
        {
            tree.Line(0, $"section {section.Number?.ToString(CultureInfo.InvariantCulture) ?? "-"} #{section.Anchor}: {section.Title}");
            foreach (var block in section.Blocks) tree.Write(block);
        }

        return tree.text.ToString();
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                Line(1, $"heading #{heading.Anchor}: {heading.Text}");
                break;
            case Block.Paragraph paragraph:
                Line(1, "paragraph: " + paragraph.Text);
                break;
            case Block.Points points:
                foreach (var item in points.Items) Line(1, "point: " + item);
                break;
            case Block.OfTable table:
                Write(table.Table);
                break;
            case Block.OfChart { Figure: var figure }:
                Line(1, $"chart #{figure.Anchor} {figure.Label}: {figure.Caption}");
                Line(2, $"{figure.Chart.Kind} of {string.Join(" | ", figure.Chart.Columns)}; rows are {figure.Chart.RowsAre}; told as: {figure.Wide?.Alternative ?? "no picture"}");
                Write(figure.Table);
                break;
            case Block.OfComment { Comment: var comment }:
                Line(1, $"comment on {comment.Code} {comment.About} by {comment.Author}, {comment.Written}{(comment.Language is null ? "" : $" [{comment.Language}]")}");
                foreach (var words in comment.Words) Write(words, 2);
                Notes(comment.Notes);
                break;
            case Block.OfCommentNeeded { Needed: var needed }:
                Line(1, $"comment needed on {needed.Code} {needed.About}: {needed.Why}");
                break;
            case Block.Statuses statuses:
                Line(1, "statuses: " + string.Join(", ", statuses.Counts.Select(count => $"{count.Status} {count.Count.ToString(CultureInfo.InvariantCulture)}")));
                break;
            case Block.Terms terms:
                foreach (var fact in terms.Facts) Line(1, $"term: {fact.Name}: {fact.Text}");
                break;
            case Block.Definition definition:
                Line(1, $"definition #{definition.Anchor} {definition.Code}{(definition.Kpi ? " KPI" : "")}: {definition.Title}");
                foreach (var fact in definition.Facts) Line(2, $"{fact.Name}: {fact.Text}");
                break;
            default:
                throw new InvalidOperationException($"Unknown block {block}.");
        }
    }

    private void Write(Table table)
    {
        Line(1, $"table #{table.Anchor} {table.Label}: {table.Caption}");
        Line(2, $"columns: {table.RowsAre} | {string.Join(" | ", table.Columns.Select(column => string.Join(" > ", column.Headings)))}");
        foreach (var row in table.Rows) Line(2, $"{(row.IsTotal ? "total " : "")}{(row.Code is null ? "" : row.Code + " ")}{row.Heading} | {string.Join(" | ", row.Cells.Select(Text))}");
        Notes(table.Notes);
    }

    private static string Text(Cell cell) => cell.Text + string.Concat(cell.Details.Select(detail => $" ({detail})")) + (cell.Mark is null ? "" : $" ^{cell.Mark} {cell.MarkInWords}");

    private void Write(WordsBlock block, int depth)
    {
        switch (block)
        {
            case WordsBlock.Paragraph paragraph:
                Line(depth, string.Concat(paragraph.Runs.Select(run => run.Text + string.Concat(run.Marks.Select(mark => $"^{mark.Mark} {mark.InWords}")))));
                break;
            case WordsBlock.ListOf list:
                foreach (var item in list.Items)
                {
                    Line(depth, "item");
                    foreach (var inner in item) Write(inner, depth + 1);
                }

                break;
            default:
                throw new InvalidOperationException($"Unknown words {block}.");
        }
    }

    private void Notes(IReadOnlyList<Note> notes)
    {
        foreach (var note in notes) Line(2, $"note {note.Mark ?? "-"}: {note.Text}");
    }

    private void Line(int depth, string words) => text.Append(' ', depth * 2).Append(words).Append('\n');
}
