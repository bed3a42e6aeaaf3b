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
    private static readonly Phrase NoFigure = Phrase.Of("judging.no-figure");

    private static readonly Status[] WorstFirst = [Status.Missed, Status.NotKnown, Status.Near, Status.Met];

    public static Judgement Of(Target? target, Evidence evidence) => target?.Aim switch
    {
        null or TargetAim.None => new Judgement(Status.NoTarget, Phrase.Of("judging.no-target")),
        TargetAim.ToBeConfirmed => new Judgement(Status.NoTarget, Phrase.Of("judging.to-be-confirmed")),
        TargetAim.Limit { Per: { } field } limit => EachGroup(limit, field.Name.Replace('_', ' '), target.Tolerance, evidence),
        TargetAim.Limit(var bound, var value) => Whole(evidence.Figure, new Standard(bound, value, target.Tolerance)),
        TargetAim.YearTotal aim => YearTotal(aim, target.Tolerance, evidence),
        TargetAim.LastYear aim => LastYear(aim, target.Tolerance, evidence),
        _ => throw new InvalidOperationException($"Unknown aim {target.Aim}."),
    };

    private static Judgement Whole(Figure figure, Standard standard) => figure.Value is { } value
        ? Told(figure, value, standard, Phrase.Of("judging.against", Phrase.Amount(figure.Unit, value, standard.PlacesFor(value, figure.Decimals)), standard.Bound.Of(standard.Amount(figure.Unit))))
        : NotKnown(NoFigure, figure);

    private static Judgement YearTotal(TargetAim.YearTotal aim, Exact tolerance, Evidence evidence)
    {
        var (figure, unit, quarter) = (evidence.YearToDate, evidence.Measure.Unit, evidence.Period.Number);
        if (figure.Value is not { } value) return NotKnown(Phrase.Of("judging.no-year-to-date"), figure);
        if (evidence.Figure.Value is null) return NotKnown(NoFigure, evidence.Figure);
        var standard = new Standard(aim.Bound, aim.Total * aim.Profile.PartBy(quarter), tolerance);
        var due = Phrase.Of("judging.by-quarter", aim.Bound == Bound.AtMost ? aim.Bound.Of(standard.Amount(unit)) : standard.Amount(unit), quarter);
        return Told(figure, value, standard, Phrase.Of("judging.of-year-total", Unit.Number(value, standard.PlacesFor(value, figure.Decimals)), due, Phrase.Amount(unit, aim.Total, Places.Of(aim.Total))))
            with
        { Due = due, SoFar = SoFar(evidence, value, standard) };
    }

    /// <summary>
    /// Against the same quarter of last year where it is known. Otherwise against last year, where that is known as a whole: the part
    /// of its total due by now against the year to date, or, where a measure has no total, its figure as it is.
    /// </summary>
    private static Judgement LastYear(TargetAim.LastYear aim, Exact tolerance, Evidence evidence)
    {
        var (unit, quarter) = (evidence.Measure.Unit, evidence.Period);
        var same = evidence.SameQuarterLastYear;
        if (same.Value is { } then) return Against(evidence.Figure, same, then, Phrase.Of("judging.in", AmountOf(then), quarter.YearBefore));
        if (evidence.LastYear is not { Value: { } total } year) return NotKnown(Phrase.Of("judging.neither", quarter.YearBefore, quarter.Year.Previous), evidence.LastYear);
        if (!IsWhole(year, same, evidence.Measure)) return NotKnown(Phrase.Of("judging.not-whole", quarter.YearBefore, quarter.Year.Previous), same);
        if (!evidence.Measure.IsTotalledOverTime) return Against(evidence.Figure, year, total, Phrase.Of("judging.in", AmountOf(total), quarter.Year.Previous));
        if (evidence.Figure.Value is null) return NotKnown(NoFigure, evidence.Figure);
        var part = aim.Profile.PartBy(quarter.Number);
        return Against(evidence.YearToDate, year, total * part, Phrase.Of("judging.by-quarter", AmountOf(total * part), quarter.Number),
            Phrase.Of("judging.part-of", Phrase.Amount(Unit.Percent, part * 100, Places.Of(part * 100)), year, quarter.Year.Previous));

        Phrase AmountOf(Exact value) => Phrase.Amount(unit, value, Places.Of(value));

        Judgement Against(Figure figure, Figure lastYears, Exact value, Phrase due, Phrase? from = null)
        {
            if (figure.Value is not { } now) return NotKnown(NoFigure, figure);
            var standard = new Standard(aim.Bound, value, tolerance);
            var against = Phrase.Of(aim.Bound == Bound.Above ? "judging.against-more" : "judging.against-less", Phrase.Amount(unit, now, standard.PlacesFor(now, figure.Decimals)), due);
            var told = Told(figure, now, standard, from is null ? against : Phrase.List(" ", against, from))
                with
            { Due = due, SoFar = SoFar(evidence, now, standard) };
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
        if (evidence.Figure.Value is null) return NotKnown(NoFigure, evidence.Figure);
        if (evidence.Groups.Count == 0) return new Judgement(Status.NotKnown, Phrase.Of("judging.no-group", field));
        var standard = new Standard(limit.Bound, limit.Value, tolerance);
        var unit = evidence.Measure.Unit;
        var judged = evidence.Groups.Select(group => (group.Group, group.Figure, Status: group.Figure.Value is { } value ? standard.StatusOf(value) : Status.NotKnown)).ToList();
        var status = WorstFirst.First(worst => judged.Exists(group => group.Status == worst));
        List<Phrase> parts =
        [
            .. Named(limit.Bound.AsksForMore() ? "judging.groups-short" : "judging.groups-over", group => group.Status is Status.Near or Status.Missed),
            .. Named("judging.groups-not-known", group => group.Status == Status.NotKnown),
            .. status == Status.Near ? [standard.Within] : Array.Empty<Phrase>(),
        ];
        var met = Phrase.Of("judging.groups-met", judged.Count(group => group.Status == Status.Met), judged.Count, field, limit.Bound.Of(standard.Amount(unit)));
        return new Judgement(status, Phrase.List("; ", [met, .. parts]))
        {
            Distance = parts.Count == 0 ? null : Phrase.List("; ", parts),
            IsProvisional = judged.Exists(group => group.Figure.State == FigureState.Provisional),
        };

        IEnumerable<Phrase> Named(string key, Func<(string Group, Figure Figure, Status Status), bool> which)
        {
            var names = judged.Where(which).Select(group => group.Figure.Value is { } value
                ? Phrase.List(" ", Phrase.AsWritten(group.Group), Phrase.Amount(unit, value, standard.PlacesFor(value, group.Figure.Decimals)))
                : Phrase.AsWritten(group.Group)).ToList();
            return names.Count == 0 ? [] : [Phrase.Of(key, Phrase.List(", ", names))];
        }
    }

    private static Phrase? SoFar(Evidence evidence, Exact toDate, Standard standard) => evidence.Figure.Value == toDate
        ? null
        : Phrase.Of("judging.so-far", Phrase.Amount(evidence.Measure.Unit, toDate, standard.PlacesFor(toDate, evidence.YearToDate.Decimals)));

    private static Judgement Told(Figure figure, Exact value, Standard standard, Phrase held)
    {
        var distance = standard.DistanceTo(value, figure.Unit, figure.Decimals);
        return new Judgement(standard.StatusOf(value), distance is null ? held : Phrase.List("; ", held, distance)) { Distance = distance, IsProvisional = figure.State == FigureState.Provisional };
    }

    private static Judgement NotKnown(Phrase what, Figure figure) =>
        new(Status.NotKnown, figure.Reason is { } reason ? Phrase.List(": ", what, reason) : what);
}
