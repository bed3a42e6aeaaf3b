using Almoner.Editions.Commentary;
using Almoner.Editions.Drafting;
using Almoner.Library;
using Almoner.Terms;

namespace Almoner.Editions.Tests.Drafting;

public sealed class DraftTests
{
    private static readonly MeasureLibrary Library = VisitsCouncil.Library("{VIS01: {value: 10}, VIS02: {value: 60}, VIS04: {year_total: 40}}");

    [Fact]
    public void Every_measure_that_moved_is_proposed_with_how_far_against_what_and_how_far_from_its_target()
    {
        (string, int, string, int)[] visits = [("2022-08-10", 5, "North", 4), ("2023-05-10", 8, "North", 6), ("2023-08-10", 7, "North", 5)];
        var proposals = Draft.Of(VisitsCouncil.Edition(Library, 2, visits));
        Assert.Equal(["VIS01", "VIS02", "VIS03", "VIS04", "VIS05"], proposals.Select(proposal => ((Subject.OfMeasure)proposal.On).Code));
        Assert.Equal(
            "Visits: 7 in quarter 2, down 1 on the quarter before (8) and up 2 on the same quarter last year (5). The target is 10; this is 3 below it.",
            Printed(proposals[0], visits));
        Assert.Equal(
            "Visits kept: 71.4% in quarter 2, down 3.6 percentage points on the quarter before (75.0%) and down 8.6 percentage points on the same quarter last year (80.0%). "
            + "That is 5 of 7. The target is 60%; this is 11.4 percentage points above it.",
            Printed(proposals[1], visits));
        Assert.EndsWith("So far this year it is 15; the target is 40 in the year.", Printed(proposals[3], visits), StringComparison.Ordinal);
    }

    [Fact]
    public void A_measure_that_stands_still_is_not_proposed()
    {
        (string, int, string, int)[] visits = [("2022-08-10", 7, "North", 5), ("2023-05-10", 7, "North", 5), ("2023-08-10", 7, "North", 5)];
        Assert.Equal(["VIS03", "VIS04"], Draft.Of(VisitsCouncil.Edition(Library, 2, visits)).Select(proposal => ((Subject.OfMeasure)proposal.On).Code));
    }

    [Fact]
    public void Every_number_of_a_proposal_is_bound()
    {
        var proposals = Draft.Of(VisitsCouncil.Edition(Library, 1, ("2022-05-10", 5, "North", 4), ("2023-02-10", 9, "North", 4), ("2023-05-10", 8, "North", 6)));
        Assert.NotEmpty(proposals);
        Assert.All(proposals, proposal => Assert.DoesNotMatch("[0-9]", System.Text.RegularExpressions.Regex.Replace(proposal.Text.Replace("in quarter 1,", "", StringComparison.Ordinal), "\\{[^}]*\\}", "")));
        Assert.Contains("{VIS01 change 2022/23 q4 q1}", proposals[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_within_another_is_told_as_a_share_of_it()
    {
        var library = LibraryWithParts();
        var (urgent, all) = (library.Measures["PRT02"], library.Measures["PRT01"]);
        Assert.Equal(all, Subsets.WholeOf(urgent, library.Measures.Values));
        Assert.Equal(urgent, Subsets.WholeOf(library.Measures["PRT03"], library.Measures.Values));
        Assert.Null(Subsets.WholeOf(all, library.Measures.Values));
        Assert.Null(Subsets.WholeOf(library.Measures["PRT04"], library.Measures.Values));
    }

    private static MeasureLibrary LibraryWithParts()
    {
        var shared = VisitsCouncil.Library("{}");
        var files = shared.Files.Append(new LibraryFile("measures", "library/measures/parts.yaml", """
            measures:
              - {code: PRT01, title: All, of: visits, counted_on: made_on, count: rows}
              - {code: PRT02, title: Kept, of: visits, where: kept, counted_on: made_on, count: rows}
              - {code: PRT03, title: Kept in the north, of: visits, where: "district = 'North' and kept", counted_on: made_on, count: rows}
              - {code: PRT04, title: Ended, of: visits, where: kept, counted_on: ended_on, count: rows}
            """));
        return LibraryReader.Read([.. files], FinancialYear.April).Value!;
    }

    private static string Printed(Proposal proposal, (string, int, string, int)[] visits)
    {
        var quarter = new Quarter(new FinancialYear(2023), 2);
        var comment = new Comment(1, Desk.Issue, proposal.On, "A manager", new DateOnly(2023, 10, 12), proposal.Text, new By("Sam", DateTimeOffset.UnixEpoch));
        var edition = VisitsCouncil.Edition(Library, 2, [], visits, new WordsOfEdition(Library, Library.Reports["quarterly"], quarter, [comment], []));
        Assert.Empty(edition.Commentary.Problems);
        return Commentary.ProseText.Of(edition.Commentary.Comments[0].Blocks);
    }
}
