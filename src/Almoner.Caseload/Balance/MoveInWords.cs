using System.Globalization;
using Almoner.Terms;

namespace Almoner.Caseload.Balance;

/// <summary>Moves and how good a proposal is, as people read them.</summary>
public static class MoveInWords
{
    /// <summary>"Held for 3 months; no rule keeps it where it is".</summary>
    /// <param name="move">The move.</param>
    /// <param name="notLookedAt">Record sets of which the rules ask and which do not tell.</param>
    public static string WhyCase(CaseMove move, IReadOnlyList<string> notLookedAt)
    {
        var held = move.MonthsHeld == 0 ? "for less than a month" : $"for {Count(move.MonthsHeld, "month")}";
        return move.Giver.Standing switch
        {
            null => $"Its worker has no post in the team; held {held}",
            { OnLongAbsence: true } => $"Its worker is on long absence; held {held}",
            _ when move.IsLongHeld => $"Held {held}, which is long; no lighter way was found",
            _ when notLookedAt.Count > 0 => $"Held {held}; no rule that could be looked at keeps it where it is ({string.Join(" and ", notLookedAt)} could not)",
            _ => $"Held {held}; no rule keeps it where it is",
        };
    }

    /// <summary>"Has room for 12.5 points; social worker (high risk ...); keeps 3 cases in North".</summary>
    public static string WhyTaker(CaseMove move)
    {
        var parts = new List<string> { $"Has room for {Points(move.Taker.Limit - move.Taker.Before)} under the limit" };
        parts.AddRange(move.Skills.Select(skill => skill.Professions.Count == 0
            ? $"no longer newly qualified ({skill.Because})"
            : $"{move.Taker.Standing!.Profession} ({skill.Because})"));
        if (move.Area is { } area) parts.Add(move.AreaCases == 0 ? $"new to {area}" : $"keeps {Count(move.AreaCases, "case")} in {area}");
        return string.Join("; ", parts);
    }

    /// <summary>How far the proposal is from the best there could be.</summary>
    public static string HowGood(BalanceProof proof)
    {
        var best = proof.IsBest
            ? "It is proven that no proposal is better."
            : $"The search ended before it was proven that none is better: the best could weigh {Number(proof.Bound)}, which is at most {proof.Gap.Print()} less.";
        return $"Burden {Number(proof.Before)} now, {Number(proof.After)} with the moves. {best}{(proof.ClockEndedIt ? " The clock ended the search, so another run may come to another proposal; give it more time." : "")}";
    }

    /// <summary>"2.5 points", "1 point".</summary>
    public static string Points(Exact points) => $"{Number(points)} {(points == 1 ? "point" : "points")}";

    /// <summary>One decimal, and two where one would round.</summary>
    public static string Number(Exact points) => Unit.Number(points, Exact.Of(points.Round(1)) == points ? 1 : 2);

    /// <summary>"1 case", "3 cases".</summary>
    public static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
