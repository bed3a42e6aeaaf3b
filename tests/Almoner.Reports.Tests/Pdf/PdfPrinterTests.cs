using System.Runtime.Versioning;
using System.Text;
using Almoner.Reports.Pdf;

namespace Almoner.Reports.Tests.Pdf;

[UnsupportedOSPlatform("windows")]
public sealed class PdfPrinterTests
{
    private const string Page = "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>A page</title></head><body><h1>A page</h1></body></html>";
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    [Fact]
    public void A_machine_without_a_browser_is_told_what_to_install()
    {
        var found = PdfPrinter.Find(null, Long, () => null);
        Assert.Equal("ALM-0520", found.Problems.Single().Code);
        Assert.Contains("every other format", found.Problems.Single().Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere/chromium")]
    [InlineData("almoner-has-no-such-browser")]
    public void A_named_browser_that_is_not_there_is_told_by_its_name(string named)
    {
        var found = PdfPrinter.Find(named, Long, () => "/usr/bin/another");
        Assert.Equal("ALM-0521", found.Problems.Single().Code);
        Assert.Contains($"`{named}`", found.Problems.Single().What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_on_the_search_path_is_found_by_its_name_and_by_itself()
    {
        var installed = PdfPrinter.Find(null).Value!.Browser;
        Assert.True(File.Exists(installed));
        Assert.Equal(installed, PdfPrinter.Find(Path.GetFileName(installed)).Value!.Browser);
    }

    [Fact]
    public void Every_system_has_its_usual_places()
    {
        Assert.Contains(BrowserPlaces.Usual(windows: false, mac: true), place => place.EndsWith("/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge", StringComparison.Ordinal));
        Assert.Contains("/opt/google/chrome/chrome", BrowserPlaces.Usual(windows: false, mac: false));
        Assert.Contains(BrowserPlaces.Usual(windows: false, mac: false), place => place.EndsWith("/microsoft-edge", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_page_printed_twice_is_the_same_file_and_nothing_is_left_behind()
    {
        using var browser = new Script($"exec '{PdfPrinter.Find(null).Value!.Browser}' \"$@\"");
        var printer = PdfPrinter.Find(browser.Path, Long, () => null).Value!;
        var first = printer.Print(Page).Value!;
        Thread.Sleep(1100); // dates of a PDF count seconds

        Assert.Equal(first, printer.Print(Page).Value);
        Assert.Contains("/CreationDate (D:19800101000000+00'00')", Encoding.Latin1.GetString(first), StringComparison.Ordinal);
        Assert.Equal(2, browser.Folders.Distinct().Count());
        Assert.DoesNotContain(browser.Folders, Directory.Exists);
    }

    [Fact]
    public void A_browser_that_ends_without_a_PDF_is_told_with_its_last_words()
    {
        using var browser = new Script("echo 'something first' >&2; echo 'profile is locked' >&2; exit 21");
        var problem = PdfPrinter.Find(browser.Path, Long, () => null).Value!.Print(Page).Problems.Single();
        Assert.Equal("ALM-0522", problem.Code);
        Assert.EndsWith("it said: profile is locked", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_cut_off_is_no_PDF()
    {
        using var browser = new Script("for a; do case $a in --print-to-pdf=*) printf '%%PDF-1.4 cut' > \"${a#*=}\";; esac; done");
        Assert.Equal("ALM-0522", PdfPrinter.Find(browser.Path, Long, () => null).Value!.Print(Page).Problems.Single().Code);
    }

    [Fact]
    public void A_file_that_is_no_program_is_told()
    {
        using var folder = new Script("exit 0");
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead);
        Assert.Contains("could not be started", PdfPrinter.Find(folder.Path, Long, () => null).Value!.Print(Page).Problems.Single().What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_that_hangs_is_stopped_with_what_it_started()
    {
        using var browser = new Script("sleep 4242 & echo $! > \"$0.child\"; sleep 4242");
        var problem = PdfPrinter.Find(browser.Path, TimeSpan.FromSeconds(3), () => null).Value!.Print(Page).Problems.Single();

        Assert.Equal("ALM-0523", problem.Code);
        Assert.DoesNotContain(browser.Folders, Directory.Exists);
        // A process that has ended and is not yet taken note of by its parent has no words left.
        var child = $"/proc/{File.ReadAllText(browser.Path + ".child").Trim()}/cmdline";
        Assert.DoesNotContain("4242", File.Exists(child) ? File.ReadAllText(child) : "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_that_cannot_have_its_sandbox_is_run_without_one()
    {
        using var browser = new Script("case \"$*\" in *--no-sandbox*) for a; do case $a in --print-to-pdf=*) printf '%%PDF-1.4\\n%%%%EOF\\n' > \"${a#*=}\";; esac; done;; *) echo 'No usable sandbox!' >&2; exit 1;; esac");
        Assert.NotNull(PdfPrinter.Find(browser.Path, Long, () => null).Value!.Print(Page, hasSandbox: true).Value);
    }

    /// <summary>A program that stands for a browser, and tells where it was to print.</summary>
    private sealed class Script : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("almoner-test-");

        public Script(string commands)
        {
            File.WriteAllText(Path, $"#!/bin/sh\nfor a; do case $a in --print-to-pdf=*) dirname \"${{a#*=}}\" >> \"$0.told\";; esac; done\n{commands}\n");
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        public string Path => System.IO.Path.Combine(folder.FullName, "browser");

        /// <summary>The folder of each print.</summary>
        public IReadOnlyList<string> Folders => File.ReadAllLines(Path + ".told");

        public void Dispose() => folder.Delete(recursive: true);
    }
}
