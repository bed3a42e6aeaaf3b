using System.Text;

namespace Almoner.Cli.Terminal;

/// <summary>A table of plain text, its columns as wide as they need to be: the same on a terminal and in a pipe.</summary>
/// <param name="Headings">One a column; a heading that begins with a blank aligns its column to the right.</param>
internal sealed class TextTable(params string[] Headings)
{
    private readonly List<string[]> rows = [];

    public void Add(params string[] cells) => rows.Add(cells);

    public override string ToString()
    {
        var headings = Headings.Select(heading => heading.Trim()).ToArray();
        var widths = headings.Select((heading, column) => Math.Max(heading.Length, rows.Select(row => row[column].Length).DefaultIfEmpty().Max())).ToArray();
        var text = new StringBuilder();
        Write(headings);
        Write([.. widths.Select(width => new string('-', width))]);
        foreach (var row in rows) Write(row);
        return text.ToString().TrimEnd('\n');

        void Write(string[] cells)
        {
            var line = string.Join("  ", cells.Select((cell, column) => Headings[column].StartsWith(' ') ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column])));
            text.Append(line.TrimEnd()).Append('\n');
        }
    }
}
