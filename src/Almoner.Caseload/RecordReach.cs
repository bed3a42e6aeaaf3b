using System.Globalization;
using Almoner.Caseload.Days;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Caseload;

/// <summary>Says where allocations do not reach as far as somebody looks.</summary>
public static class RecordReach
{
    private const string LoadThem = "Load the allocations of that time, those that have ended too";

    /// <summary>Warnings about a span of days, or about one day; none when allocations cover it.</summary>
    /// <param name="engine">A connection with one view a record set.</param>
    /// <param name="first">The first day that is looked at.</param>
    /// <param name="last">The last day, not before the first.</param>
    /// <param name="completeTo">The last day that allocations are complete to; null where that is not known.</param>
    /// <param name="team">The one team that is looked at; null for all.</param>
    public static IReadOnlyList<Problem> Warnings(DuckDBConnection engine, DateOnly first, DateOnly last, DateOnly? completeTo, string? team = null)
    {
        var problems = new List<Problem>();
        if (completeTo < last)
        {
            problems.Add(Problem.Warning(CaseloadCode.AfterRecords, $"allocations are complete to {Words.Day(completeTo.Value)}, before the end of the days that are looked at, {Words.Day(last)}: figures beyond it are provisional",
                "Load the extracts of those months, or look at months before; if an archive holds the records back, write `delivers: archive` in its mapping"));
        }

        if (completeTo < first) return problems;
        var silences = Silence.In(engine, new DaySpan(first, last), completeTo < last ? completeTo.Value : last).Where(silence => team is null || silence.Team is null || silence.Team == team).ToList();
        problems.AddRange(silences.Where(silence => silence.Team is null).Select(silence => Problem.Warning(CaseloadCode.Silence, $"no allocation of anybody ends {Between(silence)}: what was held then is not known", LoadThem)));
        var teams = silences.Where(silence => silence.Team is not null).ToList();
        if (teams.Count > 0)
        {
            problems.Add(Problem.Warning(CaseloadCode.SilentTeam,
                $"of {(teams.Count == 1 ? "one team" : string.Create(CultureInfo.InvariantCulture, $"{teams.Count} teams"))} no allocation ends for half a year or more, although many do before or after: {string.Join("; ", teams.Select(silence => $"{silence.Team}, {Between(silence)}"))}",
                LoadThem));
        }

        return problems;
    }

    /// <summary>Says that a span cannot be averaged at all, since it lies beyond the records or nobody's allocations of a part of it are loaded; null when it can.</summary>
    internal static Problem? Refusal(DuckDBConnection engine, Period span, DateOnly? completeTo)
    {
        if (completeTo < span.Start)
        {
            return Problem.Error(CaseloadCode.AfterRecords, $"allocations are complete to {Words.Day(completeTo.Value)}, before the first day of {span.Name}: nobody knows yet who will hold what",
                $"Audit months to {completeTo.Value.ToString("yyyy-MM", CultureInfo.InvariantCulture)}, or load the extracts of those months");
        }

        return Silence.In(engine, DaySpan.Of(span), completeTo < span.End ? completeTo.Value : span.End).FirstOrDefault(silence => silence is { Team: null, After: not null, Until: not null }) is { } gap
            ? Problem.Error(CaseloadCode.Silence, $"no allocation of anybody ends {Between(gap)}, so that {span.Name} cannot be averaged", "Load the allocations of that time, or audit months that they cover")
            : null;
    }

    private static string Between(Silence silence) => silence switch
    {
        { After: { } after, Until: { } until } => $"between {Words.Day(after)} and {Words.Day(until)}",
        { Until: { } until } => $"before {Words.Day(until)}",
        { After: { } after } => $"after {Words.Day(after)}",
        _ => throw new InvalidOperationException("A silence has an end."),
    };
}
