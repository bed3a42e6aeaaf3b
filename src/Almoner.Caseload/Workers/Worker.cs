using Almoner.Caseload.Days;

namespace Almoner.Caseload.Workers;

/// <summary>Somebody who holds cases: the posts and the long absence within the days that are looked at.</summary>
internal sealed class Worker
{
    private readonly DaySet present;
    private readonly Dictionary<string, TeamTime> teams;
    private readonly DaySet newlyQualified;

    public Worker(string id, string? role, string? profession, bool isKnown, DateOnly? newlyQualifiedUntil, IReadOnlyList<Post> posts, DaySet longAbsence)
    {
        (Id, Role, Profession, IsKnown, LongAbsence) = (id, role, profession, isKnown, longAbsence);
        newlyQualified = newlyQualifiedUntil is { } until ? DaySet.Of([new DaySpan(DateOnly.MinValue, until)]) : DaySet.None;
        InPost = DaySet.Of(posts.Select(post => post.Days));
        present = InPost.And(longAbsence);
        teams = posts.GroupBy(post => post.Team).ToDictionary(team => team.Key, team => new TeamTime([.. team], this));
    }

    public string Id { get; }

    /// <summary>Null when workers has no such row.</summary>
    public string? Role { get; }

    public string? Profession { get; }

    /// <summary>Whether workers has a row.</summary>
    public bool IsKnown { get; }

    public DaySet LongAbsence { get; }

    /// <summary>The days on which the worker has a post in any team.</summary>
    public DaySet InPost { get; }

    public IEnumerable<string> Teams => teams.Keys;

    /// <summary>The name of the worker's group; null for everybody together, for what is not recorded, and by team, of which there may be two.</summary>
    public string? NameBy(By by) => by switch { By.Role => Role, By.Profession => Profession, By.Worker => Id, _ => null };

    public bool IsNewlyQualified(DateOnly day) => newlyQualified.Holds(day);

    /// <summary>Days in post in any team within a span; each day once.</summary>
    public int DaysIn(DaySpan within) => InPost.CountIn(within);

    /// <summary>The same without long absence.</summary>
    public int PresentDaysIn(DaySpan within) => InPost.CountIn(within) - present.CountIn(within);

    /// <summary>The time in one team; null when there was no post in it.</summary>
    public TeamTime? In(string team) => teams.GetValueOrDefault(team);

    /// <summary>Time in one team.</summary>
    internal sealed class TeamTime
    {
        private readonly List<(decimal Fte, DaySet All, DaySet Absent, DaySet New, DaySet NewAbsent)> posts;
        private readonly DaySet absent;

        public TeamTime(IReadOnlyList<Post> spells, Worker worker)
        {
            InPost = DaySet.Of(spells.Select(post => post.Days));
            absent = InPost.And(worker.LongAbsence);
            posts = [.. spells.Select(post =>
            {
                var all = DaySet.Of([post.Days]);
                var (away, fresh) = (all.And(worker.LongAbsence), all.And(worker.newlyQualified));
                return (post.Fte, all, away, fresh, fresh.And(worker.LongAbsence));
            })];
        }

        /// <summary>The days on which the worker has a post in the team.</summary>
        public DaySet InPost { get; }

        public int DaysIn(DaySpan within) => InPost.CountIn(within);

        public int PresentDaysIn(DaySpan within) => InPost.CountIn(within) - absent.CountIn(within);

        /// <summary>Days in post times contracted time; two posts of one day add up.</summary>
        public decimal FteDaysIn(DaySpan within) => posts.Sum(post => post.Fte * post.All.CountIn(within));

        public decimal PresentFteDaysIn(DaySpan within) => posts.Sum(post => post.Fte * (post.All.CountIn(within) - post.Absent.CountIn(within)));

        /// <summary>Of the present FTE-days those on which the worker is newly qualified.</summary>
        public decimal NewFteDaysIn(DaySpan within) => posts.Sum(post => post.Fte * (post.New.CountIn(within) - post.NewAbsent.CountIn(within)));
    }
}

/// <summary>One spell in a team with the same contracted time.</summary>
internal sealed record Post(string WorkerId, string Team, decimal Fte, DaySpan Days);
