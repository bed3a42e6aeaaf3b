using Almoner.Editions.Frozen;
using Almoner.Terms;

namespace Almoner.Editions.Tests.Frozen;

/// <summary>A small frozen edition, made by hand.</summary>
internal static class SampleFrozen
{
    public static FrozenMeasure Visits { get; } = new("VIS01", "Visits", true, "count of visits", "Visits", "the number", null, [], ["visits"], "6, near within 5%", "met", "7 against at least 6");

    public static FrozenMeasure Kept { get; } = new("VIS02", "Visits kept", false, "working_days share", "Visits", "kept", "all", ["A note."], ["people", "visits"], null, "no target", "no target is set");

    public static FrozenFigure Count(string period, long value, params FigureGroup[] groups) =>
        Figure(Visits.Code, period, Terms.Figure.Of(Unit.Count, 0, value, value), groups);

    public static FrozenFigure Share(string period, long part, long whole) => Figure(Kept.Code, period, Terms.Figure.OfRatio(Unit.Percent, 1, part, whole, 100, whole));

    public static FrozenFigure Figure(string measure, string period, Figure figure, params FigureGroup[] groups) => new(
        measure, period, groups, figure.Print(), figure.State, figure.Value?.ToString(), figure.Numerator?.ToString(), figure.Denominator?.ToString(), figure.Times.ToString(), figure.Rows,
        figure.Unit.Name, figure.Decimals, figure.Reason?.ToString(), figure.PublishedIn);

    public static FrozenEdition Edition { get; } = new(
        FrozenEdition.CurrentFormat, "quarterly-2023-24-q2-1", 1, null, "quarterly", "Visits & more", "Small Council", 4, "2023/24 Q2", new DateOnly(2023, 9, 30), new string('d', 64), new string('1', 64), "calendar",
        [new FrozenRecords("people", "people", "aa", 10, null), new FrozenRecords("visits", "visits", "bb", 20, new DateOnly(2023, 9, 30))],
        [Visits, Kept],
        [Count("2023/24 Q1", 8), Count("2023/24 Q2", 7), Count("2023/24 Q2", 3, new FigureGroup("district", "North")), Count("2023/24 Q2", 4, new FigureGroup("district", null)), Share("2023/24 Q1", 6, 8), Share("2023/24 Q2", 5, 7)],
        [new FrozenComment("measure:VIS01", "A manager", new DateOnly(2023, 10, 12), "Down to {VIS01.q2}.", [new FrozenQuote("{VIS01.q2}", "7")])]);
}
