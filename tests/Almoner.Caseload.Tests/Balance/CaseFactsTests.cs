using Almoner.Caseload.Balance;
using Almoner.Testing;

namespace Almoner.Caseload.Tests.Balance;

public sealed class CaseFactsTests
{
    private const string Allocations = """
        allocation_id | person_id | worker_id | team | role | began_on   | ended_on
        1             | open      | W1        | East | lead | 2023-01-01 | -
        2             | done      | W1        | East | lead | 2023-01-01 | -
        3             | due       | W1        | East | lead | 2023-01-01 | -
        4             | later     | W1        | East | lead | 2023-01-01 | 2023-06-30
        5             | gone      | W1        | East | lead | 2023-01-01 | 2023-06-29
        6             | other     | W1        | West | lead | 2023-01-01 | -
        7             | both      | W1        | East | lead | 2023-01-01 | -
        """;

    [Fact]
    public void States_hold_from_their_day_until_they_end_and_the_first_declared_gives_the_reason()
    {
        var facts = Read(
            ("safeguarding_enquiries", """
            enquiry_id | person_id | received_on | completed_on
            1          | open      | 2023-06-30  | -
            2          | done      | 2023-06-01  | 2023-06-30
            3          | gone      | 2023-06-01  | -
            4          | other     | 2023-06-01  | -
            5          | both      | 2023-06-01  | 2023-07-01
            6          | later     | 2023-07-01  | -
            """),
            ("reviews", """
            review_id | person_id | service_area | due_on     | completed_on
            1         | due       | LD           | 2023-07-28 | -
            2         | later     | LD           | 2023-07-29 | -
            3         | both      | LD           | 2022-07-28 | -
            4         | done      | LD           | 2023-06-28 | 2023-06-28
            """));
        Assert.Equal(
            [("both", "an adult protection enquiry is open"), ("due", "a review is overdue or due within 28 days"), ("open", "an adult protection enquiry is open")],
            facts.States.Select(state => (state.Key, state.Value)).Order());
    }

    [Fact]
    public void Areas_are_those_of_the_team_and_the_day()
    {
        var facts = Read(("people", """
            person_id | district
            open      | North
            done      | -
            later     | South
            gone      | North
            other     | North
            """));
        Assert.Equal([("later", "South"), ("open", "North")], facts.Areas.Select(area => (area.Key, area.Value)).Order());
    }

    [Theory]
    [InlineData("2023-06-30", "reviews: none")]
    [InlineData("2023-06-29", "safeguarding_enquiries: 2023-06-29, reviews: none")]
    public void States_of_which_the_records_do_not_tell_are_not_known(string completeTo, string notKnown)
    {
        var facts = Read(new Dictionary<string, DateOnly?> { ["safeguarding_enquiries"] = DateOnly.ParseExact(completeTo, "yyyy-MM-dd") }, ("safeguarding_enquiries", """
            enquiry_id | person_id | received_on | completed_on
            1          | else      | 2023-06-01  | -
            """));
        Assert.Equal(notKnown, string.Join(", ", facts.NotKnown.Select(state => $"{state.State.Set.Name}: {state.CompleteTo?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "none"}")));
    }

    private static CaseFacts Read(params (string Set, string Table)[] tables) => Read(new Dictionary<string, DateOnly?>(), tables);

    private static CaseFacts Read(Dictionary<string, DateOnly?> completeTo, params (string Set, string Table)[] tables)
    {
        using var connection = Records.Open();
        var book = Records.Book([("allocations", Allocations), .. tables]);
        RecordBookTables.CreateIn(connection, book, new[] { "allocations", "people", "reviews", "safeguarding_enquiries" }.Select(set => Records.Library.RecordSets[set]));
        return CaseFacts.Read(connection, Records.Library.Caseload!.Balance!, Records.Library.People, "East", TeamOf.Today, completeTo);
    }
}
