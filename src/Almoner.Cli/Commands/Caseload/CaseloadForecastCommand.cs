using System.CommandLine;
using System.Globalization;
using Almoner.Caseload;
using Almoner.Caseload.Forecast;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Caseload;

/// <summary><c>almoner caseload forecast [TEAM]</c>: workload in 3, 6 and 12 months, and what a change would do.</summary>
internal static class CaseloadForecastCommand
{
    private const int Never = -100;

    public static Command Create(Shell shell)
    {
        var team = new Argument<string?>("TEAM") { Description = "The team; default: every team and all together", Arity = ArgumentArity.ZeroOrOne }.RefusingNoName();
        var asOf = CaseloadDay.Option();
        var leavers = new Option<int>("--leavers") { Description = "What if so many workers of TEAM leave and their cases stay", HelpName = "N" };
        var inflow = new Option<string?>("--inflow") { Description = "What if so many more or fewer cases come in, such as +10%", HelpName = "PERCENT" };
        var reviews = new Option<string?>("--reviews") { Description = "What if so many more or fewer of the cases come in that have a review, such as +10%", HelpName = "PERCENT" };
        var (dataset, workspace, json) = (Options.Dataset(), Options.Workspace(), Options.Json());
        var command = new Command("forecast", "Say what caseload and workload will be in 3, 6 and 12 months if the last year goes on, and with a change.") { team, asOf, leavers, inflow, reviews, dataset, workspace, json };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json);
            var problems = new List<Problem>();
            var change = new WhatIf(Whole(parsed.GetValue(leavers), parsed.GetValue(team), problems), Percent("--inflow", parsed.GetValue(inflow), problems), Percent("--reviews", parsed.GetValue(reviews), problems));
            if (problems.Count > 0) return shell.Say(problems, asJson);
            var opened = OpenCouncil.Open(parsed.GetValue(workspace), parsed.GetValue(dataset), shell.Time);
            if (opened.Value is null) return shell.Say(opened.Problems, asJson);
            using var council = opened.Value;
            return Run(shell, council, parsed.GetValue(team), parsed.GetValue(asOf), change, asJson);
        });
        return command;
    }

    private static int Run(Shell shell, OpenCouncil council, string? named, string? asOfText, WhatIf change, bool json)
    {
        var asOf = CaseloadDay.Read(council, asOfText);
        if (asOf.Value is not DateOnly day) return shell.Say(asOf.Problems, json);
        var records = ForecastRecords.Read(council.Records.Connection, council.Library, day);
        if (records.Value is null) return shell.Say(records.Problems, json);
        var teams = records.Value.Histories.Select(history => history.Team).ToList();
        var team = named is null ? null : teams.Find(known => string.Equals(known, named, StringComparison.OrdinalIgnoreCase));
        if (named is not null && team is null)
            return shell.Say([Problem.Error(CommandCode.UnknownName, $"there is no team {named} up to {Words.Day(day)}", Nearest.Remedy(named, teams, "teams"))], json);

        var forecast = records.Value.Forecast(team, change);
        if (forecast.Value is null) return shell.Say(forecast.Problems, json);
        IReadOnlyList<Problem> warnings = [.. RecordReach.Warnings(council.Records.Connection, day, day, council.CompleteTo["allocations"], team), .. forecast.Problems];
        if (json)
        {
            shell.Json(ForecastJson.Of(forecast.Value, council, team, warnings));
            return ExitCode.Done;
        }

        new ForecastText(shell, forecast.Value).Print(council, team);
        return shell.Say(warnings);
    }

    private static int Whole(int leavers, string? team, List<Problem> problems)
    {
        if (leavers < 0) problems.Add(Problem.Error(CommandCode.WrongArgument, $"`--leavers {leavers}` is no number of workers", "Write 1 or more"));
        if (leavers > 0 && team is null) problems.Add(Problem.Error(CommandCode.WrongArgument, "it is not said which team the workers leave", "Name the team, as in `almoner caseload forecast TEAM --leavers 2`"));
        return leavers;
    }

    private static Exact Percent(string option, string? text, List<Problem> problems)
    {
        if (text is null) return 0;
        if (decimal.TryParse(text.TrimEnd('%'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is > Never and <= 1000) return Exact.Of(percent);
        problems.Add(Problem.Error(CommandCode.WrongArgument, $"`{option} {text}` is no change", "Write per cent with a sign, more than -100% and at most +1000%, as +10%"));
        return 0;
    }
}
