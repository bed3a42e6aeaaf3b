using System.Globalization;
using Google.OrTools.Sat;

namespace Almoner.Caseload.Balance;

/// <summary>How long a search may last.</summary>
/// <param name="Seconds">Of the clock.</param>
/// <param name="Work">
/// Of the solver's own count of its work, of which a second does about one half to one. A search that ends by work ends at the same place on any machine;
/// one that ends by the clock does not.
/// </param>
internal sealed record SearchLimit(double Seconds, double Work)
{
    /// <summary>Work for each second of the clock: little enough that a busy machine gets through it in time.</summary>
    private const double WorkPerSecond = 0.6;

    public static SearchLimit Of(TimeSpan time) => new(time.TotalSeconds, time.TotalSeconds * WorkPerSecond);

    public SearchLimit Part(double share) => new(Seconds * share, Work * share);

    public SearchLimit Less(SearchEnd end) => new(Math.Max(0, Seconds - end.Seconds), Math.Max(0, Work - end.Work));
}

/// <summary>How a search ended.</summary>
/// <param name="Bound">No solution weighs less than this.</param>
/// <param name="IsProven">Whether nothing better exists.</param>
/// <param name="ClockEndedIt">Whether the clock ended it before its work was done: another run may come to something else.</param>
/// <param name="Seconds">Of the clock.</param>
/// <param name="Work">By the solver's own count.</param>
internal sealed record SearchEnd(long Bound, bool IsProven, bool ClockEndedIt, double Seconds, double Work)
{
    /// <summary>Of a search that had nothing to look for.</summary>
    public static SearchEnd Nothing { get; } = new(0, true, false, 0, 0);
}

/// <summary>A model whose whole solution is known at the start, so that a search always has one, and which is made better from there.</summary>
internal sealed class SearchModel
{
    /// <summary>Any fixed number: the same model is searched the same way.</summary>
    private const int Seed = 20240401;

    private readonly CpModel model = new();

    public CpModel Constraints => model;

    /// <summary>A number with its bounds, both included, and what it is at the start.</summary>
    public IntVar Number(long least, long most, long start)
    {
        var number = model.NewIntVar(least, most, "");
        model.AddHint(number, start);
        return number;
    }

    public BoolVar YesNo(bool start)
    {
        var choice = model.NewBoolVar("");
        model.AddHint(choice, start);
        return choice;
    }

    /// <summary>Makes a sum as small as it can within the limit; the solver is null when it found no solution in time.</summary>
    /// <param name="sum">A sum that cannot get under 0.</param>
    /// <param name="limit">How long it may look.</param>
    public (CpSolver? Solver, SearchEnd End) Minimize(LinearExpr sum, SearchLimit limit)
    {
        model.Minimize(sum);
        var solver = new CpSolver
        {
            StringParameters = string.Create(CultureInfo.InvariantCulture, $"num_workers: 1, random_seed: {Seed}, max_deterministic_time: {limit.Work:F6}, max_time_in_seconds: {limit.Seconds:F3}"),
        };
        var status = solver.Solve(model);
        if (status is CpSolverStatus.ModelInvalid or CpSolverStatus.Infeasible) throw new InvalidOperationException($"The model of a balance is {status}, though its start is a solution: {model.Validate()}");
        var (isProven, found) = (status == CpSolverStatus.Optimal, status is CpSolverStatus.Optimal or CpSolverStatus.Feasible);
        var work = solver.Response!.DeterministicTime;
        var bound = double.IsFinite(solver.BestObjectiveBound) ? Math.Max(0, (long)Math.Ceiling(solver.BestObjectiveBound - 1e-6)) : 0;
        var end = new SearchEnd(bound, isProven, !isProven && work < limit.Work, solver.WallTime(), work);
        return (found ? solver : null, end);
    }
}
