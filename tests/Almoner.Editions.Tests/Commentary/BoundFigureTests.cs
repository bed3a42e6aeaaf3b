using Almoner.Editions.Commentary;
using Almoner.Library;
using Almoner.Terms;

namespace Almoner.Editions.Tests.Commentary;

/// <summary>Words in, words with figures out: the visits of a small council, edition of 2023/24 quarter 2.</summary>
public sealed class BoundFigureTests
{
    /// <summary>Quarter by quarter: last year 5, 5, 5, 10 with 4 kept in each; this year 8 with 6 kept, then 7 with 5 kept.</summary>
    private static readonly (string, int, string, int)[] Visits =
    [
        ("2022-05-10", 5, "North", 4), ("2022-08-10", 5, "North", 4), ("2022-11-10", 5, "North", 4), ("2023-02-10", 10, "North", 4),
        ("2023-05-10", 8, "North", 6),
        ("2023-07-10", 3, "North", 3), ("2023-08-10", 4, "South", 2),
    ];

    private static readonly Quarter Quarter = new(new FinancialYear(2023), 2);
    private static readonly Issue Issue = new("quarterly", Quarter.Name);
    private static readonly MeasureLibrary Library = VisitsCouncil.Library("{VIS01: {value: 6}, VIS02: {value: 75.5}, VIS03: to be confirmed, VIS04: {year_total: 40}}");

    [Theory]
    [InlineData("{VIS01.q2}", "7")]
    [InlineData("{VIS01.Q1}", "8")]
    [InlineData("{ VIS01 . q2 }", "7")]
    [InlineData("{VIS01.2022/23}", "25")]
    [InlineData("{VIS01.2022-23}", "25")]
    [InlineData("{VIS01.2022/23 q4}", "10")]
    [InlineData("{VIS01.ytd}", "15")]
    [InlineData("{VIS01.jul}", "3")]
    [InlineData("{VIS01.August 2023}", "4")]
    [InlineData("{VIS01.2023-08}", "4")]
    [InlineData("{VIS02.q2}", "71.4%")]
    [InlineData("{VIS02.q2 numerator} of {VIS02.q2 denominator}", "5 of 7")]
    [InlineData("{VIS01.q2 last year}", "5")]
    [InlineData("{VIS01.ytd last year}", "10")]
    [InlineData("{VIS01.2023/24 last year}", "25")]
    [InlineData("{VIS01.jul last year}", "0")]
    [InlineData("{VIS01 change q1 q2}", "down 1")]
    [InlineData("{VIS01 change q2 q2}", "unchanged")]
    [InlineData("{VIS01 change q1 q2 in percent}", "down 12.5%")]
    [InlineData("{VIS01 change q1 q2 in percent, 0}", "down 13%")]
    [InlineData("{VIS01 change q2 last year}", "up 2")]
    [InlineData("{VIS01 change q2 last year in percent}", "up 40.0%")]
    [InlineData("{VIS01 change 2022/23 q4 q1}", "down 2")]
    [InlineData("{VIS02 change q1 q2}", "down 3.6 percentage points")]
    [InlineData("{VIS01.q2 of VIS01.ytd}", "46.7%")]
    [InlineData("{VIS01.q2 of VIS01.ytd, 0}", "47%")]
    [InlineData("{VIS01.q2 last year of VIS01.2022/23}", "20.0%")]
    [InlineData("{VIS01 target}", "6")]
    [InlineData("{VIS02 target}", "75.5%")]
    [InlineData("{VIS04 target}", "40 in the year")]
    [InlineData("{VIS01.q2 from target}", "1 above")]
    [InlineData("{VIS02.q2 from target}", "4.1 percentage points below")]
    [InlineData("It is {{VIS01.q2}.", "It is {VIS01.q2}.")]
    [InlineData(@"It is \{VIS01.q2}.", "It is {VIS01.q2}.")]
    [InlineData("**up {VIS01 change q2 last year}**", "**up ****up 2**")]
    public void A_bound_figure_prints_the_edition_s_figure(string text, string printed)
    {
        var commentary = Printed(text);
        Assert.Empty(commentary.Problems);
        Assert.Equal(printed, ProseText.Of(Assert.Single(commentary.Comments).Blocks));
    }

    [Theory]
    [InlineData("{VIS01.q5}", 1, 8, EditionCode.UnknownPeriod, "there is no quarter 5. Write q1 to q4")]
    [InlineData("{VIS01.2022/23 q5}", 1, 8, EditionCode.UnknownPeriod, "there is no quarter 5. Write 2022/23 q1 to 2022/23 q4")]
    [InlineData("{VIS01.2022/24}", 1, 8, EditionCode.UnknownPeriod, "`2022/24` is no period")]
    [InlineData("{VIS01.someday}", 1, 8, EditionCode.UnknownPeriod, "`someday` is no period")]
    [InlineData("in all {VIS11.q2}", 1, 9, EditionCode.UnknownMeasure, "there is no measure VIS11. Did you mean `VIS01`?")]
    [InlineData("{vis01.q2}", 1, 2, EditionCode.UnknownMeasure, "Did you mean `VIS01`?")]
    [InlineData("one\n\n* two\n* {VIS01.q2 of\n  VIS77.q2}", 5, 3, EditionCode.UnknownMeasure, "there is no measure VIS77")]
    [InlineData("{VIS01.q3}", 1, 1, EditionCode.NoValue, "VIS01 has no figure for 2023/24 Q3 (not yet due: records run to 30 September 2023)")]
    [InlineData("{VIS01 change q2 q3}", 1, 1, EditionCode.NoValue, "VIS01 has no figure for 2023/24 Q3")]
    [InlineData("{VIS01}", 1, 7, EditionCode.BindingSyntax, "{VIS01} cannot be read")]
    [InlineData("{VIS01 chnge q1 q2}", 1, 8, EditionCode.BindingSyntax, "unexpected `chnge`")]
    [InlineData("{VIS01.q2;}", 1, 10, EditionCode.BindingSyntax, "cannot be read")]
    [InlineData("{}", 1, 2, EditionCode.BindingSyntax, "{} cannot be read")]
    [InlineData("a { b", 1, 3, EditionCode.BindingSyntax, "a brace is opened and never closed")]
    [InlineData("{VIS01 change q1 q2, 2}", 1, 22, EditionCode.BindingSyntax, "a change is printed with the decimals of its measure")]
    [InlineData("{VIS01.q2 of VIS01.ytd, 5}", 1, 25, EditionCode.BindingSyntax, "5 decimals cannot be printed. Write 0 to 4")]
    [InlineData("{VIS02.q2 of VIS01.q2}", 1, 14, EditionCode.DoesNotFit, "VIS02 is in percent and VIS01 in count")]
    [InlineData("{VIS02.q2 of VIS02.q1}", 1, 14, EditionCode.DoesNotFit, "percentages themselves")]
    [InlineData("{VIS02 change q1 q2 in percent}", 1, 15, EditionCode.DoesNotFit, "would be taken for percentage points")]
    [InlineData("{VIS01.q2 numerator}", 1, 11, EditionCode.DoesNotFit, "VIS01 is no ratio")]
    [InlineData("{VIS01.q2 of VIS01.jul last year}", 1, 1, EditionCode.DoesNotFit, "VIS01 is 0 in Jul 2022, and nothing is a share of 0")]
    [InlineData("{VIS01 change jul last year in percent}", 1, 1, EditionCode.DoesNotFit, "no change is a per cent of 0")]
    [InlineData("{VIS03 target}", 1, 1, EditionCode.DoesNotFit, "VIS03 has no target in 2023/24 Q2")]
    [InlineData("{VIS04.q2 from target}", 1, 1, EditionCode.DoesNotFit, "VIS04 has no target in 2023/24 Q2 that is one value")]
    public void A_binding_that_cannot_be_printed_is_told_with_its_place_and_remedy(string text, int line, int column, string code, string message)
    {
        var problem = Assert.Single(Printed(text).Problems);
        Assert.Equal((code, new Place("comment on measure:VIS01", line, column)), (problem.Code, problem.Place));
        Assert.Contains(message, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_of_a_comment_is_told_and_its_other_figures_are_printed()
    {
        var commentary = Printed("{VIS01.q2} and {VIS01.q9} and {NO01.q2}");
        Assert.Equal([EditionCode.UnknownPeriod, EditionCode.UnknownMeasure], commentary.Problems.Select(problem => problem.Code));
        Assert.Equal("7 and {VIS01.q9} and {NO01.q2}", ProseText.Of(commentary.Comments[0].Blocks));
    }

    [Fact]
    public void A_quoted_figure_keeps_the_figures_that_it_came_from_with_their_states()
    {
        var quote = Printed("{VIS01 change q1 q2}").Comments[0].Quotes.Single();
        Assert.Equal(["8", "7"], quote.From.Select(figure => figure.Print()));
        var published = Printed("{VIS01.2019/20}", [("VIS01", "2019/20", 321m)]).Comments[0].Quotes.Single();
        Assert.Equal(("321", "a report"), (published.Printed, published.From.Single().PublishedIn));
    }

    [Theory]
    [InlineData("{VIS02.2019/20 numerator}")]
    [InlineData("{VIS02.2019/20 denominator}")]
    public void Nobody_knows_what_a_published_percentage_came_from(string text)
    {
        var problem = Assert.Single(Printed(text, [("VIS02", "2019/20", 50.79m)]).Problems);
        Assert.Equal((EditionCode.DoesNotFit, "of VIS02 in 2019/20 only the result is known"), (problem.Code, problem.What));
    }

    [Theory]
    [InlineData("{VIS01.q2}", "7")]
    [InlineData("{VIS01 change q1 q2}", "i lawr 1")]
    [InlineData("{VIS01 change q2 q2}", "heb newid")]
    [InlineData("{VIS01 change q1 q2 in percent}", "i lawr 12.5%")]
    public void Welsh_words_quote_figures_in_Welsh(string text, string printed) =>
        Assert.Equal(printed, ProseText.Of(Assert.Single(Words([(text, Wording.Welsh)]).Comments).Blocks));

    [Theory]
    [InlineData("{VIS01.q2} visits, 12 by foot", "{ VIS01.q2 } ymweliad, 12 ar droed", null)]
    [InlineData("{VIS01.q2} visits", "Llai o ymweliadau", "`{VIS01.q2}` stands in the words in English and not in those in Cymraeg")]
    [InlineData("Fewer visits", "{VIS01.q2} o ymweliadau", "`{VIS01.q2}` stands in the words in Cymraeg and not in those in English")]
    [InlineData("{VIS01.q2}", "{VIS01.q1}", "`{VIS01.q2}` stands in the words in English and not in those in Cymraeg; `{VIS01.q1}` stands in the words in Cymraeg and not in those in English")]
    [InlineData("12 visits", "13 ymweliad", "`12` stands in the words in English and not in those in Cymraeg; `13` stands in the words in Cymraeg and not in those in English")]
    public void A_translation_says_the_same_figures_and_numbers(string english, string welsh, string? problem)
    {
        var problems = Words([(english, Wording.English), (welsh, Wording.Welsh)]).Problems;
        Assert.Equal(problem ?? "", string.Join("; ", problems.Select(found => found.What)));
        Assert.All(problems, found => Assert.Equal((EditionCode.OtherFigures, Severity.Error, "comment on measure:VIS01 (Cymraeg)"), (found.Code, found.Severity, found.Place!.File)));
    }

    [Fact]
    public void A_change_too_small_to_print_is_told_as_one()
    {
        (string, int, string, int)[] many = [("2023-05-10", 20_000, "North", 10_000), ("2023-08-10", 20_000, "North", 10_001)];
        Assert.Equal("up by less than 0.1 percentage points", ProseText.Of(Printed("{VIS02 change q1 q2}", [], many).Comments[0].Blocks));
    }

    private static EditionCommentary Printed(string text, IReadOnlyList<(string, string, decimal)>? published = null, (string, int, string, int)[]? visits = null) =>
        Words([(text, Wording.English)], published, visits);

    private static EditionCommentary Words((string Text, Wording Language)[] texts, IReadOnlyList<(string, string, decimal)>? published = null, (string, int, string, int)[]? visits = null)
    {
        var comments = texts.Select(words => new Comment(1, Issue, new Subject.OfMeasure("VIS01"), "A manager", new DateOnly(2023, 10, 12), words.Text, new By("somebody", DateTimeOffset.UnixEpoch)) { Language = words.Language });
        var words = new WordsOfEdition(Library, Library.Reports["quarterly"], Quarter, [.. comments], []);
        return VisitsCouncil.Edition(Library, 2, published ?? [], visits ?? Visits, words).Commentary;
    }
}
