using Almoner.Caseload.Protection;
using Almoner.Terms;

namespace Almoner.Caseload.Tests;

public sealed class CaseloadAuditTests
{
    private static readonly (string, string) Post = ("worker_posts", """
        post_id | worker_id | team  | fte | began_on   | ended_on
        1       | W1        | North | 1   | 2020-01-01 | -
        """);

    private static readonly (string, string) Worker = ("workers", """
        worker_id | role
        W1        | Social Worker
        """);

    private static readonly (string, string) Case = ("cases", """
        case_id | person_id | team  | opened_on  | closed_on
        1       | P1        | North | 2023-01-01 | 2023-01-02
        """);

    [Fact]
    public void A_library_without_rules_or_records_is_told()
    {
        using var connection = Records.Open();
        var without = CaseloadAudit.Of(connection, Records.Library with { Caseload = null }, Records.Period("Jun 2023"), new AuditOptions());
        Assert.Equal((null, "ALM-0601"), (without.Value, Assert.Single(without.Problems).Code));
        var fewer = Records.Library.RecordSets.Where(set => set.Key != "case_contacts").ToDictionary(set => set.Key, set => set.Value);
        fewer["reviews"] = fewer["reviews"] with { Fields = [.. fewer["reviews"].Fields.Where(field => field.Name != "completed_on")] };
        var lacking = Assert.Single(CaseloadAudit.Averages(connection, Records.Library with { RecordSets = fewer }, Records.Period("Jun 2023")).Problems);
        Assert.Equal(("ALM-0601", "the library lacks what an audit of caseloads reads: case_contacts, reviews.completed_on"), (lacking.Code, lacking.What));
    }

    [Fact]
    public void Sound_records_give_no_warning() => Assert.Empty(Warnings(Post, Worker, Case));

    [Fact]
    public void Nothing_loaded_is_told() => Assert.Equal(["ALM-0606: nobody has a post in Jun 2023", "ALM-0607: no cases are loaded"], Warnings());

    [Theory]
    [InlineData("2023-05-31", false)]
    [InlineData("2023-06-01", true)]
    public void Months_that_begin_after_the_records_end_are_nothing_to_audit(string completeTo, bool isAudited)
    {
        using var connection = Records.Open(Records.Book(Post, Worker, Case));
        var audit = CaseloadAudit.Of(connection, Records.Library, Records.Period("Jun 2023"), new AuditOptions(CompleteTo: Records.Day(completeTo)));
        Assert.Equal(isAudited, audit.Ok);
        Assert.Contains(audit.Problems, problem => problem.Code == CaseloadCode.AfterRecords);
    }

    [Theory]
    [InlineData("2021-01..2021-06", "ALM-0608: no allocation of anybody ends between 30 June 2020 and 1 June 2022, so that Jan 2021 to Jun 2021 cannot be averaged")]
    [InlineData("2020-06..2020-07", "ALM-0608: no allocation of anybody ends between 30 June 2020 and 1 June 2022, so that Jun 2020 to Jul 2020 cannot be averaged")]
    [InlineData("2020-06", null)]
    [InlineData("2022-06", null)]
    public void Months_for_which_no_allocations_are_loaded_are_refused_and_the_months_beside_them_are_not(string period, string? told)
    {
        var rows = string.Concat(Enumerable.Range(1, 60).Select(number => number <= 30
            ? FormattableString.Invariant($"{number} | P{number} | W1 | North | lead | 2020-02-01 | 2020-06-{number:00}\n")
            : FormattableString.Invariant($"{number} | P{number} | W1 | North | lead | 2021-03-01 | 2022-06-{number - 30:00}\n")));
        using var connection = Records.Open(Records.Book(Post, Worker, Case, ("allocations", "allocation_id | person_id | worker_id | team | role | began_on | ended_on\n" + rows)));
        var audit = CaseloadAudit.Of(connection, Records.Library, Records.Period(period), new AuditOptions());
        Assert.Equal(told, audit.Problems.Where(problem => problem.Code == "ALM-0608").Select(problem => $"{problem.Code}: {problem.What}").FirstOrDefault());
        Assert.Equal(told is null, audit.Value is not null);
    }

    [Theory]
    [InlineData("2022-11..2022-12", "of one team no allocation ends for half a year or more, although many do before or after: South, between 30 June 2022 and 1 April 2023")]
    [InlineData("2022-06", null)]
    [InlineData("2023-04", null)]
    [InlineData("2022-05..2022-06", "no allocation of anybody ends before 1 June 2022: what was held then is not known")]
    public void Months_for_which_one_team_or_the_time_before_is_not_loaded_are_warned_of(string period, string? told)
    {
        // North ends on every day from June 2022 to April 2023; South in June 2022 and in April 2023.
        var (north, south) = (Ends("North", "2022-06-01", 333), Ends("South", "2022-06-01", 30).Concat(Ends("South", "2023-04-01", 30)));
        Assert.Equal(told is null ? [] : [told], Reach(period, "2023-04-30", [.. north, .. south]));
    }

    [Theory]
    [InlineData("2023-04-30", FigureState.Known)]
    [InlineData("2023-04-29", FigureState.Provisional)]
    public void How_caseloads_spread_is_provisional_where_the_records_end_before(string completeTo, FigureState state)
    {
        using var connection = Records.Open(Records.Book(Post, Worker, Case, ("allocations", "allocation_id | person_id | worker_id | team | role | began_on | ended_on\na | P | W1 | North | lead | 2020-02-01 | -")));
        var spread = CaseloadAudit.Of(connection, Records.Library, Records.Period("2023-04"), new AuditOptions(CompleteTo: Records.Day(completeTo))).Value!.Distribution;
        Assert.NotEmpty(spread.Rows);
        Assert.All(spread.Rows, row => Assert.All([row.Smallest, row.LowerQuartile, row.Median, row.UpperQuartile, row.Largest, row.AboveThreshold, row.Told(3)], figure => Assert.Equal(state, figure.State)));
        Assert.All(spread.Public(new SmallGroups(1), new HashSet<string>()).Rows, row => Assert.Equal((state, FigureState.Withheld), (row.Told(3).State, row.Median.State)));
    }

    [Theory]
    [InlineData(true, "2023-04-30", "of one team no allocation ends for half a year or more, although many do before or after: South, after 30 June 2022")]
    [InlineData(false, "2023-04-30", null)]
    [InlineData(true, "2023-04-29", "allocations are complete to 29 April 2023, before the end of the days that are looked at, 30 April 2023: figures beyond it are provisional")]
    public void A_team_that_still_holds_cases_and_ends_none_is_silent_and_one_that_was_closed_is_not(bool holds, string completeTo, string? told)
    {
        string[] rows = [.. Ends("North", "2022-06-01", 333), .. Ends("South", "2022-06-01", 30), .. holds ? ["open | P | W1 | South | lead | 2022-02-01 | -"] : Array.Empty<string>()];
        Assert.Equal(told is null ? [] : [told], Reach("2023-04", completeTo, rows).Take(1));
    }

    private static IEnumerable<string> Ends(string team, string from, int days) => Enumerable.Range(0, days).Select(day =>
        FormattableString.Invariant($"{team}{from}{day} | P{team}{from}{day} | W1 | {team} | lead | 2020-02-01 | {Records.Day(from).AddDays(day):yyyy-MM-dd}"));

    private static List<string> Reach(string period, string completeTo, string[] allocations)
    {
        using var connection = Records.Open(Records.Book(Post, Worker, Case, ("allocations", string.Join('\n', ["allocation_id | person_id | worker_id | team | role | began_on | ended_on", .. allocations]))));
        var audit = CaseloadAudit.Of(connection, Records.Library, Records.Period(period), new AuditOptions(CompleteTo: Records.Day(completeTo)));
        Assert.NotNull(audit.Value);
        return [.. audit.Problems.Where(problem => problem.Code is "ALM-0608" or "ALM-0609" or "ALM-0610").Select(problem => problem.What)];
    }

    [Fact]
    public void Cases_without_a_post_and_unknown_workers_and_teams_are_told() => Assert.Equal(
        [
            "ALM-0602: no average holds 32 case-days of 2 workers without a post in the team, such as those of W1 for South",
            "ALM-0611: 1 record of allocations names 1 unknown worker, such as W2: the worker stands neither in workers nor in worker_posts",
            "ALM-0611: 2 records of allocations name 1 unknown team, such as South: no row of worker_posts has the team",
        ],
        Warnings(Post, Worker, Case, ("allocations", """
            allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
            1             | P1        | W1        | South | lead | 2023-06-29 | -
            2             | P2        | W2        | South | lead | 2023-01-01 | -
            """)));

    [Fact]
    public void Beside_what_is_published_warnings_count_and_name_nobody()
    {
        using var connection = Records.Open(Records.Book(Case, ("worker_posts", "post_id | worker_id | team  | fte | began_on   | ended_on\n1 | W1 | North | 1 | 2020-01-01 | -"), ("allocations", "allocation_id | person_id | worker_id | team | role | began_on | ended_on\n1 | P1 | W1 | South | lead | 2023-06-29 | -")));
        var problems = CaseloadAudit.Of(connection, Records.Library, Records.Period("Jun 2023"), new AuditOptions(NamesNobody: true)).Problems;
        Assert.Equal(["ALM-0602: no average holds 2 case-days of 1 worker without a post in the team", "ALM-0603: workers lacks 1 worker with a post"], problems.Where(problem => problem.Code is "ALM-0602" or "ALM-0603").Select(problem => $"{problem.Code}: {problem.What}"));
        Assert.All(problems, problem => Assert.DoesNotContain("W1", problem.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Workers_of_whom_nothing_is_known_are_told() =>
        Assert.Equal(["ALM-0603: workers lacks 1 worker with a post, such as W1"], Warnings(Post, Case));

    [Fact]
    public void A_case_held_twice_and_days_without_weights_are_told() => Assert.Equal(
        ["ALM-0604: 2 allocations of a worker began while another one of the same person lasted; both count", "ALM-0605: no weights are recorded for 32 case-days of 33; they add nothing to workload"],
        Warnings(Post, Worker, Case, ("allocations", """
            allocation_id | person_id | worker_id | team  | role       | began_on   | ended_on
            1             | P1        | W1        | North | lead       | 2023-01-01 | -
            2             | P1        | W1        | North | supporting | 2023-06-29 | 2023-06-29
            3             | P1        | W1        | North | supporting | 2023-06-30 | -
            4             | P2        | W1        | North | supporting | 2023-06-29 | 2023-06-29
            """), ("case_weights", """
            weight_id | person_id | from_on    | complexity | risk | travel
            1         | P2        | 2023-01-01 | low        | low  | none
            2         | P1        | 2023-07-01 | low        | low  | none
            """)));

    [Fact]
    public void A_weight_that_the_scheme_no_longer_knows_is_none()
    {
        var book = Records.Book(Post, Worker, Case, ("allocations", """
            allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
            1             | P1        | W1        | North | lead | 2023-01-01 | -
            """), ("case_weights", """
            weight_id | person_id | from_on    | complexity | risk | travel
            1         | P1        | 2023-01-01 | enormous   | low  | none
            """));
        using var connection = Records.Open(book);
        var audit = CaseloadAudit.Of(connection, Records.Library, Records.Period("Jun 2023"), new AuditOptions());
        Assert.Equal("ALM-0605", Assert.Single(audit.Problems).Code);
        Assert.Null(audit.Value!.Standings[0].Workers[0].Cases[0].Points);
    }

    [Fact]
    public void The_day_of_standings_is_the_last_of_the_span_or_the_one_asked_for()
    {
        using var connection = Records.Open(Records.Book(Post));
        Assert.Equal(Records.Day("2023-06-30"), CaseloadAudit.Of(connection, Records.Library, Records.Period("2023-05..2023-06"), new AuditOptions()).Value!.AsOf);
        Assert.Equal(Records.Day("2023-05-17"), CaseloadAudit.Of(connection, Records.Library, Records.Period("2023-05..2023-06"), new AuditOptions(Records.Day("2023-05-17"))).Value!.Standings[0].AsOf);
    }

    private static IEnumerable<string> Warnings(params (string, string)[] tables)
    {
        using var connection = Records.Open(Records.Book(tables));
        var problems = CaseloadAudit.Of(connection, Records.Library, Records.Period("Jun 2023"), new AuditOptions()).Problems;
        Assert.All(problems, problem => Assert.Equal(Severity.Warning, problem.Severity));
        return problems.Select(problem => $"{problem.Code}: {problem.What}");
    }
}
