using System.Globalization;
using Almoner.Caseload;
using Almoner.Caseload.Forecast;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Caseload;

/// <summary>A forecast for a person to read.</summary>
internal sealed class ForecastText(Shell shell, WorkloadForecast forecast)
{
    private CaseloadForecast Cases => forecast.Cases;

    private TeamForecast All => forecast.Cases.All!;

    /// <param name="council">Whose forecast it is.</param>
    /// <param name="team">The team that was asked for; null for all.</param>
    public void Print(OpenCouncil council, string? team)
    {
        shell.Line($"{(team is null ? "" : team + ", ")}{council.Workspace.Council}, at the end of {Words.Day(Cases.AsOf)}. Dataset {council.Version.ShortId}.");
        shell.Line($"If {CaseloadForecast.Method}.");
        if (team is null) PrintAll();
        else PrintTeam(Cases.Teams[0]);
        PrintHindsight();
    }

    private void PrintTeam(TeamForecast team)
    {
        var (now, then) = (forecast.Strengths[team.Team!], forecast.Changed[team.Team!]);
        shell.Line();
        shell.Line($"{Whole(team.Inflow.Sum())} cases came in from {Words.Day(team.From)}, by month {string.Join(", ", team.Inflow.Select(month => Whole(month)))}."
            + (team.HalfOverWithin is { } half ? $" Half are over within {Whole(half)} days." : ""));
        shell.Line($"{WorkersOf(now)} are taken to stay{(now.PointsACase is { } each ? $", with {Unit.Number(now.AvailablePoints, 0)} points for cases, of which a case takes {Unit.Number(each, 2)} on average" : "")}.");
        shell.Line();
        PrintAhead(team, team.Outlooks, now, now);
        if (Cases.Change.IsNothing) return;
        shell.Line();
        shell.Line($"What if: {Cases.Change.Words}.");
        foreach (var line in WhatItMeans(team)) shell.Line(line);
        if (Cases.Change.Leavers > 0) shell.Line($"{WorkersOf(then)} are left{(then.PointsACase is null ? "" : $" with {Unit.Number(then.AvailablePoints, 0)} points")}; the cases stay with the team.");
        shell.Line();
        PrintAhead(team, team.Changed, now, then);
    }

    private void PrintAhead(TeamForecast team, IReadOnlyList<Outlook> outlooks, Strength now, Strength then)
    {
        var text = new TextTable(["", " Now", .. outlooks.Select(outlook => " " + outlook.On.ToString("d MMM yyyy", CultureInfo.InvariantCulture))]);
        Rows("Cases", (_, cases) => cases, 0, "");
        Rows("Cases a worker", (strength, cases) => strength.CasesAWorker(cases), 1, "");
        Rows("Points", (strength, cases) => strength.Points(cases), 0, "");
        Rows("Capacity used", (strength, cases) => strength.CapacityUsed(cases), 1, "%");
        shell.Line(text.ToString());
        if (then.Doubt is { } doubt) shell.Line($"Points: {doubt}.");

        void Rows(string name, Func<Strength, double, double?> value, int decimals, string suffix)
        {
            if (value(now, team.Now) is not { } today) return;
            text.Add([name, Number(today, decimals) + suffix, .. outlooks.Select(outlook => Number(value(then, outlook.Expected)!.Value, decimals) + suffix)]);
            text.Add([$"  {Interval.LevelWord} interval", "", .. outlooks.Select(outlook => $"{Number(value(then, outlook.Low)!.Value, decimals)} to {Number(value(then, outlook.High)!.Value, decimals)}{suffix}")]);
        }
    }

    private void PrintAll()
    {
        shell.Line();
        PrintTeams(team => team.Outlooks);
        if (!Cases.Change.ChangesInflow) return;
        shell.Line();
        shell.Line($"What if: {Cases.Change.Words}.");
        foreach (var line in WhatItMeans(All)) shell.Line(line);
        shell.Line();
        PrintTeams(team => team.Changed);
    }

    private void PrintTeams(Func<TeamForecast, IReadOnlyList<Outlook>> outlooks)
    {
        var text = new TextTable(["Team", " Workers", " Cases now", .. CaseloadForecast.Horizons.Select(months => $" In {months} months"), " A worker now", " A worker in 12", " Capacity now", " Capacity in 12"]);
        foreach (var team in Cases.Teams.Append(All))
        {
            var strength = team.Team is null ? forecast.Together : forecast.Strengths[team.Team];
            var last = outlooks(team)[^1].Expected;
            text.Add([team.Team ?? "(all)", Whole(strength.Workers), Whole(team.Now), .. outlooks(team).Select(Said),
                Or(strength.CasesAWorker(team.Now), ""), Or(strength.CasesAWorker(last), ""), Or(strength.CapacityUsed(team.Now), "%"), Or(strength.CapacityUsed(last), "%")]);
        }

        shell.Line(text.ToString());
        if (forecast.Together.Doubt is { } doubt) shell.Line($"Points: {doubt}.");
    }

    private void PrintHindsight()
    {
        shell.Line();
        if (forecast.Hindsight.Count == 0)
        {
            shell.Line("Records do not reach back far enough to show how the same method would have done.");
            return;
        }

        shell.Line($"What the same method would have said of {Words.Day(Cases.AsOf)} some months before, from what was known then:");
        shell.Line();
        // All teams stand in one row only where the same teams could be forecast then.
        var shown = forecast.Hindsight.Where(one => one.Team is not null || Cases.Teams.Count > 1 && one.Came == All.Now).ToList();
        var months = shown.Select(one => one.Outlook.Months).Distinct().Order().ToList();
        var text = new TextTable(["Team", .. months.Select(before => $" {before} months before"), " Came"]);
        foreach (var team in shown.GroupBy(one => one.Team).OrderBy(team => team.Key is null))
        {
            var said = team.ToDictionary(one => one.Outlook.Months, one => Said(one.Outlook) + (one.Within ? "  " : " !"));
            text.Add([team.Key ?? "(all)", .. months.Select(before => said.GetValueOrDefault(before, "")), Whole(team.First().Came)]);
        }

        shell.Line(text.ToString());
        shell.Line($"{shown.Count(one => one.Within)} of {shown.Count} lie within{(shown.TrueForAll(one => one.Within) ? "" : "; the others are marked !")}.");
    }

    private IEnumerable<string> WhatItMeans(TeamForecast team)
    {
        if (!Cases.Change.Inflow.IsZero) yield return "Inflow: all cases that come in change by so much, from the first day on; those that are handed over within a team are no inflow.";
        if (!Cases.Change.Reviews.IsZero)
        {
            yield return $"Reviews: of {Whole(team.Inflow.Sum())} cases that came in, {Whole(team.InflowReviewed)} had a review recorded while they were held; the inflow of such cases changes by so much. "
                + "A case takes as long as before: more reviews of the cases that are there anyway take time that no caseload shows.";
        }
    }

    private static string WorkersOf(Strength strength) => $"{Whole(strength.Workers)} {(strength.Workers == 1 ? "worker" : "workers")} ({Unit.FullTimeEquivalents.Print(strength.Fte, 2)})";

    private static string Said(Outlook outlook) => $"{Number(outlook.Expected, 0)} ({Whole(outlook.Low)} to {Whole(outlook.High)})";

    private static string Or(double? value, string suffix) => value is { } known ? Number(known, 1) + suffix : "none";

    private static string Whole(int number) => Unit.Number(number, 0);

    private static string Number(double value, int decimals) => Unit.Number(Exact.Of((decimal)value), decimals);
}
