using System.Numerics;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Caseload.Comparison;

/// <summary>This audit's averages beside those of an earlier one: like for like, as the library declares, and never by a guess at names.</summary>
/// <param name="With">The earlier audit.</param>
/// <param name="Teams">Every team of this audit, in its order.</param>
/// <param name="Ended">Teams of the earlier audit that no team of today is compared with, in its order.</param>
/// <param name="Remarks">How the two audits differ as a whole, for readers.</param>
public sealed record AuditComparison(EarlierAudit With, IReadOnlyList<TeamChange> Teams, IReadOnlyList<string> Ended, IReadOnlyList<Phrase> Remarks)
{
    /// <summary>The months of this audit that are those of the earlier one, of another year; null where both audits look at the same months, or this one does not hold them.</summary>
    public Period? SameMonths { get; private init; }

    /// <param name="rules">What compares with what.</param>
    /// <param name="with">An earlier audit of these rules.</param>
    /// <param name="period">The months of this audit.</param>
    /// <param name="averages">This audit's averages, one a team.</param>
    /// <param name="within">The same over some of its months, by team; null where they are not known.</param>
    public static AuditComparison Of(AuditRules rules, EarlierAudit with, Period period, IReadOnlyList<TeamAverage> averages, Func<Period, IReadOnlyDictionary<string, Figure>>? within = null)
    {
        var declared = rules.Comparisons.Where(comparison => comparison.With == with.Name).ToDictionary(comparison => comparison.Team);
        var shared = declared.Values.Where(comparison => comparison.EarlierTeam is not null)
            .ToLookup(comparison => comparison.EarlierTeam!, comparison => comparison.Team);
        var months = within is null ? null : SameMonthsOf(with.Period, period);
        var same = months is null ? null : within!(months);
        return new AuditComparison(
            with,
            [.. averages.Select(average => One(average, declared.GetValueOrDefault(average.Team), with, shared))
                .Select(team => team.Direction == Direction.NotComparable ? team : team with { NowInSameMonths = same?.GetValueOrDefault(team.Team) })],
            [.. with.Averages.Keys.Where(team => !shared.Contains(team))],
            [.. Remark(with.Period, period, months)])
        {
            SameMonths = months,
        };
    }

    /// <summary>The last months of this audit that are those of an earlier one by their names; null where the audits begin alike and are as long, or there are none.</summary>
    internal static Period? SameMonthsOf(Period earlier, Period now)
    {
        var (then, today) = (earlier.Months.ToList(), now.Months.ToList());
        if (then.Count >= today.Count) return null;
        return Enumerable.Range(0, today.Count - then.Count + 1).Reverse().Where(place => today[place].Number == then[0].Number).Select(place => new MonthSpan(today[place], today[place + then.Count - 1])).FirstOrDefault();
    }

    private static TeamChange One(TeamAverage average, TeamComparison? declared, EarlierAudit with, ILookup<string, string> shared)
    {
        if (declared is null) return Not(average, null, Phrase.Of("comparison.not-declared", with.Name));
        if (declared.EarlierTeam is not { } earlier) return Not(average, null, Phrase.AsWritten(declared.WhyNot!));
        // The average of a team that was parted is of neither part.
        if (shared[earlier].Where(team => team != average.Team).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } others)
            return Not(average, earlier, Phrase.Of("comparison.shared", earlier, others.Select(Phrase.AsWritten).Aggregate((said, next) => Phrase.Of("list.and", said, next))));
        if (average.Average.Value is not { } now) return Not(average, earlier, Phrase.Of("comparison.no-average", average.Average.Reason ?? Phrase.Of("reason.nobody-had-a-post")));

        var printed = with.Averages[earlier];
        var difference = now - printed.Value;
        var size = difference.Sign < 0 ? -difference : difference;
        // A printed 20.6 stands for 20.55 to 20.65.
        var certain = size - Exact.Of(1, 2 * BigInteger.Pow(10, printed.Decimals));
        var variation = Comparison.Variation.Of(average.MonthEnds);
        return new TeamChange
        {
            Team = average.Team,
            Now = average.Average,
            Direction = certain.Sign <= 0 ? Direction.Same : difference.Sign > 0 ? Direction.Rose : Direction.Fell,
            EarlierTeam = earlier,
            Before = Figure.Published(average.Average.Unit, printed.Decimals, printed.Value, with.Source),
            Difference = difference,
            Variation = variation,
            BeyondVariation = average.Average.State != FigureState.Known ? null : certain.Sign <= 0 ? false : variation.IsExceededBy(certain),
        };
    }

    private static TeamChange Not(TeamAverage average, string? earlier, Phrase why) =>
        new() { Team = average.Team, Now = average.Average, Direction = Direction.NotComparable, EarlierTeam = earlier, WhyNot = why };

    private static IEnumerable<Phrase> Remark(Period earlier, Period now, Period? same)
    {
        var (then, today) = (earlier.Months.Count(), now.Months.Count());
        var differ = Phrase.Count("comparison.months", then, earlier, today, now);
        if (then != today) yield return same is null ? differ : Phrase.Of("comparison.beside", differ, same);
        else if (earlier.FirstMonth.Number != now.FirstMonth.Number) yield return Phrase.Of("comparison.season", earlier, now);
    }
}
