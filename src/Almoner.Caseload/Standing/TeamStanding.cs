using Almoner.Terms;

namespace Almoner.Caseload.Standing;

/// <summary>How a team stands at the end of a day: its workers, what they hold and what they can carry.</summary>
/// <param name="Team">The team, as allocations and posts name it.</param>
/// <param name="AsOf">The day; allocations and posts that end on it still count.</param>
/// <param name="Workers">Everybody with a post in the team that day, in order of their identifiers.</param>
/// <param name="WithoutPost">Cases of the team whose worker has no post in it that day, in order of person.</param>
public sealed record TeamStanding(string Team, DateOnly AsOf, IReadOnlyList<WorkerStanding> Workers, IReadOnlyList<CaseStanding> WithoutPost)
{
    /// <summary>The points of all its cases, those of workers without a post among them: the team has to carry them. Cases without weights add none.</summary>
    public Exact Points => Workers.Aggregate(PointsWithoutPost, (sum, worker) => sum + worker.Points);

    /// <summary>The points of the cases whose worker has no post in the team.</summary>
    public Exact PointsWithoutPost => WithoutPost.Aggregate(Exact.Zero, (sum, held) => sum + (held.Points ?? 0));

    /// <summary>The points that its workers can carry.</summary>
    public Exact AvailablePoints => Workers.Aggregate(Exact.Zero, (sum, worker) => sum + worker.AvailablePoints);

    /// <summary>Points carried of points available.</summary>
    public Figure CapacityUsed => Capacity.Used(
        Points, AvailablePoints, Workers.Sum(worker => worker.Cases.Count) + WithoutPost.Count, Workers.Sum(worker => worker.WithoutWeights) + WithoutPost.Count(held => held.Points is null));
}

/// <summary>How one worker of a team stands.</summary>
/// <param name="WorkerId">The worker.</param>
/// <param name="Role">The worker's role; null when workers has no such row.</param>
/// <param name="Profession">The profession; null where none is recorded.</param>
/// <param name="Fte">Contracted time in this team as a part of full time.</param>
/// <param name="NewlyQualified">Whether the worker carries less that day for being newly qualified.</param>
/// <param name="OnLongAbsence">Whether the worker is away in a spell of long absence that day.</param>
/// <param name="AvailablePoints">The points for cases; 0 on long absence.</param>
/// <param name="Cases">The cases held for this team, in order of person.</param>
public sealed record WorkerStanding(
    string WorkerId, string? Role, string? Profession, Exact Fte, bool NewlyQualified, bool OnLongAbsence, Exact AvailablePoints, IReadOnlyList<CaseStanding> Cases)
{
    /// <summary>The points of the cases held; cases without weights add none.</summary>
    public Exact Points => Cases.Aggregate(Exact.Zero, (sum, held) => sum + (held.Points ?? 0));

    /// <summary>Cases for which no weights are recorded.</summary>
    public int WithoutWeights => Cases.Count(held => held.Points is null);

    /// <summary>Points carried of points available; none on long absence.</summary>
    public Figure CapacityUsed => Capacity.Used(Points, AvailablePoints, Cases.Count, WithoutWeights);
}

/// <summary>One case that a worker holds: one allocation in force.</summary>
/// <param name="PersonId">Whose case it is.</param>
/// <param name="WorkerId">Who holds it.</param>
/// <param name="Since">The first day of the allocation.</param>
/// <param name="Role">How it is held: lead, supporting, duty.</param>
/// <param name="Points">Its points for this worker; null where no weights are recorded.</param>
/// <param name="Complexity">The weights in force; null where none are recorded.</param>
/// <param name="LastContactOn">The last contact of any kind with the person, up to the day; null where none is recorded.</param>
/// <param name="LastReviewOn">The last review, up to the day; null where none is recorded.</param>
public sealed record CaseStanding(
    string PersonId, string WorkerId, DateOnly Since, string Role, Exact? Points, string? Complexity, string? Risk, string? Travel, DateOnly? LastContactOn, DateOnly? LastReviewOn);
