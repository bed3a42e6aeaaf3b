using Almoner.Demo.Caseload.Workers;
using Almoner.Demo.Extracts;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Caseload.Extracts;

/// <summary>The HR system's reports on practitioners: Windows-1252, tabs, ISO dates, the report's name over the headings.</summary>
internal sealed class PractitionerRecords : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Windows1252, '\t', DateStyle.Iso);
    private static readonly string[] Professions = ["SW", "SCP", "OT"];
    private static readonly string[] Reasons = ["SICK", "PARENTAL", "SECONDED", "OTHER"];
    private readonly List<ExtractFile> files = [];
    private readonly ExtractFile workers;
    private readonly ExtractFile posts;
    private readonly ExtractFile away;
    private (long Workers, long Posts, long Away) last;

    public PractitionerRecords(string folder)
    {
        ExtractFile Open(string name, string mapping, string recordSet, params ReadOnlySpan<string> headings)
        {
            var file = new ExtractFile(folder, $"{name} Jun23.tsv", mapping, recordSet, Habit);
            file.TitleLine($"{name}, {Harrowmere.Council}, Human Resources");
            file.Headings(headings);
            files.Add(file);
            return file;
        }

        workers = Open("Practitioners", "caseload-workers", "workers", "Employee", "Job Title", "Profession", "First Year Until", "Started", "Last Day");
        posts = Open("Practitioner Posts", "caseload-posts", "worker_posts", "Line", "Employee", "Team", "FTE", "From", "To");
        away = Open("Practitioner Absence", "caseload-absences", "worker_absences", "Line", "Employee", "Reason", "From", "To");
    }

    public IEnumerable<ExtractFile> Files => files;

    /// <summary>Workers written so far.</summary>
    public long Written => last.Workers;

    public void Write(WorkerBook copy)
    {
        foreach (var worker in copy.Workers)
        {
            workers.Worker(worker, Written)
                .Text(worker.Role)
                .Word(Professions, (int)worker.Profession)
                .Date(worker.NewlyQualifiedUntil)
                .Date(worker.BeganOn)
                .Date(worker.EndedOn)
                .EndRow();
        }

        foreach (var post in copy.Posts)
            posts.Identifier("P", ++last.Posts, 4).Worker(post.By, Written).Text(post.Team.Name).Hundredths(post.Fte).Date(post.From).Date(post.To).EndRow();

        foreach (var spell in copy.Away)
            away.Identifier("S", ++last.Away, 4).Worker(spell.Of, Written).Word(Reasons, (int)spell.Reason).Date(spell.From).Date(spell.To).EndRow();

        last.Workers += copy.Workers.Count;
    }

    public void WriteFaults()
    {
        workers.RowForQuarantine("they left before they began", "W-T1", "Social Worker", "SW", "", "2022-09-01", "2022-08-31");
        workers.RowForQuarantine("no such profession", "W-T2", "Driver", "DR", "", "2022-09-01", "");
        posts.RowForQuarantine("it ended before it began", "P-T1", "W0001", "Review Team", "1.00", "2022-09-01", "2022-08-31");
        posts.RowForQuarantine("nobody works more than full time", "P-T2", "W0001", "Review Team", "37.00", "2022-09-01", "");
        away.RowForQuarantine("it ended before it began", "S-T1", "W0001", "SICK", "2022-09-12", "2022-09-11");
    }

    public void Dispose()
    {
        foreach (var file in files)
            file.Dispose();
    }
}
