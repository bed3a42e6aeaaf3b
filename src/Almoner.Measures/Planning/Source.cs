using Almoner.Library.Expressions;
using Almoner.Library.Records;
using Almoner.Records.Sql;
using Almoner.Terms;

namespace Almoner.Measures.Planning;

/// <summary>Where a scan's rows come from, and the slot of time that each falls into.</summary>
internal abstract record Source(RecordSet Of)
{
    /// <summary>What tells one source from another; scans share a source when it is the same.</summary>
    public abstract string Identity { get; }

    /// <summary>What the rows are called in expressions.</summary>
    public abstract RowNames Names(RecordSet? people);

    /// <summary>The slot of a row, as SQL.</summary>
    public abstract string Slot { get; }

    /// <summary>The FROM clause and what follows it, as SQL.</summary>
    /// <param name="text">The statement's parameters.</param>
    /// <param name="people">The record set of people when the row's person is needed; otherwise null.</param>
    public abstract string From(SqlText text, RecordSet? people);

    /// <summary>The figures' parts of a period are found in these slots: all of them are merged.</summary>
    public abstract IEnumerable<int> SlotsOf(Period period);

    protected static RowNames Named(RecordSet? people) => people is null
        ? new RowNames("r")
        : new RowNames("r", Person: "person", People: SqlText.Name(people.Name), PeopleKey: people.Person?.Name);

    /// <summary>The rows and, when asked for, their people, as SQL.</summary>
    public string Rows(RecordSet? people) =>
        $"{SqlText.Name(Of.Name)} AS r" + (people is null || Of.Person is null
            ? ""
            : $"\n    LEFT JOIN {SqlText.Name(people.Name)} AS person ON person.{SqlText.Name(people.Person!.Name)} = r.{SqlText.Name(Of.Person.Name)}");

    protected static string Column(Field field) => "r." + SqlText.Name(field.Name);

    /// <summary>Events: a row falls into the month of its date. Months merge into any longer period.</summary>
    public sealed record Events(RecordSet Of, Field Date, Month First, Month Last) : Monthly(Of, First, Last)
    {
        public override string Identity => $"events {Of.Name} {Date.Name}";

        public override RowNames Names(RecordSet? people) => Named(people);

        public override string Slot => $"month_of({Column(Date)})";

        public override string Months => $"month_bit({Column(Date)}, {SqlText.Whole(First.Index)})";

        public override long MonthsOf(Period period) => period.Months.Aggregate(0L, (months, month) => months | Bit(month));

        public override Monthly Between(Month first, Month last) => this with { First = first, Last = last };

        public override string Where(SqlText text) =>
            $"{Column(Date)} >= {text.Value(First.Start)} AND {Column(Date)} < {text.Value(Last.End.AddDays(1))}";

        public override IEnumerable<int> SlotsOf(Period period) => period.Months.Select(month => month.Index);
    }

    /// <summary>
    /// Stocks kept as a ledger: what opened in a month less what closed in it. The running sum up to a month's end is what is open then.
    /// Rows that end before they begin are never open.
    /// </summary>
    public sealed record Ledger(RecordSet Of, Field Opened, Field Closed, Month First, Month Last) : Source(Of)
    {
        public override string Identity => $"ledger {Of.Name} {Opened.Name} {Closed.Name}";

        public override RowNames Names(RecordSet? people) => Named(people);

        public override string Slot => $"greatest(month_of({Column(Opened)}), {SqlText.Whole(First.Index)})";

        /// <summary>The slot in which a row leaves again.</summary>
        public string ClosingSlot => $"greatest(month_of({Column(Closed)}), {SqlText.Whole(First.Index)})";

        public override string From(SqlText text, RecordSet? people) =>
            $"{Rows(people)}\n    WHERE {Column(Opened)} < {text.Value(Last.End.AddDays(1))} AND ({Column(Closed)} IS NULL OR {Column(Closed)} >= {Column(Opened)})";

        public string Closing(SqlText text, RecordSet? people) =>
            $"{Rows(people)}\n    WHERE {Column(Closed)} < {text.Value(Last.End.AddDays(1))} AND {Column(Closed)} >= {Column(Opened)}";

        public override IEnumerable<int> SlotsOf(Period period)
        {
            for (var index = First.Index; index <= period.LastMonth.Index; index++) yield return index;
        }
    }

    /// <summary>Stocks as months: a row counts in the months at whose end it is open.</summary>
    public sealed record MonthEnds(RecordSet Of, Field Opened, Field Closed, Month First, Month Last) : Monthly(Of, First, Last)
    {
        public override string Identity => $"month ends {Of.Name} {Opened.Name} {Closed.Name}";

        public override RowNames Names(RecordSet? people) => Named(people);

        public override string Slot => throw new InvalidOperationException("A row stands in many months.");

        public override string Months => $"{EndingFrom(Column(Opened))} & coalesce({EndingBefore(Column(Closed))}, {SqlText.Whole(All)})";

        public override long MonthsOf(Period period) => Bit(period.LastMonth);

        public override Monthly Between(Month first, Month last) => this with { First = first, Last = last };

        public override string Where(SqlText text) =>
            $"{Column(Opened)} < {text.Value(Last.End.AddDays(1))} AND ({Column(Closed)} IS NULL OR {Column(Closed)} >= {text.Value(First.End.AddDays(1))})";
    }

    /// <summary>Spells matched with each period asked for: open at its end, or touching it. Nothing merges; every period is its own slot.</summary>
    /// <param name="Of">The record set.</param>
    /// <param name="Begins">When a row begins.</param>
    /// <param name="Ends">When it ends; empty while it lasts.</param>
    /// <param name="Touching">Whether rows touch the period; otherwise they are open at its end.</param>
    /// <param name="FromItsStart">Whether the first day of a period matters; otherwise periods with the same last month share a slot.</param>
    /// <param name="Spans">The periods, each once.</param>
    public sealed record Spells(RecordSet Of, Field Begins, Field Ends, bool Touching, bool FromItsStart, IReadOnlyList<Span> Spans) : Source(Of)
    {
        public static Span SpanOf(Period period, bool fromItsStart) => new(fromItsStart ? period.Start : period.LastMonth.Start, period.End);

        public override string Identity => $"spells {Of.Name} {Begins.Name} {Ends.Name} {Touching}";

        public override RowNames Names(RecordSet? people) => Named(people) with { PeriodStart = "span.first_day", PeriodEnd = "span.last_day" };

        public override string Slot => "span.slot";

        public override string From(SqlText text, RecordSet? people)
        {
            var spans = string.Join(", ", Spans.Select((span, slot) => $"({SqlText.Whole(slot)}, {text.Value(span.First)}, {text.Value(span.Last)})"));
            var begins = Begins.Type == FieldType.DateTime ? $"CAST({Column(Begins)} AS DATE)" : Column(Begins);
            var ends = Ends.Type == FieldType.DateTime ? $"CAST({Column(Ends)} AS DATE)" : Column(Ends);
            var still = Touching ? $"{ends} >= span.first_day" : $"{ends} > span.last_day";
            return $"""
                (VALUES {spans}) AS span(slot, first_day, last_day)
                    JOIN {Rows(people: null)}
                      ON {begins} <= span.last_day AND ({Column(Ends)} IS NULL OR {still})
                """ + (people is null || Of.Person is null ? "" : Rows(people)[Rows(null).Length..]);
        }

        public override IEnumerable<int> SlotsOf(Period period)
        {
            var wanted = SpanOf(period, FromItsStart);
            for (var slot = 0; slot < Spans.Count; slot++)
            {
                if (Spans[slot] == wanted) yield return slot;
            }
        }
    }
}

/// <summary>A span of days, both included.</summary>
internal sealed record Span(DateOnly First, DateOnly Last);
