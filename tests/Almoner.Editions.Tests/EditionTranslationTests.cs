using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Terms;

namespace Almoner.Editions.Tests;

public sealed class EditionTranslationTests
{
    private static readonly Translations Known = new(
        new Dictionary<string, string> { ["Visits"] = "Ymweliadau", ["Visits kept"] = "Ymweliadau a gadwyd", ["district"] = "ardal", ["North"] = "Gogledd", ["All-Wales average"] = "Cyfartaledd Cymru gyfan" }, []);

    private static Edition English { get; } = VisitsCouncil.Edition(
        VisitsCouncil.Library("{VIS01: {value: 2, per: district}}", "comparators:\n  VIS02: [{name: All-Wales average, value: 50, source: Stats}]"), 2,
        ("2023-07-03", 4, "North", 3), ("2023-08-03", 2, "South", 1));

    private static Edition Welsh { get; } = EditionTranslation.Of(English, Known, Wording.Welsh);

    [Fact]
    public void Titles_are_in_Welsh_wherever_they_stand()
    {
        Assert.Equal(("Ymweliadau", "Ymweliadau"), (Welsh.Report.Title, Welsh.Sections[0].Title));
        Assert.Equal("Ymweliadau a gadwyd", Welsh.Results["VIS02"].Measure.Title);
        Assert.Equal(["Ymweliadau", "Ymweliadau a gadwyd"], Assert.IsType<EditionItem.Scorecard>(Welsh.Sections[0].Items[0]).Rows.Take(2).Select(row => row.Measure.Title));
        Assert.Equal("Ymweliadau", Welsh.Headline.Kpis[0].Measure.Title);
    }

    [Fact]
    public void What_has_no_Welsh_stays_in_English_and_says_so()
    {
        var table = Assert.IsType<EditionItem.Table>(Welsh.Sections[0].Items[1]);
        Assert.Equal("Visits not kept (yn Saesneg)", table.Title);
        Assert.Equal(["Gogledd", "South (yn Saesneg)"], table.Rows.Select(row => row.Label));
    }

    [Fact]
    public void Targets_comparators_and_definitions_are_told_in_Welsh()
    {
        Assert.Equal("2 fesul ardal", Welsh.Results["VIS01"].Target!.Print(Wording.Welsh));
        Assert.StartsWith("Cyfartaledd Cymru gyfan ", Assert.Single(Welsh.Results["VIS02"].Comparators).Print(Wording.Welsh), StringComparison.Ordinal);
        Assert.StartsWith("Ymweliadau ", MeasureInWords.Of(Welsh.Results["VIS02"].Measure, Wording.Welsh, Welsh.LibraryWords).Counts, StringComparison.Ordinal);
    }

    [Fact]
    public void No_figure_changes() => Assert.Equal(English.Figures, Welsh.Figures);

    [Fact]
    public void In_English_it_is_the_edition_itself() => Assert.Same(English, EditionTranslation.Of(English, Known, Wording.English));
}
