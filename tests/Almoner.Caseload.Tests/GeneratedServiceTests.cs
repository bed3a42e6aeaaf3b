using Almoner.Terms;
using Almoner.Testing;
using Almoner.Testing.Caseload;
using CsCheck;

namespace Almoner.Caseload.Tests;

/// <summary>The generated services hold what the comparison is for; without it, it would compare nothing.</summary>
public sealed class GeneratedServiceTests
{
    private static readonly List<(RecordBook Book, Period Span)> Services = [];

    static GeneratedServiceTests() => Gen.Select(GenCaseload.Book(Records.Library), GenCaseload.Span).Sample((book, span) => Services.Add((book, span)), iter: 400, threads: 1, seed: "0000KOIPe123");

    [Fact]
    public void A_worker_has_posts_in_two_teams_on_one_day() => Some("worker_posts", (one, two) => Same(one, two, "worker_id") && !Same(one, two, "team") && Meet(one, two));

    [Fact]
    public void Hours_change_without_a_break() => Some("worker_posts", (one, two) => Same(one, two, "worker_id") && Same(one, two, "team") && !Equals(one["fte"], two["fte"]) && Meet(one, two));

    [Fact]
    public void Hours_change_from_one_day_to_the_next_within_a_month() => Some("worker_posts", (one, two) =>
        Same(one, two, "worker_id") && Same(one, two, "team") && !Equals(one["fte"], two["fte"]) && First(two).Day > 1 && Equals(one["ended_on"], First(two).AddDays(-1)));

    [Fact]
    public void Allocations_last_or_lie_outside_the_span()
    {
        Assert.Contains(Services, service => Rows(service.Book, "allocations").Any(allocation => allocation["ended_on"] is null));
        Assert.Contains(Services, service => Rows(service.Book, "allocations").Any(allocation => Last(allocation) < service.Span.Start));
        Assert.Contains(Services, service => Rows(service.Book, "allocations").Any(allocation => First(allocation) > service.Span.End));
    }

    [Fact]
    public void A_case_is_handed_over_within_one_day() => Some("allocations", (one, two) => Same(one, two, "person_id") && !Same(one, two, "worker_id") && First(one) < First(two) && Equals(one["ended_on"], two["began_on"]));

    [Fact]
    public void A_case_is_judged_twice_on_one_day() => Some("case_weights", (one, two) => Same(one, two, "person_id") && Same(one, two, "from_on") && !Same(one, two, "complexity"));

    [Fact]
    public void A_person_has_two_workers_at_a_time() => Some("allocations", (one, two) => Same(one, two, "person_id") && !Same(one, two, "worker_id") && Meet(one, two));

    [Fact]
    public void Allocations_have_no_post() => Assert.Contains(Services, service => Rows(service.Book, "allocations").Any(allocation => !Rows(service.Book, "worker_posts").Any(post => Same(post, allocation, "worker_id"))));

    [Fact]
    public void Absence_reaches_across_both_ends_of_a_span()
    {
        Assert.Contains(Services, service => Rows(service.Book, "worker_absences").Any(absence => First(absence) < service.Span.Start && Last(absence) >= service.Span.Start && Last(absence) < service.Span.End));
        Assert.Contains(Services, service => Rows(service.Book, "worker_absences").Any(absence => First(absence) > service.Span.Start && First(absence) <= service.Span.End && Last(absence) > service.Span.End));
    }

    [Fact]
    public void Cases_change_hands_wait_and_fall_quiet()
    {
        var references = Services.ConvertAll(service => (Of: new ReferenceCaseload(Records.Library, service.Book, service.Span), service.Span));
        Assert.Contains(references, one => one.Of.Reallocations().Count() > 1);
        Assert.Contains(references, one => one.Of.Waiting(one.Span.End).Any(waiting => waiting.WasHeld));
        Assert.Contains(references, one => one.Of.Waiting(one.Span.End).Any(waiting => !waiting.WasHeld));
        Assert.Contains(references, one => one.Of.Quiet(one.Span.End).Any(quiet => quiet.Days > Records.Library.Caseload!.Audit.NoContactDays));
        Assert.Contains(references, one => one.Of.Quiet(one.Span.End).Any(quiet => quiet.LastContact > quiet.HeldSince));
    }

    [Fact]
    public void Weights_change_while_a_case_is_held() => Assert.Contains(Services, service => Rows(service.Book, "allocations").Any(allocation =>
        Rows(service.Book, "case_weights").Count(weight => Same(weight, allocation, "person_id") && (DateOnly)weight["from_on"]! > First(allocation) && (DateOnly)weight["from_on"]! <= Last(allocation)) > 1));

    private static void Some(string set, Func<Row, Row, bool> pair) => Assert.Contains(Services, service => Rows(service.Book, set) is var rows && rows.Any(one => rows.Any(two => one != two && pair(one, two))));

    private static IReadOnlyList<Row> Rows(RecordBook book, string set) => book.Rows(Records.Library.RecordSets[set]);

    private static bool Same(Row one, Row two, string field) => Equals(one[field], two[field]);

    private static bool Meet(Row one, Row two) => First(one) <= Last(two) && First(two) <= Last(one);

    private static DateOnly First(Row row) => (DateOnly)row["began_on"]!;

    private static DateOnly Last(Row row) => (DateOnly?)row["ended_on"] ?? DateOnly.MaxValue;
}
