using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library.Caseload;

/// <summary>Reads the audit of <c>caseload/*.yaml</c>, and what was published before.</summary>
internal static class AuditRulesReader
{
    /// <param name="node">What an audit looks at.</param>
    /// <param name="published">What was published before; null for nothing.</param>
    /// <param name="reading">What was found so far.</param>
    public static AuditRules? Read(Node node, Node? published, Reading reading)
    {
        var before = reading.Problems.Count;
        var earlier = new Dictionary<string, EarlierAudit>();
        var written = published?["earlier"]?.Items.ToList() ?? [];
        foreach (var item in written.Where(item => item.IsMapping))
        {
            if (Earlier(item, reading) is { } audit) reading.Keep(earlier, audit.Name, audit, "earlier audit", item.Place, other => other.Place);
        }

        // A faulty earlier audit is listed where it stands; what is compared with it is not told that it does not exist.
        var comparable = earlier.Count == written.Count && reading.Problems.Count == before;
        var comparisons = (comparable ? published?["comparisons"]?.Items ?? [] : []).Where(item => item.IsMapping).SelectMany(item => Comparisons(item, earlier, reading)).ToList();
        Twice(comparisons, reading);
        var surveys = PublishedSurveyReader.Read(published?["surveys"]?.Items ?? [], reading);
        if (node["next_audit_months"] is { } next && next.WholeOf("from") > next.WholeOf("to"))
        {
            reading.Error(LibraryCode.CaseloadNumber, "the next audit is overdue before it is due", "Write `from:` at most as large as `to:`", next.Place);
        }

        if (node.NumberOf("threshold") is { Sign: < 0 }) reading.Error(LibraryCode.CaseloadNumber, $"`threshold` is {node.TextOf("threshold")}", "Write a number of cases, 0 or more", node["threshold"]!.Place);
        if (reading.Problems.Skip(before).Any(problem => problem.Severity == Severity.Error)) return null;
        return node.WholeOf("long_absence_days") is { } longAbsence && node.NumberOf("threshold") is { } threshold && node.WholeOf("smallest_group") is { } smallest
            && node.WholeOf("no_contact_days") is { } noContact && node.WholeOf("reallocated_within_days") is { } reallocated
            && node["next_audit_months"]?.WholeOf("from") is { } from && node["next_audit_months"]?.WholeOf("to") is { } to
            ? new AuditRules
            {
                LongAbsenceDays = longAbsence,
                Threshold = threshold,
                SmallestGroup = smallest,
                NoContactDays = noContact,
                ReallocatedWithinDays = reallocated,
                NextAudit = new MonthsToNext(from, to),
                Earlier = [.. earlier.Values],
                Comparisons = comparisons,
                Surveys = surveys,
            }
            : null;
    }

    private static EarlierAudit? Earlier(Node node, Reading reading)
    {
        if (node.TextOf("name") is not { } name || node.TextOf("source") is not { } source || node["period"] is not { Text: { } written } at) return null;
        if (!Period.TryParse(written, reading.YearStart, out var period))
        {
            reading.Error(LibraryCode.WrongKind, $"`{written}` is no period", $"Write one like: {Period.Forms}", at.Place);
            return null;
        }

        var averages = new Dictionary<string, PublishedAverage>();
        foreach (var (team, place, value) in node["averages"]?.Entries ?? [])
        {
            if (value.Text?.Trim() is not { } text || Node.NumberIn(text) is not { } average) continue;
            var decimals = text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
            if (average.Sign < 0 || decimals > 4)
            {
                reading.Error(LibraryCode.CaseloadNumber, $"the average of {team} is {text}", "Write cases a worker, 0 or more, with at most 4 decimals", place);
                continue;
            }

            averages.Add(team, new PublishedAverage(average, decimals));
        }

        return new EarlierAudit(name, period, source, averages, node.Place);
    }

    private static IEnumerable<TeamComparison> Comparisons(Node node, Dictionary<string, EarlierAudit> earlier, Reading reading)
    {
        if (node["with"] is not { Text: { } written } with) yield break;
        if (earlier.GetValueOrDefault(written.Trim()) is not { } audit)
        {
            reading.Error(LibraryCode.UnknownEarlier, $"there is no earlier audit `{written.Trim()}`", Nearest.Remedy(written, earlier.Keys, "earlier audits"), with.Place);
            yield break;
        }

        foreach (var (team, place, value) in node["teams"]?.Entries ?? [])
        {
            if (value.IsMapping)
            {
                yield return new TeamComparison(audit.Name, team, null, value.TextOf("not_comparable") ?? "") { Place = place };
            }
            else if (value.Text?.Trim() is { } then && !audit.Averages.ContainsKey(then))
            {
                reading.Error(LibraryCode.UnknownEarlier, $"the audit {audit.Name} has no team `{then}`", Nearest.Remedy(then, audit.Averages.Keys, "teams of that audit"), value.Place);
            }
            else
            {
                yield return new TeamComparison(audit.Name, team, value.Text?.Trim(), null) { Place = place };
            }
        }
    }

    private static void Twice(IReadOnlyList<TeamComparison> comparisons, Reading reading)
    {
        foreach (var twice in comparisons.GroupBy(comparison => (comparison.With, comparison.Team)).SelectMany(group => group.Skip(1)))
        {
            reading.Error(LibraryCode.Twice, $"{twice.Team} is compared with {twice.With} twice", "Remove one", twice.Place!);
        }

        foreach (var shared in comparisons.Where(comparison => comparison.EarlierTeam is not null).GroupBy(comparison => (comparison.With, comparison.EarlierTeam)).Where(group => group.DistinctBy(comparison => comparison.Team).Skip(1).Any()))
        {
            reading.Problems.Add(Problem.Warning(
                LibraryCode.SharedEarlier, $"{shared.Key.EarlierTeam} of {shared.Key.With} is compared with {string.Join(" and ", shared.Select(comparison => comparison.Team).Distinct())}: its average is of neither alone, so none of them is compared",
                "Leave the one that it became, or write `{not_comparable: \"why\"}` for each", shared.Last().Place));
        }
    }
}
