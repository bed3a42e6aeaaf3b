using Almoner.Caseload.Standing;
using Almoner.Library;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Forecast;

/// <summary>What a forecast needs of the records.</summary>
/// <param name="AsOf">The last day of the past.</param>
/// <param name="Histories">Every team's allocations, in order of name.</param>
/// <param name="Standings">How the teams stand on the day.</param>
public sealed record ForecastRecords(DateOnly AsOf, IReadOnlyList<TeamHistory> Histories, IReadOnlyList<TeamStanding> Standings)
{
    /// <param name="engine">A connection with one view a record set.</param>
    /// <param name="library">The definitions.</param>
    /// <param name="asOf">The last day of the past.</param>
    public static Checked<ForecastRecords> Read(DuckDBConnection engine, MeasureLibrary library, DateOnly asOf) => NeededRecords.Problem(library) is { } lacking
        ? lacking
        : new ForecastRecords(asOf, HistoryReader.All(engine, asOf), StandingReader.All(engine, library.Caseload!, asOf));

    /// <summary>The workload to come, or why it cannot be told; warnings about teams that are left out may stand beside it.</summary>
    /// <param name="team">One of the teams; null for all.</param>
    /// <param name="change">What to change. Workers can leave only one team.</param>
    public Checked<WorkloadForecast> Forecast(string? team, WhatIf change)
    {
        if (change.Leavers > 0) ArgumentNullException.ThrowIfNull(team);
        var histories = Histories.Where(history => team is null || history.Team == team).ToList();
        var cases = CaseloadForecast.Of(histories, AsOf, change);
        if (cases.All is null)
        {
            return cases.LeftOut.Count > 0
                ? new Checked<WorkloadForecast>(null, [.. cases.LeftOut.Select(left => TooShort(left, Severity.Error))])
                : Problem.Error(ForecastCode.NoCases, $"{team ?? "no team"} holds {(team is null ? "" : "no ")}cases on {Words.Day(AsOf)} or held any in the year before", "Load allocations, or name another day with --as-of");
        }

        if (!change.Reviews.IsZero && cases.All.InflowReviewed == 0)
        {
            return Problem.Error(ForecastCode.NoReviews, $"no review is recorded with any case that came in from {Words.Day(cases.All.From)} to {Words.Day(AsOf)}", "Load case_contacts with reviews, or use --inflow");
        }

        var (now, then) = (cases.Teams.ToDictionary(one => one.Team!, one => Strength.Of(Of([one.Team!]))), new Dictionary<string, Strength>());
        foreach (var (name, strength) in now)
        {
            if (change.Leavers == 0) then[name] = strength;
            else if (strength.Without(change.Leavers) is { } left) then[name] = left;
            else return Problem.Error(ForecastCode.NobodyLeft, $"{name} has {strength.Workers} {(strength.Workers == 1 ? "worker" : "workers")} in post on {Words.Day(AsOf)}", "Let fewer leave");
        }

        var together = Strength.Of(Of([.. now.Keys]));
        return new Checked<WorkloadForecast>(
            new WorkloadForecast(cases, now, then, together, Hindsight.Of(histories, AsOf)),
            [.. cases.LeftOut.Select(left => TooShort(left, Severity.Warning))]);
    }

    private IReadOnlyCollection<TeamStanding> Of(IReadOnlyCollection<string> teams) => [.. Standings.Where(standing => teams.Contains(standing.Team))];

    private static Problem TooShort(string team, Severity severity) => new(
        ForecastCode.TooShort, severity, $"the records of {team} tell of ends for less than {PastYear.FewestMonths} months before the day, too little for a forecast", "Load older allocations, those that have ended too");
}

/// <summary>The caseloads to come and who carries them.</summary>
/// <param name="Cases">The caseloads.</param>
/// <param name="Strengths">Who is there, by team.</param>
/// <param name="Changed">Who is there with the change, by team.</param>
/// <param name="Together">Who is there in all teams of the forecast.</param>
/// <param name="Hindsight">What the same method would have said of the day some months before.</param>
public sealed record WorkloadForecast(
    CaseloadForecast Cases, IReadOnlyDictionary<string, Strength> Strengths, IReadOnlyDictionary<string, Strength> Changed, Strength Together, IReadOnlyList<Hindsight> Hindsight);
