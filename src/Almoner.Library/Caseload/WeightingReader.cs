using Almoner.Library.Records;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library.Caseload;

/// <summary>Reads the weighting of <c>caseload/*.yaml</c>.</summary>
internal sealed class WeightingReader(IReadOnlyDictionary<string, RecordSet> sets, Reading reading)
{
    private static readonly Exact Percent = Exact.Of(1, 100);

    public WeightingScheme? Read(Node node)
    {
        var before = reading.Problems.Count;
        var scheme = new WeightingScheme
        {
            Name = node.TextOf("name") ?? "",
            Reasons = node.TextOf("reasons") ?? "",
            FullPoints = Bounded(node, "full_points", 1, 1_000_000) ?? 1,
            ProtectedShare = (Bounded(node, "protected_share", 0, 99) ?? 0) * Percent,
            NewlyQualifiedReduction = (Bounded(node, "newly_qualified", 0, 99) ?? 0) * Percent,
            Complexity = Factor(node, "complexity"),
            Risk = Factor(node, "risk"),
            Travel = Factor(node, "travel"),
            RoleShares = Points(node["roles"], "allocations", "role", 100).ToDictionary(share => share.Code, share => share.Points * Percent),
            Bands = Bands(node["bands"]),
        };
        return reading.Problems.Skip(before).Any(problem => problem.Severity == Severity.Error) || scheme.Bands.Count == 0 ? null : scheme;
    }

    private WeightFactor Factor(Node node, string field)
    {
        var points = Points(node[field]?["points"], "case_weights", field, 1_000_000).ToDictionary(share => share.Code, share => share.Points);
        return new WeightFactor(field, points, (node[field] is { } factor ? Bounded(factor, "vary", 0, 100) ?? 0 : 0) * Percent);
    }

    /// <summary>A number for each code of the field: none missing, none too many.</summary>
    private IEnumerable<(string Code, Exact Points)> Points(Node? node, string setName, string fieldName, int most)
    {
        if (node is not { IsMapping: true }) yield break;
        if (sets.GetValueOrDefault(setName)?.Find(fieldName) is not { Type: FieldType.Code } field)
        {
            if (!reading.Faulty.Contains(setName) && !reading.Faulty.Contains($"{setName}.{fieldName}"))
            {
                reading.Error(LibraryCode.Lacks, $"the weighting needs the codes of `{fieldName}` in {setName}, which the library lacks", $"Declare the record set {setName} with the code field `{fieldName}`", node.Place);
            }

            yield break;
        }

        foreach (var missing in field.Codes.Where(code => node[code] is null))
        {
            reading.Error(LibraryCode.NoPoints, $"the {fieldName} '{missing}' has no points", $"Add `{missing}:` with a number", node.Place);
        }

        foreach (var (code, place, value) in node.Entries)
        {
            if (!field.Codes.Contains(code))
            {
                reading.Error(LibraryCode.UnknownCode, $"`{fieldName}` has no code '{code}'", Nearest.Remedy(code, field.Codes, "codes"), place);
            }
            else if (Node.NumberIn(value.Text?.Trim()) is { } points && Within(value, code, points, 0, most))
            {
                yield return (code, points);
            }
        }
    }

    private List<CapacityBand> Bands(Node? node)
    {
        if (node is not { IsList: true }) return [];
        var written = node.Items.Where(item => item.IsMapping).ToList();
        var bands = written.ConvertAll(item => new CapacityBand(item.TextOf("name") ?? "", item.NumberOf("up_to")));
        for (var index = 0; index < bands.Count; index++)
        {
            var isLast = index == bands.Count - 1;
            var isOpen = written[index]["up_to"] is null;
            if (isLast == isOpen && (isLast || bands[index].UpTo is null || index == 0 || bands[index - 1].UpTo is null || bands[index].UpTo > bands[index - 1].UpTo)) continue;
            reading.Error(LibraryCode.BandsOfCapacity, isLast ? $"the last band `{bands[index].Name}` ends" : isOpen ? $"the band `{bands[index].Name}` has no end and is not the last" : $"the band `{bands[index].Name}` ends before the one before it",
                "Let the bands rise, with `up_to:` in each but the last", written[index].Place);
        }

        return bands;
    }

    private Exact? Bounded(Node node, string key, int least, int most) =>
        node.NumberOf(key) is { } number && Within(node[key]!, key, number, least, most) ? number : null;

    private bool Within(Node node, string what, Exact number, int least, int most)
    {
        if (number >= least && number <= most) return true;
        reading.Error(LibraryCode.CaseloadNumber, $"`{what}` is {node.Text?.Trim()}", FormattableString.Invariant($"Write a number from {least} to {most}"), node.Place);
        return false;
    }
}
