using System.Text.Json;
using Almoner.Editions;
using Almoner.Library.Targets;
using Almoner.Terms;

namespace Almoner.Reports.OpenData;

/// <summary>One figure with its measure, as one row of data.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Coded">The figure and what it answers.</param>
/// <param name="IsJudged">Whether it is the figure that the report shows a status beside: of the whole, for the report's period.</param>
internal sealed record FigureRow(EditionMeasure Measure, CodedFigure Coded, bool IsJudged)
{
    /// <summary>Places to which numbers without an end, such as sums of thirds, are told.</summary>
    private const int Places = 12;

    /// <summary>The same text for the same question in every edition: "CASELOAD-EACH|2022/23|team=Harbour".</summary>
    public string Id => string.Join('|', [Coded.Code, Coded.Period.Name, .. Coded.Groups.Select(group => $"{group.Field}={group.Value}")]);

    public Figure Figure => Coded.Figure;

    /// <summary>The value as printed: rounded once, with as many places as the figure prints.</summary>
    public decimal? Value => Figure.Value is { } value ? Printed(value, Figure.Decimals) : null;

    public decimal? Numerator => Figure.KnownNumerator is { } numerator ? numerator.Round(Places) : null;

    public decimal? Denominator => Figure.Denominator is { } denominator ? denominator.Round(Places) : null;

    /// <summary>How many rows were looked at; nobody is told of figures that are withheld, or of which only the printed value is told.</summary>
    public long? Rows => Figure.State == FigureState.Withheld || Figure.PublishedIn is not null || Figure is { Value: not null, Numerator: null } ? null : Figure.Rows;

    /// <summary>The target that it was judged by; null for figures that are not judged.</summary>
    public Target? Target => IsJudged ? Measure.Target : null;

    public Status? Status => IsJudged ? Measure.Judgement?.Status : null;

    /// <summary>Every figure with its measure.</summary>
    public static IReadOnlyList<FigureRow> Of(EditionFigures figures)
    {
        var measures = figures.Measures.ToDictionary(measure => measure.Code);
        return [.. figures.Figures.Select(coded => new FigureRow(measures[coded.Code], coded, coded.Period == figures.Period && coded.Groups.Count == 0 && measures[coded.Code].Judgement is not null))];
    }

    /// <summary>69 as 69.0 where one decimal is printed.</summary>
    public static decimal Printed(Exact value, int decimals) => value.Round(decimals) + new decimal(0, 0, 0, isNegative: false, scale: (byte)decimals);

    /// <summary>"not_yet_due".</summary>
    public static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>The codes of all values.</summary>
    public static IReadOnlyList<string> Codes<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Code)];
}
