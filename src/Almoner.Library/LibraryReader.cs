using System.Security.Cryptography;
using System.Text;
using Almoner.Library.Calendars;
using Almoner.Library.Caseload;
using Almoner.Library.Extracts;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Library.Reports;
using Almoner.Library.Targets;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library;

/// <summary>Reads a library folder into checked definitions, and lists every problem in it.</summary>
public static class LibraryReader
{
    /// <summary>The folders of a library, each with the shape of its files.</summary>
    public static IReadOnlyList<(string Folder, Shape Shape)> Folders { get; } =
    [
        ("records", RecordSetReader.Shape),
        ("measures", MeasureShape.File),
        ("targets", TargetShape.File),
        ("reports", ReportReader.Shape),
        ("extracts", ExtractReader.Shape),
        ("calendars", CalendarReader.Shape),
        ("caseload", CaseloadShape.File),
        ("words", TranslationReader.Shape),
    ];

    /// <summary>
    /// Reads every YAML file of the library. The result stands only when there is no error; all problems come either way,
    /// in the order of files and lines.
    /// </summary>
    /// <param name="folder">The library folder.</param>
    /// <param name="yearStart">The month in which the council's financial year begins, 1 to 12.</param>
    public static Checked<MeasureLibrary> Read(string folder, int yearStart)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (!Directory.Exists(folder))
        {
            return Problem.Error(LibraryCode.NotThere, $"there is no library folder {folder}", "Run `almoner init` to lay out a workspace, or name the workspace with --workspace", new Place(folder));
        }

        var reading = new Reading(yearStart);
        return Read(LibraryFolder.FilesIn(folder, name, reading), reading);
    }

    /// <summary>Reads a library from texts already in hand.</summary>
    public static Checked<MeasureLibrary> Read(IReadOnlyList<LibraryFile> files, int yearStart) => Read(files, new Reading(yearStart));

    private static Checked<MeasureLibrary> Read(IReadOnlyList<LibraryFile> files, Reading reading)
    {
        var nodes = Folders.ToDictionary(kind => kind.Folder, kind => files
            .Where(file => file.Folder == kind.Folder)
            .Select(file => YamlReader.Read(file.Text, file.Path, kind.Shape, reading.Problems))
            .OfType<Node>()
            .ToList());

        var sets = new Dictionary<string, RecordSet>();
        var setNodes = new Dictionary<string, Node>();
        foreach (var node in nodes["records"])
        {
            if (RecordSetReader.Read(node, reading) is not { } set) continue;
            reading.Keep(sets, set.Name, set, "record set", node.Place, other => other.Place);
            setNodes.TryAdd(set.Name, node);
        }

        foreach (var (setName, node) in setNodes) sets[setName] = RecordSetReader.WithChecks(sets[setName], node, sets, reading);

        var extracts = new Dictionary<string, ExtractMapping>();
        foreach (var node in nodes["extracts"])
        {
            if (ExtractReader.Read(node, sets, reading) is { } mapping) reading.Keep(extracts, mapping.Name, mapping, "extract", node.Place, other => other.Place);
        }

        var measures = new MeasureReader(sets, reading).Read(nodes["measures"].SelectMany(node => node["measures"]?.Items ?? []));
        var targetReader = new TargetReader(measures, reading);
        var years = nodes["targets"].Select(targetReader.Read).ToList();
        var reports = new Dictionary<string, ReportDefinition>();
        foreach (var node in nodes["reports"])
        {
            if (ReportReader.Read(node, measures, reading) is { } report) reading.Keep(reports, report.Name, report, "report", node.Place, other => other.Place);
        }

        var calendars = nodes["calendars"].Select(node => CalendarReader.Read(node, reading)).OfType<WorkingCalendar>().ToList();
        if (calendars.Count > 1)
        {
            reading.Error(LibraryCode.Twice, "the library holds more than one calendar", "Keep the one that the council's working days follow", nodes["calendars"][1].Place);
        }

        var caseload = new CaseloadReader(sets, reading).Read(nodes["caseload"]);
        var translations = Translated(nodes, measures.Values, reports.Values, [.. years.SelectMany(year => year.Comparators)], caseload, reading);
        NeedsCalendar(measures.Values, calendars.FirstOrDefault(), reading);
        var problems = reading.Problems
            .OrderBy(problem => problem.Place?.File, StringComparer.Ordinal).ThenBy(problem => problem.Place?.Line).ThenBy(problem => problem.Place?.Column)
            .ToList();
        if (problems.Exists(problem => problem.Severity == Severity.Error)) return new Checked<MeasureLibrary>(null, problems);
        return new Checked<MeasureLibrary>(new MeasureLibrary
        {
            RecordSets = sets,
            Extracts = extracts,
            Measures = measures,
            Targets = [.. years.SelectMany(year => year.Targets)],
            Comparators = [.. years.SelectMany(year => year.Comparators)],
            Reports = reports,
            Calendar = calendars.FirstOrDefault(),
            Caseload = caseload,
            Translations = translations,
            Version = VersionOf(files),
            Files = InOrder(files),
        }, problems);
    }

    private static Translations Translated(
        Dictionary<string, List<Node>> nodes, IEnumerable<Measure> measures, IEnumerable<ReportDefinition> reports, IEnumerable<Comparator> comparators, CaseloadRules? caseload, Reading reading)
    {
        var words = new TranslationReader(reading);
        foreach (var measure in nodes["measures"].SelectMany(file => file["measures"]?.Items ?? [])) words.Take(measure, "title", "about", "source");
        foreach (var report in nodes["reports"])
        {
            words.Take(report, "title", "about");
            foreach (var section in report["sections"]?.Items ?? [])
            {
                words.Take(section, "title", "about");
                foreach (var item in section["items"]?.Items ?? []) words.Take(item, "title", "note", "words");
            }
        }

        foreach (var set in nodes["records"]) words.Take(set, "title");
        foreach (var weighting in nodes["caseload"].Select(file => file["weighting"])) words.Take(weighting, "name", "reasons");
        foreach (var file in nodes["words"]) words.TakeWords(file);
        foreach (var measure in measures) words.Want(measure);
        foreach (var report in reports) words.Want(report);
        foreach (var comparator in comparators) words.Want(comparator);
        if (caseload is not null) words.Want(caseload, nodes["caseload"].Select(file => file["weighting"]).OfType<Node>().First().Place);
        return words.Read();
    }

    private static void NeedsCalendar(IEnumerable<Measure> measures, WorkingCalendar? calendar, Reading reading)
    {
        if (calendar is not null) return;
        foreach (var measure in measures.Where(measure => measure.Tallies.SelectMany(TallyParts.ExpressionsOf).SelectMany(expression => expression.All).Any(part => part is Expressions.Expression.WorkingDays)))
        {
            reading.Error(LibraryCode.Lacks, $"{measure.Code} counts working days and the library has no calendar", "Add one to calendars/", measure.Place);
        }
    }

    private static string VersionOf(IReadOnlyList<LibraryFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, path, text) in InOrder(files)) hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{path}\n{text.Length}\n{text}\n")));

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IReadOnlyList<LibraryFile> InOrder(IReadOnlyList<LibraryFile> files) =>
    [
        .. files.OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => file with { Text = file.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') }),
    ];
}

/// <summary>One file of a library.</summary>
/// <param name="Folder">The kind of file: "measures".</param>
/// <param name="Path">How messages name it: "library/measures/1-information.yaml".</param>
/// <param name="Text">What it holds.</param>
public sealed record LibraryFile(string Folder, string Path, string Text);
