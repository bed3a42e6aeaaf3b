using Almoner.Measures.Figures;
using Almoner.Terms;

namespace Almoner.Bench.Measures;

/// <summary>Holds Almoner's figures against the hand-written answers, both ways.</summary>
internal static class Differences
{
    /// <returns>How many figures were equal.</returns>
    /// <exception cref="InvalidOperationException">Some differ.</exception>
    public static int Check(FigureTable table, Dictionary<string, Dictionary<Cell, (decimal Numerator, decimal Denominator)>> byHand)
    {
        var differences = new List<string>();
        var equal = 0;
        foreach (var row in table.Rows)
        {
            var cell = new Cell(row.Period.FirstMonth.Index, row.By.Count == 0 ? "" : row.Groups[0], row.By.Count == 0);
            var hand = byHand[row.Measure.Code].Remove(cell, out var answer) ? answer : ((decimal Numerator, decimal Denominator)?)null;
            var (ours, theirs) = (Ours(row.Figure), hand is var (numerator, denominator) ? $"{Exact.Of(numerator)} of {Exact.Of(denominator)}" : null);
            if (ours == theirs) equal++;
            else differences.Add($"{row.Measure.Code} {row.Period} {cell.Team}: {ours} by Almoner, {theirs} by hand");
        }

        differences.AddRange(byHand.SelectMany(measure => measure.Value.Keys.Select(cell => $"{measure.Key} {cell}: only by hand")));
        return differences.Count == 0 ? equal : throw new InvalidOperationException($"{differences.Count} figures differ:\n{string.Join('\n', differences.Take(20))}");
    }

    private static string? Ours(Figure figure) => figure switch
    {
        { Numerator: { } numerator, Denominator: { } denominator } when denominator != 1 || !numerator.IsZero => $"{numerator} of {denominator}",
        { Denominator: null, Value: { IsZero: false } value } => $"{value} of 1",
        _ => null,
    };
}
