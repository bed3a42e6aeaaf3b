using System.Text;
using Almoner.Library.Extracts;
using Almoner.Library.Records;
using Almoner.Records.Extracts;
using Almoner.Records.Values;

namespace Almoner.Records.Staging;

/// <summary>Turns the rows of one extract into typed rows, or finds everything that is wrong with them.</summary>
internal sealed class RowConverter
{
    private readonly OpenExtract extract;
    private readonly int ordinal;
    private readonly Quarantine quarantine;
    private readonly Column[] columns;
    private readonly int fields;
    private readonly EngineText fileName;
    private readonly byte[][] emptyWords;
    private readonly string? totalsBegin;
    private readonly List<Fault> faults = [];
    private byte[] scratch = [];

    /// <param name="extract">The file.</param>
    /// <param name="ordinal">Its place in the load.</param>
    /// <param name="texts">Keeps the codes and the file's name until the set is written.</param>
    public RowConverter(OpenExtract extract, int ordinal, Quarantine quarantine, TextStore texts)
    {
        (this.extract, this.ordinal, this.quarantine) = (extract, ordinal, quarantine);
        var mapping = extract.File.Mapping;
        fields = mapping.Of.Fields.Count;
        columns = [.. mapping.Of.Fields.Select(Plan)];
        fileName = texts.Keep(Encoding.UTF8.GetBytes(extract.File.Name));
        emptyWords = [.. mapping.Format.Empty.Select(word => Encoding.UTF8.GetBytes(word.Trim())).Where(word => word.Length > 0)];
        totalsBegin = mapping.TotalsRow?.BeginsWith.Trim();

        Column Plan(Field field, int index)
        {
            var required = field.Required || field == mapping.Of.Key;
            for (var source = 0; source < mapping.Columns.Count; source++)
            {
                var from = mapping.Columns[source];
                if (from.Field.Name != field.Name) continue;
                return new Column(field, index, extract.Columns[source], from.Constant is { } constant ? Encoding.UTF8.GetBytes(constant) : null, required,
                    ValueReader.For(from, mapping.Format, texts), from.Dates ?? mapping.Format.Dates);
            }

            return new Column(field, index, -1, null, required, null, mapping.Format.Dates);
        }
    }

    public RowCounts Counts { get; } = new();

    /// <summary>Converts the rows of a block.</summary>
    /// <param name="block">The rows.</param>
    /// <param name="first">The first of them to convert: 1 where the headings stand first.</param>
    /// <param name="batch">The batch being filled.</param>
    /// <param name="full">Takes a full batch and gives the next to fill.</param>
    public void Convert(CsvBlock block, int first, ref RowBatch batch, Func<RowBatch, RowBatch> full)
    {
        for (var row = first; row < block.RowCount; row++)
        {
            ref readonly var where = ref block[row];
            if (IsBlank(block, where))
            {
                Counts.Blank++;
                continue;
            }

            if (totalsBegin is not null && IsTotals(block, where))
            {
                Counts.Totals++;
                continue;
            }

            Counts.Read++;
            if (!Fill(block, where, batch))
            {
                Counts.Quarantined++;
                batch.TakeBack(batch.Count);
                Report(block, where);
                continue;
            }

            batch.Set(fields, batch.Count, fileName);
            batch.Set(fields + 1, batch.Count, where.Line);
            Counts.Staged++;
            if (++batch.Count == RowBatch.Capacity) batch = full(batch);
        }
    }

    private bool Fill(CsvBlock block, in CsvBlock.Row where, RowBatch batch)
    {
        faults.Clear();
        if (where.Broken) faults.Add(new Fault(null, FaultKind.BrokenQuotes));
        if (where.Cells != extract.ColumnCount) faults.Add(new Fault(null, where.Cells < extract.ColumnCount ? FaultKind.TooFewCells : FaultKind.TooManyCells));
        if (faults.Count > 0) return false;
        var row = batch.Count;
        foreach (var column in columns)
        {
            var text = column.Position >= 0 ? Blanks.Trim(block.Cell(where.FirstCell + column.Position, ref scratch)) : column.Constant;
            if (text.IsEmpty || (emptyWords.Length > 0 && column.Position >= 0 && MeansEmpty(text)))
            {
                if (column.Required) faults.Add(new Fault(column, FaultKind.Required));
                else batch.SetUnknown(column.Index, row);
                continue;
            }

            var fault = block.HasNul && text.Contains((byte)0) ? FaultKind.NulByte : column.Reader!.Read(text, batch, column.Index, row);
            if (fault != FaultKind.None) faults.Add(new Fault(column, fault));
        }

        return faults.Count == 0;
    }

    private bool IsBlank(CsvBlock block, in CsvBlock.Row where)
    {
        for (var cell = 0; cell < where.Cells; cell++)
        {
            if (!Blanks.Trim(block.Cell(where.FirstCell + cell, ref scratch)).IsEmpty) return false;
        }

        return true;
    }

    private bool IsTotals(CsvBlock block, in CsvBlock.Row where)
    {
        if (extract.TotalsColumn >= where.Cells) return false;
        var text = Blanks.Trim(block.Cell(where.FirstCell + extract.TotalsColumn, ref scratch));
        return !text.IsEmpty && Encoding.UTF8.GetString(text).StartsWith(totalsBegin!, StringComparison.OrdinalIgnoreCase);
    }

    private bool MeansEmpty(ReadOnlySpan<byte> text)
    {
        foreach (var word in emptyWords)
        {
            if (text.SequenceEqual(word)) return true;
            if (text.Length == word.Length && string.Equals(Encoding.UTF8.GetString(text), Encoding.UTF8.GetString(word), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private void Report(CsvBlock block, in CsvBlock.Row where)
    {
        var raw = Encoding.UTF8.GetString(block.Text, where.Start, where.End - where.Start);
        foreach (var (column, kind) in faults)
        {
            var value = column is { Position: >= 0 } ? Encoding.UTF8.GetString(block.Cell(where.FirstCell + column.Position, ref scratch)) : "";
            quarantine.Add(ordinal, extract.File.Name, where.Line, column?.Field.Name ?? "", value, kind.Code(), Reason(kind, column), raw);
        }
    }

    private static string Reason(FaultKind kind, Column? column) => kind switch
    {
        FaultKind.Required => "it is required and empty",
        FaultKind.TooFewCells => "the row has fewer cells than there are headings",
        FaultKind.TooManyCells => "the row has more cells than there are headings",
        FaultKind.BrokenQuotes => "text follows a closing quotation mark",
        FaultKind.NulByte => "it holds a NUL byte",
        FaultKind.NotACode => "it is none of the codes the mapping knows",
        FaultKind.NotADate => $"it is no {(column!.Field.Type == FieldType.Date ? "date" : "date and time")} written as {Example(column)}",
        FaultKind.TwoDigitYear => "its year has two digits, so the century is not known",
        FaultKind.TimeMissing => "it has no time of day",
        FaultKind.TimeGiven => "it has a time of day and should be a day alone",
        FaultKind.PartsOfASecond => "it has parts of a second; times are kept to the second",
        FaultKind.NotANumber => "it is not a number",
        FaultKind.TooManyDecimals => column!.Field.Decimals == 0 ? "it has decimals and should be whole" : $"it has more than {column.Field.Decimals} decimals",
        FaultKind.TooLarge => "it has too many digits",
        FaultKind.NotYesOrNo => "it is neither a word for yes nor one for no",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string Example(Column column) => (column.Dates, column.Field.Type) switch
    {
        (DateStyle.Iso, FieldType.Date) => "2023-04-03",
        (DateStyle.Iso, _) => "2023-04-03 14:05",
        (DateStyle.DayFirst, FieldType.Date) => "03/04/2023 for 3 April",
        (DateStyle.DayFirst, _) => "03/04/2023 14:05 for 3 April",
        (DateStyle.MonthFirst, FieldType.Date) => "04/03/2023 for 3 April",
        (DateStyle.MonthFirst, _) => "04/03/2023 14:05 for 3 April",
        (DateStyle.MonthName, FieldType.Date) => "03 Apr 2023",
        (DateStyle.MonthName, _) => "03 Apr 2023 14:05",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Dates, null),
    };

    private sealed record Column(Field Field, int Index, int Position, byte[]? Constant, bool Required, ValueReader? Reader, DateStyle Dates);

    private readonly record struct Fault(Column? Column, FaultKind Kind);
}
