using Almoner.Library;
using Almoner.Terms;

namespace Almoner.Caseload;

/// <summary>The record sets and fields that this room reads.</summary>
internal static class NeededRecords
{
    private static readonly (string Set, string[] Fields)[] Needed =
    [
        ("allocations", ["allocation_id", "person_id", "worker_id", "team", "role", "began_on", "ended_on", "end_reason"]),
        ("workers", ["worker_id", "role", "profession", "newly_qualified_until"]),
        ("worker_posts", ["worker_id", "team", "fte", "began_on", "ended_on"]),
        ("worker_absences", ["worker_id", "began_on", "ended_on"]),
        ("case_weights", ["weight_id", "person_id", "complexity", "risk", "travel", "from_on"]),
        ("case_contacts", ["person_id", "on_day", "kind"]),
        ("cases", ["case_id", "person_id", "team", "opened_on", "closed_on"]),
        ("reviews", ["person_id", "completed_on"]),
    ];

    /// <summary>What the library lacks for an audit; null when it has everything.</summary>
    public static Problem? Problem(MeasureLibrary library)
    {
        if (library.Caseload is null)
        {
            return CaseloadAudit.NoRules;
        }

        var missing = Needed.SelectMany(needed => library.RecordSets.GetValueOrDefault(needed.Set) is { } set
                ? needed.Fields.Where(field => set.Find(field) is null).Select(field => $"{needed.Set}.{field}")
                : [needed.Set])
            .ToList();
        return missing.Count == 0
            ? null
            : Terms.Problem.Error(CaseloadCode.NoRules, $"the library lacks what an audit of caseloads reads: {string.Join(", ", missing)}", "Declare them in library/records/ as the shipped library does");
    }
}
