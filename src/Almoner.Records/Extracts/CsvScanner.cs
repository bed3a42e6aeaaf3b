using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;
using Almoner.Terms;

namespace Almoner.Records.Extracts;

/// <summary>
/// Finds the rows and cells of delimited text (RFC 4180, with any separator and line ends LF or CRLF). A quotation mark opens a quoted
/// value only as the first byte of a cell; elsewhere it is a character like any other.
/// </summary>
internal sealed class CsvScanner
{
    /// <summary>Bytes scanned at a time. Small enough to stay in a core's cache while its rows are converted.</summary>
    public const int BlockSize = 512 * 1024;

    /// <summary>Bytes. No honest row is longer; a quotation mark that nothing closes would otherwise swallow the file.</summary>
    public const int LongestRow = 8 * 1024 * 1024;

    private readonly Utf8Source source;
    private readonly string file;
    private readonly byte separator;
    private byte[] carried = [];
    private long line = 1;
    private int linesToSkip;
    private bool ended;

    /// <param name="source">The text.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="separator">Between two cells; an ASCII character.</param>
    /// <param name="linesToSkip">Physical lines to leave out at the beginning.</param>
    public CsvScanner(Utf8Source source, string file, char separator, int linesToSkip) =>
        (this.source, this.file, this.separator, this.linesToSkip) = (source, file, (byte)separator, linesToSkip);

    /// <summary>Why the file cannot be read any further; null as long as it can.</summary>
    public Problem? Refusal { get; private set; }

    /// <summary>Fills the block with the next whole rows. False at the end of the text or when it is refused.</summary>
    public bool Next(CsvBlock block)
    {
        block.Clear();
        if (Refusal is not null) return false;
        while (block.Text.Length - CsvBlock.Slack < carried.Length) block.Grow();
        carried.CopyTo(block.Text, 0);
        block.Length = carried.Length;
        carried = [];
        var start = 0;
        while (true)
        {
            Fill(block);
            if (block.Length == 0) return false;
            start = SkipLines(block, start);
            var kept = Scan(block, start);
            if (Refusal is not null) return false;
            if (block.RowCount == 0 && !ended)
            {
                if (block.Length >= LongestRow - 3)
                {
                    Refusal = RecordProblems.EndlessRow(file, line);
                    return false;
                }

                block.Grow();
                continue;
            }

            carried = block.Text.AsSpan(kept, block.Length - kept).ToArray();
            var text = block.Text.AsSpan(0, kept);
            block.HasNul = text.Contains((byte)0);
            if (!Utf8.IsValid(text))
            {
                Refusal = NotUtf8(block);
                return false;
            }

            return block.RowCount > 0;
        }
    }

    private void Fill(CsvBlock block)
    {
        var room = block.Text.Length - CsvBlock.Slack;
        while (!ended && room - block.Length > 3)
        {
            var count = source.Read(block.Text.AsSpan(block.Length, room - block.Length));
            block.Length += count;
            ended = count == 0;
        }
    }

    private int SkipLines(CsvBlock block, int start)
    {
        for (; linesToSkip > 0; linesToSkip--)
        {
            var end = block.Text.AsSpan(start, block.Length - start).IndexOf((byte)'\n');
            if (end < 0) return block.Length;
            start += end + 1;
            line++;
        }

        return start;
    }

    /// <returns>Where the first row that is not whole begins.</returns>
    private int Scan(CsvBlock block, int from)
    {
        ref var text = ref MemoryMarshal.GetArrayDataReference(block.Text);
        var length = block.Length;
        var separators = Vector256.Create(separator);
        var lineEnds = Vector256.Create((byte)'\n');
        var quotes = Vector256.Create((byte)'"');
        var (at, cellStart, rowStart, firstCell, rowLine, broken) = (from, from, from, block.CellCount, line, false);
        while (at < length)
        {
            var vector = Vector256.LoadUnsafe(ref text, (nuint)at);
            var marks = (Vector256.Equals(vector, separators) | Vector256.Equals(vector, lineEnds) | Vector256.Equals(vector, quotes)).ExtractMostSignificantBits();
            if (length - at < 32) marks &= (1u << (length - at)) - 1;
            var next = at + 32;
            while (marks != 0)
            {
                var mark = at + BitOperations.TrailingZeroCount(marks);
                marks &= marks - 1;
                var what = block.Text[mark];
                if (what == (byte)'"')
                {
                    if (mark != cellStart) continue;
                    if (!Quoted(block, mark, out mark, ref broken))
                    {
                        // Not whole. At the end of the file nothing more can close it.
                        if (ended) Refusal = RecordProblems.UnclosedQuote(file, line);
                        block.KeepCells(firstCell);
                        line = rowLine;
                        return rowStart;
                    }

                    if (mark == length)
                    {
                        at = cellStart = length;
                        EndRow(block, length, ref rowStart, ref firstCell, ref rowLine, ref broken);
                        return length;
                    }

                    what = block.Text[mark];
                    (marks, next) = (0, mark + 1);
                }
                else
                {
                    var end = what == (byte)'\n' && mark > cellStart && block.Text[mark - 1] == (byte)'\r' ? mark - 1 : mark;
                    block.AddCell(cellStart, end, doubled: false);
                }

                cellStart = mark + 1;
                if (what == (byte)'\n')
                {
                    line++;
                    EndRow(block, mark, ref rowStart, ref firstCell, ref rowLine, ref broken);
                }
            }

            at = next;
        }

        if (ended && (rowStart < length || block.CellCount > firstCell))
        {
            // The last line need not end with a line end.
            var end = length > cellStart && block.Text[length - 1] == (byte)'\r' ? length - 1 : length;
            block.AddCell(cellStart, end, doubled: false);
            EndRow(block, length, ref rowStart, ref firstCell, ref rowLine, ref broken);
            return length;
        }

        block.KeepCells(firstCell);
        line = rowLine;
        return rowStart;
    }

    private void EndRow(CsvBlock block, int end, ref int rowStart, ref int firstCell, ref long rowLine, ref bool broken)
    {
        var textEnd = end > rowStart && block.Text[end - 1] == (byte)'\r' ? end - 1 : end;
        block.AddRow(new CsvBlock.Row(rowLine, rowStart, textEnd, firstCell, block.CellCount - firstCell, broken));
        (rowStart, firstCell, rowLine, broken) = (end + 1, block.CellCount, line, false);
    }

    /// <summary>Reads a quoted cell.</summary>
    /// <param name="open">Where its opening mark stands.</param>
    /// <param name="after">The separator or line end after it, or the end of the text.</param>
    /// <returns>False when the text ends before it does.</returns>
    private bool Quoted(CsvBlock block, int open, out int after, ref bool broken)
    {
        var (text, length, doubled) = (block.Text, block.Length, false);
        var at = open + 1;
        after = length;
        while (true)
        {
            var found = text.AsSpan(at, length - at).IndexOf((byte)'"');
            if (found < 0) return false;
            at += found + 1;
            if (at == length)
            {
                if (!ended) return false;
                break;
            }

            if (text[at] != (byte)'"') break;
            doubled = true;
            at++;
        }

        var close = at - 1;
        if (at < length && text[at] == (byte)'\r')
        {
            if (at + 1 == length && !ended) return false;
            if (at + 1 == length || text[at + 1] == (byte)'\n') at++;
        }

        if (at < length && text[at] != separator && text[at] != (byte)'\n')
        {
            broken = true;
            var end = text.AsSpan(at, length - at).IndexOfAny(separator, (byte)'\n');
            if (end < 0 && !ended) return false;
            at = end < 0 ? length : at + end;
        }

        after = at;
        block.AddCell(open + 1, close, doubled);
        line += text.AsSpan(open + 1, close - open - 1).Count((byte)'\n');
        return true;
    }

    private Problem NotUtf8(CsvBlock block)
    {
        for (var row = 0; row < block.RowCount; row++)
        {
            ref readonly var candidate = ref block[row];
            var text = block.Text.AsSpan(candidate.Start, candidate.End - candidate.Start);
            if (Utf8.IsValid(text)) continue;
            var good = text.Length;
            while (!Utf8.IsValid(text[..good])) good = text[..(good - 1)].LastIndexOf((byte)'\n') + 1;
            return RecordProblems.NotUtf8(file, candidate.Line + text[..good].Count((byte)'\n'));
        }

        return RecordProblems.NotUtf8(file, line);
    }
}
