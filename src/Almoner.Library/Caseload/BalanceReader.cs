using Almoner.Library.Records;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library.Caseload;

/// <summary>Reads the balance of <c>caseload/*.yaml</c>.</summary>
internal sealed class BalanceReader(IReadOnlyDictionary<string, RecordSet> sets, Reading reading)
{
    /// <summary>The most points that one thing may weigh; more than any worker carries.</summary>
    private const int HeaviestBurden = 1000;

    private static readonly Exact Percent = Exact.Of(1, 100);

    private static readonly string[] WeightFields = ["complexity", "risk", "travel"];

    public BalanceRules? Read(Node node)
    {
        var before = reading.Problems.Count;
        var burden = node["burden"];
        var rules = new BalanceRules
        {
            Limit = (Bounded(node, "limit", 1, 1000) ?? 0) * Percent,
            EvenWithin = (Bounded(node, "even_within", 0, 100) ?? 0) * Percent,
            MostNewCases = node.WholeOf("most_new_cases") ?? 1,
            Area = Area(node["area"]),
            Burden = new BurdenWeights(Weight(burden, "over_limit"), Weight(burden, "nobody_there"), Weight(burden, "uneven"), Weight(burden, "move"), Weight(burden, "month_held")),
            LongHeld = node["long_held"] is { IsMapping: true } longHeld ? new LongHeldCases(longHeld.WholeOf("months") ?? 1, Weight(longHeld, "move")) : null,
            ProtectedRoles = ProtectedRoles(node["protected"]?["roles"]),
            ProtectedStates = [.. States(node["protected"]?["open"], "from", "to"), .. States(node["protected"]?["due"], "on", "done")],
            Skills = [.. ItemsOf(node["skills"]).Select(Skill)],
        };
        return reading.Problems.Skip(before).Any(problem => problem.Severity == Severity.Error) ? null : rules;
    }

    private Field? Area(Node? node)
    {
        if (node is null) return null;
        if (sets.GetValueOrDefault("people") is { Person: not null } people) return reading.Field(people, node);
        if (!reading.Faulty.Contains("people")) reading.Error(LibraryCode.Lacks, "`area` needs the record set people, which the library lacks", "Declare people with their areas, or leave `area` out", node.Place);
        return null;
    }

    private Dictionary<string, string> ProtectedRoles(Node? node)
    {
        var roles = new Dictionary<string, string>();
        foreach (var (role, place, because) in node?.Entries ?? [])
        {
            if (IsCode("allocations", "role", role, place)) roles[role] = because.Text?.Trim() ?? "";
        }

        return roles;
    }

    private IEnumerable<ProtectedState> States(Node? list, string from, string until)
    {
        foreach (var state in ItemsOf(list))
        {
            if (reading.Find(sets, state["of"], LibraryCode.UnknownRecordSet, "record set", "record sets") is not { } set) continue;
            if (set.Person is null) reading.Error(LibraryCode.Lacks, $"{set.Name} is about nobody, so it cannot keep a case where it is", "Name a record set with a `person:`", state["of"]!.Place);
            if (Date(set, state[from]) is { } begins && Date(set, state[until]) is { } ends)
            {
                yield return new ProtectedState(set, begins, ends, state.WholeOf("within_days") ?? 0, state.TextOf("because") ?? "");
            }
        }
    }

    private Field? Date(RecordSet set, Node? node)
    {
        if (reading.Field(set, node) is not { } field) return null;
        if (field.Type == FieldType.Date) return field;
        reading.Error(LibraryCode.WrongType, $"`{field.Name}` of {set.Name} is no date", "Name a date field of it", node!.Place);
        return null;
    }

    private SkillNeeded Skill(Node node)
    {
        var when = node["when"];
        var skill = new SkillNeeded(
            Codes(when?["role"], "allocations", "role"),
            WeightFields.Where(field => when?[field] is not null).ToDictionary(field => field, IReadOnlyList<string> (field) => Codes(when![field], "case_weights", field)),
            Codes(when?["held_by"], "workers", "profession"),
            Codes(node["needs"], "workers", "profession"),
            node.YesNoOf("experienced"),
            node.TextOf("because") ?? "");
        if (node["needs"] is null && !skill.Experienced)
        {
            reading.Error(LibraryCode.MissingKey, "this skill asks for nothing", "Add `needs:` with professions, or `experienced: true`", node.Place);
        }

        return skill;
    }

    private List<string> Codes(Node? list, string set, string field) =>
        [.. (list?.Items ?? []).Where(item => item.Text is not null && IsCode(set, field, item.Text.Trim(), item.Place)).Select(item => item.Text!.Trim())];

    private bool IsCode(string setName, string fieldName, string code, Place place)
    {
        if (sets.GetValueOrDefault(setName)?.Find(fieldName) is not { Type: FieldType.Code } field)
        {
            if (!reading.Faulty.Contains(setName) && !reading.Faulty.Contains($"{setName}.{fieldName}"))
            {
                reading.Error(LibraryCode.Lacks, $"the balance needs the codes of `{fieldName}` in {setName}, which the library lacks", $"Declare the record set {setName} with the code field `{fieldName}`", place);
            }

            return false;
        }

        if (field.Codes.Contains(code)) return true;
        reading.Error(LibraryCode.UnknownCode, $"`{fieldName}` has no code '{code}'", Nearest.Remedy(code, field.Codes, "codes"), place);
        return false;
    }

    private Exact Weight(Node? node, string key) => (node is null ? null : Bounded(node, key, 0, HeaviestBurden)) ?? 0;

    private Exact? Bounded(Node node, string key, int least, int most)
    {
        if (node.NumberOf(key) is not { } number || (number >= least && number <= most)) return node.NumberOf(key);
        reading.Error(LibraryCode.CaseloadNumber, $"`{key}` is {node.TextOf(key)}", FormattableString.Invariant($"Write a number from {least} to {most}"), node[key]!.Place);
        return null;
    }

    private static IEnumerable<Node> ItemsOf(Node? list) => (list?.Items ?? []).Where(item => item.IsMapping);
}
