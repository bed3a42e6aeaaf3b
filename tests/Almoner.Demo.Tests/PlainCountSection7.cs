namespace Almoner.Demo.Tests;

/// <summary>Section 7, safeguarding.</summary>
internal sealed partial class PlainCount
{
    private Counted? Section7(string measure, DateOnly first, DateOnly last) => measure switch
    {
        "SAF01" => Part(
            In("safeguarding_enquiries", "completed_on", first, last),
            enquiry => WorkingDaysAfter(enquiry.Day("received_on")!.Value, enquiry.Day("completed_on")!.Value) <= 7),
        "SAF02" => Count(In("safeguarding_contacts", "received_on", first, last)),
        "SAF03" => Trained(Open("staff", "in_post_from", "in_post_to", last).Where(job => !job.Is("casual") && job.Text("setting") == "council"), "Safeguarding Awareness", last),
        _ => null,
    };

    /// <summary>Monday to Friday and no bank holiday, after the first day up to the last, that included.</summary>
    public static int WorkingDaysAfter(DateOnly first, DateOnly last) => Enumerable.Range(1, Math.Max(0, last.DayNumber - first.DayNumber))
        .Select(first.AddDays)
        .Count(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !DeclaredLibrary.BankHolidays.Contains(day));

    /// <summary>Staff with any of the jobs, and those who had completed the course by the day.</summary>
    private Counted Trained(IEnumerable<Record> jobs, string course, DateOnly last)
    {
        var staff = jobs.Select(job => job.Text("staff_id")!).ToHashSet();
        var trained = Set("training").Where(taken => taken.Text("course") == course && taken.Day("completed_on") <= last).Select(taken => taken.Text("staff_id")!).ToHashSet();
        return new Counted(staff.Count(trained.Contains), staff.Count);
    }
}
