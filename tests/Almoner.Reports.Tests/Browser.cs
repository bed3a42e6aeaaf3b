using Microsoft.Playwright;

namespace Almoner.Reports.Tests;

/// <summary>One headless browser for all tests of the assembly, started when first asked for.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim turn = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A fresh page that may load nothing but what it is given; what it asks for beyond that is in <paramref name="asked"/>.</summary>
    public async Task<IPage> Page(string html, int width, ColorScheme scheme, List<string> asked)
    {
        await turn.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
            browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = Quiet });
        }
        finally
        {
            turn.Release();
        }

        const string address = "https://report.invalid/report.html";
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/*", async route =>
        {
            if (route.Request.Url == address)
            {
                await route.FulfillAsync(new() { Body = html, ContentType = "text/html; charset=utf-8" });
                return;
            }

            asked.Add(route.Request.Url);
            await route.AbortAsync();
        });
        await page.GotoAsync(address);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        turn.Dispose();
    }

    private static string Find() =>
        Environment.GetEnvironmentVariable("ALMONER_BROWSER") is { Length: > 0 } named ? named
        : Array.Find(Places, File.Exists) ?? throw new InvalidOperationException(
            "These tests read the report in a browser of the Chromium family and found none. "
            + "Install one (Debian and Ubuntu: `apt-get install chromium`), or set ALMONER_BROWSER to the path of one.");
}
