using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Measures.Planning;
using Almoner.Records.Sql;
using Almoner.Terms;

namespace Almoner.Measures.Explaining;

/// <summary>Writes the statement that lists the records behind a figure; the same expressions as the figure's own scan.</summary>
internal static class ContributingSql
{
    public static string Write(SqlText text, IReadOnlyList<Tally> tallies, IReadOnlyList<Period> spans, RecordSet? people)
    {
        var set = tallies[0].Of;
        Source source = tallies[0].Standing switch
        {
            Standing.CountedOn(var date) => new Source.Events(set, date, spans[0].FirstMonth, spans[^1].LastMonth),
            Standing.Open(var from, var to) => new Source.Spells(set, from, to, false, true, [.. spans.Select(span => new Span(span.Start, span.End))]),
            Standing.During(var from, var to) => new Source.Spells(set, from, to, true, true, [.. spans.Select(span => new Span(span.Start, span.End))]),
            _ => throw new InvalidOperationException($"Unknown standing {tallies[0].Standing}."),
        };
        var expressions = new ExpressionSql(text, source.Names(people));
        var end = source is Source.Spells ? "span.last_day" : text.Value(spans[^1].End);
        var marks = tallies.Select((tally, index) => $"{Counts(tally, expressions)} AS t{SqlText.Whole(index + 1)}").ToList();
        var names = tallies.Select((_, index) => $"t{SqlText.Whole(index + 1)}").ToList();
        var fields = set.Fields.Select(field => "r." + SqlText.Name(field.Name));
        return $"""
            SELECT * FROM (
              SELECT {string.Join(", ", fields)}, r."_file", r."_line", CAST({end} AS TIMESTAMP) AS "_period_end", {string.Join(", ", marks)}
              FROM {source.From(text, people)}
            )
            WHERE {string.Join(" OR ", names)}
            ORDER BY "_file", "_line", "_period_end"
            """;
    }

    /// <summary>
    /// Whether a row counts for a tally. People are counted through their rows: each row that speaks for somebody. Of the rows that a last value
    /// could come from, only the one counts that it does come from.
    /// </summary>
    private static string Counts(Tally tally, ExpressionSql expressions)
    {
        var where = tally.Where is null ? "true" : expressions.Write(tally.Where);
        if (tally is { Amount: Amount.Latest(var last), Standing: Standing.CountedOn(var date) })
        {
            var number = expressions.Number(last).Sql;
            var place = $"CASE WHEN {where} AND {number} IS NOT NULL THEN (r.{SqlText.Name(date.Name)}, {number}) END";
            return $"coalesce({place} = max({place}) OVER (), false)";
        }

        var person = tally.Of.Person is { } field ? $" AND r.{SqlText.Name(field.Name)} IS NOT NULL" : "";
        var also = tally.Amount switch
        {
            Amount.People => person,
            Amount.PeopleWithEveryRow(var meeting) => $"{person} AND {expressions.Write(meeting)}",
            Amount.Sum(var of) => $" AND {expressions.Number(of).Sql} IS NOT NULL",
            Amount.Maximum(var of) => $" AND {expressions.Number(of).Sql} IS NOT NULL",
            Amount.Median(var of) => $" AND {expressions.Number(of).Sql} IS NOT NULL",
            _ => "",
        };
        return $"coalesce({where}{also}, false)";
    }
}
