using Almoner.Caseload.Balance;
using Almoner.Caseload.Standing;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Caseload.Tests.Balance;

/// <summary>Builds a small team, its facts and its rules: a line says what a test is about and nothing else.</summary>
internal sealed class TeamOf
{
    public static readonly DateOnly Today = new(2023, 6, 30);

    private readonly List<WorkerStanding> workers = [];
    private readonly List<CaseStanding> cases = [];
    private readonly Dictionary<string, string> areas = [];
    private readonly Dictionary<string, string> states = [];

    /// <summary>Over limit 3, with nobody there 6, uneven 1, move 2, each month 0.1; long held from 12 months, 4 more.</summary>
    public static BalanceRules Rules { get; } = Records.Library.Caseload!.Balance! with { ProtectedStates = [], Skills = [] };

    public TeamOf Worker(string id, decimal available, string? profession = "social worker", bool newlyQualified = false, bool away = false)
    {
        workers.Add(new WorkerStanding(id, "Worker", profession, 1, newlyQualified, away, away ? 0 : Exact.Of(available), []));
        return this;
    }

    public TeamOf Case(string person, string worker, decimal? points, int months = 3, string role = "lead", string? risk = "low", string? complexity = "low", string? area = null, string? state = null)
    {
        cases.Add(new CaseStanding(person, worker, Today.AddMonths(-months), role, points is { } known ? Exact.Of(known) : null, complexity, risk, "none", null, null));
        if (area is not null) areas[person] = area;
        if (state is not null) states[person] = state;
        return this;
    }

    /// <summary>So many cases alike, each of a person of their own.</summary>
    public TeamOf Cases(int count, string worker, decimal points, int months = 3)
    {
        for (var number = 0; number < count; number++) Case(FormattableString.Invariant($"{worker}-{points}-{months}-{number}"), worker, points, months);
        return this;
    }

    public TeamStanding Standing => new(
        "Team", Today, [.. workers.Select(worker => worker with { Cases = [.. cases.Where(one => one.WorkerId == worker.WorkerId)] })],
        [.. cases.Where(one => workers.TrueForAll(worker => worker.WorkerId != one.WorkerId))]);

    public CaseFacts Facts => new(areas, states);

    public Checked<BalanceProposal> Propose(BalanceRules? rules = null, double seconds = 10) => Balancing.Propose(Standing, Facts, rules ?? Rules, TimeSpan.FromSeconds(seconds));

    /// <summary>"p1: A to B", for each move.</summary>
    public IEnumerable<string> Moves(BalanceRules? rules = null) => Propose(rules).Value!.Moves.Select(Told);

    public static string Told(CaseMove move) => $"{move.Case.PersonId}: {move.Giver.WorkerId} to {move.Taker.WorkerId}";
}
