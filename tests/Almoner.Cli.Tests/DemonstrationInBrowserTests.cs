using System.Text.Json;
using Almoner.Reports.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Almoner.Cli.Tests;

/// <summary>Every document of the two demonstrations as readers' browsers have it.</summary>
public sealed class DemonstrationInBrowserTests(DemonstrationInBrowserTests.Documents documents, Browser browser) : IClassFixture<DemonstrationInBrowserTests.Documents>
{
    public static TheoryData<string, int> EveryWidth => [.. from name in Documents.Names from width in new[] { 320, 1280 } select (name, width)];

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public async Task No_two_labels_of_a_chart_overlap_and_none_leaves_its_picture(string name, int width)
    {
        var page = await browser.Page(documents[name], width, ColorScheme.Light, []);
        var charts = await page.Locator("figure svg").CountAsync();

        Assert.True(charts >= 3);
        var read = await page.EvaluateAsync<JsonElement>("""
            async () => {
                await document.fonts.ready;
                const found = [];
                let read = 0;
                for (const svg of document.querySelectorAll('figure svg')) {
                    const frame = svg.getBoundingClientRect();
                    if (frame.width === 0) continue;
                    const figure = svg.closest('figure').id;
                    const labels = [...svg.querySelectorAll('text')].filter(label => label.textContent.trim())
                        .map(label => ({ words: label.textContent, box: label.getBoundingClientRect() }));
                    read += labels.length;
                    labels.forEach((one, index) => {
                        if (one.box.left < frame.left - 1 || one.box.right > frame.right + 1 || one.box.top < frame.top - 1 || one.box.bottom > frame.bottom + 1) found.push(`${figure}: "${one.words}" leaves its picture`);
                        for (const other of labels.slice(index + 1)) {
                            // The boxes of letters are taller than what is drawn of them.
                            const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
                            const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
                            if (across > 0.5 && down > 0.3 * Math.min(one.box.height, other.box.height)) found.push(`${figure}: "${one.words}" and "${other.words}" overlap`);
                        }
                    });
                }
                return { found, read };
            }
            """);

        Assert.Empty(read.GetProperty("found").EnumerateArray().Select(fault => fault.GetString()));
        Assert.True(read.GetProperty("read").GetInt32() > 5 * charts / 2);
    }

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public async Task Only_tables_scroll_sideways(string name, int width)
    {
        var page = await browser.Page(documents[name], width, ColorScheme.Light, []);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    public static TheoryData<string> Every => [.. Documents.Names];

    /// <summary>A table that is wider makes the browser print every page smaller, and cuts off what does not fit even so.</summary>
    [Theory]
    [MemberData(nameof(Every))]
    public async Task Nothing_is_wider_than_the_paper_or_a_page_high(string name)
    {
        const int Paper = 680; // 180 mm, of A4 between margins
        var page = await browser.Page(documents[name], Paper, ColorScheme.Light, []);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(Paper, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.InRange(await page.EvaluateAsync<double>("Math.max(...[...document.querySelectorAll('figure svg')].map(svg => svg.getBoundingClientRect().height))"), 20, 800);
    }

    [Theory]
    [InlineData("quarterly", 1280, ColorScheme.Dark)]
    [InlineData("quarterly-cy", 320, ColorScheme.Light)]
    [InlineData("summary", 320, ColorScheme.Dark)]
    [InlineData("summary-cy", 1280, ColorScheme.Light)]
    [InlineData("audit", 1280, ColorScheme.Light)]
    [InlineData("audit", 320, ColorScheme.Dark)]
    public async Task Axe_finds_no_fault(string name, int width, ColorScheme scheme)
    {
        var (faults, kept) = await Axe.Read(await browser.Page(documents[name], width, scheme, []));
        Assert.Empty(faults);
        Assert.Contains("color-contrast", kept);
    }

    /// <summary>The documents, written once by the real command.</summary>
    public sealed class Documents : IDisposable
    {
        private readonly TemporaryFolder folder = new();

        public Documents(DemoWorkspace demo, CaseloadWorkspace caseload)
        {
            foreach (var made in new[]
            {
                demo.Ask("report", DemoCopy.Report, "--period", DemoCopy.Period, "--language", "both", "--out", folder.Path),
                caseload.Ask("caseload", "audit", "--period", "2022-07..2023-06", "--compare", "2019/20", "--language", "both", "--out", folder.Path),
                caseload.Ask("caseload", "audit", "--period", "2022-07..2023-06", "--compare", "2019/20", "--public", "--language", "both", "--out", folder.Path),
            })
            {
                if (made.ExitCode != 0) throw new InvalidOperationException(made.Output + made.Error);
            }
        }

        private static readonly Dictionary<string, string> Files = new()
        {
            ["quarterly"] = "adult-services-quarterly-2023-24-q2.html",
            ["quarterly-cy"] = "adult-services-quarterly-2023-24-q2-cy.html",
            ["summary"] = "adult-services-quarterly-2023-24-q2-summary.html",
            ["summary-cy"] = "adult-services-quarterly-2023-24-q2-summary-cy.html",
            ["audit"] = "caseload-audit-jul-2022-to-jun-2023.html",
            ["audit-cy"] = "caseload-audit-jul-2022-to-jun-2023-cy.html",
            ["public"] = "caseload-audit-jul-2022-to-jun-2023-public.html",
            ["public-cy"] = "caseload-audit-jul-2022-to-jun-2023-public-cy.html",
        };

        public static IReadOnlyList<string> Names => [.. Files.Keys];

        public string this[string name] => File.ReadAllText(Path.Combine(folder.Path, Files[name]));

        public void Dispose() => folder.Dispose();
    }
}
