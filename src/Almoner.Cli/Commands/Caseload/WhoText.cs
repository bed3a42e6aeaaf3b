using System.Globalization;
using System.Text.Json.Nodes;
using Almoner.Caseload.Standing;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Caseload;

/// <summary>A worker's standing as the command line tells it.</summary>
internal static class WhoText
{
    public static JsonObject AsJson(WorkerStanding worker, CaseloadRules rules) => new()
    {
        ["worker"] = worker.WorkerId,
        ["role"] = worker.Role,
        ["profession"] = worker.Profession,
        ["fte"] = Unit.Number(worker.Fte, 2),
        ["newly_qualified"] = worker.NewlyQualified,
        ["on_long_absence"] = worker.OnLongAbsence,
        ["cases"] = worker.Cases.Count,
        ["points"] = Number(worker.Points),
        ["available_points"] = Number(worker.AvailablePoints),
        ["capacity_used"] = worker.CapacityUsed.Print(),
        ["band"] = Band(worker, rules),
    };

    public static string Band(WorkerStanding worker, CaseloadRules rules) => worker.CapacityUsed.Value is { } used ? rules.Weighting.BandOf(used).Name : "–";

    public static string Number(Exact points) => Unit.Number(points, 1);

    public static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
