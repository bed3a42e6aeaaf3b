using System.Globalization;
using System.Text.Json.Nodes;
using Almoner.Caseload;
using Almoner.Caseload.Forecast;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Caseload;

/// <summary>A forecast for programs. Expected numbers are rounded to three decimals.</summary>
internal static class ForecastJson
{
    /// <param name="forecast">The forecast.</param>
    /// <param name="council">Whose it is.</param>
    /// <param name="team">The team that was asked for; null for all.</param>
    /// <param name="problems">Warnings beside it.</param>
    public static JsonObject Of(WorkloadForecast forecast, OpenCouncil council, string? team, IReadOnlyList<Problem> problems) => new()
    {
        ["council"] = council.Workspace.Council,
        ["as_of"] = Day(forecast.Cases.AsOf),
        ["dataset_version"] = council.Version.Id,
        ["library_version"] = council.Library.Version,
        ["team"] = team,
        ["method"] = CaseloadForecast.Method,
        ["level"] = Interval.Level,
        ["draws"] = CaseloadForecast.Draws,
        ["seed"] = CaseloadForecast.Seed,
        ["change"] = forecast.Cases.Change.IsNothing ? null : new JsonObject
        {
            ["leavers"] = forecast.Cases.Change.Leavers,
            ["inflow_percent"] = forecast.Cases.Change.Inflow.Round(6),
            ["reviews_percent"] = forecast.Cases.Change.Reviews.Round(6),
        },
        ["teams"] = new JsonArray([.. forecast.Cases.Teams.Select(one => Of(one, forecast.Strengths[one.Team!], forecast.Changed[one.Team!], forecast.Cases.Change))]),
        ["all"] = team is null ? Of(forecast.Cases.All!, forecast.Together, forecast.Together, forecast.Cases.Change) : null,
        ["hindsight"] = new JsonArray([.. forecast.Hindsight.Where(one => team is null || one.Team is not null).Select(one => new JsonObject
        {
            ["made_on"] = Day(one.MadeOn),
            ["team"] = one.Team,
            ["held"] = one.Held,
            ["expected"] = Rounded(one.Outlook.Expected),
            ["low"] = one.Outlook.Low,
            ["high"] = one.Outlook.High,
            ["came"] = one.Came,
            ["within"] = one.Within,
        })]),
        ["problems"] = Shell.Of(problems),
    };

    private static JsonObject Of(TeamForecast team, Strength now, Strength then, WhatIf change) => new()
    {
        ["team"] = team.Team,
        ["from"] = Day(team.From),
        ["inflow_by_month"] = new JsonArray([.. team.Inflow.Select(month => (JsonNode)month)]),
        ["inflow_reviewed"] = team.InflowReviewed,
        ["half_over_within_days"] = team.HalfOverWithin,
        ["workers"] = now.Workers,
        ["fte"] = now.Fte.Round(6),
        ["available_points"] = now.AvailablePoints.Round(6),
        ["points_a_case"] = now.PointsACase?.Round(6),
        ["doubt"] = now.Doubt,
        ["now"] = Carried(team.Now, now),
        ["ahead"] = Ahead(team.Outlooks, now),
        ["changed"] = change.IsNothing ? null : new JsonObject { ["workers"] = then.Workers, ["available_points"] = then.AvailablePoints.Round(6), ["ahead"] = Ahead(team.Changed, then) },
    };

    private static JsonArray Ahead(IReadOnlyList<Outlook> outlooks, Strength strength) => [.. outlooks.Select(outlook => new JsonObject
    {
        ["months"] = outlook.Months,
        ["on"] = Day(outlook.On),
        ["expected"] = Carried(outlook.Expected, strength),
        ["low"] = Carried(outlook.Low, strength),
        ["high"] = Carried(outlook.High, strength),
    })];

    private static JsonObject Carried(double cases, Strength strength) => new()
    {
        ["cases"] = Rounded(cases),
        ["cases_a_worker"] = Rounded(strength.CasesAWorker(cases)),
        ["points"] = Rounded(strength.Points(cases)),
        ["capacity_used_percent"] = Rounded(strength.CapacityUsed(cases)),
    };

    private static decimal? Rounded(double? value) => value is { } known ? Exact.Of((decimal)known).Round(3) : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
