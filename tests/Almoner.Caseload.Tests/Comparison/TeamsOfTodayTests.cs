using Almoner.Caseload.Comparison;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Caseload.Tests.Comparison;

public sealed class TeamsOfTodayTests
{
    [Fact]
    public void A_team_that_no_record_has_is_told_with_its_place_and_the_nearest_spelling()
    {
        var place = new Place("library/caseload/audit.yaml", 11, 40);
        var rules = TestRules.Audit with
        {
            Earlier = [Audit("2019/20"), Audit("2017/18")],
            Comparisons =
            [
                new TeamComparison("2019/20", "North Team", "North", null), new TeamComparison("2019/20", "Sooth Team", "South", null) { Place = place },
                new TeamComparison("2019/20", "Post Team", null, "it is new"), new TeamComparison("2017/18", "Nroth Team", "North", null),
            ],
        };
        using var connection = Records.Open(Records.Book(
            ("worker_posts", """
            post_id | worker_id | team      | fte | began_on   | ended_on
            1       | W1        | Post Team | 1   | 2020-01-01 | -
            """),
            ("allocations", """
            allocation_id | person_id | worker_id | team       | role | began_on   | ended_on
            1             | P1        | W1        | North Team | lead | 2023-01-01 | -
            2             | P1        | W1        | South Team | lead | 2023-01-01 | -
            """)));
        var told = Assert.Single(TeamsOfToday.Unknown(connection, rules, rules.Earlier[0]));
        Assert.Equal(("ALM-0612", place, "no allocation and no post is of Sooth Team, which is compared with 2019/20", "Did you mean `South Team`?"), (told.Code, told.Place, told.What, told.Remedy));
    }

    private static EarlierAudit Audit(string name) => new(name, Records.Period("2019-07..2019-09"), "A page", new Dictionary<string, PublishedAverage>(), new Place("audit.yaml"));
}
