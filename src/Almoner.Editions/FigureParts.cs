using Almoner.Library.Expressions;
using Almoner.Library.Measures;
using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Editions;

/// <summary>What a table shows of a figure, as a figure of its own: exact, in its own unit, and in the state of what it came from.</summary>
internal static class FigureParts
{
    /// <summary>Decimals of shares; as percentages print.</summary>
    private static readonly int ShareDecimals = Unit.Percent.Decimals;

    /// <param name="part">What is shown.</param>
    /// <param name="measure">The measure; a ratio where a numerator or denominator is shown.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="total">The figure over all rows of its column.</param>
    public static Figure Of(FigurePart part, Measure measure, Figure figure, Figure total) => (part, measure.Formula) switch
    {
        (FigurePart.Value, _) => figure,
        (FigurePart.Share, _) => Share(figure, total),
        (FigurePart.Numerator, Formula.Ratio ratio) => Side(ratio.Numerator, measure, figure, figure.Numerator),
        (FigurePart.Denominator, Formula.Ratio ratio) => Side(ratio.Denominator, measure, figure, figure.Denominator),
        _ => throw new InvalidOperationException($"{measure.Code} has no {part}."),
    };

    private static Figure Side(Tally tally, Measure measure, Figure figure, Exact? amount)
    {
        var (unit, decimals) = MeasuredIn(tally, measure);
        if (figure.Value is null) return Without(figure, unit, decimals);
        // A figure without a denominator did not come from one: only its result is known.
        return figure.Denominator is null
            ? Figure.None(unit, decimals, Phrase.Of("reason.only-result"))
            : As(Figure.Of(unit, decimals, amount!.Value, figure.Rows), figure);
    }

    private static Figure Share(Figure figure, Figure total) => (figure.Value, total.Value) switch
    {
        ({ } part, { } whole) => As(As(Figure.OfRatio(Unit.Percent, ShareDecimals, part, whole, 100, total.Rows), figure), total),
        (null, _) => Without(figure, Unit.Percent, ShareDecimals),
        _ => Without(total, Unit.Percent, ShareDecimals),
    };

    /// <summary>Sums print the decimals that their field keeps.</summary>
    private static (Unit Unit, int Decimals) MeasuredIn(Tally tally, Measure measure) => tally.Amount switch
    {
        Amount.Rows or Amount.People or Amount.PeopleWithEveryRow => (Unit.Count, 0),
        Amount.Sum(Expression.FieldValue { Field: var field }) => (field.Unit is { } name && Unit.TryParse(name, out var unit) ? unit : Unit.Count, Math.Min(field.Decimals, 4)),
        _ => (Unit.Count, measure.Decimals),
    };

    private static Figure As(Figure figure, Figure source) => source.State == FigureState.Provisional ? figure.AsProvisional(source.Reason!) : figure;

    private static Figure Without(Figure source, Unit unit, int decimals) => source.State switch
    {
        FigureState.NotYetDue => Figure.NotYetDue(unit, decimals, source.Reason!),
        FigureState.Withheld => Figure.Of(unit, decimals, 0, 0).Withhold(source.Reason!),
        _ => Figure.None(unit, decimals, source.Reason!),
    };
}
