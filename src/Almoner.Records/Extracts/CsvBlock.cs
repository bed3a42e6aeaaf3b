namespace Almoner.Records.Extracts;

/// <summary>A run of whole rows of an extract: the text and where each row and cell stands in it.</summary>
internal sealed class CsvBlock
{
    /// <summary>Bytes that may be read, never written, after the text: one vector's width.</summary>
    public const int Slack = 64;

    private int[] cellStarts = new int[64 * 1024];
    private int[] cellEnds = new int[64 * 1024];
    private Row[] rows = new Row[8 * 1024];

    public CsvBlock(int size) => Text = new byte[size + Slack];

    /// <summary>The text; only the first <see cref="Length"/> bytes mean anything.</summary>
    public byte[] Text { get; private set; }

    public int Length { get; set; }

    public int RowCount { get; private set; }

    public int CellCount { get; private set; }

    /// <summary>Whether a NUL byte stands anywhere in it.</summary>
    public bool HasNul { get; set; }

    public ref readonly Row this[int row] => ref rows[row];

    public void Clear() => (Length, RowCount, CellCount, HasNul) = (0, 0, 0, false);

    /// <summary>Makes room for a row longer than the block; the text stays.</summary>
    public void Grow()
    {
        var larger = new byte[(Text.Length - Slack) * 2 + Slack];
        Text.AsSpan(0, Length).CopyTo(larger);
        Text = larger;
    }

    /// <param name="start">The first byte of the value, inside any quotation marks.</param>
    /// <param name="end">The byte after the last.</param>
    /// <param name="doubled">Whether it holds doubled quotation marks that stand for one.</param>
    public void AddCell(int start, int end, bool doubled)
    {
        if (CellCount == cellStarts.Length)
        {
            Array.Resize(ref cellStarts, CellCount * 2);
            Array.Resize(ref cellEnds, CellCount * 2);
        }

        cellStarts[CellCount] = doubled ? ~start : start;
        cellEnds[CellCount++] = end;
    }

    public void AddRow(in Row row)
    {
        if (RowCount == rows.Length) Array.Resize(ref rows, RowCount * 2);
        rows[RowCount++] = row;
    }

    /// <summary>Forgets cells of a row that is not whole.</summary>
    public void KeepCells(int count) => CellCount = count;

    /// <summary>The value of a cell; doubled quotation marks are made single in <paramref name="scratch"/>, which grows as needed.</summary>
    public ReadOnlySpan<byte> Cell(int cell, ref byte[] scratch)
    {
        var start = cellStarts[cell];
        if (start >= 0) return Text.AsSpan(start, cellEnds[cell] - start);
        start = ~start;
        var text = Text.AsSpan(start, cellEnds[cell] - start);
        if (scratch.Length < text.Length) scratch = new byte[text.Length * 2];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            scratch[length++] = text[i];
            if (text[i] == (byte)'"') i++;
        }

        return scratch.AsSpan(0, length);
    }

    /// <summary>One row of the text.</summary>
    /// <param name="Line">The physical line on which it begins, from 1.</param>
    /// <param name="Start">Its first byte.</param>
    /// <param name="End">The byte after its last, line end left out.</param>
    /// <param name="FirstCell">Its first cell.</param>
    /// <param name="Cells">How many cells it has; at least 1.</param>
    /// <param name="Broken">Whether text follows a closing quotation mark in one of its cells.</param>
    public readonly record struct Row(long Line, int Start, int End, int FirstCell, int Cells, bool Broken);
}
