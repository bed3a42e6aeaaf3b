using Almoner.Library.Expressions;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Records.Sql;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Measures.Explaining;

/// <summary>The very records behind one figure: those in the period, each with what it counted for.</summary>
/// <param name="Set">The record set.</param>
/// <param name="Parts">What a record may count for: "base", "numerator", "denominator".</param>
/// <param name="Rows">The records, in the order of file and line.</param>
public sealed record ContributingRecords(RecordSet Set, IReadOnlyList<string> Parts, IEnumerable<ContributingRecord> Rows)
{
    /// <summary>The records of a figure, one batch for each record set and standing that its tallies have.</summary>
    /// <param name="connection">As for <see cref="MeasureEngine"/>.</param>
    /// <param name="people">The record set of people; null when the library has none.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="spans">The periods that the figure is put together from.</param>
    internal static IEnumerable<ContributingRecords> Of(DuckDBConnection connection, RecordSet? people, Measure measure, IReadOnlyList<Period> spans)
    {
        var named = measure.Formula is Formula.Ratio(var numerator, var denominator, _)
            ? new[] { ("numerator", numerator), ("denominator", denominator) }
            : [("counted", ((Formula.Plain)measure.Formula).Tally)];
        foreach (var batch in named.GroupBy(part => (part.Item2.Of.Name, part.Item2.Standing)))
        {
            var parts = batch.ToList();
            yield return new ContributingRecords(parts[0].Item2.Of, [.. parts.Select(part => part.Item1)], Read(connection, people, [.. parts.Select(part => part.Item2)], spans));
        }
    }

    private static IEnumerable<ContributingRecord> Read(DuckDBConnection connection, RecordSet? people, IReadOnlyList<Tally> tallies, IReadOnlyList<Period> spans)
    {
        var text = new SqlText();
        var set = tallies[0].Of;
        var sql = ContributingSql.Write(text, tallies, spans, people);
        using var command = text.Command(connection, sql);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var values = new object?[set.Fields.Count];
            for (var index = 0; index < values.Length; index++) values[index] = reader.IsDBNull(index) ? null : reader.GetValue(index);
            var counted = new bool[tallies.Count];
            for (var index = 0; index < counted.Length; index++) counted[index] = reader.GetBoolean(values.Length + 3 + index);
            yield return new ContributingRecord(values, reader.GetString(values.Length), reader.GetInt64(values.Length + 1), DateOnly.FromDateTime(reader.GetDateTime(values.Length + 2)), counted);
        }
    }
}

/// <summary>One record behind a figure.</summary>
/// <param name="Values">The values of the record set's fields, in declared order; null where empty.</param>
/// <param name="File">The extract it came from.</param>
/// <param name="Line">Its line there, from 1.</param>
/// <param name="PeriodEnd">The last day of the period it was counted in.</param>
/// <param name="CountsFor">For each part, whether the record counted for it.</param>
public sealed record ContributingRecord(IReadOnlyList<object?> Values, string File, long Line, DateOnly PeriodEnd, IReadOnlyList<bool> CountsFor);
