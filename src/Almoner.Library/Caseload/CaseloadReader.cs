using Almoner.Library.Records;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library.Caseload;

/// <summary>Reads <c>caseload/*.yaml</c>.</summary>
/// <param name="sets">The record sets whose codes have points.</param>
/// <param name="reading">What was found so far.</param>
internal sealed class CaseloadReader(IReadOnlyDictionary<string, RecordSet> sets, Reading reading)
{
    /// <summary>The rules of all files together; null when there are none, or when they do not stand.</summary>
    public CaseloadRules? Read(IReadOnlyList<Node> files)
    {
        var weighting = OnlyOne(files, "weighting");
        var audit = OnlyOne(files, "audit");
        var published = OnlyOne(files, "published");
        if ((weighting ?? audit ?? published) is { } half && (weighting is null || audit is null))
        {
            var missing = weighting is null ? "weighting" : "audit";
            reading.Error(LibraryCode.HalfOfCaseload, $"the library has no `{missing}` of caseloads", $"Add `{missing}:` to a file of caseload/; an audit needs both halves", half.Place);
        }

        var scheme = weighting is null ? null : new WeightingReader(sets, reading).Read(weighting);
        var rules = audit is null ? null : AuditRulesReader.Read(audit, published, reading);
        var balance = OnlyOne(files, "balance") is { } node ? new BalanceReader(sets, reading).Read(node) : null;
        return scheme is null || rules is null ? null : new CaseloadRules(scheme, rules) { Balance = balance };
    }

    private Node? OnlyOne(IReadOnlyList<Node> files, string key)
    {
        var found = files.Select(file => file[key]).OfType<Node>().ToList();
        foreach (var twice in found.Skip(1))
        {
            reading.Error(LibraryCode.Twice, $"the {key} of caseloads is declared twice", $"Remove one; the other stands at {found[0].Place}", twice.Place);
        }

        return found.FirstOrDefault(node => node.IsMapping);
    }
}
