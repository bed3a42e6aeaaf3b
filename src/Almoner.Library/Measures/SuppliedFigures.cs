using Almoner.Library.Expressions;
using Almoner.Library.Records;
using Almoner.Library.Yaml;

namespace Almoner.Library.Measures;

/// <summary>
/// Figures that only another body can tell, such as registrations with a regulator. They are records like all others: each has a name, a
/// value and the day on which it was so, and the last one of a period is the period's.
/// </summary>
public static class SuppliedFigures
{
    /// <summary>The record set that <c>supplied:</c> reads.</summary>
    public const string SetName = "supplied_figures";

    /// <summary>The name of the supplied figure that a tally is; null for any other tally.</summary>
    public static string? NameIn(Tally tally) => tally is
    {
        Of.Name: SetName, Amount: Amount.Latest, Where: Expression.Compare(Comparison.Equal, Expression.FieldValue { Field.Name: "name" }, Expression.Constant(_, string name)),
    }
        ? name
        : null;

    /// <summary>The last value of the name that stands after <c>supplied:</c>.</summary>
    internal static Tally? Read(Node node, string code, IReadOnlyDictionary<string, RecordSet> sets, Reading reading)
    {
        if (node.Text?.Trim() is not { Length: > 0 } name) return null;
        var needed = new NeededFields(SetName, $"`supplied` of {code}", sets, reading, node.Place);
        return needed.Read(("name", FieldType.Text), ("as_of", FieldType.Date), ("value", FieldType.Number)) is [var named, var asOf, var value]
            ? new Tally(needed.Set!,
                new Expression.Compare(Comparison.Equal, new Expression.FieldValue(RowOf.This, named), new Expression.Constant(ValueKind.Text, name)),
                new Standing.CountedOn(asOf),
                new Amount.Latest(new Expression.FieldValue(RowOf.This, value)))
            : null;
    }
}
