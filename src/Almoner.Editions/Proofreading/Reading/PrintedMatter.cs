using System.Text;
using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Reading;

/// <summary>A file to proofread.</summary>
/// <param name="Name">As the user named it.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PrintedFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>What was read of the files, and how each was taken.</summary>
/// <param name="Report">Their tables and texts.</param>
/// <param name="TakenAs">For each file, in order, what it was taken as.</param>
public sealed record PrintedMatter(PrintedReport Report, IReadOnlyList<(string File, string What)> TakenAs)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads tables (.csv) and prose (.txt, .md). Cells that cannot be read are warnings beside the result.</summary>
    /// <param name="files">The files; their order is kept.</param>
    /// <param name="said">The quarter that the report is of; null to take the latest that a table prints.</param>
    public static Checked<PrintedMatter> Read(IReadOnlyList<PrintedFile> files, Quarter? said)
    {
        var problems = new List<Problem>();
        var opened = files.Select(file => Open(file, problems)).OfType<Opened>().ToList();
        var period = said is null ? Derived(opened) : new ReportPeriod(said, PeriodKnown.Said);
        var (tables, texts, takenAs) = (new List<PrintedTable>(), new List<PrintedText>(), new List<(string, string)>());
        foreach (var file in opened)
        {
            if (file.Rows is { } rows)
            {
                var reader = new TableReader(file.Name, rows, period.Quarter);
                var (read, what) = reader.Read();
                problems.AddRange(reader.Problems);
                tables.AddRange(read);
                takenAs.Add((file.Name, what));
            }
            else
            {
                var text = SentenceReader.Read(file.Name, file.Text);
                texts.Add(text);
                takenAs.Add((file.Name, $"prose, {text.Sentences.Count} sentences"));
            }
        }

        return problems.Exists(problem => problem.Severity == Severity.Error)
            ? new Checked<PrintedMatter>(null, problems)
            : new Checked<PrintedMatter>(new PrintedMatter(new PrintedReport(tables, texts, period), takenAs), problems);
    }

    private static Opened? Open(PrintedFile file, List<Problem> problems)
    {
        var kind = Path.GetExtension(file.Name).ToUpperInvariant();
        if (kind is not (".CSV" or ".TXT" or ".MD"))
        {
            problems.Add(ProofreadingProblems.OfUnknownKind(file.Name));
            return null;
        }

        string text;
        try
        {
            text = Strict.GetString(file.Content.Span).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            problems.Add(ProofreadingProblems.IsNotText(file.Name));
            return null;
        }

        if (text.Contains('\0'))
        {
            problems.Add(ProofreadingProblems.IsNotText(file.Name));
            return null;
        }

        if (kind != ".CSV") return new Opened(file.Name, text, null);
        var rows = CsvText.Rows(file.Name, text);
        problems.AddRange(rows.Problems);
        if (rows.Value is not { } read) return null;
        if (read.Count >= 2) return new Opened(file.Name, text, read);
        problems.Add(ProofreadingProblems.HasNoFigures(file.Name));
        return null;
    }

    /// <summary>The latest quarter, named with its year, that any heading or column prints.</summary>
    private static ReportPeriod Derived(List<Opened> opened) => opened
        .SelectMany(file => file.Rows is not { } rows ? []
            : TableReader.IsLong(rows[0]) ? rows.Skip(1).SelectMany(row => row.Cells)
            : rows[0].Cells)
        .Select(label => Heading.QuarterWithYear(label, FinancialYear.April)).OfType<Quarter>().MaxBy(quarter => quarter.FirstMonth.Index) is { } latest
            ? new ReportPeriod(latest, PeriodKnown.FromTables)
            : ReportPeriod.Unknown;

    private sealed record Opened(string Name, string Text, IReadOnlyList<CsvRow>? Rows);
}
