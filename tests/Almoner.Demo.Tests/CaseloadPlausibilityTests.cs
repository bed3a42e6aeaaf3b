namespace Almoner.Demo.Tests;

/// <summary>What the records of the audited council hold beside the averages that were published.</summary>
public sealed class CaseloadPlausibilityTests(AuditedCouncilOfSeed11 written) : IClassFixture<AuditedCouncilOfSeed11>
{
    private static readonly DateOnly Reorganised = new(2020, 1, 1);
    private static readonly DateOnly End = new(2023, 6, 30);
    private readonly WrittenCouncil council = written.Council;

    [Fact]
    public void Every_file_holds_the_rows_totals_and_unusable_rows_that_the_manifest_tells()
    {
        Assert.All(council.Extracts, each => Assert.Equal(
            (each.File.Name, each.File.Rows, each.File.TotalsRows, each.File.RowsForQuarantine),
            (each.File.Name, each.Extract.Rows, each.Extract.TotalsRows, each.Extract.Unusable)));
        Assert.All(council.Manifest.Files, file => Assert.NotEmpty(file.Faults));
        Assert.Equal(1, council.Manifest.Files.Sum(file => file.TotalsRows));
        Assert.Equal(End, council.Manifest.CompleteTo);
    }

    [Fact]
    public void Everybody_named_is_known()
    {
        var people = council.Records("people").Select(person => person.Text("person_id")).ToHashSet();
        var workers = council.Records("workers").Select(worker => worker.Text("worker_id")).ToHashSet();

        Assert.All(new[] { "cases", "allocations", "case_weights", "case_contacts" }, set => Assert.All(council.Records(set), record => Assert.Contains(record.Text("person_id"), people)));
        Assert.All(new[] { "worker_posts", "worker_absences", "allocations", "case_contacts" }, set => Assert.All(council.Records(set), record => Assert.Contains(record.Text("worker_id"), workers)));
    }

    [Fact]
    public void Workers_hold_cases_only_while_in_post_in_the_team_but_for_agency_workers_who_have_no_post()
    {
        var agency = council.Records("workers").Where(worker => worker.Text("role") == "Agency Social Worker").Select(worker => worker.Text("worker_id")).ToHashSet();
        var posts = council.Records("worker_posts").ToLookup(post => (post.Text("worker_id"), post.Text("team")));
        var unheld = council.Records("allocations").Where(allocation => !InPostOn(allocation, allocation.Day("began_on")!.Value) || !InPostOn(allocation, allocation.Day("ended_on") ?? End)).ToArray();

        Assert.All(unheld, allocation => Assert.Contains(allocation.Text("worker_id"), agency));
        Assert.Equal(9, unheld.Length);
        Assert.DoesNotContain(council.Records("worker_posts"), post => agency.Contains(post.Text("worker_id")));

        bool InPostOn(Record allocation, DateOnly day) => posts[(allocation.Text("worker_id"), allocation.Text("team"))].Any(post => Holds(post, day));
    }

    [Fact]
    public void Nobody_works_more_than_full_time_and_some_change_their_hours_within_a_month()
    {
        var byWorker = council.Records("worker_posts").GroupBy(post => post.Text("worker_id")!).ToArray();

        Assert.All(byWorker, posts => Assert.All(posts, post => Assert.InRange(
            posts.Where(other => Holds(other, post.Day("began_on")!.Value)).Sum(other => (decimal)other["fte"]!), 0.4m, 1m)));
        Assert.Contains(byWorker, posts => posts.Any(one => one["ended_on"] is null && posts.Any(other => other != one && other["ended_on"] is null && other.Text("team") != one.Text("team"))));
        Assert.InRange(byWorker.Count(posts => posts.Any(post => post.Day("began_on")!.Value.Day > 1
            && posts.Any(before => before.Day("ended_on")?.AddDays(1) == post.Day("began_on") && before.Text("team") == post.Text("team")))), 8, 60);
    }

    [Fact]
    public void Teams_are_of_6_to_18_workers_who_come_and_go()
    {
        foreach (var audited in PublishedAverage.All)
        {
            var posts = council.Records("worker_posts").Where(post => post.Text("team") == audited.Team && post.Day("began_on") <= audited.Last && !(post.Day("ended_on") < audited.First)).ToArray();
            var days = audited.Last.DayNumber - audited.First.DayNumber + 1;

            Assert.InRange((decimal)new CaseloadCount(council).Of(audited.Team, audited.First, audited.Last).WorkerDays / days, 5, 18);
        }

        var workers = council.Records("workers");
        Assert.InRange(workers.Count(worker => worker.Day("ended_on") > new DateOnly(2022, 7, 1)), 8, 50);
        Assert.InRange(workers.Count(worker => worker.Day("began_on") > new DateOnly(2022, 7, 1)), 8, 60);
        Assert.InRange(workers.Count(worker => worker.Day("newly_qualified_until") > new DateOnly(2022, 7, 1)), 5, 50);
        Assert.InRange(council.Records("worker_absences").Count(spell => Days(spell, End) >= 28 && spell.Day("began_on") > new DateOnly(2022, 1, 1)), 6, 40);
    }

    [Fact]
    public void Teams_of_2019_end_before_the_others_hold_cases_and_everybody_goes_on_in_another_team()
    {
        var old = PublishedAverage.All.Where(audited => audited.Last.Year == 2019).Select(audited => audited.Team).ToHashSet();
        var earlier = council.Records("allocations").Where(allocation => allocation.Day("began_on") < Reorganised).ToArray();

        Assert.All(earlier, allocation => Assert.True(allocation.Day("ended_on") < Reorganised && old.Contains(allocation.Text("team")!)));
        Assert.InRange(earlier.Count(allocation => allocation.Text("end_reason") == "transferred out"), 500, 4_000);
        var posts = council.Records("worker_posts");
        Assert.All(
            posts.Where(post => post.Day("ended_on") == Reorganised.AddDays(-1)),
            post => Assert.Contains(posts, next => next.Text("worker_id") == post.Text("worker_id") && next.Day("began_on") == Reorganised));
    }

    [Fact]
    public void A_case_has_one_lead_at_a_time_but_on_the_day_of_a_handover()
    {
        var sameDay = 0;
        foreach (var led in council.Records("allocations").Where(allocation => allocation.Text("role") == "lead").GroupBy(allocation => (allocation.Text("person_id"), allocation.Text("team"))))
        {
            var inOrder = led.OrderBy(allocation => allocation.Day("began_on")).ThenBy(allocation => allocation.Day("ended_on") ?? End.AddDays(1)).ToArray();
            foreach (var (before, after) in inOrder.Zip(inOrder.Skip(1)))
            {
                Assert.True(before.Day("ended_on") <= after.Day("began_on"));
                sameDay += before.Day("ended_on") == after.Day("began_on") ? 1 : 0;
            }
        }

        Assert.InRange(sameDay, 100, 2_000);
        var roles = council.Records("allocations").CountBy(allocation => allocation.Text("role")!).ToDictionary();
        Assert.InRange(roles["supporting"], 100, 1_500);
        Assert.InRange(roles["duty"], 200, 2_000);
        Assert.InRange(council.Records("allocations").Count(allocation => allocation.Day("ended_on") == allocation.Day("began_on")), 100, 1_500);
        Assert.InRange(council.Records("allocations").Count, 12_000, 30_000);
    }

    [Fact]
    public void Only_hospital_teams_take_and_close_cases_on_days_off()
    {
        var offDays = council.Records("allocations")
            .Where(allocation => IsOff(allocation.Day("began_on")) || IsOff(allocation.Day("ended_on")))
            .Select(allocation => allocation.Text("team"))
            .Distinct();

        Assert.Equal(["Hospital Discharge Team", "Therapy Hospital Discharge Team"], offDays.Order(StringComparer.Ordinal));

        static bool IsOff(DateOnly? day) => day is { } on && (on.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || DeclaredLibrary.BankHolidays.Contains(on));
    }

    [Fact]
    public void Hospital_cases_are_many_and_simple_and_those_of_transforming_care_few_and_complex()
    {
        var complexity = council.Records("case_weights").GroupBy(weight => weight.Text("person_id")!).ToDictionary(weights => weights.Key, weights => weights.First().Text("complexity"));
        decimal Complex(string team)
        {
            var people = council.Records("cases").Where(each => each.Text("team") == team).Select(each => complexity[each.Text("person_id")!]).ToArray();
            return (decimal)people.Count(level => level is "high" or "very high") / people.Length;
        }

        Assert.InRange(Complex("Hospital Discharge Team"), 0.02m, 0.15m);
        Assert.InRange(Complex("Transforming Care Team"), 0.75m, 1m);
        Assert.InRange(council.Records("case_weights").CountBy(weight => weight.Text("person_id")!).Count(person => person.Value > 1), 500, 5_000);
    }

    [Fact]
    public void Some_cases_wait_for_a_worker_and_some_held_for_long_have_no_contact()
    {
        var allocated = council.Records("allocations").Where(allocation => allocation["ended_on"] is null).Select(allocation => allocation.Text("person_id")).ToHashSet();
        var lastContact = council.Records("case_contacts").GroupBy(contact => contact.Text("person_id")!).ToDictionary(contacts => contacts.Key, contacts => contacts.Max(contact => contact.Day("on_day")));
        var open = council.Records("cases").Where(each => each["closed_on"] is null).Select(each => each.Text("person_id")!).ToArray();
        var heldLong = council.Records("allocations").Where(allocation => allocation["ended_on"] is null && allocation.Day("began_on") < End.AddDays(-120)).ToArray();
        var outOfTouch = heldLong.Count(allocation => !lastContact.TryGetValue(allocation.Text("person_id")!, out var last) || last < End.AddDays(-90));

        Assert.InRange(open.Count(person => !allocated.Contains(person)), open.Length / 20, open.Length / 4);
        Assert.InRange(outOfTouch, heldLong.Length / 50, heldLong.Length / 4);
        Assert.Contains(council.Records("case_contacts"), contact => contact.Text("kind") == "review");
    }

    [Fact]
    public void Nobody_is_led_or_contacted_after_death()
    {
        var died = council.Records("people").Where(person => person["died_on"] is not null).ToDictionary(person => person.Text("person_id")!, person => person.Day("died_on"));

        Assert.DoesNotContain(council.Records("case_contacts"), contact => died.GetValueOrDefault(contact.Text("person_id")!) < contact.Day("on_day"));
        Assert.DoesNotContain(council.Records("allocations"), allocation =>
            allocation.Text("role") != "supporting" && died.TryGetValue(allocation.Text("person_id")!, out var on) && !(allocation.Day("ended_on") <= on));
        Assert.InRange(died.Count, 300, 2_000);
    }

    [Theory]
    [InlineData("Health check 2017", 80, 80, 34, 43)]
    [InlineData("Health check 2019", 92, 91, 74, 81)]
    [InlineData("Health check 2022", 83, 83, 61, 73)]
    public void So_many_of_the_staff_say_that_their_caseload_is_fair_and_manageable(string survey, int respondents, int answered, int agreed, int published)
    {
        var replies = Replies(survey).Where(reply => reply.Text("question") == "My caseload is fair and manageable").ToArray();

        Assert.Equal((respondents, answered, agreed), (replies.Length, replies.Count(reply => reply["agrees"] is not null), replies.Count(reply => reply.Is("agrees"))));
        Assert.Equal(published, Math.Round(100m * agreed / answered, MidpointRounding.AwayFromZero));
        Assert.All(replies.Where(reply => reply["score"] is not null), reply => Assert.Equal((decimal)reply["score"]! >= 4, reply.Is("agrees")));
    }

    [Fact]
    public void No_whole_number_of_92_is_81_percent() =>
        Assert.DoesNotContain(Enumerable.Range(0, 93), agreed => Math.Round(100m * agreed / 92, MidpointRounding.AwayFromZero) == 81);

    [Theory]
    [InlineData("Health check 2019", 48, 28, 16)]
    [InlineData("Health check 2022", 32, 34, 17)]
    public void Respondents_are_of_the_professions_that_were_published(string survey, int socialWorkers, int socialCareProfessionals, int occupationalTherapists)
    {
        var byStatement = Replies(survey).GroupBy(reply => reply.Text("question")).ToArray();

        Assert.Equal(9, byStatement.Length);
        Assert.All(byStatement, replies => Assert.Equal(
            (socialWorkers, socialCareProfessionals, occupationalTherapists),
            (Of(replies, "social worker"), Of(replies, "social care professional"), Of(replies, "occupational therapist"))));

        static int Of(IEnumerable<Record> replies, string profession) => replies.Count(reply => reply.Text("profession") == profession);
    }

    private IEnumerable<Record> Replies(string survey) => council.Records("staff_survey").Where(reply => reply.Text("survey") == survey);

    private static bool Holds(Record spell, DateOnly day) => spell.Day("began_on") <= day && !(spell.Day("ended_on") < day);

    private static int Days(Record spell, DateOnly end) => (spell.Day("ended_on") ?? end).DayNumber - spell.Day("began_on")!.Value.DayNumber + 1;
}

/// <summary>One audited council for all tests that ask only what its records hold.</summary>
public sealed class AuditedCouncilOfSeed11 : IDisposable
{
    internal WrittenCouncil Council { get; } = WrittenCouncil.OfCaseload(scale: 1, seed: 11);

    public void Dispose() => Council.Dispose();
}
