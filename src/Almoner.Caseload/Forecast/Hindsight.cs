namespace Almoner.Caseload.Forecast;

/// <summary>What the same method would have said some months ago of today, from what was known then, beside what came.</summary>
/// <param name="Team">The team; null for all of which it can be said, together.</param>
/// <param name="MadeOn">The day after whose end it would have begun.</param>
/// <param name="Held">Cases held that day.</param>
/// <param name="Outlook">What would have been said of today.</param>
/// <param name="Came">Cases held today.</param>
public sealed record Hindsight(string? Team, DateOnly MadeOn, int Held, Outlook Outlook, int Came)
{
    public bool Within => Outlook.Holds(Came);

    /// <summary>For each horizon, each team for which records reach back far enough, then all of these together.</summary>
    public static IReadOnlyList<Hindsight> Of(IReadOnlyList<TeamHistory> histories, DateOnly today) => Of(histories, today, CaseloadForecast.Draws);

    internal static IReadOnlyList<Hindsight> Of(IReadOnlyList<TeamHistory> histories, DateOnly today, int draws)
    {
        var came = histories.ToDictionary(history => history.Team, history => history.HeldOn(today));
        return [.. from months in CaseloadForecast.Horizons
            let then = MonthsFrom.Day(today, -months)
            let forecast = CaseloadForecast.Of(histories, then, WhatIf.Nothing, [months], draws, CaseloadForecast.Seed)
            from team in forecast.All is null ? forecast.Teams : [.. forecast.Teams, forecast.All]
            select new Hindsight(team.Team, then, team.Now, team.Outlooks[0], team.Team is null ? forecast.Teams.Sum(one => came[one.Team!]) : came[team.Team])];
    }
}
