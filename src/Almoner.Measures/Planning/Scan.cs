using Almoner.Library.Expressions;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Records.Sql;
using Almoner.Terms;

namespace Almoner.Measures.Planning;

/// <summary>One statement that answers for many tallies at once.</summary>
/// <param name="Title">What it goes through, for readers: "contacts by month of received_at".</param>
/// <param name="Sql">The statement.</param>
/// <param name="Text">Its parameters.</param>
internal sealed record Scan(string Title, string Sql, SqlText Text)
{
    /// <summary>The statement as shown to people: its parameters, then its text.</summary>
    public string Shown => $"-- {Title}\n{Text.Legend()}{Sql}\n";

    public required Source Source { get; init; }

    public required ScanShape Shape { get; init; }

    /// <summary>The tallies, in the order of the result's columns.</summary>
    public required IReadOnlyList<Tally> Tallies { get; init; }

    /// <summary>For each tally, what its whole numbers are to be divided by.</summary>
    public required IReadOnlyList<Exact> Divisors { get; init; }

    /// <summary>The fields of the group columns.</summary>
    public required IReadOnlyList<Field> By { get; init; }

    /// <summary>When answered one by one: the breakdowns, as positions in <see cref="By"/>. Empty otherwise.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> BySets { get; init; }

    /// <summary>The periods in order of their first month; a scan by month answers them one by one.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>Whether every period and breakdown is answered by itself; otherwise the parts of months and groups merge.</summary>
    public bool AnswersOneByOne => IsOneByOne(Shape);

    /// <summary>The column that says at which moment the last value of a tally stands.</summary>
    /// <param name="index">The tally's place, from 0.</param>
    public static string MomentOf(int index) => $"t{SqlText.Whole(index + 1)}_at";

    public static bool IsOneByOne(ScanShape shape) => shape is ScanShape.PeopleByMonth or ScanShape.RowsByMonth or ScanShape.PeopleByPeriod;
}

/// <summary>What a scan works out of its rows.</summary>
internal enum ScanShape
{
    /// <summary>Counts, sums, maxima and last values: the parts of months and groups merge.</summary>
    Parts,

    /// <summary>How often each value occurs: from it comes the median of any merged group.</summary>
    Distribution,

    /// <summary>Different people, of each the months in which he counts: every period and breakdown asks these months.</summary>
    PeopleByMonth,

    /// <summary>Rows open at month ends, of each the months in which it counts, where a condition asks for the period's end.</summary>
    RowsByMonth,

    /// <summary>Different people where rows must be held against each period: worked out for every period and breakdown by itself.</summary>
    PeopleByPeriod,
}
