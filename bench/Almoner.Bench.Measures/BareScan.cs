using Almoner.Library.Expressions;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Records.Sql;
using DuckDB.NET.Data;

namespace Almoner.Bench.Measures;

/// <summary>What it takes only to look at the columns that the measures read: every column once, each value hashed, nothing grouped.</summary>
internal static class BareScan
{
    public static IReadOnlyList<string> Queries(IEnumerable<Measure> measures) =>
    [
        .. measures.SelectMany(Columns)
            .GroupBy(column => column.Set.Name, column => column.Field.Name)
            .OrderBy(set => set.Key, StringComparer.Ordinal)
            .Select(set => $"SELECT {string.Join(", ", set.Distinct().Order(StringComparer.Ordinal).Select(field => $"bit_xor(hash({SqlText.Name(field)}))"))} FROM {SqlText.Name(set.Key)}"),
    ];

    public static void Run(DuckDBConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        reader.Read();
    }

    private static IEnumerable<(RecordSet Set, Field Field)> Columns(Measure measure)
    {
        foreach (var tally in measure.Tallies)
        {
            Field[] dates = tally.Standing switch
            {
                Standing.CountedOn(var date) => [date],
                Standing.Open(var from, var to) => [from, to],
                Standing.During(var from, var to) => [from, to],
                _ => [],
            };
            foreach (var date in dates) yield return (tally.Of, date);
            if (measure.Breakdowns.FirstOrDefault(field => field.Name == "team") is { } team) yield return (tally.Of, team);
            if (tally.Amount is Amount.People or Amount.PeopleWithEveryRow) yield return (tally.Of, tally.Of.Person!);
            foreach (var column in TallyParts.ExpressionsOf(tally).SelectMany(expression => Columns(expression, tally.Of))) yield return column;
        }
    }

    private static IEnumerable<(RecordSet Set, Field Field)> Columns(Expression expression, RecordSet of)
    {
        if (expression is Expression.FieldValue(RowOf.This, var field)) yield return (of, field);
        var inside = expression switch
        {
            Expression.Has has => (has.Set, has.Where, [has.Set.Person!]),
            Expression.FollowedBy followed => (followed.Set, followed.Where, [followed.Set.Person!, followed.Set.Date!]),
            _ => ((RecordSet Set, Expression? Where, Field[] Also)?)null,
        };
        if (inside is (var set, var where, var also))
        {
            foreach (var column in also) yield return (set, column);
            if (where is not null)
            {
                foreach (var column in Columns(where, set)) yield return column;
            }
        }
        else
        {
            foreach (var column in expression.Inside.SelectMany(part => Columns(part, of))) yield return column;
        }
    }
}
