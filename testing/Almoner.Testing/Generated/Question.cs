using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Terms;

namespace Almoner.Testing;

/// <summary>One measure asked for, over periods, as a whole and by a breakdown.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Periods">The periods, each once.</param>
/// <param name="By">The fields to break it down by: none, one or two that every set of the measure has.</param>
public sealed record Question(Measure Measure, IReadOnlyList<Period> Periods, IReadOnlyList<Field> By)
{
    internal static Question Of(Measure measure, IReadOnlyList<Period> periods, int by)
    {
        var shared = measure.Base.Of.Fields
            .Where(field => field.Type is FieldType.Text or FieldType.Code or FieldType.YesNo && field != measure.Base.Of.Key)
            .Where(field => measure.Tallies.All(tally => tally.Of.Find(field.Name)?.Type == field.Type))
            .ToList();
        List<Field> chosen = by switch
        {
            < 4 => [],
            < 9 => [shared[by % shared.Count]],
            _ => [shared[by % shared.Count], .. shared.Skip(1 + (by % shared.Count)).Take(1)],
        };
        return new Question(measure with { Breakdowns = chosen }, periods, chosen);
    }

    internal string Print()
    {
        var periods = Periods.Select(period => $"{period} ({period.Start:O} to {period.End:O})");
        return $"""
            {MeasureText.Of(Measure)}
            periods: {string.Join(", ", periods)}
            by: {string.Join(", ", By.Select(field => field.Name))}
            """;
    }
}
