using Almoner.Demo.Caseload.Teams;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;

namespace Almoner.Demo.Caseload.Workers;

/// <summary>Makes the workers and their posts: they come, leave, move to other teams and change their hours.</summary>
internal sealed class WorkerBook
{
    private const int Continuing = 60; // of 100 in post when the teams were reorganised, the rest left before the records begin again
    private const int Moving = 25; // of 100 who leave a team
    private const int NewlyQualified = 45; // of 100 who start in a profession that has a first year
    private const int FirstLeaving = 30; // days from the first of the records, so that nobody leaves in the midst of arriving
    private const int LastLeaving = 40; // days to the last of the records
    private const int AgencyWorkers = 3;

    /// <summary>Contracted hundredths of full time, and how many to each hundred have them.</summary>
    private static readonly int[] Contracts = [100, 80, 60, 50, 40];
    private static readonly int[] ContractWeights = [66, 14, 10, 6, 4];

    /// <summary>Whether somebody stays as they are, leaves or changes hours: to each hundred a year.</summary>
    private static readonly int[] Fates = [64, 18, 18];
    private static readonly string[] Titles = ["Social Worker", "Social Care Professional", "Occupational Therapist"];
    private readonly Dice dice;
    private readonly List<Post> posts = [];
    private readonly List<TimeAway> away = [];
    private List<Worker> workers = [];

    private WorkerBook(Dice dice) => this.dice = dice;

    /// <summary>Everybody, by number.</summary>
    public IReadOnlyList<Worker> Workers => workers;

    /// <summary>By worker's number and first day.</summary>
    public IReadOnlyList<Post> Posts { get; private set; } = [];

    /// <summary>By first day.</summary>
    public IReadOnlyList<TimeAway> Away { get; private set; } = [];

    /// <summary>Paid through an agency: the HR system knows who they are and of no post.</summary>
    public IReadOnlyList<Worker> Agency { get; private set; } = [];

    public static WorkerBook Make(Dice dice)
    {
        var book = new WorkerBook(dice);
        foreach (var team in TeamStructure.Of2019.Teams)
            book.Fill(TeamStructure.Of2019, team, []);

        var taken = book.Reorganise();
        foreach (var team in TeamStructure.Of2022.Teams)
            book.Fill(TeamStructure.Of2022, team, [.. taken[team.Name]]);

        book.ShareOneBetweenTeams();
        book.Agency = [.. Enumerable.Range(0, AgencyWorkers).Select(_ => book.Add("Agency Social Worker", Profession.SocialWorker, dice.DayBetween(new(2022, 5, 2), new(2022, 9, 30))))];
        book.SendAway(TeamStructure.Of2019);
        book.SendAway(TeamStructure.Of2022);
        book.workers = [.. book.workers.OrderBy(worker => worker.BeganOn)];
        for (var number = 0; number < book.workers.Count; number++)
            book.workers[number].Number = number;

        book.Posts = [.. book.posts.OrderBy(post => post.By.Number).ThenBy(post => post.From)];
        book.Away = [.. book.away.OrderBy(spell => spell.From).ThenBy(spell => spell.Of.Number)];
        return book;
    }

    /// <summary>Fills a team's places, with those whom it took over first.</summary>
    private void Fill(TeamStructure structure, CaseloadTeam team, IReadOnlyList<Post> held)
    {
        var professions = Share.Dealt(dice, team.Places, team.Professions);
        for (var place = 0; place < team.Places; place++)
        {
            var profession = (Profession)professions[place];
            Live(structure, place < held.Count ? held[place] : Hire(team, profession, StartBefore(structure)));
        }
    }

    /// <summary>Most have been with the council for years, some came in the months before the records.</summary>
    private DateOnly StartBefore(TeamStructure structure)
    {
        var reorganised = TeamStructure.Of2019.Last;
        var earliest = structure.TeamsEnd ? structure.First.AddYears(-12) : reorganised.AddDays(2);
        return WorkingDays.After(dice.Percent(25) ? structure.First.AddDays(-dice.Between(40, 330)) : dice.DayBetween(earliest, structure.First.AddDays(-331)));
    }

    private void Live(TeamStructure structure, Post post)
    {
        var within = structure.Last.DayNumber - structure.First.DayNumber;
        var fate = dice.Below(365) < within ? dice.Weighted(Fates) : 0;
        if (fate == 0)
            return;

        post.By.HasChanged = true;
        var day = dice.DayBetween(structure.First.AddDays(FirstLeaving), structure.Last.AddDays(-LastLeaving));
        if (fate == 1)
            Leave(structure, post, WorkingDays.OnOrBefore(day));
        else
            ChangeHours(post, day);
    }

    private void ChangeHours(Post post, DateOnly day)
    {
        var others = Contracts.Where(fte => fte != post.Fte).ToArray();
        post.To = day.AddDays(-1);
        posts.Add(new Post(post.By, post.Team, dice.Pick(others), day));
    }

    private void Leave(TeamStructure structure, Post post, DateOnly last)
    {
        post.To = last;
        var elsewhere = structure.Teams.Where(team => team != post.Team && team.Professions[(int)post.By.Profession] > 0).ToArray();
        if (dice.Percent(Moving))
            posts.Add(new Post(post.By, dice.Pick(elsewhere), post.Fte, last.AddDays(1)));
        else
            post.By.EndedOn = last;

        var begins = WorkingDays.After(last, dice.Between(1, 45));
        if (begins < structure.Last.AddDays(-LastLeaving))
            Hire(post.Team, post.By.Profession, begins).By.HasChanged = true;
    }

    /// <summary>Ends every post of 2019. Everybody goes on in the team that took theirs over; some of them left before its records begin.</summary>
    /// <returns>By the new team's name, the posts of those who are still there.</returns>
    private ILookup<string, Post> Reorganise()
    {
        var (last, begin) = (TeamStructure.Of2019.Last, TeamStructure.Of2022.First);
        var staying = new List<Post>();
        foreach (var post in posts.Where(post => post.To is null).ToArray())
        {
            post.To = last;
            var team = TeamStructure.Of2022.Team(TeamStructure.Successors[post.Team.Name]);
            var next = new Post(post.By, team, post.Fte, last.AddDays(1));
            posts.Add(next);
            post.By.HasChanged = false;
            if (dice.Percent(Continuing) && staying.Count(other => other.Team == team) < team.Places - 2)
            {
                staying.Add(next);
                continue;
            }

            next.To = post.By.EndedOn = WorkingDays.OnOrBefore(dice.DayBetween(last.AddDays(60), begin.AddDays(-60)));
        }

        return staying.ToLookup(post => post.Team.Name);
    }

    /// <summary>One occupational therapist gives half of the week to the hospital.</summary>
    private void ShareOneBetweenTeams()
    {
        var whole = posts.First(post => post is { Team.Name: "Occupational Therapy Team", To: null, Fte: 100, By.HasChanged: false });
        whole.Fte = 50;
        whole.By.HasChanged = true;
        posts.Add(new Post(whole.By, TeamStructure.Of2022.Team("Therapy Hospital Discharge Team"), 50, whole.From));
    }

    private void SendAway(TeamStructure structure)
    {
        foreach (var held in posts.Where(post => structure.Teams.Contains(post.Team) && post.DaysWithin(structure.First, structure.Last) > 0).GroupBy(post => post.By))
        {
            var (first, last) = (held.Min(post => post.From), held.Max(post => post.To ?? structure.Last));
            away.AddRange(TimesAway.Of(dice, structure, held.Key, first > structure.First ? first : structure.First, last < structure.Last ? last : structure.Last));
        }
    }

    private Post Hire(CaseloadTeam team, Profession profession, DateOnly from)
    {
        var title = Titles[(int)profession];
        var post = new Post(Add(dice.Percent(18) ? $"Advanced {title}" : title, profession, from), team, Contracts[dice.Weighted(ContractWeights)], from);
        posts.Add(post);
        return post;
    }

    private Worker Add(string role, Profession profession, DateOnly from)
    {
        var advanced = role.StartsWith("Advanced", StringComparison.Ordinal);
        var worker = new Worker(profession, role, advanced ? dice.Between(55, 85) : dice.Between(80, 122), from)
        {
            NewlyQualifiedUntil = !advanced && profession != Profession.SocialCareProfessional && dice.Percent(NewlyQualified) ? from.AddYears(1).AddDays(-1) : null,
        };
        workers.Add(worker);
        return worker;
    }
}
