using System.Globalization;
using System.Text;

namespace Almoner.Cli.Commands;

/// <summary>Values as cells of CSV files that spreadsheets open.</summary>
internal static class CsvCell
{
    /// <summary>A value as a cell. One that a spreadsheet would take for a formula begins with an apostrophe.</summary>
    public static string Of(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _)) text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    /// <summary>Opens a file that only its maker may read, and that must not be there yet.</summary>
    public static StreamWriter NewFile(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new StreamWriter(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), options) { NewLine = "\r\n" };
    }

    /// <summary>Values as one line.</summary>
    public static string Line(IEnumerable<string> values) => string.Join(',', values.Select(Of));
}
