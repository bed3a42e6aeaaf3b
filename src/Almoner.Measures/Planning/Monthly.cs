using Almoner.Library.Records;
using Almoner.Records.Sql;
using Almoner.Terms;

namespace Almoner.Measures.Planning;

/// <summary>
/// A source that says of every row in which months it counts: a whole number with one bit a month, bit 0 for <see cref="First"/>.
/// Months of many rows join by OR, so that a person's rows fold into one number, and a period is a mask over it.
/// </summary>
/// <param name="Of">The record set.</param>
/// <param name="First">The first month.</param>
/// <param name="Last">The last month; at most <see cref="MostMonths"/> from the first, both included.</param>
internal abstract record Monthly(RecordSet Of, Month First, Month Last) : Source(Of)
{
    /// <summary>Months that one whole number of 64 bits holds, its sign left alone and 1 shifted past the last of them.</summary>
    public const int MostMonths = 62;

    public int Count => Last.Index - First.Index + 1;

    /// <summary>All months.</summary>
    public long All => (1L << Count) - 1;

    /// <summary>The months in which a row counts, as SQL.</summary>
    public abstract string Months { get; }

    /// <summary>Which rows have any month at all, as SQL.</summary>
    public abstract string Where(SqlText text);

    /// <summary>The months that a period looks at.</summary>
    public abstract long MonthsOf(Period period);

    /// <summary>The same source for other months.</summary>
    public abstract Monthly Between(Month first, Month last);

    public override string From(SqlText text, RecordSet? people) => $"{Rows(people)}\n    WHERE {Where(text)}";

    public override IEnumerable<int> SlotsOf(Period period) => throw new InvalidOperationException("Every period asked for has a slot of its own.");

    /// <summary>The months whose last day lies before a day, as SQL; unknown for an unknown day.</summary>
    public string EndingBefore(string day) => $"months_before({day}, {SqlText.Whole(First.Index)}, {SqlText.Whole(Count)})";

    /// <summary>The months whose last day is a day or lies after it, as SQL; unknown for an unknown day.</summary>
    public string EndingFrom(string day) => $"months_from({day}, {SqlText.Whole(First.Index)}, {SqlText.Whole(Count)})";

    protected long Bit(Month month) => 1L << (month.Index - First.Index);
}
