using Almoner.Editions;
using Almoner.Editions.Commentary;
using Almoner.Editions.Frozen;
using Almoner.Editions.Register;
using Almoner.Reports.Html;
using Almoner.Reports.Tree;
using Almoner.Terms;
using Almoner.Testing;

namespace Almoner.Reports.Tests;

public sealed class EditionDocumentTests(Drawer drawer)
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
        Assert.NotEmpty(DocumentFigures.Of(english));
        Assert.Equal(DocumentFigures.Of(english), DocumentFigures.Of(welsh));
        Assert.Equal(english.Sections.Select(section => section.Anchor), welsh.Sections.Select(section => section.Anchor));
    }

    [Fact]
    public void No_fixed_English_word_survives_in_a_Welsh_document()
    {
        var (english, read, other) = (FixedWords.OnlyEnglish, Page(Wording.Welsh), Page(Wording.English));
        Assert.True(english.Count > 250);
        Assert.Equal([], english.Where(part => FixedWords.Holds(read, part)));
        Assert.True(english.Count(part => FixedWords.Holds(other, part)) > 100);

        string Page(Wording wording) => FixedWords.Told(EditionDocument.Of(Full, drawer.Charts, wording), Written());
    }

    [Fact]
    public void Words_of_people_keep_their_language_and_say_which_it_is()
    {
        Assert.All(Comments(Wording.English), comment => Assert.Null(comment.Language));
        Assert.All(Comments(Wording.Welsh), comment => Assert.Equal("en-GB", comment.Language));
        Assert.Equal("13 Hydref 2023 (yn Saesneg)", Comments(Wording.Welsh)[1].Written);
        Assert.Contains("<div lang=\"en-GB\">", HtmlWriter.Write(EditionDocument.Of(Full, drawer: null, Wording.Welsh), ReportLook.Default), StringComparison.Ordinal);

        static List<Tree.Comment> Comments(Wording wording) => [.. EditionDocument.Of(Full, drawer: null, wording).Sections.SelectMany(section => section.Blocks).OfType<Block.OfComment>().Select(block => block.Comment)];
    }

    private static IEnumerable<string?> Written() => Full.Measures.SelectMany(measure => new[] { measure.Title, measure.About, measure.Source, measure.Base.Of.Title })
        .Concat(Full.Sections.SelectMany(section => section.Items.SelectMany(Written).Concat([section.Title, section.About])))
        .Concat(Full.Commentary.Comments.SelectMany(comment => comment.Blocks.SelectMany(Written)))
        .Concat(Full.Results.Values.SelectMany(result => result.Comparators).SelectMany(comparator => new[] { comparator.Name, comparator.Source }))
        .Concat(DocumentFigures.Of(EditionDocument.Of(Full, drawer: null, Wording.English)).SelectMany(figure => new[] { Untold(figure.Reason), figure.PublishedIn }))
        .Concat([Full.Report.Title, Restated.Reason]);

    /// <summary>A reason of the sample's own, which no key tells.</summary>
    private static string? Untold(Phrase? reason) => reason?.In(Wording.Welsh) == reason?.ToString() ? reason?.ToString() : null;

    private static IEnumerable<string?> Written(EditionItem item) => item switch
    {
        EditionItem.Scorecard card => [card.Title],
        EditionItem.MeasuresByPeriod series => [series.Title, series.Note],
        EditionItem.Table table => [table.Title, table.Note, .. table.Rows.Select(row => row.Label), .. table.Columns.Select(column => column.Shown.Heading)],
        EditionItem.Words words => [words.Text],
        _ => [],
    };

    private static IEnumerable<string> Written(ProseBlock block) => block switch
    {
        ProseBlock.Paragraph paragraph => paragraph.Runs.OfType<Run.Plain>().Select(run => run.Text),
        ProseBlock.ListOf list => list.Items.SelectMany(item => item).SelectMany(Written),
        _ => [],
    };
}
