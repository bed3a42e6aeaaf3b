using System.Text.RegularExpressions;
using Almoner.Editions;
using Almoner.Editions.Frozen;
using Almoner.Editions.Register;
using Almoner.Reports.Html;
using Almoner.Reports.Tree;
using Almoner.Terms;
using Almoner.Testing;

namespace Almoner.Reports.Tests;

public sealed partial class EditionDocumentTests(Drawer drawer)
{
    private static readonly Restatement Restated = new(
        "x-1", "0", "A return came late", [new FigureDifference("IAA01", "Calls", "2023/24 Q1", "", DifferenceKind.Restated, "3,680", null, [Cause.Records, Cause.Definition])],
        [new TargetDifference("IAA02", "Helped at once", null, null, "no target", "met")]);

    private static readonly Edition Full = SampleEdition.Full with { Commentary = SampleWords.Commentary, Standing = new EditionStanding("x-2", 2, EditionState.InReview, Restated) };

    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    public void The_tree_of_an_edition_is_as_its_golden_file(string language) =>
        Golden.Matches(TreeText.Of(EditionDocument.Of(Full, drawer.Charts, Wording.Of(language)!)), $"full-edition.{language}.golden.txt");

    [Fact]
    public void Both_languages_hold_the_same_figures_in_the_same_places()
    {
        var (english, welsh) = (EditionDocument.Of(Full, drawer: null, Wording.English), EditionDocument.Of(Full, drawer: null, Wording.Welsh));
        Assert.NotEmpty(Figures(english));
        Assert.Equal(Figures(english), Figures(welsh));
        Assert.Equal(english.Sections.Select(section => section.Anchor), welsh.Sections.Select(section => section.Anchor));
    }

    /// <summary>What councils and managers wrote is the same in both documents; every other line that is the same in both was left in English.</summary>
    [Fact]
    public void No_fixed_English_word_survives_in_a_Welsh_document()
    {
        var welsh = Told(EditionDocument.Of(Full, drawer.Charts, Wording.Welsh));
        var english = Keys(Wording.English).Where(word => word.Contains(' ', StringComparison.Ordinal)).ToList();
        var left = english.Where(word => welsh.Any(said => said.Contains(word, StringComparison.Ordinal))).ToList();

        Assert.True(english.Count > 150);
        Assert.Empty(left);
    }

    [Fact]
    public void Words_of_people_keep_their_language_and_say_which_it_is()
    {
        Assert.All(Comments(Wording.English), comment => Assert.Null(comment.Language));
        Assert.All(Comments(Wording.Welsh), comment => Assert.Equal("en-GB", comment.Language));
        Assert.Equal("13 Hydref 2023", Comments(Wording.Welsh)[1].Written);
        Assert.Contains("<div lang=\"en-GB\">", HtmlWriter.Write(EditionDocument.Of(Full, drawer: null, Wording.Welsh), ReportLook.Default), StringComparison.Ordinal);

        static List<Comment> Comments(Wording wording) => [.. EditionDocument.Of(Full, drawer: null, wording).Sections.SelectMany(section => section.Blocks).OfType<Block.OfComment>().Select(block => block.Comment)];
    }

    private static List<Figure> Figures(Document document) => [.. document.Sections.SelectMany(section => section.Blocks)
        .Select(block => block switch { Block.OfTable table => table.Table, Block.OfChart chart => chart.Figure.Table, _ => null }).OfType<Table>()
        .SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Figure).OfType<Figure>()];

    /// <summary>Everything that a document says, but the words of people and the titles that stand in the library.</summary>
    private static List<string> Told(Document document) => [.. TreeText.Of(document).Split('\n').Where(line => !line.StartsWith("      ", StringComparison.Ordinal))];

    /// <summary>Runs of fixed words without the values between them, long enough to mean something.</summary>
    private static IEnumerable<string> Keys(Wording wording) => wording.Keys.SelectMany(key => Value().Split(wording[key])).Select(part => part.Trim(' ', ',', '.', ':', ';', '(', ')')).Where(part => part.Length > 7).Distinct();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Value();
}
