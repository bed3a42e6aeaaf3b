using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Almoner.Bench.Documents;
using Almoner.Bench.Measures;
using Almoner.Editions;
using Almoner.Library;
using Almoner.Measures;
using Almoner.Measures.Figures;
using Almoner.Records.Store;
using Almoner.Reports;
using Almoner.Reports.Charts;
using Almoner.Reports.OpenData;
using Almoner.Reports.Summary;
using Almoner.Reports.Tree;
using Almoner.Reports.Word;
using Almoner.Reports.Workbook;
using Almoner.Terms;

// Usage: dotnet run -c Release --project bench/Almoner.Bench.Documents -- DATE [FOLDER]
// DATE is printed on the results. FOLDER holds a demonstration council; it is made when it is not there.
const int Rounds = 5;
const double GoalSeconds = 2;
if (args.Length == 0)
{
    Console.Error.WriteLine("Name the date to print on the results, such as 2024-01-31.");
    return 2;
}

var folder = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "almoner-bench-council-1");
if (!Directory.Exists(folder)) _ = AlmonerProcess.Run("demo", folder);
var library = LibraryReader.Read(Path.Combine(folder, "library"), FinancialYear.April).Value!;
var store = RecordStore.Open(Path.Combine(folder, "store"), TimeProvider.System).Value!;
var version = store.Current();
using var engine = RecordEngine.Open(store, version, library, new EngineOptions(2)).Value!;
var completeTo = Completeness.Of(version, library.Extracts);
var measures = new MeasureEngine(engine.Connection, library, FinancialYear.April, completeTo, RecordsBegin.Of(engine.Connection, library), PublishedFigures.Of(engine.Connection, library, FinancialYear.April));
Period.TryParse("2023/24 Q2", FinancialYear.April, out var quarter);
var edition = new EditionBuilder(library, measures, new EditionGround("Aberwen County Council", FinancialYear.April, version.Id, completeTo.Values.Min()))
    .Build(library.Reports["adult-services-quarterly"], (Quarter)quarter).Value!;
var figures = EditionFigures.Of(edition, library);

var names = new List<string>();
var english = new List<IReadOnlyList<Timed>>();
var both = new List<Timed>();
var bytes = new Dictionary<string, long>();
for (var round = 0; round < Rounds; round++) english.Add(Documents([Wording.English]));
for (var round = 0; round < Rounds; round++) both.Add(Documents(Wording.All).Aggregate((sum, stage) => sum + stage));

using var drawer = ChartDrawer.Start().Value!;
var document = EditionDocument.Of(edition, drawer, Wording.English);
var own = WordWriter.Write(document, ReportLook.Default, null);
var work = Directory.CreateTempSubdirectory("almoner-bench-documents-").FullName;
SameReport.WriteMarkdown(document, Pictures(own), work);
SameReport.WriteChunks(document, work);
var pandoc = Enumerable.Range(0, 3).Select(_ => Seconds("pandoc", "report.md", "-f", "markdown-raw_html", "-o", "pandoc.docx", "--toc")).Order().ElementAt(1);
var markdown = Enumerable.Range(0, 3).Select(_ => Seconds("Rscript", "-e", "rmarkdown::render('report.Rmd', 'word_document', 'rmarkdown.docx', quiet=TRUE)")).Order().ElementAt(1);
foreach (var file in new[] { "pandoc.docx", "rmarkdown.docx" }) Hold(document, Words(File.ReadAllBytes(Path.Combine(work, file))), file);
Hold(document, Words(own), "our own");
var word = Enumerable.Range(0, Rounds).Select(_ => Timed.Of(() => WordWriter.Write(EditionDocument.Of(edition, drawer, Wording.English), ReportLook.Default, null)).Wall).Order().ElementAt(Rounds / 2);
var (command, _) = AlmonerProcess.Run("report", "adult-services-quarterly", "--period", "2023/24 Q2", "--workspace", folder, "--format", "docx", "--out", Path.Combine(work, "ours"));
var (first, then) = (english[0].Sum(stage => stage.Wall), english.Skip(1).Select(round => round.Sum(stage => stage.Wall)).Order().ElementAt((Rounds - 1) / 2));

var text = new StringBuilder();
text.Append(CultureInfo.InvariantCulture, $"""
    # The documents of the quarterly report

    `dotnet run -c Release --project bench/Almoner.Bench.Documents`

    {args[0]}. {Machine.InWords()}. Load average at the end {Machine.Load()}.

    All formats but PDF of the nine-section report, and its summary, once its figures are there: {document.Sections.Sum(section => section.Blocks.Count(block => block is Block.OfTable or Block.OfChart))} tables, {document.Sections.Sum(section => section.Blocks.OfType<Block.OfChart>().Count())} charts.
    In English. First: the first round of the process; then: the median of {Rounds - 1} more. Seconds.

    | stage | first | then | bytes |
    |---|---:|---:|---:|

    """);
for (var stage = 0; stage < names.Count; stage++)
{
    text.Append(CultureInfo.InvariantCulture, $"| {names[stage]} | {english[0][stage].Wall:0.000} | {Timed.Median([.. english.Skip(1).Select(round => round[stage])]).Wall:0.000} | {(bytes.TryGetValue(names[stage], out var size) ? size.ToString("N0", CultureInfo.InvariantCulture) : "")} |\n");
}

text.Append(CultureInfo.InvariantCulture, $"""
    | **together** | {first:0.00} | {then:0.00} | |
    | in English and Welsh | | {Timed.Median([.. both.Skip(1)]).Wall:0.00} | |

    Goal under {GoalSeconds:0} s in English: {(first < GoalSeconds ? "met from the first round on" : then < GoalSeconds ? "met when warm, missed in the first round" : "MISSED")}.

    ## Beside pandoc and R Markdown

    The same report to Word from Debian's packages: {Version("pandoc")}; rmarkdown {Seen("Rscript", "-e", "cat(as.character(packageVersion('rmarkdown')))")}. pandoc gets Markdown with pictures that are
    drawn already; R Markdown reads a CSV a table and draws each chart with base R. Every printed figure was found in all three files first. Medians of 3 runs of each program, from start to exit; our
    command works the figures out from the records too, so the second line is what compares.

    | | seconds | times as long |
    |---|---:|---:|
    | `almoner report --format docx`, start to exit, figures and all | {command:0.00} | |
    | lay out, draw and write the Word file, in a warm process | {word:0.00} | 1 |
    | pandoc, pictures drawn before | {pandoc:0.00} | {pandoc / word:0.0} |
    | R Markdown | {markdown:0.00} | {markdown / word:0.0} |

    """);
Console.WriteLine(text);
File.WriteAllText(Path.Combine(Repository.Root, "bench", "results", "documents.md"), text.ToString().ReplaceLineEndings("\n"));
Directory.Delete(work, recursive: true);
return 0;

List<Timed> Documents(IReadOnlyList<Wording> languages)
{
    var stages = new List<Timed>();
    var newlyNamed = names.Count == 0;
    ChartDrawer? charts = null;
    Stage("start the chart engine", () => charts = ChartDrawer.Start().Value!);
    Keep("open data: CSV, its description, Parquet", () => OpenDataWriter.Write(figures, null).Sum(file => (long)file.Bytes.Length));
    foreach (var wording in languages)
    {
        Document? report = null, page = null;
        Stage("lay out, and draw the charts", () => report = EditionDocument.Of(edition, charts, wording));
        Keep("HTML", () => Encoding.UTF8.GetByteCount(ReportWriter.Html(report!, ReportLook.Default)));
        Keep("Word", () => WordWriter.Write(report!, ReportLook.Default, null).Length);
        Keep("Excel", () => WorkbookWriter.Write(report!, figures, ReportLook.Default).Length);
        Stage("lay the summary out", () => page = SummaryDocument.Of(edition, charts, wording));
        Keep("HTML and Word of the summary", () => Encoding.UTF8.GetByteCount(ReportWriter.Html(page!, ReportLook.Default)) + WordWriter.Write(page!, ReportLook.Default, null).Length);
    }

    charts!.Dispose();
    return stages;

    void Keep(string name, Func<long> size) => Stage(name, () =>
    {
        var written = size();
        if (languages.Count == 1) bytes[name] = written;
    });

    void Stage(string name, Action work)
    {
        stages.Add(Timed.Of(work));
        if (newlyNamed) names.Add(name);
    }
}

double Seconds(string program, params IReadOnlyList<string> arguments)
{
    var watch = Stopwatch.StartNew();
    _ = Seen(program, arguments);
    return watch.Elapsed.TotalSeconds;
}

string Seen(string program, params IReadOnlyList<string> arguments)
{
    using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = work })!;
    var faults = process.StandardError.ReadToEndAsync();
    var printed = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {faults.Result} It needs Debian's pandoc, r-cran-rmarkdown and r-cran-knitr.");
}

string Version(string program) => Seen(program, "--version").Split('\n')[0];

static List<byte[]> Pictures(byte[] docx)
{
    using var parts = new ZipArchive(new MemoryStream(docx));
    return [.. parts.Entries.Where(entry => entry.FullName.EndsWith(".png", StringComparison.Ordinal)).OrderBy(entry => entry.FullName.Length).ThenBy(entry => entry.FullName, StringComparer.Ordinal).Select(Bytes)];

    static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var read = new MemoryStream();
        stream.CopyTo(read);
        return read.ToArray();
    }
}

static string Words(byte[] docx)
{
    using var parts = new ZipArchive(new MemoryStream(docx));
    using var stream = parts.GetEntry("word/document.xml")!.Open();
    return Letters(string.Concat(XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == "t").Select(element => element.Value)));
}

static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

// A comparison of files that say different things would be worth nothing.
static void Hold(Document document, string words, string file)
{
    var missing = document.Sections.SelectMany(section => section.Blocks)
        .SelectMany(block => block switch { Block.OfTable of => of.Table.Rows, Block.OfChart of => of.Figure.Table.Rows, _ => [] })
        .SelectMany(row => row.Cells).Where(cell => cell.Figure?.Value is not null && !words.Contains(Letters(cell.Text), StringComparison.Ordinal)).Select(cell => cell.Text).ToList();
    if (missing.Count > 0) throw new InvalidOperationException($"{file} lacks {missing.Count} figures, such as {missing[0]}.");
}
