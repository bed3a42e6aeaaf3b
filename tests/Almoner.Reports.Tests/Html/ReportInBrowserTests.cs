using System.Text.Json;
using Almoner.Editions;
using Almoner.Library.Records;
using Almoner.Library.Reports;
using Almoner.Reports.Summary;
using Almoner.Terms;
using Microsoft.Playwright;

namespace Almoner.Reports.Tests.Html;

/// <summary>The whole report as a reader's browser has it.</summary>
public sealed class ReportInBrowserTests(Drawer drawer, Browser browser)
{
    [Theory]
    [InlineData(320, ColorScheme.Light, "#12436D")]
    [InlineData(320, ColorScheme.Dark, "#12436D")]
    [InlineData(1280, ColorScheme.Light, "#12436D")]
    [InlineData(1280, ColorScheme.Dark, "#12436D")]
    [InlineData(1280, ColorScheme.Light, "#FFD700")]
    [InlineData(1280, ColorScheme.Dark, "#FFD700")]
    public async Task Axe_finds_no_fault_at_any_width_theme_and_accent(int width, ColorScheme scheme, string accent)
    {
        var page = await browser.Page(Report(accent), width, scheme, []);

        var (faults, kept) = await Axe.Read(page);

        Assert.Empty(faults);
        Assert.All(["color-contrast", "svg-img-alt", "heading-order", "region", "target-size"], rule => Assert.Contains(rule, kept));
    }

    [Theory]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task Axe_finds_no_fault_where_readers_force_their_own_colours(int width, ColorScheme scheme)
    {
        var page = await browser.Page(Report(), width, scheme, []);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });

        Assert.True(await page.EvaluateAsync<bool>("matchMedia('(forced-colors: active)').matches"));
        var (faults, _) = await Axe.Read(page);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        // A status keeps its frame where it loses its ground.
        Assert.NotEqual("0px", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('td .status.missed')).borderTopWidth"));
        Assert.NotEqual("rgba(0, 0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('td .status.missed')).borderTopColor"));
    }

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Axe_finds_no_fault_in_a_summary_and_nothing_of_it_scrolls_sideways_but_tables(int width, ColorScheme scheme)
    {
        var page = await browser.Page(Summary(), width, scheme, []);

        Assert.Empty((await Axe.Read(page)).Faults);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(3, await page.Locator("figure svg:visible").CountAsync());
    }

    [Fact]
    public async Task The_keyboard_comes_first_to_the_skip_link_which_shows_itself_and_leads_to_the_text()
    {
        var page = await browser.Page(Report(), 1280, ColorScheme.Light, []);
        await page.Keyboard.PressAsync("Tab");

        Assert.Equal("Skip to main content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.True(await page.EvaluateAsync<double>("document.activeElement.getBoundingClientRect().top") >= 0);
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task Whatever_the_keyboard_reaches_shows_that_it_is_reached_and_the_order_is_that_of_the_page()
    {
        var page = await browser.Page(Report(), 1280, ColorScheme.Light, []);
        var reachable = await page.Locator("a[href], [tabindex=\"0\"]").CountAsync();
        var places = new List<double>();
        for (var step = 0; step < reachable; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            var reached = await page.EvaluateAsync<JsonElement>("""
                (() => {
                    const here = document.activeElement;
                    const look = getComputedStyle(here);
                    const all = [...document.querySelectorAll('a[href], [tabindex="0"]')];
                    return { shown: look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 3, place: all.indexOf(here) };
                })()
                """);
            Assert.True(reached.GetProperty("shown").GetBoolean());
            places.Add(reached.GetProperty("place").GetDouble());
        }

        Assert.Equal(Enumerable.Range(0, reachable).Select(place => (double)place), places);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(640)]
    [InlineData(1280)]
    public async Task Only_tables_scroll_sideways(int width)
    {
        var page = await browser.Page(Report(), width, ColorScheme.Light, []);

        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Every_table_has_a_named_region_that_the_keyboard_reaches()
    {
        var page = await browser.Page(Report(), 320, ColorScheme.Light, []);
        var tables = await page.Locator("table").CountAsync();

        var named = await page.EvaluateAsync<int>("""
            [...document.querySelectorAll('[role=region][tabindex="0"] > table')].filter(table =>
                document.getElementById(table.parentElement.getAttribute('aria-labelledby')).textContent === table.caption.textContent).length
            """);

        Assert.Equal(23, tables);
        Assert.Equal(tables, named);
    }

    [Fact]
    public async Task Cells_under_three_layers_of_headings_name_their_row_and_all_three()
    {
        var page = await browser.Page(ReportWriter.Html(EditionDocument.Of(SampleEdition.Small, drawer.Charts, Wording.English), ReportLook.Default), 1280, ColorScheme.Light, []);

        var named = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('td[headers]')].map(cell => cell.getAttribute('headers').split(' ').map(id => document.getElementById(id).textContent).join(' > '))
            """);

        Assert.Equal(24, named.Length - named.Count(name => name.StartsWith("All", StringComparison.Ordinal)));
        Assert.Equal("Home care > Aug > Step down > Numerator", named[0]);
        Assert.Equal("All > Sep > All > Percentage", named[^1]);
    }

    [Theory]
    [InlineData(3, 680)]
    [InlineData(6, 1009)]
    public async Task Tables_of_many_columns_fit_the_paper_upright_or_sideways(int months, int width)
    {
        // A4 less its margins is 180 mm wide, and 267 mm on its side: 680 and 1009 CSS pixels.
        Period[] periods = [.. new YearToDate(new FinancialYear(2023), new Month(2023, 3 + months)).Months];
        var figures = SampleEdition.Counts([.. Enumerable.Range(0, months * 3).Select(column => 1234L + column)]);
        var table = SampleEdition.Matrix("Wide", SampleEdition.Plain("TST01", "Wide"), new Field("outcome", FieldType.Text, "."), new Field("route", FieldType.Text, "."),
            periods, ["Step down", "Step up", ""], [new ShownPart(FigurePart.Value, null)], null, figures, ("Needs met wholly or partly with or without assistance", figures), ("Other", figures));
        var page = await browser.Page(ReportWriter.Html(EditionDocument.Of(SampleEdition.Edition("Wide", new EditionSection(1, "Wide", null, [table])), null, Wording.English), ReportLook.Default), width, ColorScheme.Light, []);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(months > 4 ? 1 : 0, await page.Locator(".sideways").CountAsync());
        Assert.InRange(await page.EvaluateAsync<double>("document.getElementById('table-1').getBoundingClientRect().right"), 1, width);
    }

    [Fact]
    public async Task The_report_asks_the_network_for_nothing()
    {
        var asked = new List<string>();
        var page = await browser.Page(Report(), 1280, ColorScheme.Light, asked);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Empty(asked);
        Assert.Equal(0, await page.Locator("script").CountAsync());
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Every_chart_shows_one_picture_that_names_and_describes_itself_and_a_table_follows_it(int width)
    {
        var page = await browser.Page(Report(), width, ColorScheme.Light, []);

        var figures = await page.EvaluateAsync<JsonElement>("""
            [...document.querySelectorAll('figure')].map(figure => {
                const shown = [...figure.querySelectorAll('svg')].filter(svg => svg.getBoundingClientRect().width > 0);
                return {
                    shown: shown.length,
                    role: shown[0].getAttribute('role'),
                    name: document.getElementById(shown[0].getAttribute('aria-labelledby')).textContent,
                    words: document.getElementById(shown[0].getAttribute('aria-describedby')).textContent,
                    table: figure.nextElementSibling.querySelector('table') !== null,
                    wide: shown[0].getBoundingClientRect().width,
                };
            })
            """);

        Assert.Equal(9, figures.GetArrayLength());
        Assert.All(figures.EnumerateArray(), figure =>
        {
            Assert.Equal(1, figure.GetProperty("shown").GetInt32());
            Assert.Equal("img", figure.GetProperty("role").GetString());
            Assert.NotEqual("", figure.GetProperty("name").GetString());
            Assert.Contains("All figures are in Table", figure.GetProperty("words").GetString(), StringComparison.Ordinal);
            Assert.True(figure.GetProperty("table").GetBoolean());
            Assert.InRange(figure.GetProperty("wide").GetDouble(), 250, width);
        });
    }

    [Fact]
    public async Task Ids_stand_once()
    {
        var page = await browser.Page(Report(), 1280, ColorScheme.Light, []);

        Assert.Empty(await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('[id]')].map(element => element.id).filter((id, index, all) => all.indexOf(id) !== index)
            """));
    }

    [Fact]
    public async Task Every_link_inside_the_report_leads_somewhere()
    {
        var page = await browser.Page(Report(), 1280, ColorScheme.Light, []);

        Assert.Empty(await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('a')].map(link => link.getAttribute('href')).filter(href => !document.getElementById(href.slice(1)))
            """));
    }

    private string Summary() => ReportWriter.Html(SummaryDocument.Of(SampleEdition.Full with { Commentary = SampleWords.Commentary }, drawer.Charts, Wording.English), ReportLook.Default);

    private string Report(string accent = "#12436D") => ReportWriter.Html(EditionDocument.Of(SampleEdition.Full with { Commentary = SampleWords.Commentary }, drawer.Charts, Wording.English), ReportLook.Of(accent).Value!);
}
