using Almoner.Demo.Days;
using Almoner.Demo.Published;
using Almoner.Demo.Workforce;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>The HR system: Windows-1252, months by name, a line with the report's name over the headings.</summary>
internal sealed class HrSystem : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Windows1252, ',', DateStyle.MonthName, Yes: "T", No: "F");
    private static readonly string[] Services = ["Adult Services", "Housing and Communities", "Housing and Communities", "Schools"];
    private static readonly string[] Reasons = ["INF", "MSK", "STR", "DIG", "RES", "OTH", "BER", "SPL"];
    private static readonly string[] Jobs = ["Social Worker", "Social Work Assistant", "Team Manager"];
    private static readonly string[] PostServices = ["OP/PD", "LD", "MH/MHSOP/EDT"];
    private static readonly string[] Progress = ["Appointed", "Recruiting", "Held", "None"];
    private readonly List<ExtractFile> files = [];
    private readonly ExtractFile staff;
    private readonly ExtractFile months;
    private readonly ExtractFile absences;
    private readonly ExtractFile days;
    private readonly ExtractFile posts;
    private readonly ExtractFile vacancies;
    private (long Staff, long Assignments, long Months, long Absences, long Days, long Posts, long Vacancies) last;

    public HrSystem(string folder)
    {
        ExtractFile Open(string name, string mapping, string recordSet, params ReadOnlySpan<string> headings)
        {
            var file = new ExtractFile(folder, $"HR {name} Sep23.csv", mapping, recordSet, Habit);
            file.TitleLine($"{name} - Aberwen County Council - HR & Payroll");
            file.Headings(headings);
            files.Add(file);
            return file;
        }

        staff = Open("Assignments", "hr-staff", "staff", "Assignment No", "Employee No", "Service", "Team", "Workplace Type", "Casual", "FTE", "Start", "Left");
        months = Open("Contracted Time", "hr-staff-months", "staff_months", "Line", "Employee No", "Service", "Team", "Month Ending", "FTE Days");
        absences = Open("Absences", "hr-absences", "absences", "Absence No", "Employee No", "Service", "Team", "Class", "Reason", "First Day", "Last Day", "RTW Held");
        days = Open("Days Lost", "hr-absence-days", "absence_days", "Line", "Absence No", "Employee No", "Service", "Team", "Class", "Day", "FTE Lost");
        posts = Open("Establishment", "hr-posts", "posts", "Post No", "Job", "Service", "Grade", "FTE", "Established", "Deleted");
        vacancies = Open("Vacancies", "hr-vacancies", "vacancies", "Vacancy No", "Post No", "Job", "Service", "Grade", "FTE Vacant", "Status", "Vacant From", "Filled");
    }

    public IEnumerable<ExtractFile> Files => files;

    public void Write(CouncilRecords copy)
    {
        foreach (var member in copy.Staff.Members)
            Write(member, member);

        foreach (var (of, job) in copy.Staff.SecondJobs)
            Write(of, job);

        for (var month = Section9.FirstMonthOfSickness; month < Months.Count; month++)
        {
            foreach (var member in copy.Staff.AdultServices.Where(member => member.InPostOn(Months.LastDay(month))))
                Employed(months.Identifier("L", ++last.Months, 6), member).Date(Months.LastDay(month)).Hundredths(member.Fte!.Value * WorkingDays.In(month).Length).EndRow();
        }

        foreach (var absence in copy.Absences.Absences)
        {
            Employed(absences.Identifier("ABS", last.Absences + absence.Number + 1, 6), absence.Of)
                .Text(Class(absence))
                .Word(Reasons, (int)absence.Reason)
                .Date(absence.BeganOn)
                .Date(absence.EndedOn)
                .Date(absence.ReturnInterviewOn)
                .EndRow();
        }

        foreach (var day in copy.Absences.Days)
        {
            Employed(days.Identifier("L", ++last.Days, 6).Identifier("ABS", last.Absences + day.Of.Number + 1, 6), day.Of.Of)
                .Text(Class(day.Of))
                .Date(day.Day)
                .Hundredths(day.Fte)
                .EndRow();
        }

        foreach (var post in copy.Posts.Posts)
            Kind(posts.Identifier("E", last.Posts + post.Number + 1, 4), post).Hundredths(post.Fte).Date(post.EstablishedOn).Date(post.DeletedOn).EndRow();

        foreach (var vacancy in copy.Posts.Vacancies)
        {
            Kind(vacancies.Identifier("V", ++last.Vacancies, 4).Identifier("E", last.Posts + vacancy.Of.Number + 1, 4), vacancy.Of)
                .Hundredths(vacancy.Fte)
                .Word(Progress, vacancy.Progress)
                .Date(vacancy.VacantFrom)
                .Date(vacancy.FilledOn)
                .EndRow();
        }

        last.Staff += copy.Staff.Members.Count;
        last.Absences += copy.Absences.Absences.Count;
        last.Posts += copy.Posts.Posts.Count;
    }

    public void WriteFaults()
    {
        staff.RowForQuarantine("they left before they began", "A-T1", "S9999", "Adult Services", "Reablement", "COUNCIL", "F", "1.00", "01 May 2023", "30 Apr 2023");
        staff.RowForQuarantine("nobody is contracted for more than full time", "A-T2", "S9999", "Adult Services", "Reablement", "COUNCIL", "F", "37.00", "01 May 2023", "");
        months.RowForQuarantine("no month has so many working days", "L-T1", "S9999", "Adult Services", "Reablement", "30 Jun 2023", "220.00");
        absences.RowForQuarantine("it ended before it began", "ABS-T1", "S9999", "Adult Services", "Reablement", "S", "INF", "10 May 2023", "09 May 2023", "");
        absences.RowForQuarantine("the interview was held before the return", "ABS-T2", "S9999", "Adult Services", "Reablement", "S", "MSK", "10 May 2023", "19 May 2023", "11 May 2023");
        days.RowForQuarantine("nobody loses more than a day a day", "L-T1", "ABS-T1", "S9999", "Adult Services", "Reablement", "S", "10 May 2023", "7.40");
        posts.RowForQuarantine("a post is no more than full time", "E-T1", "Social Worker", "LD", "7", "2.00", "01 Apr 2023", "");
        vacancies.RowForQuarantine("it was filled before it was vacant", "V-T1", "E-T1", "Social Worker", "LD", "7", "1.00", "Recruiting", "01 Aug 2023", "31 Jul 2023");
        vacancies.RowForQuarantine("no such job", "V-T2", "E-T1", "Driver", "LD", "7", "1.00", "Recruiting", "01 Aug 2023", "");
    }

    public void Dispose()
    {
        foreach (var file in files)
            file.Dispose();
    }

    private static string Class(Absence absence) => absence.IsSickness ? "S" : "O";

    private void Write(StaffMember member, StaffMember job)
    {
        staff.Identifier("A", ++last.Assignments, 5)
            .Identifier("S", last.Staff + member.Number + 1, 4)
            .Word(Services, (int)job.Employment)
            .Text(job.Team)
            .Text(job.Employment == Employment.School ? "SCHOOL" : "COUNCIL")
            .YesNo(job.Employment == Employment.Casual);
        (job.Fte is { } fte ? staff.Hundredths(fte) : staff.Text(null)).Date(job.InPostFrom).Date(job.InPostTo).EndRow();
    }

    private ExtractFile Employed(ExtractFile file, StaffMember member) => file
        .Identifier("S", last.Staff + member.Number + 1, 4)
        .Word(Services, (int)member.Employment)
        .Text(member.Team);

    private static ExtractFile Kind(ExtractFile file, Post post) => file.Word(Jobs, (int)post.Role).Word(PostServices, post.Service).Number(post.Grade);
}
