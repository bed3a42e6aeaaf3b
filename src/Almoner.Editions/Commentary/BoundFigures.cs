using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Library.Targets;
using Almoner.Terms;

namespace Almoner.Editions.Commentary;

/// <summary>Prints bound figures from what was worked out.</summary>
/// <param name="library">Where the targets stand.</param>
/// <param name="quarter">The edition's quarter.</param>
/// <param name="figureOf">The figure of a measure and period; asked only for what <see cref="Binding.Needs"/>.</param>
/// <param name="wording">The language that they are printed in.</param>
internal sealed class BoundFigures(MeasureLibrary library, Quarter quarter, Func<Measure, Period, Figure> figureOf, Wording wording)
{
    /// <summary>The figure as printed, or why there is none to print.</summary>
    public Checked<Quoted> Of(BoundFigure bound, Binding binding)
    {
        var figures = new List<Figure>();
        foreach (var (measure, period) in binding.Needs)
        {
            var figure = figureOf(measure, period);
            if (figure.Value is null)
            {
                return Problem.Error(EditionCode.NoValue, $"{measure.Code} has no figure for {period.Name} ({figure.Print()}: {figure.Reason})", "Bind a period that has one", bound.Place);
            }

            figures.Add(figure);
        }

        var values = figures.ConvertAll(figure => figure.Value!.Value);
        return binding switch
        {
            Binding.OfFigure => Printed(figures[0].Print(wording)),
            Binding.OfPart(var measure, var period, var numerator) => figures[0] is { Numerator: { } above, Denominator: { } below }
                ? Printed(Plain(numerator ? above : below))
                : Nothing($"of {measure.Code} in {period.Name} only the result is known"),
            Binding.Share(_, _, var of, var period, var decimals) => values[1].IsZero
                ? Nothing($"{of.Code} is 0 in {period.Name}, and nothing is a share of 0")
                : Printed(Unit.Percent.Print(values[0] / values[1] * 100, decimals, wording)),
            Binding.Moved(var measure, _, _) => Printed(ChangeInWords.Of(values[1] - values[0], measure.Unit, Change.DecimalsOf(values[0], values[1], measure.Decimals), wording)),
            Binding.MovedInPercent(var measure, var from, _, var decimals) => values[0].IsZero
                ? Nothing($"{measure.Code} is 0 in {from.Name}, and no change is a per cent of 0")
                : Printed(InPercent((values[1] - values[0]) / values[0] * 100, decimals)),
            Binding.OfTarget(var measure) => library.TargetOf(measure, quarter.End) is { Aim: not (TargetAim.None or TargetAim.ToBeConfirmed) } target
                ? Printed(target.Print(wording))
                : Nothing($"{measure.Code} has no target in {quarter.Name}"),
            Binding.FromTarget(var measure, var period) => library.TargetOf(measure, period.End) is { Aim: TargetAim.Limit { Per: null } limit }
                ? Printed(ChangeInWords.FromTarget(values[0] - limit.Value, measure.Unit, Math.Max(measure.Decimals, Places.Of(limit.Value)), wording))
                : Nothing($"{measure.Code} has no target in {period.Name} that is one value"),
            _ => throw new InvalidOperationException($"Unknown binding {binding}."),
        };

        Quoted Printed(string text) => new(bound.Source, text, figures);

        Problem Nothing(string why) => Problem.Error(EditionCode.DoesNotFit, why, "Bind something else, or say it without a figure", bound.Place);
    }

    /// <summary>"up 6.9%".</summary>
    private string InPercent(Exact change, int decimals)
    {
        var words = ChangeInWords.Of(change, Unit.Ratio, decimals, wording);
        return change.IsZero ? words : words + "%";
    }

    private static string Plain(Exact number) => Unit.Number(number, Places.Of(number));
}
