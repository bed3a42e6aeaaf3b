using System.Globalization;
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
        if (OutPath.Refusal(path, council.Workspace) is { } refusal) return refusal;
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
            return OutPath.NotWritten("the records", path, failed, "Name a file that you may write");
        }
    }

    private static long Write(string file, ContributingRecords batch, Mask? mask)
    {
        using var writer = CsvCell.NewFile(file);
        writer.WriteLine(CsvCell.Line(batch.Set.Fields.Select(field => field.Name).Append("source_file").Append("source_line").Append("period_end").Concat(batch.Parts.Select(part => $"counts_for_{part}"))));
        var rows = 0L;
        foreach (var record in batch.Rows)
        {
            var cells = batch.Set.Fields.Select((field, index) => Text(field, record.Values[index], batch.Set, mask))
                .Append(record.File)
                .Append(record.Line.ToString(CultureInfo.InvariantCulture))
                .Append(record.PeriodEnd.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .Concat(record.CountsFor.Select(counts => counts ? "yes" : "no"));
            writer.WriteLine(CsvCell.Line(cells));
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
}
