using System.Globalization;
using System.Text;

namespace Almoner.Records.Staging;

/// <summary>How many rows of a file have one kind of fault. A row with two faults counts under both.</summary>
/// <param name="Code">Stable: "ALM-0246".</param>
/// <param name="Field">The field that is at fault; empty when it is the row as a whole.</param>
/// <param name="Reason">Why, in words, the value left out.</param>
/// <param name="Rows">How many rows.</param>
public sealed record FaultCount(string Code, string Field, string Reason, long Rows);

/// <summary>
/// Writes the rows that were not loaded, one line a fault: where it stands, what is wrong and the row as it came, so that it can be put
/// right in the source system. The rows are as personal as the extract; the file stays in the store.
/// </summary>
internal sealed class Quarantine : IDisposable
{
    private readonly string path;
    private readonly Dictionary<(int File, string Code, string Field, string Reason), long> counts = [];
    private StreamWriter? writer;

    /// <param name="path">Where to write; no file is made while there are no faults.</param>
    public Quarantine(string path) => this.path = path;

    /// <summary>Whether anything was written.</summary>
    public bool Any => counts.Count > 0;

    /// <param name="file">The file's place in the load, from 0.</param>
    /// <param name="name">Its name.</param>
    /// <param name="reason">Why, in words that are the same for all such faults; they are counted by it.</param>
    /// <param name="row">The row as it came.</param>
    /// <param name="detail">What more there is to say of this one.</param>
    public void Add(int file, string name, long line, string field, string value, string code, string reason, string row, string detail = "")
    {
        if (writer is null)
        {
            // The mark makes spreadsheet programs read UTF-8.
            writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
            writer.WriteLine("file,line,field,value,code,reason,row");
        }

        Write(name);
        writer.Write(line.ToString(CultureInfo.InvariantCulture));
        writer.Write(',');
        Write(field);
        Write(value);
        Write(code);
        Write(reason + detail);
        Write(row, last: true);
        writer.WriteLine();
        var key = (file, code, field, reason);
        counts[key] = counts.GetValueOrDefault(key) + 1;
    }

    /// <summary>The faults of one file, the most frequent first.</summary>
    public IReadOnlyList<FaultCount> Counts(int file) =>
        [.. counts.Where(count => count.Key.File == file)
            .Select(count => new FaultCount(count.Key.Code, count.Key.Field, count.Key.Reason, count.Value))
            .OrderByDescending(count => count.Rows).ThenBy(count => count.Code, StringComparer.Ordinal).ThenBy(count => count.Field, StringComparer.Ordinal)];

    public void Dispose()
    {
        writer?.Dispose();
        writer = null;
    }

    private void Write(string text, bool last = false)
    {
        writer!.Write('"');

        // A spreadsheet would run a cell that begins so as a formula (OWASP, "CSV Injection").
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]) writer.Write('\'');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write(last ? "\"" : "\",");
    }
}
