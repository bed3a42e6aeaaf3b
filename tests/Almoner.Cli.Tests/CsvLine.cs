using System.Text;

namespace Almoner.Cli.Tests;

/// <summary>Reads one line of CSV.</summary>
internal static class CsvLine
{
    public static List<string> Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var character in line)
        {
            if (character == '"') quoted = !quoted;
            else if (character == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(character);
        }

        return [.. cells, cell.ToString()];
    }
}
