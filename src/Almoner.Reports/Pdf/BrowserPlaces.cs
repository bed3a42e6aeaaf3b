namespace Almoner.Reports.Pdf;

/// <summary>Where browsers of the Chromium family are installed.</summary>
internal static class BrowserPlaces
{
    /// <summary>What they are called on the search path, the one that prints for most people first.</summary>
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    /// <summary>Below the folder of programs; those of macOS are bundles.</summary>
    private static readonly string[] OnMac =
    [
        "Chromium.app/Contents/MacOS/Chromium", "Google Chrome.app/Contents/MacOS/Google Chrome", "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] OnWindows =
    [
        @"Chromium\Application\chrome.exe", @"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe",
    ];

    private static readonly string[] OnUnix =
        ["/usr/lib/chromium/chromium", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/snap/bin/chromium"];

    /// <summary>The first browser that is installed, with its whole path; null for none.</summary>
    public static string? Installed() => Usual(OperatingSystem.IsWindows(), OperatingSystem.IsMacOS()).FirstOrDefault(File.Exists);

    /// <summary>The file of a path, or of a name on the search path; null where there is none.</summary>
    public static string? Of(string named) =>
        File.Exists(named) ? Path.GetFullPath(named)
        : Path.GetFileName(named) == named ? OnSearchPath([named]).FirstOrDefault(File.Exists)
        : null;

    /// <summary>Every place that is looked at, in order.</summary>
    internal static IEnumerable<string> Usual(bool windows, bool mac) =>
        windows ? OnSearchPath(Names).Concat(Below(WindowsFolders, OnWindows))
        : mac ? Below(["/Applications", Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "Applications")], OnMac).Concat(OnSearchPath(Names))
        : OnSearchPath(Names).Concat(OnUnix);

    private static IEnumerable<string> WindowsFolders => new[]
    {
        Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData,
    }.Select(Environment.GetFolderPath).Where(folder => folder.Length > 0);

    private static IEnumerable<string> Below(IEnumerable<string> folders, string[] places) => places.SelectMany(place => folders.Select(folder => Path.Combine(folder, place)));

    private static IEnumerable<string> OnSearchPath(IEnumerable<string> names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? name : name + ending)));
    }
}
