using System.Text;
using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Reading;

/// <summary>One row of separated values.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Cells">Its values, blanks around them left out.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Reads values parted by commas (RFC 4180). Blank rows are left out.</summary>
internal static class CsvText
{
    public static Checked<IReadOnlyList<CsvRow>> Rows(string file, string text)
    {
        var (rows, cells, cell) = (new List<CsvRow>(), new List<string>(), new StringBuilder());
        var (line, rowLine, quotedFrom) = (1, 1, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '\n') line++;
            if (quotedFrom > 0)
            {
                if (letter != '"') cell.Append(letter);
                else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[++at]);
                else quotedFrom = 0;
            }
            else if (letter == '"' && cell.Length == 0)
            {
                quotedFrom = line;
            }
            else if (letter == ',')
            {
                EndCell();
            }
            else if (letter == '\n')
            {
                EndRow();
                rowLine = line;
            }
            else
            {
                cell.Append(letter);
            }
        }

        if (quotedFrom > 0) return ProofreadingProblems.HasOpenQuote(file, quotedFrom);
        if (cell.Length > 0 || cells.Count > 0) EndRow();
        return rows;

        void EndCell()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            if (cells.Exists(value => value.Length > 0)) rows.Add(new CsvRow(rowLine, cells));
            cells = [];
        }
    }
}
