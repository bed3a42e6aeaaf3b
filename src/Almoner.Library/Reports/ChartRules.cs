using Almoner.Library.Measures;

namespace Almoner.Library.Reports;

/// <summary>Which charts can show which tables: what stands against one, with what to do instead; null when nothing does.</summary>
internal static class ChartRules
{
    /// <summary>A chart of a measure broken down.</summary>
    public static (string What, string Remedy)? Against(ChartKind chart, Measure measure, TableColumns columns, FigurePart drawn)
    {
        var several = columns.Periods != ColumnPeriods.Period;
        return chart switch
        {
            ChartKind.Pie or ChartKind.StackedBar when drawn == FigurePart.Value && !measure.AddsUp =>
                ($"{measure.Code} is no count or sum, so its groups do not add up to a whole", "Write `chart: bar` or `grouped bar`"),
            ChartKind.Pie or ChartKind.Bar when several || columns.By is not null => ($"a {Word(chart)} chart draws one column", "Write `chart: grouped bar` or `stacked bar`, or leave `columns` out"),
            ChartKind.Line when !several || columns.By is not null => ("a line runs over periods", "Write `columns:` with periods alone, or another chart"),
            ChartKind.GroupedBar when several && columns.By is not null => ("bars side by side show periods or groups, not both", "Write `chart: stacked bar`, or leave one out of `columns`"),
            _ => null,
        };
    }

    /// <summary>A chart of measures by period.</summary>
    public static (string What, string Remedy)? Against(ChartKind chart, IReadOnlyList<Measure> measures, ColumnPeriods periods)
    {
        if (measures.FirstOrDefault(measure => measure.Unit != measures[0].Unit) is { } other)
        {
            return ($"{measures[0].Code} is measured in {measures[0].Unit} and {other.Code} in {other.Unit}, and a chart has one scale", "Draw measures of one unit");
        }

        return chart switch
        {
            ChartKind.Pie => ("a pie shows parts of one measure, and a scorecard holds whole ones", "Write `chart: bar`, or a table with its breakdown"),
            ChartKind.Line when periods == ColumnPeriods.Period => ("a line runs over periods", "Write `columns:` with several periods, or another chart"),
            ChartKind.Bar when measures.Count > 1 && periods != ColumnPeriods.Period => ("single bars show one measure, or one period", "Write `chart: grouped bar`"),
            ChartKind.StackedBar when measures.FirstOrDefault(measure => !measure.AddsUp) is { } share =>
                ($"{share.Code} is no count or sum, so it cannot be stacked", "Write `chart: grouped bar` or `line`"),
            _ => null,
        };
    }

    private static string Word(ChartKind chart) => chart == ChartKind.Pie ? "pie" : "bar";
}
