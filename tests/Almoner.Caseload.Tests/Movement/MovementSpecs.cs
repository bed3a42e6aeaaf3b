using Almoner.Caseload.Movement;
using Almoner.Caseload.Protection;
using Almoner.Terms;

namespace Almoner.Caseload.Tests.Movement;

/// <summary>How cases move; a case taken up within 14 days was reallocated, and 91 days without contact are long.</summary>
public sealed class MovementSpecs
{
    [Theory]
    [InlineData("2023-06-10", "lead", "W2", "North", "W1 to W2")]
    [InlineData("2023-06-11", "lead", "W2", "North", "W1 to W2")]
    [InlineData("2023-06-24", "lead", "W2", "South", "W1 to W2")]
    [InlineData("2023-06-25", "lead", "W2", "North", "")] // 15 days after
    [InlineData("2023-06-09", "lead", "W2", "North", "")] // before the end: beside, not after
    [InlineData("2023-06-11", "lead", "W1", "South", "")] // the same worker
    [InlineData("2023-06-11", "supporting", "W2", "North", "")]
    public void A_case_is_reallocated_when_another_lead_takes_it_up_soon(string began, string role, string worker, string team, string expected) =>
        Assert.Equal(expected, Pairs($"""
            allocation_id | person_id | worker_id | team   | role   | began_on   | ended_on
            1             | P1        | W1        | North  | lead   | 2023-01-01 | 2023-06-10
            2             | P1        | {worker}  | {team} | {role} | {began}    | -
            """));

    [Fact]
    public void A_case_goes_to_the_next_worker_and_comes_from_the_last_one() => Assert.Equal("W2 to W3, W3 to W4", Pairs("""
        allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
        1             | P1        | W1        | North | lead | 2023-01-01 | 2023-06-08
        2             | P1        | W2        | North | lead | 2023-01-01 | 2023-06-09
        3             | P1        | W3        | North | lead | 2023-06-10 | 2023-06-12
        4             | P1        | W4        | North | lead | 2023-06-12 | -
        """));

    [Fact]
    public void Beginnings_and_ends_are_counted_by_month_and_team_with_what_changed_hands()
    {
        var flows = Records.Audit("2023-05..2023-06", ("allocations", """
            allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
            1             | P1        | W1        | North | lead | 2023-01-01 | 2023-05-31
            2             | P1        | W2        | South | lead | 2023-06-01 | 2023-06-20
            3             | P1        | W3        | South | lead | 2023-06-20 | -
            4             | P2        | W1        | North | duty | 2023-05-01 | 2023-06-30
            """)).Movement.Flows;
        Assert.Equal(
            [
                "all May 2023: 1 began, 1 ended, in 0 + 0, out 0 + 1", "all Jun 2023: 2 began, 2 ended, in 1 + 1, out 1 + 0", "all May 2023 to Jun 2023: 3 began, 3 ended, in 1 + 1, out 1 + 1",
                "North May 2023: 1 began, 1 ended, in 0 + 0, out 0 + 1", "North Jun 2023: 0 began, 1 ended, in 0 + 0, out 0 + 0", "North May 2023 to Jun 2023: 1 began, 2 ended, in 0 + 0, out 0 + 1",
                "South May 2023: 0 began, 0 ended, in 0 + 0, out 0 + 0", "South Jun 2023: 2 began, 1 ended, in 1 + 1, out 1 + 0", "South May 2023 to Jun 2023: 2 began, 1 ended, in 1 + 1, out 1 + 0",
            ],
            flows.Select(row => $"{row.Team ?? "all"} {row.Period}: {row.Began.Print()} began, {row.Ended.Print()} ended, in {row.FromSameTeam.Print()} + {row.FromOtherTeam.Print()}, out {row.ToSameTeam.Print()} + {row.ToOtherTeam.Print()}"));
    }

    [Fact]
    public void People_are_counted_by_how_often_their_lead_worker_changed()
    {
        var changes = Records.Audit("2023-05..2023-06", ("allocations", """
            allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
            1             | P1        | W1        | North | lead | 2023-01-01 | 2023-05-31
            2             | P1        | W2        | North | lead | 2023-06-01 | 2023-06-20
            3             | P1        | W3        | North | lead | 2023-06-20 | -
            4             | P2        | W1        | North | lead | 2023-01-01 | -
            5             | P3        | W1        | North | lead | 2023-01-01 | 2023-04-28
            6             | P3        | W2        | North | lead | 2023-05-01 | -
            7             | P4        | W1        | North | duty | 2023-01-01 | -
            8             | P5        | W1        | North | lead | 2023-01-01 | 2023-04-28
            """)).Movement.Changes;
        Assert.Equal([1, 1, 1], changes.PeopleByChanges);
        Assert.Equal(("1.00", "33.3%"), (changes.PerPerson.PrintNumber(), changes.ShareWithAtLeast(2).Print()));
    }

    [Theory]
    [InlineData("2023-06-30", "Known Known Known Known Known Known")]
    [InlineData("2023-05-31", "Known Provisional Provisional Provisional Provisional Provisional")]
    [InlineData("2023-05-01", "Provisional Provisional Provisional Provisional Provisional Provisional")]
    public void Beyond_the_end_of_the_records_every_figure_is_provisional(string completeTo, string states)
    {
        using var connection = Records.Open(Records.Book(("allocations", """
            allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
            1             | P1        | W1        | North | lead | 2023-01-01 | -
            """), ("cases", """
            case_id | person_id | team  | opened_on  | closed_on
            1       | P2        | North | 2023-01-01 | -
            """), ("case_contacts", "contact_id | person_id | on_day | kind\n1 | P1 | 2023-05-01 | call")));
        var movement = CaseloadAudit.Of(connection, Records.Library, Records.Period("2023-05..2023-06"), new AuditOptions(CompleteTo: Records.Day(completeTo))).Value!.Movement;
        Figure[] told = [movement.Flows[0].Began, movement.Flows[1].Ended, movement.Flows[2].Began, movement.Changes.PerPerson, movement.Waiting[1].LongestDays, movement.Quiet[0].Share];
        Assert.Equal(states, string.Join(' ', told.Select(figure => figure.State)));
        Assert.All(told.Where(figure => figure.State == FigureState.Provisional), figure => Assert.Contains("allocations are complete", figure.Reason!.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2023-06-01", "-", "-", "2023-06-01 29 False")] // open and never held
    [InlineData("2023-06-30", "-", "-", "2023-06-30 0 False")]
    [InlineData("2023-07-01", "-", "-", "")]
    [InlineData("2023-06-01", "2023-06-30", "-", "")] // no longer open on the day
    [InlineData("2023-06-01", "2023-07-01", "-", "2023-06-01 29 False")]
    [InlineData("2023-05-01", "-", "closed", "2023-06-11 19 True")] // open although the allocation ended
    [InlineData("-", "-", "reallocated", "2023-06-11 19 True")]
    [InlineData("-", "-", "worker left", "2023-06-11 19 True")]
    [InlineData("-", "-", "closed", "")]
    [InlineData("-", "-", "transferred out", "")]
    [InlineData("2023-05-01", "2023-06-11", "worker left", "")] // closed since
    [InlineData("2023-05-01", "2023-06-10", "worker left", "")] // closed with the allocation
    [InlineData("2023-05-01", "2023-06-09", "worker left", "2023-06-11 19 True")] // closed before the worker left: opened again without a case
    public void A_case_waits_that_is_open_or_between_two_workers(string opened, string closed, string reason, string expected)
    {
        (string, string)[] cases = opened == "-" ? [] : [("cases", $"""
            case_id | person_id | team  | opened_on | closed_on
            1       | P1        | North | {opened}  | {closed}
            """)];
        (string, string)[] allocations = reason == "-" ? [] : [("allocations", $"""
            allocation_id | person_id | worker_id | team  | role | began_on   | ended_on   | end_reason
            1             | P1        | W1        | North | lead | 2023-01-01 | 2023-06-10 | {reason}
            """)];
        var waiting = Records.Audit("Jun 2023", [.. cases, .. allocations]).Movement.WaitingCases;
        Assert.Equal(expected, string.Join(", ", waiting.Select(one => $"{one.Since:yyyy-MM-dd} {one.Days} {one.WasHeld}")));
    }

    [Fact]
    public void Somebody_on_duty_holds_a_case_too() => Assert.Empty(Records.Audit("Jun 2023", ("cases", """
        case_id | person_id | team  | opened_on  | closed_on
        1       | P1        | North | 2023-01-01 | -
        """), ("allocations", """
        allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
        1             | P1        | W1        | North | duty | 2023-01-01 | 2023-06-30
        """)).Movement.WaitingCases);

    [Fact]
    public void Waits_are_told_by_team_with_the_middle_and_the_longest()
    {
        var rows = Records.Audit("Jun 2023", ("cases", """
            case_id | person_id | team  | opened_on  | closed_on
            1       | P1        | North | 2023-06-20 | -
            2       | P2        | North | 2023-06-10 | -
            3       | P3        | -     | 2023-06-01 | -
            4       | P3        | South | 2023-06-05 | -
            """)).Movement.Waiting;
        Assert.Equal(["all 3 20 days 29 days", "North 2 15 days 20 days", " 1 29 days 29 days"], rows.Select(row => $"{(row.By == By.Whole ? "all" : row.Team)} {row.Waiting.Print()} {row.MedianDays.Print()} {row.LongestDays.Print()}"));
    }

    [Theory]
    [InlineData(8, "26 days")] // 22 and 23 days, 24 and 25, 26 and 27, 28 and 29: between the second and the third mean
    [InlineData(7, "withheld")]
    public void In_public_the_middle_wait_is_that_of_four_sets_of_neighbours_or_more(int waiting, string middle)
    {
        var all = Records.Audit("Jun 2023", ("worker_posts", """
            post_id | worker_id | team  | fte | began_on   | ended_on
            1       | W1        | North | 1   | 2023-01-01 | -
            """), ("cases", "case_id | person_id | team | opened_on | closed_on\n" + string.Concat(Enumerable.Range(1, waiting).Select(day => FormattableString.Invariant($"{day} | P{day} | North | 2023-06-{day:00} | -\n"))))).Movement.Waiting[0];
        var told = all.Public(new SmallGroups(2));
        Assert.Equal((middle, "withheld", null), (told.MedianDays.Print(), told.LongestDays.Print(), told.MedianDays.Numerator));
    }

    [Theory]
    [InlineData("2023-03-31", "-", "91", "0/1")]
    [InlineData("2023-03-30", "-", "92", "1/1")]
    [InlineData("2023-01-01", "2023-06-01", "29", "0/1")]
    [InlineData("2023-06-29", "2022-01-01", "1", "0/1")] // the contact was before the case was held
    public void A_case_is_quiet_after_91_days_since_the_last_contact_or_since_it_is_held(string began, string contact, string days, string share)
    {
        var movement = Records.Audit("Jun 2023", ("allocations", $"""
            allocation_id | person_id | worker_id | team  | role | began_on | ended_on
            1             | P1        | W1        | North | lead | {began}  | -
            """), ("case_contacts", $"""
            contact_id | person_id | on_day     | kind
            1          | {(contact == "-" ? "P2" : "P1")} | {(contact == "-" ? "2023-06-01" : contact)} | call
            """)).Movement;
        Assert.Equal(share, $"{movement.Quiet[0].Share.Numerator}/{movement.Quiet[0].Share.Denominator}");
        Assert.Equal(share == "1/1" ? [days] : [], movement.QuietCases.Select(one => $"{one.Days}"));
    }

    [Fact]
    public void Where_no_contacts_are_loaded_nobody_is_without()
    {
        var movement = Records.Audit("Jun 2023", ("allocations", """
            allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
            1             | P1        | W1        | North | lead | 2022-01-01 | -
            """), ("case_contacts", """
            contact_id | person_id | on_day     | kind
            1          | P1        | 2023-07-01 | call
            """)).Movement;
        Assert.Empty(movement.QuietCases);
        Assert.All(movement.Quiet, row => Assert.Equal((FigureState.None, "no contacts are recorded up to 30 June 2023"), (row.Share.State, row.Share.Reason?.ToString())));
    }

    [Fact]
    public void A_new_worker_does_not_make_a_case_less_quiet_and_a_completed_review_does()
    {
        var tables = ("allocations", """
            allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
            1             | P1        | W1        | North | lead | 2023-01-01 | 2023-06-10
            2             | P1        | W2        | North | lead | 2023-06-15 | -
            """);
        var quiet = Assert.Single(Records.Audit("Jun 2023", tables, ("case_contacts", """
            contact_id | person_id | on_day     | kind
            1          | P2        | 2023-06-01 | call
            """)).Movement.QuietCases);
        Assert.Equal(("W2", Records.Day("2023-01-01"), null, 180), (quiet.WorkerId, quiet.HeldSince, quiet.LastContactOn, quiet.Days));
        Assert.Empty(Records.Audit("Jun 2023", tables, ("reviews", """
            review_id | person_id | service_area | due_on     | completed_on
            1         | P1        | LD           | 2023-06-01 | 2023-05-01
            """)).Movement.QuietCases);
    }

    private static string Pairs(string allocations) =>
        string.Join(", ", Records.Audit("Jun 2023", ("allocations", allocations)).Movement.Reallocations.Select(one => $"{one.FromWorker} to {one.ToWorker}"));
}
