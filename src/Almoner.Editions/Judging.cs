using System.Globalization;
using Almoner.Library.Targets;
using Almoner.Terms;

namespace Almoner.Editions;

/// <summary>
/// Holds figures against targets: on exact values, never on rounded ones, and never met where anything is undefined.
/// A figure that may still change is judged as it stands and marked.
/// </summary>
public static class Judging
{
    public static Judgement Of(Target? target, Evidence evidence) => target?.Aim switch
    {
        null or TargetAim.None => new Judgement(Status.NoTarget, "no target is set"),
        TargetAim.ToBeConfirmed => new Judgement(Status.NoTarget, "the target is to be confirmed"),
        TargetAim.Limit { Per: { } field } limit => EachGroup(limit, field.Name.Replace('_', ' '), target.Tolerance, evidence),
        TargetAim.Limit(var bound, var value) => Judge(evidence.Figure, new Held(bound, value, target.Tolerance)),
        TargetAim.YearTotal aim => YearTotal(aim, target.Tolerance, evidence),
        TargetAim.LastYear aim => LastYear(aim, target.Tolerance, evidence),
        _ => throw new InvalidOperationException($"Unknown aim {target.Aim}."),
    };

    /// <summary>What a figure is held against, and the words that follow the value and the target.</summary>
    private sealed record Held(Bound Bound, Exact Value, Exact Tolerance)
    {
        /// <summary>The words before the target; by default those of the bound.</summary>
        public string? Joint { get; init; }

        /// <summary>What is said after the target: " by quarter 2 (500 in the year)".</summary>
        public string After { get; init; } = "";
    }

    private static Judgement Judge(Figure figure, Held held)
    {
        if (figure.Value is not { } value) return NotKnown("there is no figure", figure);
        var status = StatusOf(value, held.Bound, held.Value, held.Tolerance);
        var places = PlacesThatTell(value, held.Value, figure.Decimals);
        var why = $"{figure.Unit.Print(value, places)} against {held.Joint ?? held.Bound.Word()} {figure.Unit.Print(held.Value, Places.Of(held.Value))}{held.After}";
        return new Judgement(status, why + Distance(status, figure.Unit, places, value, held), figure.State == FigureState.Provisional);
    }

    /// <summary>
    /// Near is inside the tolerance, the edge included: so many per cent of the target. A target of 0 has no such share, and a
    /// tolerance of 0 leaves nothing near: there, what is not met is missed.
    /// </summary>
    private static Status StatusOf(Exact value, Bound bound, Exact target, Exact tolerance)
    {
        if (bound.Holds(value, target)) return Status.Met;
        var near = Size(target) * tolerance / 100;
        return near.Sign > 0 && Size(value - target) <= near ? Status.Near : Status.Missed;
    }

    /// <summary>"; 9 short, within 5%", "; 28 days over"; nothing where the target is met.</summary>
    private static string Distance(Status status, Unit unit, int places, Exact value, Held held)
    {
        if (status == Status.Met) return "";
        var by = Size(value - held.Value);
        var amount = unit == Unit.Percent ? $"{Unit.Number(by, places)} percentage points" : unit.Print(by, places);
        var within = status == Status.Near ? $", within {Unit.Number(held.Tolerance, Places.Of(held.Tolerance))}%" : "";
        return by.IsZero ? $"; at the limit itself{within}" : $"; {amount} {(held.Bound.AsksForMore() ? "short" : "over")}{within}";
    }

    private static Judgement YearTotal(TargetAim.YearTotal aim, Exact tolerance, Evidence evidence)
    {
        var (measure, quarter) = (evidence.Measure, evidence.Period.Number);
        if (evidence.YearToDate.Value is not { } value) return NotKnown("there is no figure of the year to date", evidence.YearToDate);
        var due = aim.Total * aim.Profile.PartBy(quarter);
        var status = StatusOf(value, aim.Bound, due, tolerance);
        var places = PlacesThatTell(value, due, measure.Decimals);
        var why = string.Create(CultureInfo.InvariantCulture,
            $"{Unit.Number(value, places)} of {(aim.Bound == Bound.AtMost ? "at most " : "")}{measure.Unit.Print(due, Places.Of(due))} by quarter {quarter} ({measure.Unit.Print(aim.Total, Places.Of(aim.Total))} in the year)");
        return new Judgement(status, why + Distance(status, measure.Unit, places, value, new Held(aim.Bound, due, tolerance)), evidence.YearToDate.State == FigureState.Provisional);
    }

    /// <summary>
    /// Against the same quarter of last year where it is known. Otherwise against last year as a whole: the part of its total due
    /// by now against the year to date, or, where a measure has no total, its figure as it is.
    /// </summary>
    private static Judgement LastYear(TargetAim.LastYear aim, Exact tolerance, Evidence evidence)
    {
        var joint = aim.Bound == Bound.Above ? "more than" : "less than";
        var (measure, quarter) = (evidence.Measure, evidence.Period);
        if (evidence.SameQuarterLastYear is { Value: { } then } same)
        {
            return RestingOn(same, Judge(evidence.Figure, new Held(aim.Bound, then, tolerance) { Joint = joint, After = $" in {quarter.YearBefore}" }));
        }

        if (evidence.LastYear is not { Value: { } total } year)
        {
            return NotKnown($"neither {quarter.YearBefore} nor {quarter.Year.Previous} has a figure", evidence.LastYear);
        }

        if (!measure.IsTotalledOverTime)
        {
            return RestingOn(year, Judge(evidence.Figure, new Held(aim.Bound, total, tolerance) { Joint = joint, After = $" in {quarter.Year.Previous}" }));
        }

        var part = aim.Profile.PartBy(quarter.Number);
        var after = string.Create(CultureInfo.InvariantCulture,
            $" by quarter {quarter.Number} ({Unit.Number(part * 100, Places.Of(part * 100))}% of {measure.Unit.Print(total, year.Decimals)} in {quarter.Year.Previous})");
        return RestingOn(year, Judge(evidence.YearToDate, new Held(aim.Bound, total * part, tolerance) { Joint = joint, After = after }));
    }

    /// <summary>A judgement is provisional also where last year's figure may still change.</summary>
    private static Judgement RestingOn(Figure lastYears, Judgement judgement) =>
        lastYears.State == FigureState.Provisional ? judgement with { IsProvisional = true } : judgement;

    /// <summary>Every group must meet the target, and the worst of them tells the status. A group that nothing is known of is worse than near and better than missed.</summary>
    private static Judgement EachGroup(TargetAim.Limit limit, string field, Exact tolerance, Evidence evidence)
    {
        if (evidence.Figure.Value is null) return NotKnown("there is no figure", evidence.Figure);
        if (evidence.Groups.Count == 0) return new Judgement(Status.NotKnown, $"no {field} has a figure");
        var judged = evidence.Groups.Select(group => (group.Group, group.Figure, Judge(group.Figure, new Held(limit.Bound, limit.Value, tolerance)).Status)).ToList();
        var status = judged.Select(group => group.Status).MinBy(status => Array.IndexOf(WorstFirst, status));
        var met = judged.Count(group => group.Status == Status.Met);
        var target = $"{limit.Bound.Word()} {evidence.Measure.Unit.Print(limit.Value, Places.Of(limit.Value))}";
        var why = string.Create(CultureInfo.InvariantCulture, $"{met} of {judged.Count} by {field} have {target}")
            + Named(limit.Bound.AsksForMore() ? "short of it" : "over it", judged.Where(group => group.Status is Status.Near or Status.Missed))
            + Named("not known", judged.Where(group => group.Status == Status.NotKnown))
            + (status == Status.Near ? $"; within {Unit.Number(tolerance, Places.Of(tolerance))}%" : "");
        return new Judgement(status, why, judged.Exists(group => group.Figure.State == FigureState.Provisional));

        string Named(string what, IEnumerable<(string Group, Figure Figure, Status Status)> groups)
        {
            var named = groups.Select(group => group.Figure.Value is { } value
                ? $"{group.Group} {evidence.Measure.Unit.Print(value, PlacesThatTell(value, limit.Value, group.Figure.Decimals))}"
                : group.Group).ToList();
            return named.Count == 0 ? "" : $"; {what}: {string.Join(", ", named)}";
        }
    }

    private static readonly Status[] WorstFirst = [Status.Missed, Status.NotKnown, Status.Near, Status.Met];

    private static Judgement NotKnown(string what, Figure figure) =>
        new(Status.NotKnown, figure.Reason is { } reason ? $"{what}: {reason.TrimEnd('.')}" : what);

    /// <summary>Decimals that do not print a value as its target where it is another: 64.96% against 65% is not printed as 65.0%.</summary>
    private static int PlacesThatTell(Exact value, Exact target, int decimals)
    {
        var places = decimals;
        while (value != target && places < MostPlaces && Exact.Of(value.Round(places)) == Exact.Of(target.Round(places))) places++;
        return places;
    }

    /// <summary>The most decimals printed to tell a value from its target.</summary>
    private const int MostPlaces = 6;

    private static Exact Size(Exact value) => value.Sign < 0 ? -value : value;
}
