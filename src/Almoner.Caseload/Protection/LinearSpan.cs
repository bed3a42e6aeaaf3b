using Almoner.Terms;

namespace Almoner.Caseload.Protection;

/// <summary>Everything that can be worked out from some rows by adding them up and taking them from each other, any number of times.</summary>
internal sealed class LinearSpan
{
    private readonly List<(int Pivot, Exact[] Row, Exact[] From)> basis = [];
    private readonly int count;

    /// <param name="rows">The rows, all of one length.</param>
    public LinearSpan(IReadOnlyList<Exact[]> rows)
    {
        count = rows.Count;
        for (var place = 0; place < count; place++)
        {
            var from = new Exact[count];
            from[place] = 1;
            var row = Reduce((Exact[])rows[place].Clone(), from);
            if (Array.FindIndex(row, part => !part.IsZero) is >= 0 and var pivot) basis.Add((pivot, [.. row.Select(part => part / row[pivot])], [.. from.Select(part => part / row[pivot])]));
        }
    }

    /// <summary>How often each row has to be added to give the target; null when no sums and differences of them give it.</summary>
    public Exact[]? Express(Exact[] target)
    {
        var from = new Exact[count];
        return Array.TrueForAll(Reduce((Exact[])target.Clone(), from), part => part.IsZero) ? [.. from.Select(part => -part)] : null;
    }

    /// <summary>Takes rows of the basis away until nothing stands at their pivots; a row of the basis has nothing at the pivots of earlier ones.</summary>
    private Exact[] Reduce(Exact[] row, Exact[] from)
    {
        foreach (var (pivot, known, made) in basis)
        {
            var times = row[pivot];
            if (times.IsZero) continue;
            Subtract(row, known, times);
            Subtract(from, made, times);
        }

        return row;
    }

    private static void Subtract(Exact[] from, Exact[] what, Exact times)
    {
        for (var place = 0; place < from.Length; place++)
        {
            if (!what[place].IsZero) from[place] -= what[place] * times;
        }
    }
}
