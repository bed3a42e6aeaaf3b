using Almoner.Demo.Caseload.Extracts;
using Almoner.Demo.Caseload.Teams;
using Almoner.Demo.Extracts;
using Almoner.Library;

namespace Almoner.Demo.Caseload;

/// <summary>
/// An invented council whose case system and HR system hold the records of two caseload audits. The average caseloads of its teams come
/// to those that a real council published.
/// </summary>
public static class CaseloadCouncil
{
    public const string Name = Harrowmere.Council;

    /// <summary>What stands in its library beside what is shipped, in place of files of the same path: the audit and surveys that the real council published.</summary>
    public static LibraryFile EarlierAudits { get; } = Own("caseload", "earlier-audits.yaml");

    /// <summary>Writes what is its own into a library.</summary>
    /// <param name="folder">The library folder.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void WriteLibrary(string folder) => File.WriteAllText(Path.Combine(folder, EarlierAudits.Folder, Path.GetFileName(EarlierAudits.Path)), EarlierAudits.Text);

    /// <summary>Writes every extract into the folder, over files of the same names. Nothing but the arguments settles a byte of them.</summary>
    /// <param name="folder">Made when it is not there.</param>
    /// <param name="scale">Copies of the council, 1 or more: every team has so many times the workers and cases, and the same average. Copies differ in people and days.</param>
    /// <param name="seed">Another seed gives other people, workers and days, and the same averages.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is below 1.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static DemoManifest Write(string folder, int scale, int seed, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, 1);
        Directory.CreateDirectory(folder);
        using var cases = new CaseManagement(folder);
        using var archive = new CaseArchive(folder);
        using var hr = new PractitionerRecords(folder);
        using var survey = new HealthCheck(folder);
        long people = 0;
        for (var copy = 0; copy < scale; copy++)
        {
            cancellation.ThrowIfCancellationRequested();
            var records = CaseloadRecords.Make(seed, copy, people + 1);
            var workers = hr.Written;
            cases.Write(records, workers);
            archive.Write(records.Earlier, workers);
            hr.Write(records.Workers);
            survey.Write(records.SurveyReplies);
            people += records.People.Count;
        }

        cases.WriteFaults();
        archive.WriteFaults();
        hr.WriteFaults();
        survey.WriteFaults();
        cases.WriteTotals();
        IEnumerable<ExtractFile> files = [.. cases.Files, .. archive.Files, .. hr.Files, .. survey.Files];
        return new DemoManifest(Name, scale, seed, TeamStructure.Of2019.OpenSince, TeamStructure.Of2022.Last, [.. files.Select(file => file.Describe())]);
    }

    private static LibraryFile Own(string folder, string name)
    {
        var path = $"library/{folder}/{name}";
        using var text = new StreamReader(typeof(CaseloadCouncil).Assembly.GetManifestResourceStream(path)!);
        return new LibraryFile(folder, path, text.ReadToEnd());
    }
}
