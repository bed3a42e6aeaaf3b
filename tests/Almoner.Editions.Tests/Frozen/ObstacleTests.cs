using Almoner.Editions.Commentary;
using Almoner.Editions.Frozen;
using Almoner.Editions.Proofreading;
using Almoner.Library;
using Almoner.Terms;

namespace Almoner.Editions.Tests.Frozen;

/// <summary>What stands in the way of publication: 7 visits against a target of 10, of which 5 were kept.</summary>
public sealed class ObstacleTests
{
    private static readonly Quarter Quarter = new(new FinancialYear(2023), 2);
    private static readonly MeasureLibrary Library = VisitsCouncil.Library("{VIS01: {value: 10}, VIS02: {value: 60}, VIS05: {value: 20}}");

    [Fact]
    public void A_missed_indicator_without_words_stands_in_the_way_and_a_met_one_does_not()
    {
        var obstacles = Obstacles.Of(Edition([], []), [], []);
        Assert.All(obstacles, obstacle => Assert.Equal(EditionCode.MissedWithoutWords, obstacle.Code));
        Assert.Equal(
            [
                "Visits (measure:VIS01) missed its target: 7 against at least 10; 3 short, and nobody says why",
                "Visits not kept (measure:VIS05) missed its target: 28.6% against at most 20%; 8.6 points over, and nobody says why",
            ],
            obstacles.Select(obstacle => obstacle.What));
    }

    [Fact]
    public void Words_on_the_measure_or_its_table_clear_it_and_words_elsewhere_do_not()
    {
        Assert.Empty(Codes([("measure:VIS01", "Floods."), ("table:visits-not-kept", "Floods.")]));
        Assert.Equal([EditionCode.MissedWithoutWords, EditionCode.MissedWithoutWords], Codes([("section:1", "Floods."), ("measure:VIS02", "Fine.")]));
    }

    [Theory]
    [InlineData("Comment needed")]
    [InlineData("A comment is needed here.")]
    [InlineData("COMMENTS NEEDED")]
    public void Words_that_say_that_a_comment_is_needed_stand_in_the_way(string text) =>
        Assert.Equal([EditionCode.SaysNeeded], Codes([("measure:VIS01", text), ("measure:VIS05", "Floods.")]));

    [Fact]
    public void Words_about_needs_do_not() => Assert.Empty(Codes([("measure:VIS01", "No comment. More staff were needed."), ("measure:VIS05", "Floods.")]));

    [Fact]
    public void What_was_asked_for_and_has_not_come_stands_in_the_way()
    {
        var words = new[] { ("measure:VIS01", "Floods."), ("measure:VIS05", "Floods.") };
        Assert.Equal([EditionCode.StillNeeded], Obstacles.Of(Edition(words, [Need("section:1", answered: false)]), [], []).Select(obstacle => obstacle.Code));
        Assert.Empty(Obstacles.Of(Edition(words, [Need("section:1", answered: true)]), [], []));
    }

    [Fact]
    public void Words_that_cannot_be_printed_and_whatever_else_was_found_stand_in_the_way_and_warnings_do_not()
    {
        var edition = Edition([("measure:VIS01", "{VIS01.q9}"), ("measure:VIS05", "Floods."), ("table:gone", "Floods.")], []);
        Problem[] found = [Problem.Error("ALM-0000", "broken", "Mend it"), Problem.Warning("ALM-0000", "odd", "Look")];
        Assert.Equal(["ALM-0000", EditionCode.UnknownPeriod, EditionCode.UnknownSubject], Obstacles.Of(edition, found, []).Select(obstacle => obstacle.Code).Order(StringComparer.Ordinal).OrderBy(code => code == "ALM-0000" ? 0 : code == EditionCode.UnknownPeriod ? 1 : 2));
    }

    private static IEnumerable<string> Codes((string On, string Text)[] words)
    {
        var edition = Edition(words, []);
        return Obstacles.Of(edition, [], EditionProofreading.Read(edition, [])).Select(obstacle => obstacle.Code);
    }

    private static Edition Edition((string On, string Text)[] words, CommentNeed[] needs)
    {
        var comments = words.Select((word, index) => new Comment(index, Desk.Issue, On(word.On), "A manager", new DateOnly(2023, 10, 12), word.Text, new By("Sam", DateTimeOffset.UnixEpoch))).ToList();
        return VisitsCouncil.Edition(Library, 2, [], [("2023-05-10", 8, "North", 6), ("2023-08-10", 7, "North", 5)], new WordsOfEdition(Library, Library.Reports["quarterly"], Quarter, comments, needs));
    }

    private static CommentNeed Need(string on, bool answered) => new(Desk.Issue, On(on), "Jo", new By("Sam", DateTimeOffset.UnixEpoch), answered);

    private static Subject On(string text) => Subject.TryParse(text, out var subject) ? subject : throw new ArgumentException(text);
}
