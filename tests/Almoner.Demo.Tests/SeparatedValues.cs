using System.Text;

namespace Almoner.Demo.Tests;

/// <summary>A small reader of separated values, independent of the product's: quotes, doubled quotes, new lines inside quotes.</summary>
internal static class SeparatedValues
{
    public static List<string[]> Read(string text, char separator)
    {
        List<string[]> rows = [];
        List<string> row = [];
        var value = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted)
            {
                if (letter != '"')
                    value.Append(letter);
                else if (at + 1 < text.Length && text[at + 1] == '"')
                    value.Append(text[at++]);
                else
                    quoted = false;
            }
            else if (letter == '"')
            {
                quoted = true;
            }
            else if (letter == separator)
            {
                row.Add(value.ToString());
                value.Clear();
            }
            else if (letter == '\n')
            {
                row.Add(value.ToString().TrimEnd('\r'));
                value.Clear();
                rows.Add([.. row]);
                row.Clear();
            }
            else
            {
                value.Append(letter);
            }
        }

        return rows;
    }
}
