using System.Text;
using Almoner.Library.Extracts;
using Almoner.Records.Values;
using Almoner.Terms;

namespace Almoner.Records.Extracts;

/// <summary>An extract whose headings were read and found to fit its mapping. It stays open, so that what is read is one state of the file.</summary>
internal sealed class OpenExtract : IDisposable
{
    private readonly FileStream stream;
    private readonly long length;
    private readonly DateTime written;

    private OpenExtract(ExtractFile file, FileStream stream)
    {
        (File, this.stream) = (file, stream);
        (length, written) = (stream.Length, System.IO.File.GetLastWriteTimeUtc(stream.SafeFileHandle));
    }

    public ExtractFile File { get; }

    public long Bytes => length;

    /// <summary>Bytes read since the last <see cref="Scan"/>.</summary>
    public long BytesRead => stream.Position;

    /// <summary>How many columns the headings name.</summary>
    public int ColumnCount { get; private set; }

    /// <summary>For each source of the mapping the column it reads, from 0; -1 for constants.</summary>
    public IReadOnlyList<int> Columns { get; private set; } = [];

    /// <summary>The column that tells a totals row; -1 when the mapping knows none.</summary>
    public int TotalsColumn { get; private set; } = -1;

    /// <summary>Headings that the mapping does not read, as written.</summary>
    public IReadOnlyList<string> Unused { get; private set; } = [];

    /// <summary>Whether the file is still the one that was opened.</summary>
    public bool IsUnchanged => stream.Length == length && System.IO.File.GetLastWriteTimeUtc(stream.SafeFileHandle) == written;

    /// <summary>Opens the file and fits its headings to the mapping; all problems found are named.</summary>
    public static Checked<OpenExtract> Open(ExtractFile file)
    {
        if (Directory.Exists(file.Path)) return RecordProblems.IsFolder(file.Path);
        if (!System.IO.File.Exists(file.Path)) return RecordProblems.NoSuchFile(file.Path);
        FileStream stream;
        try
        {
            stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return RecordProblems.Unreadable(file.Path, error.Message);
        }

        var extract = new OpenExtract(file, stream);
        try
        {
            var problems = extract.ReadHeadings();
            if (problems.Count == 0) return extract;
            extract.Dispose();
            return new Checked<OpenExtract>(null, problems);
        }
        catch (IOException error)
        {
            extract.Dispose();
            return RecordProblems.Unreadable(file.Path, error.Message);
        }
    }

    /// <summary>Scans the file from its beginning; the first row is that of the headings.</summary>
    public CsvScanner Scan()
    {
        stream.Position = 0;
        var format = File.Mapping.Format;
        return new CsvScanner(new Utf8Source(stream, format.Encoding), File.Path, format.Separator, format.LinesBeforeHeadings);
    }

    public void Dispose() => stream.Dispose();

    private List<Problem> ReadHeadings()
    {
        if (NotText() is { } what) return [RecordProblems.NotText(File.Path, what)];
        var block = new CsvBlock(CsvScanner.BlockSize);
        var scanner = Scan();
        if (!scanner.Next(block)) return [scanner.Refusal ?? RecordProblems.Empty(File.Path, File.Mapping.Format.LinesBeforeHeadings)];
        if (block.HasNul && RowText(block, 0).Contains('\0')) return [RecordProblems.NotText(File.Path, "a binary file")];
        if (block.RowCount == 1 && RowText(block, 0).Contains('\r') && !RowText(block, 0).Contains('"')) return [RecordProblems.OldLineEnds(File.Path)];
        return Fit(block);
    }

    private List<Problem> Fit(CsvBlock block)
    {
        var headings = Cells(block, 0);
        ColumnCount = headings.Count;
        var problems = new List<Problem>();
        var used = new HashSet<int>();
        Columns = [.. File.Mapping.Columns.Select(source => source.Heading is { } heading ? Find(heading) : -1)];
        if (File.Mapping.TotalsRow is { } totals) TotalsColumn = Find(totals.Heading);
        Unused = [.. headings.Where((heading, column) => !used.Contains(column) && heading.Length > 0)];
        return problems;

        int Find(string heading)
        {
            var columns = Enumerable.Range(0, headings.Count).Where(column => Same(headings[column], heading)).ToList();
            used.UnionWith(columns);
            if (columns.Count == 1) return columns[0];
            var line = block[0].Line;
            var problem = columns.Count > 1
                ? RecordProblems.AmbiguousHeading(File.Path, line, heading, columns.Count)
                : RecordProblems.NoHeading(File.Path, line, heading, File.Mapping.Name, Remedy(block, headings, heading));
            if (!problems.Contains(problem)) problems.Add(problem);
            return -1;
        }
    }

    private string Remedy(CsvBlock block, List<string> headings, string heading)
    {
        var format = File.Mapping.Format;
        if (headings.Count == 1)
        {
            foreach (var (separator, name) in new[] { (',', "comma"), (';', "semicolon"), ('\t', "tab") })
            {
                if (separator != format.Separator && headings[0].Split(separator).Any(part => Same(part.Trim('"'), heading)))
                    return $"The headings are parted by another separator: say `separator: {name}` in the extract mapping";
            }
        }

        // Reports often begin with a title; 20 lines of it are looked through to say so, never to read on regardless.
        for (var row = 1; row < Math.Min(block.RowCount, 20); row++)
        {
            var cells = Cells(block, row);
            if (File.Mapping.Columns.All(source => source.Heading is null || cells.Any(cell => Same(cell, source.Heading))))
                return $"The headings stand in line {block[row].Line}: say `lines_before_headings: {block[row].Line - 1}` in the extract mapping";
        }

        return Nearest.Remedy(heading, headings.Where(other => other.Length > 0), "columns");
    }

    /// <summary>What the first bytes show the file to be, when that is no text; null when it may be text.</summary>
    private string? NotText()
    {
        Span<byte> head = stackalloc byte[4];
        stream.Position = 0;
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        return head switch
        {
            [(byte)'P', (byte)'K', 3, 4] => "an Excel workbook or another zip archive",
            [0xD0, 0xCF, 0x11, 0xE0] => "an old Excel workbook",
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F'] => "a PDF",
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "text in UTF-16",
            [0, ..] or [_, 0, ..] => "text in UTF-16 or a binary file",
            _ => null,
        };
    }

    private static List<string> Cells(CsvBlock block, int row)
    {
        var scratch = Array.Empty<byte>();
        ref readonly var where = ref block[row];
        var cells = new List<string>(where.Cells);
        for (var cell = 0; cell < where.Cells; cell++) cells.Add(Encoding.UTF8.GetString(Blanks.Trim(block.Cell(where.FirstCell + cell, ref scratch))));
        return cells;
    }

    private static string RowText(CsvBlock block, int row) => Encoding.UTF8.GetString(block.Text, block[row].Start, block[row].End - block[row].Start);

    private static bool Same(string heading, string expected) => string.Equals(heading.Trim(), expected.Trim(), StringComparison.OrdinalIgnoreCase);
}
