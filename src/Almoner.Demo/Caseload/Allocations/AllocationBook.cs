using Almoner.Demo.Caseload.Teams;
using Almoner.Demo.Caseload.Workers;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.People;

namespace Almoner.Demo.Caseload.Allocations;

/// <summary>All cases of one structure's teams.</summary>
internal sealed class AllocationBook
{
    private const int HeldByAgency = 3; // cases of each agency worker

    /// <summary>By team, and by when they were made.</summary>
    public required IReadOnlyList<Involvement> Involvements { get; init; }

    /// <summary>By first day.</summary>
    public required IReadOnlyList<Allocation> Allocations { get; init; }

    /// <param name="stream">Each team has a source of chance of its own.</param>
    public static AllocationBook Make(Func<int, Dice> stream, TeamStructure structure, WorkerBook workers, PeopleRegister people)
    {
        var teams = structure.Teams.Select((team, place) => Life(stream(place), structure, team, workers, people)).ToArray();
        var passes = teams.Select(life => teams.Where(other => life.Team.PassesOnTo.Contains(other.Team.Name)).ToArray()).ToArray();
        for (var day = structure.First; day <= structure.Last; day = day.AddDays(1))
        {
            foreach (var team in teams)
                team.Begin(day);

            for (var place = 0; place < teams.Length; place++)
                teams[place].End(day, passes[place]);
        }

        List<Involvement> involvements = [.. teams.SelectMany(team => team.Involvements)];
        if (!structure.TeamsEnd)
            involvements.AddRange(OfAgency(stream(structure.Teams.Length), structure, workers.Agency, people));

        return new AllocationBook
        {
            Involvements = involvements,
            Allocations = [.. involvements.SelectMany(involvement => involvement.Allocations).OrderBy(allocation => allocation.BeganOn)],
        };
    }

    private static TeamLife Life(Dice dice, TeamStructure structure, CaseloadTeam team, WorkerBook workers, PeopleRegister people)
    {
        Post[] posts = [.. workers.Posts.Where(post => post.Team == team && post.DaysWithin(structure.First, structure.Last) > 0)];
        var holders = posts.GroupBy(post => post.By).Select(held =>
            new Caseholder(held.Key, held, workers.Away.Where(spell => spell.IsLong && spell.Of == held.Key), structure.TeamsEnd ? structure.Last : null));
        return new TeamLife(dice, structure, team, [.. holders], posts.Sum(post => post.DaysWithin(structure.AuditFirst, structure.AuditLast)), people);
    }

    /// <summary>Cases held by workers who have no post in the team: no average can count them, and somebody has to be told.</summary>
    private static IEnumerable<Involvement> OfAgency(Dice dice, TeamStructure structure, IReadOnlyList<Worker> agency, PeopleRegister people)
    {
        foreach (var worker in agency)
        {
            var team = structure.Team("Older People's Team");
            for (var made = 0; made < HeldByAgency; made++)
            {
                var began = WorkingDays.After(worker.BeganOn, dice.Between(1, 30));
                var involvement = new Involvement(people.Add(began, team.Work.Need), team, began, began.AddDays(200));
                involvement.Allocations.Add(new Allocation(involvement, worker, team, Part.Lead, began));
                yield return involvement;
            }
        }
    }
}
