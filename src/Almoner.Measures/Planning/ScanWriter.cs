using System.Text;
using Almoner.Library.Expressions;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Records.Sql;
using Almoner.Terms;

namespace Almoner.Measures.Planning;

/// <summary>Writes the statement of one scan: first its rows marked with what each tally asks, then the marks added up.</summary>
internal sealed class ScanWriter
{
    /// <summary>The column of a row's own moment, where last values are asked for.</summary>
    private const string Moment = "moment";

    private readonly SqlText text = new();
    private readonly Source source;
    private readonly RecordSet? people;
    private readonly RowNames names;
    private readonly ExpressionSql expressions;
    private readonly IReadOnlyList<Tally> tallies;
    private readonly IReadOnlyList<Field> by;

    private ScanWriter(Source source, IReadOnlyList<Tally> tallies, IReadOnlyList<Field> by, RecordSet? people)
    {
        this.source = source;
        this.tallies = tallies;
        this.by = by;
        this.people = tallies.Any(AsksPerson) ? people : null;
        names = source.Names(people);
        expressions = new ExpressionSql(text, names);
    }

    public static Scan Write(
        Source source, ScanShape shape, IReadOnlyList<Tally> tallies, IReadOnlyList<Field> by, IReadOnlyList<IReadOnlyList<int>> bySets, IReadOnlyList<Period> periods, RecordSet? people)
    {
        var writer = new ScanWriter(source, tallies, by, people);
        var divisors = new Exact[tallies.Count];
        var sql = shape switch
        {
            ScanShape.Parts => writer.Parts(divisors),
            ScanShape.Distribution => writer.Distribution(divisors),
            ScanShape.PeopleByMonth or ScanShape.RowsByMonth => writer.ByMonth(shape, divisors, bySets, periods),
            _ => writer.PeopleByPeriod(divisors, bySets),
        };
        return new Scan(Title(source, shape, by), sql, writer.text)
        {
            Source = source,
            Shape = shape,
            Tallies = tallies,
            Divisors = divisors,
            By = by,
            BySets = bySets,
            Periods = periods,
        };
    }

    private static string Title(Source source, ScanShape shape, IReadOnlyList<Field> by)
    {
        var title = source switch
        {
            Source.Events events => $"{events.Of.Name} by month of {events.Date.Name}",
            Source.Ledger ledger => $"{ledger.Of.Name} opened less closed by month ({ledger.Opened.Name}, {ledger.Closed.Name})",
            Source.MonthEnds ends => $"{ends.Of.Name} open at the end of each month ({ends.Opened.Name}, {ends.Closed.Name})",
            Source.Spells { Touching: true } spells => $"{spells.Of.Name} touching each period ({spells.Begins.Name}, {spells.Ends.Name})",
            Source.Spells spells => $"{spells.Of.Name} open at the end of each period ({spells.Begins.Name}, {spells.Ends.Name})",
            _ => source.Of.Name,
        };
        title = shape switch
        {
            ScanShape.PeopleByMonth or ScanShape.PeopleByPeriod => $"people in {title}",
            ScanShape.Distribution => $"values in {title}",
            _ => title,
        };
        return by.Count == 0 ? title : $"{title}, by {string.Join(" and ", by.Select(field => field.Name))}";
    }

    private string Parts(Exact[] divisors)
    {
        var (marks, merged) = (new List<string>(), new List<string>());
        var moments = new List<string>();
        string? momentOfRow = null;
        for (var index = 0; index < tallies.Count; index++)
        {
            var tally = tallies[index];
            var name = $"t{SqlText.Whole(index + 1)}";
            divisors[index] = 1;
            switch (tally.Amount)
            {
                case Amount.Rows when tally.Where is null && source is not Source.Ledger:
                    merged.Add($"count(*) AS {name}");
                    continue;
                case Amount.Rows:
                    marks.Add($"{(tally.Where is null ? "1" : $"CASE WHEN {expressions.Write(tally.Where)} THEN 1 ELSE 0 END")} AS {name}");
                    merged.Add($"sum({name}) AS {name}");
                    break;
                case Amount.Sum(var of):
                    marks.Add($"{Value(tally, of, index, divisors)} AS {name}");
                    merged.Add($"sum({name}) AS {name}");
                    break;
                case Amount.Maximum(var of):
                    marks.Add($"{Value(tally, of, index, divisors)} AS {name}");
                    merged.Add($"max({name}) AS {name}");
                    break;
                case Amount.Latest(var of) when source is Source.Events { Date: var date }:
                    marks.Add($"{Value(tally, of, index, divisors)} AS {name}");
                    merged.Add($"arg_max({name}, ({Moment}, {name})) AS {name}");
                    moments.Add($"max(CASE WHEN {name} IS NOT NULL THEN {Moment} END) AS {Scan.MomentOf(index)}");
                    momentOfRow = $"CAST(r.{SqlText.Name(date.Name)} AS TIMESTAMP) AS {Moment}";
                    break;
                default:
                    throw new InvalidOperationException($"{tally.Amount} does not merge.");
            }
        }

        if (momentOfRow is not null) marks.Add(momentOfRow);
        merged.AddRange(moments);
        var groups = Groups();
        if (source is not Source.Ledger ledger)
        {
            return Outer(merged, $"SELECT {List([$"{source.Slot} AS slot", .. GroupColumns(), .. marks])}\n    FROM {source.From(text, people)}");
        }

        var closing = marks.Select((mark, index) => $"-({mark[..mark.LastIndexOf(" AS ", StringComparison.Ordinal)]}) AS t{SqlText.Whole(index + 1)}");
        return Outer(merged,
            $"SELECT {List([$"{ledger.Slot} AS slot", .. GroupColumns(), .. marks])}\n    FROM {ledger.From(text, people)}\n"
            + "  UNION ALL\n"
            + $"    SELECT {List([$"{ledger.ClosingSlot} AS slot", .. GroupColumns(), .. closing])}\n    FROM {ledger.Closing(text, people)}");

        string Outer(List<string> columns, string rows) =>
            $"SELECT {List(["slot", .. groups, .. columns])}\nFROM (\n    {rows}\n)\nGROUP BY {string.Join(", ", ["slot", .. groups])}";
    }

    private string Distribution(Exact[] divisors)
    {
        var statements = new List<string>();
        for (var index = 0; index < tallies.Count; index++)
        {
            var of = ((Amount.Median)tallies[index].Amount).Of;
            var value = Value(tallies[index], of, index, divisors);
            statements.Add($"SELECT {SqlText.Whole(index)} AS tally, {List(["slot", .. Groups()])}, value, count(*) AS times\n"
                + $"FROM (\n    SELECT {List([$"{source.Slot} AS slot", .. GroupColumns()])}, {value} AS value\n    FROM {source.From(text, people)}\n)\n"
                + $"WHERE value IS NOT NULL\nGROUP BY {string.Join(", ", ["slot", .. Groups(), "value"])}");
        }

        return string.Join("\nUNION ALL\n", statements);
    }

    private string ByMonth(ScanShape shape, Exact[] divisors, IReadOnlyList<IReadOnlyList<int>> bySets, IReadOnlyList<Period> periods)
    {
        Array.Fill(divisors, (Exact)1);
        return new CountByMonth(text, shape == ScanShape.PeopleByMonth, tallies, [.. Groups()], [.. GroupColumns()], bySets, people, names).Write((Monthly)source, periods);
    }

    /// <summary>One row a person first, so that every person counts once, however many rows and months the period has.</summary>
    private string PeopleByPeriod(Exact[] divisors, IReadOnlyList<IReadOnlyList<int>> bySets)
    {
        var (marks, met, counted) = (new List<string>(), new List<string>(), new List<string>());
        for (var index = 0; index < tallies.Count; index++)
        {
            divisors[index] = 1;
            var name = $"t{SqlText.Whole(index + 1)}";
            var where = tallies[index].Where is { } condition ? expressions.Write(condition) : "true";
            marks.Add($"CASE WHEN {where} THEN 1 ELSE 0 END AS {name}");
            met.Add($"max({name}) AS {name}");
            if (tallies[index].Amount is Amount.PeopleWithEveryRow(var meeting))
            {
                marks.Add($"CASE WHEN {where} AND ({expressions.Write(meeting)}) IS NOT TRUE THEN 1 ELSE 0 END AS {name}_not");
                met.Add($"max({name}_not) AS {name}_not");
                counted.Add($"sum({name} * (1 - {name}_not)) AS {name}");
            }
            else
            {
                counted.Add($"sum({name}) AS {name}");
            }
        }

        var person = $"r.{SqlText.Name(source.Of.Person!.Name)}";
        var from = source.From(text, people);
        var inner = $"SELECT {List([$"{source.Slot} AS slot", .. GroupColumns(), $"{person} AS person", .. marks])}\n    FROM {from}\n    WHERE {person} IS NOT NULL";
        var statement = new StringBuilder($"WITH people AS MATERIALIZED (\n  SELECT {List(["slot", .. Groups(), "person", .. met])}\n  FROM (\n    {inner}\n  )\n  GROUP BY {string.Join(", ", ["slot", .. Groups(), "person"])}\n)\n");
        for (var set = 0; set < bySets.Count; set++)
        {
            if (set > 0) statement.Append("\nUNION ALL\n");
            var chosen = bySets[set].Select(position => $"g{SqlText.Whole(position + 1)}").ToList();
            var shown = Groups().Select(group => chosen.Contains(group) ? group : $"NULL AS {group}");
            statement.Append(
                $"SELECT {SqlText.Whole(set)} AS by_set, {List(["slot", .. shown, .. counted])}\nFROM (\n"
                + $"    SELECT {List(["slot", .. chosen, "person", .. met])}\n    FROM people\n    GROUP BY {string.Join(", ", ["slot", .. chosen, "person"])}\n)\n"
                + $"GROUP BY {string.Join(", ", ["slot", .. chosen])}");
        }

        return statement.ToString();
    }

    private string Value(Tally tally, Expression of, int index, Exact[] divisors)
    {
        var number = expressions.Number(of);
        divisors[index] = number.Divisor;
        return tally.Where is null ? number.Sql : $"CASE WHEN {expressions.Write(tally.Where)} THEN {number.Sql} END";
    }

    private IEnumerable<string> Groups() => by.Select((_, index) => $"g{SqlText.Whole(index + 1)}");

    private IEnumerable<string> GroupColumns() => by.Select((field, index) => field.Type == FieldType.YesNo
        ? $"CASE r.{SqlText.Name(field.Name)} WHEN true THEN 'yes' WHEN false THEN 'no' END AS g{SqlText.Whole(index + 1)}"
        : $"r.{SqlText.Name(field.Name)} AS g{SqlText.Whole(index + 1)}");

    private static string List(IEnumerable<string> columns) => string.Join(", ", columns);

    private static bool AsksPerson(Tally tally) => TallyParts.ExpressionsOf(tally).Any(expression => AsksPerson(expression));

    /// <summary>Whether the measured row's own person is asked for; a person asked inside a relation is that relation's business.</summary>
    private static bool AsksPerson(Expression expression) => expression switch
    {
        Expression.FieldValue(RowOf.Person, _) => true,
        Expression.Has or Expression.FollowedBy => false,
        _ => expression.Inside.Any(AsksPerson),
    };
}
