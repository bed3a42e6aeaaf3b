using System.Text;
using Almoner.Terms;

namespace Almoner.Reports.Pdf;

/// <summary>
/// Prints reports as PDF by an installed browser of the Chromium family: tagged, with an outline of the headings, and with the title and language of
/// the page. The browser runs without a window, a profile or the network.
/// </summary>
public sealed class PdfPrinter
{
    /// <summary>A report of 50 pages takes about 2 seconds; a machine under load may take many times that.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string browser;
    private readonly TimeSpan limit;

    private PdfPrinter(string browser, TimeSpan limit) => (this.browser, this.limit) = (browser, limit);

    /// <summary>The browser's file.</summary>
    public string Browser => browser;

    /// <param name="path">The browser, as a path or a name on the search path; null for the first that is found in the usual places.</param>
    /// <returns>ALM-0520 where none is installed; ALM-0521 where the named one is not there.</returns>
    public static Checked<PdfPrinter> Find(string? path) => Find(path, Patience, BrowserPlaces.Installed);

    internal static Checked<PdfPrinter> Find(string? path, TimeSpan limit, Func<string?> installed)
    {
        if (path is not null)
        {
            return BrowserPlaces.Of(path) is { } named
                ? new PdfPrinter(named, limit)
                : Problem.Error(PdfCode.NotThere, $"there is no browser `{path}`, so no PDF can be printed", "Name the program file of Chromium, Chrome or Edge, or leave --browser out to have one found");
        }

        return installed() is { } found
            ? new PdfPrinter(found, limit)
            : Problem.Error(PdfCode.NoBrowser, "no browser of the Chromium family is installed, so no PDF can be printed", "Install Chromium, Chrome or Edge, or name one with --browser PATH; every other format can be had without it");
    }

    /// <summary>Prints a page. The same page gives the same bytes with the same browser: the moment of printing is left out.</summary>
    /// <param name="html">The whole page, self-contained.</param>
    /// <returns>ALM-0522 where the browser fails; ALM-0523 where it takes too long.</returns>
    public Checked<byte[]> Print(string html) => Print(html, hasSandbox: !(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess));

    /// <param name="html">The page.</param>
    /// <param name="hasSandbox">Whether the browser may have its sandbox. Chromium refuses it to root; nothing runs in it but a page of our own without a script.</param>
    internal Checked<byte[]> Print(string html, bool hasSandbox)
    {
        using var folder = new PrintFolder(browser);
        var (page, printed) = (folder.File("page.html"), folder.File("page.pdf"));
        File.WriteAllText(page, html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var run = Run(page, printed, folder, hasSandbox);
        // Containers often lack what the sandbox is made of.
        if (hasSandbox && !File.Exists(printed) && run.Words.Contains("sandbox", StringComparison.OrdinalIgnoreCase)) run = Run(page, printed, folder, hasSandbox: false);
        if (run is BrowserRun.Stopped) return Problem.Error(PdfCode.TooSlow, $"{browser} did not print within {limit.TotalSeconds:0} seconds and was stopped", "Try again when the machine is less busy, or name another browser with --browser PATH");
        if (run is BrowserRun.NotStarted notStarted) return NotPrinted($"could not be started: {notStarted.Why}");
        var bytes = File.Exists(printed) ? File.ReadAllBytes(printed) : [];
        return PdfBytes.IsWhole(bytes) ? PdfBytes.WithoutTheMoment(bytes) : NotPrinted($"ended without a PDF{LastWords(run.Words)}");
    }

    private BrowserRun Run(string page, string printed, PrintFolder folder, bool hasSandbox) => BrowserRun.Of(browser,
    [
        "--headless", "--disable-gpu", "--disable-dev-shm-usage", .. hasSandbox ? Array.Empty<string>() : ["--no-sandbox"],
        $"--user-data-dir={folder.File("profile")}", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-breakpad",
        // Nothing is asked of any network, by the page or by the browser itself.
        "--disable-background-networking", "--disable-component-update", "--disable-domain-reliability", "--disable-sync", "--disable-quic", "--no-pings", "--host-resolver-rules=MAP * ~NOTFOUND",
        // Letters are as wide on every machine.
        "--font-render-hinting=none", "--force-device-scale-factor=1",
        "--export-tagged-pdf", "--generate-pdf-document-outline", "--no-pdf-header-footer", $"--print-to-pdf={printed}",
        new Uri(page).AbsoluteUri,
    ], limit);

    private Problem NotPrinted(string what) => Problem.Error(PdfCode.NotPrinted, $"{browser} {what}", "See that it is a browser of the Chromium family, version 125 or later, and that it starts by hand; or name another with --browser PATH");

    /// <summary>The last line that the browser wrote; the lines before are about what it lacks and seldom needs.</summary>
    private static string LastWords(string said) =>
        said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() is { } last ? $"; it said: {last.TrimEnd('.')}" : "";
}
