using System.CommandLine;
using Almoner.Caseload.Forecast;
using Almoner.Cli.Workspaces;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Caseload;

/// <summary>The day that caseloads are looked at on.</summary>
internal static class CaseloadDay
{
    public static Option<string?> Option() => new("--as-of") { Description = "The day, such as 2023-06-30; default: the last that allocations are complete to", HelpName = "DAY" };

    /// <summary>The day asked for, or the last that allocations are complete to. What lies behind that day is not known.</summary>
    public static Checked<object> Read(OpenCouncil council, string? text)
    {
        if (council.CompleteTo.GetValueOrDefault("allocations") is not { } last) return Problem.Error(ForecastCode.NoCases, "no allocations are loaded", "Load them");
        var asked = text is null ? new Checked<object>(last, []) : Options.ReadDay(text);
        return asked.Value is DateOnly day && day > last
            ? Problem.Error(CommandCode.WrongArgument, $"allocations are complete up to {Words.Day(last)}, before the day asked for", "Name that day or an earlier one")
            : asked;
    }
}
