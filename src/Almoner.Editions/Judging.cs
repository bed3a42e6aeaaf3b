using System.Globalization;
using Almoner.Library.Measures;
using Almoner.Library.Targets;
using Almoner.Terms;

namespace Almoner.Editions;

/// <summary>
/// Holds figures against targets: on exact values, never on rounded ones, and never met where anything is undefined.
/// A figure that may still change is judged as it stands and marked.
/// </summary>
public static class Judging
{
    private static readonly Status[] WorstFirst = [Status.Missed, Status.NotKnown, Status.Near, Status.Met];

    public static Judgement Of(Target? target, Evidence evidence) => target?.Aim switch
    {
        null or TargetAim.None => new Judgement(Status.NoTarget, "no target is set"),
        TargetAim.ToBeConfirmed => new Judgement(Status.NoTarget, "the target is to be confirmed"),
        TargetAim.Limit { Per: { } field } limit => EachGroup(limit, field.Name.Replace('_', ' '), target.Tolerance, evidence),
        TargetAim.Limit(var bound, var value) => Whole(evidence.Figure, new Standard(bound, value, target.Tolerance)),
        TargetAim.YearTotal aim => YearTotal(aim, target.Tolerance, evidence),
        TargetAim.LastYear aim => LastYear(aim, target.Tolerance, evidence),
        _ => throw new InvalidOperationException($"Unknown aim {target.Aim}."),
    };

    private static Judgement Whole(Figure figure, Standard standard) => figure.Value is { } value
        ? Told(figure, value, standard, $"{figure.Unit.Print(value, standard.PlacesFor(value, figure.Decimals))} against {standard.Bound.Word()} {standard.Print(figure.Unit)}")
        : NotKnown("there is no figure", figure);

    private static Judgement YearTotal(TargetAim.YearTotal aim, Exact tolerance, Evidence evidence)
    {
        var (figure, unit, quarter) = (evidence.YearToDate, evidence.Measure.Unit, evidence.Period.Number);
        if (figure.Value is not { } value) return NotKnown("there is no figure of the year to date", figure);
        if (evidence.Figure.Value is null) return NotKnown("there is no figure", evidence.Figure);
        var standard = new Standard(aim.Bound, aim.Total * aim.Profile.PartBy(quarter), tolerance);
        var due = string.Create(CultureInfo.InvariantCulture, $"{(aim.Bound == Bound.AtMost ? "at most " : "")}{standard.Print(unit)} by quarter {quarter}");
        return Told(figure, value, standard, $"{Unit.Number(value, standard.PlacesFor(value, figure.Decimals))} of {due} ({unit.Print(aim.Total, Places.Of(aim.Total))} in the year)")
            with { Due = due, SoFar = SoFar(evidence, value, standard) };
    }

    /// <summary>
    /// Against the same quarter of last year where it is known. Otherwise against last year, where that is known as a whole: the part
    /// of its total due by now against the year to date, or, where a measure has no total, its figure as it is.
    /// </summary>
    private static Judgement LastYear(TargetAim.LastYear aim, Exact tolerance, Evidence evidence)
    {
        var (unit, quarter) = (evidence.Measure.Unit, evidence.Period);
        var same = evidence.SameQuarterLastYear;
        if (same.Value is { } then) return Against(evidence.Figure, same, then, $"in {quarter.YearBefore}");
        if (evidence.LastYear is not { Value: { } total } year) return NotKnown($"neither {quarter.YearBefore} nor the year {quarter.Year.Previous} has a figure", evidence.LastYear);
        if (!IsWhole(year, same, evidence.Measure)) return new Judgement(Status.NotKnown, $"{quarter.YearBefore} has no figure, so the records of {quarter.Year.Previous} are not whole: {same.Reason?.TrimEnd('.')}");
        if (!evidence.Measure.IsTotalledOverTime) return Against(evidence.Figure, year, total, $"in {quarter.Year.Previous}");
        if (evidence.Figure.Value is null) return NotKnown("there is no figure", evidence.Figure);
        var part = aim.Profile.PartBy(quarter.Number);
        return Against(evidence.YearToDate, year, total * part, string.Create(CultureInfo.InvariantCulture, $"by quarter {quarter.Number}"),
            $" ({Unit.Number(part * 100, Places.Of(part * 100))}% of {year.Print()} in {quarter.Year.Previous})");

        Judgement Against(Figure figure, Figure lastYears, Exact value, string when, string from = "")
        {
            if (figure.Value is not { } now) return NotKnown("there is no figure", figure);
            var standard = new Standard(aim.Bound, value, tolerance);
            var due = $"{standard.Print(unit)} {when}";
            var told = Told(figure, now, standard, $"{unit.Print(now, standard.PlacesFor(now, figure.Decimals))} against {(aim.Bound == Bound.Above ? "more than" : "less than")} {due}{from}")
                with { Due = due, SoFar = SoFar(evidence, now, standard) };
            return told with { IsProvisional = told.IsProvisional || lastYears.State == FigureState.Provisional };
        }
    }

    /// <summary>
    /// Whether a figure of last year is of the whole year, though one of its quarters has none: it was published, or is what stood at
    /// the year's end, or the quarter is known and withheld. Otherwise its records begin within the year, and it tells too little.
    /// </summary>
    private static bool IsWhole(Figure year, Figure quarter, Measure measure) => year.PublishedIn is not null || quarter.State == FigureState.Withheld
        || (!measure.MeanOfMonthEnds && measure.Tallies.All(tally => tally.Standing is Standing.Open));

    /// <summary>Every group must meet the target, and the worst of them tells the status. A group that nothing is known of is worse than near and better than missed.</summary>
    private static Judgement EachGroup(TargetAim.Limit limit, string field, Exact tolerance, Evidence evidence)
    {
        if (evidence.Figure.Value is null) return NotKnown("there is no figure", evidence.Figure);
        if (evidence.Groups.Count == 0) return new Judgement(Status.NotKnown, $"no {field} has a figure");
        var standard = new Standard(limit.Bound, limit.Value, tolerance);
        var unit = evidence.Measure.Unit;
        var judged = evidence.Groups.Select(group => (group.Group, group.Figure, Status: group.Figure.Value is { } value ? standard.StatusOf(value) : Status.NotKnown)).ToList();
        var status = WorstFirst.First(worst => judged.Exists(group => group.Status == worst));
        List<string> parts =
        [
            .. Named(limit.Bound.AsksForMore() ? "short of it" : "over it", group => group.Status is Status.Near or Status.Missed),
            .. Named("not known", group => group.Status == Status.NotKnown),
            .. status == Status.Near ? [standard.Within] : Array.Empty<string>(),
        ];
        var met = string.Create(CultureInfo.InvariantCulture, $"{judged.Count(group => group.Status == Status.Met)} of {judged.Count} by {field} have {limit.Bound.Word()} {standard.Print(unit)}");
        return new Judgement(status, string.Join("; ", [met, .. parts]))
        {
            Distance = parts.Count == 0 ? null : string.Join("; ", parts),
            IsProvisional = judged.Exists(group => group.Figure.State == FigureState.Provisional),
        };

        IEnumerable<string> Named(string what, Func<(string Group, Figure Figure, Status Status), bool> which)
        {
            var names = judged.Where(which).Select(group => group.Figure.Value is { } value ? $"{group.Group} {unit.Print(value, standard.PlacesFor(value, group.Figure.Decimals))}" : group.Group).ToList();
            return names.Count == 0 ? [] : [$"{what}: {string.Join(", ", names)}"];
        }
    }

    private static string? SoFar(Evidence evidence, Exact toDate, Standard standard) => evidence.Figure.Value == toDate
        ? null
        : $"{evidence.Measure.Unit.Print(toDate, standard.PlacesFor(toDate, evidence.YearToDate.Decimals))} so far";

    private static Judgement Told(Figure figure, Exact value, Standard standard, string held)
    {
        var distance = standard.DistanceTo(value, figure.Unit, figure.Decimals);
        return new Judgement(standard.StatusOf(value), distance is null ? held : $"{held}; {distance}") { Distance = distance, IsProvisional = figure.State == FigureState.Provisional };
    }

    private static Judgement NotKnown(string what, Figure figure) =>
        new(Status.NotKnown, figure.Reason is { } reason ? $"{what}: {reason.TrimEnd('.')}" : what);
}
