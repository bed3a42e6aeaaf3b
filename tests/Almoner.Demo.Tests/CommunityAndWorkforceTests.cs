namespace Almoner.Demo.Tests;

/// <summary>What the records of safeguarding, community support and workforce hold beside the figures that were published.</summary>
public sealed class CommunityAndWorkforceTests(CouncilOfSeed11 written) : IClassFixture<CouncilOfSeed11>
{
    private static readonly DateOnly[] QuarterEnds = [new(2023, 6, 30), new(2023, 9, 30)];
    private readonly WrittenCouncil council = written.Council;

    [Fact]
    public void Every_district_has_4_ambassadors_at_the_end_of_both_quarters()
    {
        var districts = council.Records("districts").Select(district => district.Text("district")).ToArray();
        foreach (var end in QuarterEnds)
        {
            var inPlace = council.Records("ambassadors").Where(each => each.Day("recruited_on") <= end && !(each.Day("stood_down_on") <= end)).ToLookup(each => each.Text("district"));
            Assert.All(districts, district => Assert.Equal(4, inPlace[district].Count()));
        }

        Assert.Equal(10, districts.Length);
        Assert.Contains(council.Records("ambassadors"), each => each.Day("stood_down_on") > QuarterEnds[0]);
    }

    [Fact]
    public void Vacant_full_time_equivalents_are_shared_as_the_chart_of_progress_was()
    {
        var vacant = council.Records("vacancies").Where(each => each.Text("role") == "social worker" && each["filled_on"] is null).ToArray();
        var whole = vacant.Sum(each => (decimal)each["fte"]!);

        Assert.Equal(
            [("appointment made and waiting to start", 25m), ("held to fund a restructure or other posts", 9m), ("not in progress", 11m), ("recruitment in progress", 55m)],
            vacant.GroupBy(each => each.Text("progress")!)
                .OrderBy(progress => progress.Key, StringComparer.Ordinal)
                .Select(progress => (progress.Key, Math.Round(100 * progress.Sum(each => (decimal)each["fte"]!) / whole))));
    }

    [Fact]
    public void No_post_is_vacant_beyond_its_full_time_equivalent()
    {
        var posts = council.Records("posts").ToDictionary(post => post.Text("post_id")!);
        foreach (var end in QuarterEnds)
        {
            var vacant = council.Records("vacancies").Where(each => each.Day("vacant_from") <= end && !(each.Day("filled_on") <= end)).GroupBy(each => each.Text("post_id")!);
            Assert.All(vacant, post => Assert.True(post.Sum(each => (decimal)each["fte"]!) <= (decimal)posts[post.Key]["fte"]!));
        }

        Assert.All(council.Records("vacancies"), each => Assert.Equal(
            (posts[each.Text("post_id")!].Text("service"), posts[each.Text("post_id")!].Text("grade")), (each.Text("service"), each.Text("grade"))));
    }

    [Fact]
    public void Some_enquiries_count_in_working_days_and_would_not_in_calendar_days()
    {
        var enquiries = council.Records("safeguarding_enquiries").Where(each => each["completed_on"] is not null)
            .Select(each => (Received: each.Day("received_on")!.Value, Completed: each.Day("completed_on")!.Value));

        Assert.InRange(enquiries.Count(each => PlainCount.WorkingDaysAfter(each.Received, each.Completed) <= 7 && each.Completed.DayNumber - each.Received.DayNumber > 7), 20, 200);
    }

    [Fact]
    public void Days_of_absence_are_working_days_of_their_absence_and_nobody_has_two_at_once()
    {
        var absences = council.Records("absences").ToLookup(absence => absence.Text("staff_id"));
        var days = council.Records("absence_days");

        Assert.All(days, day =>
        {
            var on = day.Day("day")!.Value;
            Assert.Equal(1, PlainCount.WorkingDaysAfter(on.AddDays(-1), on));
            var absence = Assert.Single(absences[day.Text("staff_id")], absence => absence.Day("began_on") <= on && !(absence.Day("ended_on") < on));
            Assert.Equal(absence.Text("reason_group"), day.Text("reason_group"));
        });
        Assert.Equal(days.Count, days.Select(day => (day.Text("staff_id"), day.Day("day"))).Distinct().Count());
    }

    [Fact]
    public void Staff_are_absent_and_learn_only_while_in_post()
    {
        var jobs = council.Records("staff").ToLookup(job => job.Text("staff_id")!);
        bool InPost(string staff, DateOnly day) => jobs[staff].Any(job => job.Day("in_post_from") <= day && !(job.Day("in_post_to") <= day));

        Assert.All(council.Records("absence_days"), day => Assert.True(InPost(day.Text("staff_id")!, day.Day("day")!.Value)));
        Assert.All(council.Records("training"), taken => Assert.True(InPost(taken.Text("staff_id")!, taken.Day("completed_on")!.Value)));
    }

    [Fact]
    public void Some_staff_have_two_jobs_and_count_once()
    {
        var held = council.Records("staff").Where(job => job["in_post_to"] is null).GroupBy(job => job.Text("staff_id")).ToArray();

        Assert.Equal(15, held.Count(jobs => jobs.Count() == 2));
        Assert.Equal(2_430, held.Length);
    }
}
