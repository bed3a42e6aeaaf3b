using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Terms;

namespace Almoner.Measures.Figures;

/// <summary>The figures that the engine worked out.</summary>
public sealed class FigureTable
{
    private readonly ILookup<(string Code, int First, int Last, string By), FigureRow> byQuestion;

    public FigureTable(IReadOnlyList<FigureRow> rows)
    {
        Rows = rows;
        byQuestion = rows.ToLookup(row => Question(row.Measure, row.Period, row.By));
    }

    /// <summary>All answers, in the order of the requests; groups in the order of their codes, then by name, empty values last.</summary>
    public IReadOnlyList<FigureRow> Rows { get; }

    /// <summary>The figure over all groups.</summary>
    /// <exception cref="InvalidOperationException">It was not asked for.</exception>
    public Figure Whole(Measure measure, Period period) => byQuestion[Question(measure, period, [])].First().Figure;

    /// <summary>The figures of a breakdown, each group once, also where periods of the same months were asked for under two names.</summary>
    public IEnumerable<FigureRow> By(Measure measure, Period period, params IReadOnlyList<Field> by) =>
        byQuestion[Question(measure, period, by)].DistinctBy(row => string.Join('\u001f', row.Groups.Select(value => value ?? "\u0000")));

    private static (string, int, int, string) Question(Measure measure, Period period, IReadOnlyList<Field> by) =>
        (measure.Code, period.FirstMonth.Index, period.LastMonth.Index, string.Join(',', by.Select(field => field.Name)));
}
