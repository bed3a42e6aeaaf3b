using Almoner.Caseload;
using Almoner.Caseload.Averages;
using Almoner.Library;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Bench.Caseload;

/// <summary>The averages as the product works them out: by team, role and worker, all eight kinds.</summary>
internal static class Averages
{
    private static readonly By[] Told = [By.Team, By.Role, By.Worker];

    public static IReadOnlyList<AverageRow> Work(DuckDBConnection engine, MeasureLibrary library, Period span)
    {
        var table = CaseloadAudit.Averages(engine, library, span).Value!;
        return [.. Told.SelectMany(by => table.Rows(by))];
    }

    /// <summary>Holds them against the answer of the other way, both ways.</summary>
    /// <returns>How many figures were equal.</returns>
    /// <exception cref="InvalidOperationException">Some differ.</exception>
    public static int Check(IReadOnlyList<AverageRow> rows, Dictionary<(By By, string Group), string> byDay)
    {
        var ours = rows.ToDictionary(row => (row.By, row.Group ?? ""), row => string.Join(", ", AverageKind.All.Select(kind => Parts(row[kind]))));
        var differences = ours.Keys.Union(byDay.Keys).Where(group => ours.GetValueOrDefault(group) != byDay.GetValueOrDefault(group))
            .Select(group => $"{group}: {ours.GetValueOrDefault(group)} by spans, {byDay.GetValueOrDefault(group)} by days").ToList();
        return differences.Count == 0 ? ours.Count * AverageKind.All.Count : throw new InvalidOperationException($"{differences.Count} groups differ:\n{string.Join('\n', differences.Take(20))}");
    }

    /// <summary>A figure without a denominator shows neither part.</summary>
    public static string Print(Exact cases, Exact per) => per.IsZero ? "/" : $"{cases}/{per}";

    private static string Parts(Figure figure) => $"{figure.Numerator}/{figure.Denominator}";
}
