using System.Buffers;
using System.Globalization;
using System.Text;

namespace Almoner.Reports.OpenData;

/// <summary>
/// A table as comma-separated values: RFC 4180, lines end with \r\n, UTF-8 without a mark, a line of headings, numbers with a point and without
/// thousands, days as 2023-09-30. A text that a spreadsheet would take for a formula begins with an apostrophe, and so does one that begins with an
/// apostrophe of its own: whoever takes the first apostrophe of a text away has what the table holds.
/// </summary>
internal static class CsvTable
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public static byte[] Of(DataTable table)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', table.Columns.Select(column => column.Name)).Append("\r\n");
        foreach (var row in table.Rows) text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text.ToString());
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quote(Guard(text)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"Open data holds no {value.GetType()}."),
    };

    private static string Guard(string text) => FormulaLike.Is(text) ? "'" + text : text;

    private static string Quote(string text) => text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
