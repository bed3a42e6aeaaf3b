using System.Text.Json;
using Almoner.Editions.Commentary;
using Almoner.Reports;
using Almoner.Reports.Tests;
using Almoner.Reports.Tree;
using Almoner.Terms;
using Almoner.Testing;
using Microsoft.Playwright;

namespace Almoner.Audits.Tests;

public sealed class AuditDocumentTests(Drawer drawer, Browser browser)
{
    [Fact]
    public void The_audit_of_a_small_service_is_this() => Golden.Matches(Letters.LeftOut(ReportWriter.Html(AuditDocument.Of(SmallService.Edition, SmallService.Library.Translations, null, Wording.English), ReportLook.Default)), "small-audit.golden.html");

    [Fact]
    public void Its_sections_and_tables_are_those_that_words_can_stand_on()
    {
        var document = AuditDocument.Of(SmallService.Public, SmallService.Library.Translations, null, Wording.English);
        var numbered = document.Sections.Where(section => section.Number is not null).ToList();
        Assert.Equal(Enumerable.Range(1, 9).Select(number => (int?)number), numbered.Select(section => section.Number));
        Assert.All(numbered, section => Assert.Equal(section.Title, AuditOutline.Subjects.TitleOf(new Subject.OfSection(section.Number!.Value))));
        var headings = document.Sections.SelectMany(section => section.Blocks).OfType<Block.Heading>().Where(heading => heading.Anchor.StartsWith("table-of-", StringComparison.Ordinal)).ToList();
        Assert.Equal(13, headings.Count);
        Assert.All(headings, heading => Assert.Equal(heading.Text, AuditOutline.Subjects.TitleOf(new Subject.OfTable(heading.Anchor["table-of-".Length..]))));
    }

    [Fact]
    public void Whatever_the_public_form_withholds_stands_nowhere_in_it()
    {
        var whole = ReportWriter.Html(AuditDocument.Of(SmallService.Whole, SmallService.Library.Translations, drawer.Charts, Wording.English), ReportLook.Default);
        var open = ReportWriter.Html(AuditDocument.Of(SmallService.Public, SmallService.Library.Translations, drawer.Charts, Wording.English), ReportLook.Default);
        Assert.Contains(">W12<", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("W12", open, StringComparison.Ordinal);
        Assert.Contains("Whole, not for publication", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("not for publication", open, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("en", "Not for publication")]
    [InlineData("cy", "Nid i'w gyhoeddi")]
    public void The_whole_form_and_no_other_is_marked_as_not_for_publication(string language, string marking)
    {
        var wording = Wording.Of(language)!;
        Assert.Equal(marking, AuditDocument.Of(SmallService.Whole, SmallService.Library.Translations, null, wording).Marking);
        Assert.Null(AuditDocument.Of(SmallService.Public, SmallService.Library.Translations, null, wording).Marking);
        Assert.Null(AuditDocument.Of(SmallService.Edition, SmallService.Library.Translations, null, wording).Marking);
    }

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Axe_finds_no_fault_at_any_width_and_theme(int width, ColorScheme scheme)
    {
        var page = await browser.Page(ReportWriter.Html(AuditDocument.Of(SmallService.Edition, SmallService.Library.Translations, drawer.Charts, Wording.English), ReportLook.Default), width, scheme, []);
        Assert.Empty((await Axe.Read(page)).Faults);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.True(await page.Locator("svg[role=img]").CountAsync() > 10);
    }
}
