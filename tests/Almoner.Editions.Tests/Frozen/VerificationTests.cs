using Almoner.Editions.Frozen;
using Almoner.Terms;

namespace Almoner.Editions.Tests.Frozen;

public sealed class VerificationTests
{
    private static readonly FrozenEdition Again = SampleFrozen.Edition;

    [Fact]
    public void An_edition_that_is_what_its_inputs_give_holds() => Assert.Empty(Problems(FrozenEdition.Read(Again.ToBytes())!));

    [Fact]
    public void A_tampered_figure_is_told_with_what_was_published_and_what_follows()
    {
        var problem = Assert.Single(Problems(Again with { Figures = [.. Again.Figures.Select(figure => figure.Question == "VIS01|2023/24 Q2|" ? figure with { Printed = "70", Value = "70", Numerator = "70" } : figure)] }));
        Assert.Equal(EditionCode.FigureDiffers, problem.Code);
        Assert.Equal("VIS01 2023/24 Q2: published 70, worked out again 7", problem.What);
    }

    [Fact]
    public void A_figure_whose_hidden_numbers_were_tampered_with_is_told_with_all_of_them()
    {
        var problem = Assert.Single(Problems(Again with { Figures = [.. Again.Figures.Select(figure => figure.Question == "VIS01|2023/24 Q2|" ? figure with { Rows = 6 } : figure)] }));
        Assert.Contains("6 rows", problem.What, StringComparison.Ordinal);
        Assert.Contains("7 rows", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_is_missing_or_made_up_is_told()
    {
        Assert.Equal("VIS01 2023/24 Q1: published nothing, worked out again 8", Assert.Single(Problems(Again with { Figures = [.. Again.Figures.Skip(1)] })).What);
        Assert.Equal("VIS01 2023/24 Q4: published 9, worked out again nothing", Assert.Single(Problems(Again with { Figures = [.. Again.Figures, SampleFrozen.Count("2023/24 Q4", 9)] })).What);
    }

    [Fact]
    public void A_tampered_definition_target_status_version_or_quotation_is_told()
    {
        string[] codes =
        [
            .. Problems(Again with { Measures = [SampleFrozen.Visits with { Definition = "x", Target = "5", Status = "missed" }, SampleFrozen.Kept] }).Select(problem => problem.Code),
            .. Problems(Again with { DatasetVersion = new string('e', 64), CompleteTo = null }).Select(problem => problem.Code),
            .. Problems(Again with { Comments = [Again.Comments[0] with { Quotes = [new FrozenQuote("{VIS01.q2}", "8")] }] }).Select(problem => problem.Code),
        ];
        Assert.Equal([.. Enumerable.Repeat(EditionCode.DefinitionDiffers, 5), EditionCode.WordsDiffer], codes);
    }

    private static IReadOnlyList<Problem> Problems(FrozenEdition published) => Verification.Of(published, Again, new Place("edition.json"));
}
