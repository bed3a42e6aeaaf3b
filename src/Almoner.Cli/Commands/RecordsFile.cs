using System.Globalization;
using System.Text;
using Almoner.Cli.Workspaces;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Measures.Explaining;
using Almoner.Terms;

namespace Almoner.Cli.Commands;

/// <summary>A CSV file of the records behind a figure.</summary>
internal sealed record WrittenRecords(string RecordSet, string Path, long Rows);

/// <summary>Writes the records behind a figure to CSV, one file for each record set that its parts come from.</summary>
internal static class RecordsFile
{
    public static Checked<List<WrittenRecords>> Write(string path, OpenCouncil council, Measure measure, Period period, bool reveal)
    {
        var written = new List<WrittenRecords>();
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;
        if (!Directory.Exists(folder)) return Problem.Error(CommandCode.File, $"there is no folder {folder}", "Make it first, or name another");
        if (File.Exists(path) || Directory.Exists(path)) return Problem.Error(CommandCode.File, $"{path} is there already", "Name a file that is not there yet; nothing was overwritten");
        foreach (var own in new[] { council.Workspace.StoreFolder, council.Workspace.LibraryFolder, council.Workspace.InboxFolder })
        {
            if ((folder + Path.DirectorySeparatorChar).StartsWith(own + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                return Problem.Error(CommandCode.File, $"{path} lies inside {own}, which is the workspace's own", "Name a file outside library/, inbox/ and store/");
            }
        }

        try
        {
            var mask = reveal ? null : Mask.Of(council.Workspace);
            foreach (var (batch, index) in council.Engine.Records(measure, period).Select((batch, index) => (batch, index)))
            {
                var file = Path.GetFullPath(index == 0 ? path : Path.ChangeExtension(path, null) + $"-{batch.Set.Name}{Path.GetExtension(path)}");
                written.Add(new WrittenRecords(batch.Set.Name, file, Write(file, batch, mask)));
            }

            return written;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return Problem.Error(CommandCode.Unwritable, $"the records cannot be written to {path}: {failed.Message.TrimEnd('.')}", "Name a file that you may write");
        }
    }

    private static long Write(string file, ContributingRecords batch, Mask? mask)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), options) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', batch.Set.Fields.Select(field => field.Name).Append("source_file").Append("source_line").Append("period_end").Concat(batch.Parts.Select(part => $"counts_for_{part}")).Select(Cell)));
        var rows = 0L;
        foreach (var record in batch.Rows)
        {
            var cells = batch.Set.Fields.Select((field, index) => Text(field, record.Values[index], batch.Set, mask))
                .Append(record.File)
                .Append(record.Line.ToString(CultureInfo.InvariantCulture))
                .Append(record.PeriodEnd.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .Concat(record.CountsFor.Select(counts => counts ? "yes" : "no"));
            writer.WriteLine(string.Join(',', cells.Select(Cell)));
            rows++;
        }

        return rows;
    }

    private static string Text(Field field, object? value, RecordSet set, Mask? mask) => value switch
    {
        null => "",
        string text when mask is not null && (field.Type == FieldType.Person || field == set.Key) => mask.Hide(text),
        string text => text,
        bool yes => yes ? "yes" : "no",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment when field.Type == FieldType.Date => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A value as a CSV cell. One that a spreadsheet would take for a formula begins with an apostrophe.</summary>
    private static string Cell(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _)) text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
