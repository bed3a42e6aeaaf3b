using Almoner.Demo.Caseload.Workers;

namespace Almoner.Demo.Caseload.Allocations;

/// <summary>A worker's time in a team, over all its posts.</summary>
internal sealed class Caseholder
{
    /// <summary>Days before the last in the team from which nothing new is taken on.</summary>
    public const int WindsDown = 14;

    private const int Learning = 10; // weeks until a newcomer carries a whole caseload
    private const int FirstShare = 3; // in the first of them, of so many and ten
    private const int FirstYear = 75; // of a hundred, while newly qualified
    private readonly Post[] posts;
    private readonly TimeAway[] away;

    /// <param name="teamEndsOn">The day on which everybody's time in the team ends; null while it lasts.</param>
    public Caseholder(Worker worker, IEnumerable<Post> posts, IEnumerable<TimeAway> longAway, DateOnly? teamEndsOn)
    {
        Worker = worker;
        this.posts = [.. posts.OrderBy(post => post.From)];
        away = [.. longAway];
        LeavesOn = this.posts[^1].To is { } last && last != teamEndsOn ? last : null;
    }

    public Worker Worker { get; }

    public DateOnly From => posts[0].From;

    /// <summary>The last day in the team; null when the worker stays for as long as there are records.</summary>
    public DateOnly? LeavesOn { get; }

    public int Open { get; set; }

    public IReadOnlyList<TimeAway> LongAway => away;

    public bool TakesOn(DateOnly day) => InTeam(day) && !(LeavesOn <= day.AddDays(WindsDown)) && !away.Any(spell => spell.Holds(day));

    public bool InTeam(DateOnly day) => From <= day && !(LeavesOn < day);

    /// <summary>How much of a caseload the worker is ready for; only in relation to colleagues of the same day.</summary>
    public int Room(DateOnly day)
    {
        var fte = posts.Last(post => post.From <= day).Fte;
        var since = away.Where(spell => spell.To < day).Select(spell => spell.To!.Value).Append(From).Max();
        var weeks = Math.Min(Learning, (day.DayNumber - since.DayNumber) / 7);
        var qualified = day <= Worker.NewlyQualifiedUntil ? FirstYear : 100;
        return fte * Worker.Pace * qualified / 100 * (FirstShare + weeks) / (FirstShare + Learning);
    }
}
