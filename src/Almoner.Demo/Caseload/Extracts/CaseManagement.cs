using Almoner.Demo.Extracts;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Caseload.Extracts;

/// <summary>The case-management system: UTF-8 behind a byte order mark, dates day first, a count under the allocations.</summary>
internal sealed class CaseManagement : IDisposable
{
    private const string Day = "20230701";
    private static readonly Habit Habit = new(TextEncoding.Utf8, ',', DateStyle.DayFirst, ByteOrderMark: true);
    private static readonly string[] Sexes = ["Female", "Male", "Other", "Unknown"];
    private static readonly string[] Endings = ["Case closed", "Reallocated", "Worker left", "Transferred", "Deceased"];
    private static readonly string[] Complexity = ["1", "2", "3", "4"];
    private static readonly string[] Risk = ["L", "M", "H"];
    private static readonly string[] Travel = ["0", "to 30 min", "to 60 min", "over 60 min"];
    private static readonly string[] Kinds = ["Visit", "Telephone", "Meeting", "Review"];
    private readonly List<ExtractFile> files = [];
    private readonly ExtractFile people;
    private readonly ExtractFile cases;
    private readonly ExtractFile allocations;
    private readonly ExtractFile weights;
    private readonly ExtractFile contacts;
    private (long Cases, long Allocations, long Weights, long Contacts) last;

    public CaseManagement(string folder)
    {
        ExtractFile Open(string name, string mapping, string recordSet, params ReadOnlySpan<string> headings)
        {
            var file = new ExtractFile(folder, $"cm_{name}_{Day}.csv", mapping, recordSet, Habit);
            file.Headings(headings);
            files.Add(file);
            return file;
        }

        people = Open("people", "caseload-people", "people", "Person", "Born", "Sex", "Ward", "Died");
        cases = Open("cases", "caseload-cases", "cases", "Case", "Person", "Team", "Opened", "Closed");
        allocations = Open("allocations", "caseload-allocations", "allocations", "Allocation", "Person", "Worker", "Team", "Involvement", "Start", "End", "End Reason");
        weights = Open("weighting", "caseload-weights", "case_weights", "Record", "Person", "Weighed", "Complexity", "Risk", "Travel");
        contacts = Open("contacts", "caseload-contacts", "case_contacts", "Record", "Person", "Worker", "Date", "Type", "Minutes");
    }

    public IEnumerable<ExtractFile> Files => files;

    /// <param name="workers">Workers of the copies that were written before.</param>
    public void Write(CaseloadRecords copy, long workers)
    {
        foreach (var person in copy.People)
            people.Person(person).Date(person.BornOn).Word(Sexes, (int)person.Sex).Text(Harrowmere.Districts[person.District]).Date(person.DiedOn).EndRow();

        foreach (var each in copy.Later.Involvements)
            cases.Identifier("C", ++last.Cases).Person(each.About).Text(each.Team.Name).Date(each.OpenedOn).Date(each.ClosedOn).EndRow();

        foreach (var each in copy.Later.Allocations)
        {
            allocations.Identifier("A", ++last.Allocations)
                .Person(each.Of.About)
                .Worker(each.By, workers)
                .Text(each.Team.Name)
                .Word(Numbers.Parts, (int)each.Part)
                .Date(each.BeganOn)
                .Date(each.EndedOn)
                .Word(Endings, (int?)each.Ending)
                .EndRow();
        }

        foreach (var each in copy.Weights)
        {
            weights.Number(++last.Weights).Person(each.About).Date(each.From)
                .Word(Complexity, each.Complexity)
                .Word(Risk, each.Risk)
                .Word(Travel, each.Travel)
                .EndRow();
        }

        foreach (var each in copy.Contacts)
            contacts.Number(++last.Contacts).Person(each.About).Worker(each.By, workers).Date(each.Day).Word(Kinds, (int)each.Kind).Number(10 + (last.Contacts * 7 % 12 * 5)).EndRow();
    }

    public void WriteFaults()
    {
        people.RowForQuarantine("nobody dies before they are born", "H999991", "01/02/1948", "Female", "Abbey", "31/01/1948");
        cases.RowForQuarantine("it was closed before it was opened", "C-T1", "H000001", "Review Team", "10/10/2022", "09/10/2022");
        allocations.RowForQuarantine("it ended before it began", "A-T1", "H000001", "W0001", "Review Team", "Lead", "10/10/2022", "09/10/2022", "Case closed");
        allocations.RowForQuarantine("no such part in a case", "A-T2", "H000001", "W0001", "Review Team", "Observer", "10/10/2022", "", "");
        allocations.RowForQuarantine("nobody holds it", "A-T3", "H000001", "", "Review Team", "Lead", "10/10/2022", "", "");
        weights.RowForQuarantine("no such complexity", "T1", "H000001", "10/10/2022", "9", "L", "0");
        contacts.RowForQuarantine("no date", "T1", "H000001", "W0001", "", "Visit", "30");
        contacts.RowForQuarantine("no such kind", "T2", "H000001", "W0001", "10/10/2022", "Test", "30");
    }

    public void WriteTotals() => allocations.TotalsRow("Records: ");

    public void Dispose()
    {
        foreach (var file in files)
            file.Dispose();
    }
}
