using Almoner.Library;
using Almoner.Library.Yaml;
using Almoner.Records.Store;
using Almoner.Reports;
using Almoner.Terms;

namespace Almoner.Cli.Workspaces;

/// <summary>A council's workspace: its settings, library and store.</summary>
/// <param name="Folder">The folder that holds almoner.yaml.</param>
/// <param name="Council">The council's name.</param>
/// <param name="Nation">Where it is: wales, england, scotland or northern-ireland.</param>
/// <param name="YearStart">The month in which its financial year begins, 1 to 12.</param>
/// <param name="Look">How its reports look.</param>
/// <param name="Licence">The address of the licence of its open data; null where none is declared.</param>
internal sealed record Workspace(string Folder, string Council, string Nation, int YearStart, ReportLook Look, Uri? Licence)
{
    public const string SettingsFile = "almoner.yaml";

    /// <summary>What new workspaces declare: the licence under which public bodies of the United Kingdom publish unless they say otherwise.</summary>
    public const string OpenGovernmentLicence = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    public static readonly Shape Shape = new("workspace", "A council's workspace.",
    [
        new("council", new Kind.Text(), "The council's name, as it stands on reports", Required: true),
        new("nation", new Kind.Choice("wales", "england", "scotland", "northern-ireland"), "Where the council is", Required: true),
        new("year_starts_in", new Kind.Choice(MonthNames), "The month in which the financial year begins; default april"),
        new("licence", new Kind.Text(), "The address of the licence under which its open data is given; without it the data claims none"),
        new("accent", new Kind.Text(), $"The colour of its reports as six hexadecimal digits; default {ReportLook.Default.Accent.ToString().TrimStart('#')}. Text in it and on it is made legible"),
    ]);

    private static string[] MonthNames => [.. Enumerable.Range(1, 12).Select(number => new Month(2000, number).LongName.Split(' ')[0].ToLowerInvariant())];

    public string LibraryFolder => Path.Combine(Folder, "library");

    public string InboxFolder => Path.Combine(Folder, "inbox");

    public string StoreFolder => Path.Combine(Folder, "store");

    /// <summary>Opens the workspace in a folder or the nearest one above it.</summary>
    public static Checked<Workspace> Open(string? folder)
    {
        var start = Path.GetFullPath(folder ?? ".");
        for (var candidate = start; candidate is not null; candidate = Path.GetDirectoryName(candidate))
        {
            var settings = Path.Combine(candidate, SettingsFile);
            if (!File.Exists(settings)) continue;
            try
            {
                return Read(candidate, File.ReadAllText(settings));
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                return Problem.Error(CommandCode.Workspace, $"{settings} cannot be read: {failed.Message.TrimEnd('.')}", "Check that you may read it");
            }
        }

        return Problem.Error(CommandCode.Workspace, $"there is no workspace in {start} or above it (no {SettingsFile})",
            "Run `almoner init DIR` to lay one out, or name one with --workspace DIR");
    }

    private static Checked<Workspace> Read(string folder, string text)
    {
        var problems = new List<Problem>();
        var node = YamlReader.Read(text, SettingsFile, Shape, problems);
        if (node is null || problems.Count > 0) return new Checked<Workspace>(null, problems);
        var month = node.TextOf("year_starts_in") is { } name ? Array.IndexOf(MonthNames, name) + 1 : FinancialYear.April;
        var look = node["accent"] is { Text: { } accent } written ? ReportLook.Of(accent.Trim(), written.Place) : ReportLook.Default;
        if (look.Value is null) return new Checked<Workspace>(null, look.Problems);
        Uri? licence = null;
        if (node["licence"] is { Text: { } address } declared && !(Uri.TryCreate(address.Trim(), UriKind.Absolute, out licence) && licence.Scheme is "https" or "http"))
        {
            return Problem.Error(CommandCode.Workspace, $"`{address}` is not the address of a licence", $"Write a whole address, such as {OpenGovernmentLicence}, or leave it out", declared.Place);
        }

        return new Workspace(folder, node.TextOf("council")!, node.TextOf("nation")!, month, look.Value, licence);
    }

    /// <summary>Reads the library; warnings may stand beside it.</summary>
    public Checked<MeasureLibrary> Library() => LibraryReader.Read(LibraryFolder, YearStart);

    public Checked<RecordStore> Store(TimeProvider time) => RecordStore.Open(StoreFolder, time);
}
