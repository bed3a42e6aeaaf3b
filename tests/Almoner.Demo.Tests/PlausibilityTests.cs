namespace Almoner.Demo.Tests;

public sealed class PlausibilityTests(CouncilOfSeed11 written) : IClassFixture<CouncilOfSeed11>
{
    private const string EndsAWeek = "week_ending"; // may be later than a death in the week
    private static readonly DateOnly End = new(2023, 9, 30);
    private readonly WrittenCouncil council = written.Council;

    [Fact]
    public void Nothing_but_a_due_date_lies_after_30_September_2023()
    {
        foreach (var (file, extract) in council.Extracts)
        {
            foreach (var field in extract.Kept[0].Fields.Where(field => field != "due_on"))
                Assert.DoesNotContain(extract.Kept, record => record[field] is DateTime day && DateOnly.FromDateTime(day) > End);

            Assert.NotEmpty(file.Faults);
        }

        Assert.Equal(End, council.Manifest.CompleteTo);
    }

    [Fact]
    public void Nobody_is_recorded_before_coming_of_age_but_in_the_children_s_scheme_and_only_there_nor_after_death()
    {
        var lives = council.Records("people").ToDictionary(
            person => person.Text("person_id")!, person => (Born: person.Day("born_on"), Adult: person.Day("born_on")?.AddYears(18), Died: person.Day("died_on")));
        foreach (var (file, extract) in council.Extracts.Where(each => each.File.RecordSet != "people"))
        {
            if (!extract.Kept[0].Fields.Contains("person_id"))
                continue;

            string[] days = [.. extract.Kept[0].Fields.Where(field => field != "due_on" && extract.Kept.Any(record => record[field] is DateTime))];
            Assert.DoesNotContain(extract.Kept, record => record.Text("person_id") is { } person
                && lives.TryGetValue(person, out var life)
                && days.Any(day => IsOfAChild(record)
                    ? record.Day(day) < life.Born || record.Day(day) >= life.Adult
                    : record.Day(day) < life.Adult || (day != EndsAWeek && record.Day(day) > life.Died)));
            Assert.NotEmpty(days);
        }

        static bool IsOfAChild(Record record) => record.Fields.Contains("scheme") && record.Text("scheme") == "child";

        Assert.InRange(lives.Values.Count(life => life.Died is not null), 500, 4_000);
    }

    [Fact]
    public void Calls_come_on_every_working_day_and_on_no_other()
    {
        var called = council.Records("calls").Select(call => call.Day("received_at")!.Value).ToHashSet();
        var first = council.Manifest.CompleteFrom;
        var working = Enumerable.Range(0, End.DayNumber - first.DayNumber + 1).Select(first.AddDays)
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !DeclaredLibrary.BankHolidays.Contains(day));

        Assert.Equal(working, called.Order());
    }

    [Fact]
    public void Most_people_assessed_are_65_or_older()
    {
        var born = council.Records("people").ToDictionary(person => person.Text("person_id")!, person => person.Day("born_on"));
        var assessed = council.Records("assessments");

        Assert.InRange(assessed.Count(record => born[record.Text("person_id")!] <= record.Day("started_on")!.Value.AddYears(-65)), assessed.Count * 6 / 10, assessed.Count * 9 / 10);
    }

    [Fact]
    public void People_with_an_open_case_have_one_open_at_a_time_but_for_second_teams()
    {
        var overlaps = council.Records("cases").GroupBy(record => record.Text("person_id")!)
            .Sum(person => person.Count(one => person.Count(other =>
                other.Day("opened_on") <= one.Day("opened_on") && (other.Day("closed_on") is not { } closed || closed > one.Day("opened_on"))) > 1));

        Assert.InRange(overlaps, 1, 75);
    }

    [Fact]
    public void The_forensic_team_has_the_lowest_share_with_a_plan()
    {
        var planned = council.Records("treatment_plans").Where(plan => plan["ended_on"] is null).Select(plan => plan.Text("person_id")!).ToHashSet();
        var shares = council.Records("mental_health_cases").Where(open => open["closed_on"] is null)
            .GroupBy(open => open.Text("team")!)
            .OrderBy(team => (decimal)team.Count(open => planned.Contains(open.Text("person_id")!)) / team.Count())
            .ToArray();

        Assert.Equal("Forensic Mental Health", shares[0].Key);
        Assert.True(shares[0].Count(open => planned.Contains(open.Text("person_id")!)) * 10 < shares[0].Count() * 7);
    }

    [Fact]
    public void Support_by_the_community_resource_team_takes_some_weeks_and_a_few_hours_in_each()
    {
        var weeks = council.Records("reablement_episodes").Where(episode => episode["ended_on"] is not null)
            .Select(episode => (episode.Day("ended_on")!.Value.DayNumber - episode.Day("started_on")!.Value.DayNumber + 1) / 7m).ToArray();
        var hours = council.Records("reablement_hours").Select(sheet => (decimal)sheet["hours"]!).ToArray();

        Assert.InRange(weeks.Average(), 3, 6);
        Assert.InRange(weeks.Max(), 0, 10);
        Assert.InRange(hours.Average(), 3, 7);
        Assert.InRange(hours.Max(), 5, 21);
    }

    [Fact]
    public void Nobody_is_triaged_on_a_day_off()
    {
        var triaged = council.Records("discharge_hub_referrals").Select(referral => referral.Day("triaged_at")).OfType<DateOnly>();

        Assert.DoesNotContain(triaged, day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || DeclaredLibrary.BankHolidays.Contains(day));
        Assert.Contains(council.Records("discharge_hub_referrals"), referral => referral["triaged_at"] is null);
    }

    [Fact]
    public void Social_tenants_wait_longer_for_an_adaptation_than_owners()
    {
        var grants = council.Records("adaptations").Where(grant => grant.Text("kind") == "disabled facilities grant" && grant["certified_on"] is not null).ToArray();
        double Days(string tenure) => grants.Where(grant => grant.Text("tenure") == tenure)
            .Average(grant => grant.Day("certified_on")!.Value.DayNumber - grant.Day("first_contact_on")!.Value.DayNumber);

        Assert.True(Days("social tenant") > Days("owner occupier"));
    }

    [Fact]
    public void Nobody_has_two_places_in_care_homes_at_once_nor_care_at_home_besides()
    {
        var spells = new[] { "placements", "home_care_packages", "direct_payments" }
            .SelectMany(set => council.Records(set).Where(record => record["started_on"] is not null).Select(record => (Set: set, Record: record)))
            .ToLookup(spell => spell.Record.Text("person_id")!);
        var placed = council.Records("placements").Where(place => place["started_on"] is not null).ToArray();

        Assert.DoesNotContain(placed, place => spells[place.Text("person_id")!].Any(other => other.Record != place && Overlap(place, other.Record)));
        Assert.Contains(placed, place => spells[place.Text("person_id")!].Count() > 1);
        Assert.Contains(placed, place => place.Text("home") == "Tŷ Haul");

        static bool Overlap(Record one, Record other) =>
            (one["ended_on"] is null || one.Day("ended_on") > other.Day("started_on")) && (other["ended_on"] is null || other.Day("ended_on") > one.Day("started_on"));
    }

    [Fact]
    public void Most_people_in_care_homes_have_an_open_case_too()
    {
        var cases = council.Records("cases").Where(open => open["closed_on"] is null).Select(open => open.Text("person_id")!).ToHashSet();
        var placed = council.Records("placements").Where(place => place["started_on"] is not null && place["ended_on"] is null).ToArray();

        Assert.InRange(placed.Count(place => cases.Contains(place.Text("person_id")!)), placed.Length / 2, placed.Length);
    }

    [Fact]
    public void A_provider_stands_at_one_stage_at_a_time_and_one_of_them_skipped_a_stage()
    {
        var spells = council.Records("provider_concerns").GroupBy(concern => concern.Text("provider")!).Select(provider => provider.OrderBy(spell => spell.Day("entered_on")).ToArray()).ToArray();

        Assert.All(spells, provider => Assert.All(provider.Zip(provider.Skip(1)), step => Assert.Equal(step.First.Day("left_on"), step.Second.Day("entered_on"))));
        Assert.Contains(spells, provider => provider.Zip(provider.Skip(1)).Any(step =>
            step.First.Text("stage") == "quality assurance" && step.Second.Text("stage") == "joint interagency monitoring panel"));
    }

    [Fact]
    public void A_complaint_at_stage_2_comes_from_an_answered_one_of_its_service_area()
    {
        var complaints = council.Records("complaints").ToDictionary(complaint => complaint.Text("complaint_id")!);
        var second = complaints.Values.Where(complaint => complaint.Text("stage") == "stage 2").ToArray();

        Assert.Equal(2, second.Length);
        Assert.All(second, complaint =>
        {
            var first = complaints[complaint.Text("escalated_from")!];
            Assert.Equal(("stage 1", complaint.Text("service_area")), (first.Text("stage"), first.Text("service_area")));
            Assert.True(first.Day("answered_on") < complaint.Day("received_on"));
        });
    }

    [Fact]
    public void Windows_1252_and_Welsh_letters_come_through()
    {
        Assert.Contains(council.Records("people"), person => person.Text("district") == "Pentre-bâch");
        Assert.Contains(council.Records("day_service_places"), place => place.Text("team") == "Hafan Ŵyn, Pont Wen");
    }
}

/// <summary>One council for all these tests, which only read it.</summary>
public sealed class CouncilOfSeed11 : IDisposable
{
    internal WrittenCouncil Council { get; } = new(scale: 1, seed: 11);

    public void Dispose() => Council.Dispose();
}
