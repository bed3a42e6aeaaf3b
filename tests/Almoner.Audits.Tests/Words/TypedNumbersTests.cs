using Almoner.Audits.Figures;
using Almoner.Audits.Words;
using Almoner.Editions.Commentary;

namespace Almoner.Audits.Tests.Words;

public sealed class TypedNumbersTests
{
    [Theory]
    [InlineData("Transitions holds 21.3.", "21.3")]
    [InlineData("It uses 87.5% of its capacity, 1,204 points.", "87.5% 1,204")]
    [InlineData("Transitions holds {Transitions Team average}, since 2019/20 in 2 teams.", "2")]
    [InlineData("1. First\n2. Second", "")]
    [InlineData("Section 4 and table 12 of 30 June 2023, May 2023, 2019/20 and COVID-19", "")]
    [InlineData("On 3 teams", "3")]
    [InlineData("No contact for more than 91 days, absence of 28 days, taken over within 14 days, a threshold of 25", "")]
    [InlineData("91 cases, 92 days, 91.5 days, 25 workers", "91 92 91.5 25")]
    [InlineData("More than 25 cases, of fewer than 5 people, due after 12 to 24 months", "")]
    public void Numbers_that_are_bound_to_no_figure_are_told_and_dates_and_headings_are_not(string words, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', Told(words).Select(problem => problem.What.Split('`')[1])));

    [Fact]
    public void What_the_program_drafts_holds_no_typed_number() => Assert.Empty(TypedNumbers.In(SmallService.Public with
    {
        Commentary = new NamedWords(AuditOutline.Subjects, QuotableFigures.Of(SmallService.Public)).Print([.. AuditFindings.Of(SmallService.Public).Select(finding => SmallService.Comment(finding.On.Text, finding.Text))], []),
    }));

    [Fact]
    public void It_is_a_warning_with_its_place_and_the_name_of_the_figure_that_prints_it()
    {
        Assert.Equal(
            "comment on section:3:2:4: warning ALM-0646: `10.9` is typed, so nothing holds it against the figures. Write {all month-end average} or {profession social worker month-end average} or {role Social Worker month-end average}.",
            Assert.Single(Told("Most:\nby 10.9 cases")).ToString());
        Assert.Equal("Bind it to a figure, as {all average}, or see for yourself that it is right", Assert.Single(Told("77 times")).Remedy);
    }

    private static IReadOnlyList<Almoner.Terms.Problem> Told(string words) => TypedNumbers.In(SmallService.Public with
    {
        Commentary = new NamedWords(AuditOutline.Subjects, QuotableFigures.Of(SmallService.Public)).Print([SmallService.Comment("section:3", words)], []),
    });
}
