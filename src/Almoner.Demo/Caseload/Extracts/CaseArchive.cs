using Almoner.Demo.Caseload.Allocations;
using Almoner.Demo.Extracts;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Caseload.Extracts;

/// <summary>What was kept of the case system before: Windows-1252, semicolons, months by name, dashes for nothing, other words for how a case ended.</summary>
internal sealed class CaseArchive : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Windows1252, ';', DateStyle.MonthName, EmptyWord: "-");
    private static readonly string[] Endings = ["CLOSED", "REALLOC", "LEAVER", "TRANSF", "DECEASED"];
    private static readonly string[] Parts = ["P", "S", "D"];
    private readonly ExtractFile cases;
    private readonly ExtractFile allocations;
    private (long Cases, long Allocations) last;

    public CaseArchive(string folder)
    {
        cases = new ExtractFile(folder, "archive_2019_cases.csv", "caseload-archive-cases", "cases", Habit);
        cases.Headings("CASE_NO", "PERSON_ID", "TEAM", "OPENED", "CLOSED");
        allocations = new ExtractFile(folder, "archive_2019_allocations.csv", "caseload-archive-allocations", "allocations", Habit);
        allocations.Headings("ALLOC_NO", "PERSON_ID", "WORKER_ID", "TEAM", "PART", "FROM", "TO", "END_CODE");
    }

    public IEnumerable<ExtractFile> Files => [cases, allocations];

    /// <param name="workers">Workers of the copies that were written before.</param>
    public void Write(AllocationBook copy, long workers)
    {
        foreach (var each in copy.Involvements)
            cases.Identifier("X", ++last.Cases, 6).Person(each.About).Text(each.Team.Name).Date(each.OpenedOn).Date(each.ClosedOn).EndRow();

        foreach (var each in copy.Allocations)
        {
            allocations.Identifier("X", ++last.Allocations, 6)
                .Person(each.Of.About)
                .Worker(each.By, workers)
                .Text(each.Team.Name)
                .Word(Parts, (int)each.Part)
                .Date(each.BeganOn)
                .Date(each.EndedOn)
                .Word(Endings, (int?)each.Ending)
                .EndRow();
        }
    }

    public void WriteFaults()
    {
        cases.RowForQuarantine("it was closed before it was opened", "X-T1", "H000001", "Intake services", "10 Sep 2019", "09 Sep 2019");
        allocations.RowForQuarantine("it ended before it began", "X-T1", "H000001", "W0001", "Intake services", "P", "10 Sep 2019", "09 Sep 2019", "CLOSED");
        allocations.RowForQuarantine("no such ending", "X-T2", "H000001", "W0001", "Intake services", "P", "10 Sep 2019", "12 Sep 2019", "?");
    }

    public void Dispose()
    {
        cases.Dispose();
        allocations.Dispose();
    }
}
