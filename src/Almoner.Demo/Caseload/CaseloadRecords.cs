using Almoner.Demo.Caseload.Allocations;
using Almoner.Demo.Caseload.CaseNotes;
using Almoner.Demo.Caseload.Opinions;
using Almoner.Demo.Caseload.Teams;
using Almoner.Demo.Caseload.Workers;
using Almoner.Demo.Chance;
using Almoner.Demo.People;

namespace Almoner.Demo.Caseload;

/// <summary>All records of one copy of the city.</summary>
internal sealed class CaseloadRecords
{
    private const int Teams2019 = 110; // streams of chance from here on belong to those teams
    private const int Teams2022 = 130;

    public required IReadOnlyList<Person> People { get; init; }

    public required WorkerBook Workers { get; init; }

    /// <summary>Of the teams that ended in 2019.</summary>
    public required AllocationBook Earlier { get; init; }

    public required AllocationBook Later { get; init; }

    /// <summary>Of the later teams' cases; nobody weighed cases before.</summary>
    public required IReadOnlyList<CaseWeight> Weights { get; init; }

    /// <summary>Of the later teams' cases.</summary>
    public required IReadOnlyList<CaseContact> Contacts { get; init; }

    public required IReadOnlyList<SurveyReply> SurveyReplies { get; init; }

    /// <param name="copy">0 for the first copy; each has records of its own.</param>
    /// <param name="firstPerson">The number of the copy's first person.</param>
    public static CaseloadRecords Make(int seed, int copy, long firstPerson)
    {
        Dice Stream(int number) => new(seed, copy, number);

        var people = new PeopleRegister(Stream(101), firstPerson);
        var workers = WorkerBook.Make(Stream(102));
        var earlier = AllocationBook.Make(place => Stream(Teams2019 + place), TeamStructure.Of2019, workers, people);
        var later = AllocationBook.Make(place => Stream(Teams2022 + place), TeamStructure.Of2022, workers, people);
        return new CaseloadRecords
        {
            People = people.All,
            Workers = workers,
            Earlier = earlier,
            Later = later,
            Weights = CaseWeight.MakeAll(Stream(103), later.Involvements, TeamStructure.Of2022.Last),
            Contacts = CaseContact.MakeAll(Stream(104), TeamStructure.Of2022, later.Involvements, workers.Away),
            SurveyReplies = SurveyReply.MakeAll(Stream(105)),
        };
    }
}
