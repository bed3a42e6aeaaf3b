using Almoner.Library.Expressions;
using Almoner.Library.Records;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library.Measures;

/// <summary>
/// How many people live in the area, by bands of age: records that a rate divides by. A record holds from its first day until another takes its place.
/// </summary>
public static class Populations
{
    /// <summary>The record set that <c>rate:</c> reads.</summary>
    public const string SetName = "populations";

    /// <summary>The ages that a rate divides by, in completed years, both included; null is no bound. Null for any other tally.</summary>
    public static (Exact? From, Exact? To)? BandOf(Tally tally)
    {
        if (tally is not { Of.Name: SetName, Amount: Amount.Sum(Expression.FieldValue { Field.Name: "people" }), Standing: Standing.Open }) return null;
        return tally.Where switch
        {
            null => (null, null),
            Expression.And(var low, var high) when Bound(low, "age_from") is { } from && Bound(high, "age_to") is { } to => (from, to),
            var one when Bound(one, "age_from") is { } from => (from, null),
            var one when Bound(one, "age_to") is { } to => (null, to),
            _ => null,
        };

        static Exact? Bound(Expression side, string field) =>
            side is Expression.Compare(_, Expression.FieldValue { Field.Name: var name }, Expression.Constant(_, Exact age)) && name == field ? age : null;
    }

    /// <summary>The people of the bands that lie wholly within the ages written after <c>population:</c>, on the period's last day.</summary>
    internal static Tally? Read(Node node, string code, IReadOnlyDictionary<string, RecordSet> sets, Reading reading)
    {
        var (from, to) = (node.WholeOf("age_from"), node.WholeOf("age_to"));
        if (from > to)
        {
            reading.Error(LibraryCode.Contradiction, $"`age_from` is {from} and `age_to` is {to}", "Write the younger age first; both are included", node["age_to"]!.Place);
            return null;
        }

        var needed = new NeededFields(SetName, $"`rate` of {code}", sets, reading, node.Place);
        if (needed.Read(("age_from", FieldType.Number), ("age_to", FieldType.Number), ("people", FieldType.Number), ("from_on", FieldType.Date), ("to_on", FieldType.Date))
            is not [var ageFrom, var ageTo, var people, var fromOn, var toOn]) return null;
        var all = new Tally(needed.Set!, null, new Standing.Open(fromOn, toOn), new Amount.Sum(new Expression.FieldValue(RowOf.This, people)));
        if (from is { } youngest) all = RowsReader.Also(all, Bound(ageFrom, Comparison.GreaterOrEqual, youngest));
        return to is { } oldest ? RowsReader.Also(all, Bound(ageTo, Comparison.LessOrEqual, oldest)) : all;

        static Expression.Compare Bound(Field field, Comparison how, int age) =>
            new(how, new Expression.FieldValue(RowOf.This, field), new Expression.Constant(ValueKind.Number, (Exact)age));
    }
}
