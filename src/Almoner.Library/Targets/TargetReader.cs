using Almoner.Library.Measures;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library.Targets;

/// <summary>Reads <c>targets/*.yaml</c>.</summary>
internal static class TargetReader
{
    private static readonly Shape ValueShape = new("target", "What a measure should reach.",
    [
        new("value", new Kind.Number(), "The value to reach, in the measure's unit", Required: true),
    ]);

    public static readonly Shape Shape = new("year of targets", "The targets of one financial year.",
    [
        new("year", new Kind.Text(), "The financial year, such as 2023/24", Required: true),
        new("targets", new Kind.MapOf(new Kind.Either(new Kind.Choice("to be confirmed", "none"), new Kind.Mapping(ValueShape))), "For each measure's code, its target", Required: true),
    ]);

    public static IEnumerable<Target> Read(Node node, IReadOnlyDictionary<string, Measure> measures, Dictionary<string, Place> kept, Reading reading)
    {
        if (!FinancialYear.TryParse(node.TextOf("year"), reading.YearStart, out var year))
        {
            if (node["year"] is { } written) reading.Error(LibraryCode.WrongKind, $"`{written.Text}` is no financial year", "Write it as 2023/24", written.Place);
            yield break;
        }

        foreach (var (code, place, value) in node["targets"]?.Entries ?? [])
        {
            if (!measures.TryGetValue(code, out var measure))
            {
                if (reading.FaultyMeasures.Contains(code)) continue;
                reading.Error(LibraryCode.UnknownMeasure, $"there is no measure {code}", Nearest.Remedy(code, measures.Keys.Union(reading.FaultyMeasures), "measures"), place);
                continue;
            }

            reading.Keep(kept, $"{code} in {year}", place, "target of", place, other => other);
            TargetAim? aim = value.Text?.Trim() switch
            {
                "to be confirmed" => new TargetAim.ToBeConfirmed(),
                "none" => new TargetAim.None(),
                _ => value.NumberOf("value") is { } amount ? new TargetAim.Value(amount) : null,
            };
            if (aim is not null) yield return new Target(measure, year, aim);
        }
    }
}
