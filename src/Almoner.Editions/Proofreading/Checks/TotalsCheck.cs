using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>
/// A row or column called total must be the sum of the others; of percentages and averages it must lie between the smallest and the largest.
/// Where the totals of a row and of a column miss by the same, the cell where they cross is named instead.
/// </summary>
internal sealed class TotalsCheck : ICheck
{
    public IEnumerable<Finding> Look(PrintedReport report) => report.Tables.Where(table => !table.IsList).SelectMany(Look);

    private static IEnumerable<Finding> Look(PrintedTable table)
    {
        var rows = Missed(table, FindingKind.TotalOfRows).ToList();
        var columns = Missed(table.Turned, FindingKind.TotalOfColumns).ToList();
        foreach (var row in rows.ToList())
        {
            // The total row's cell is wrong: it makes the total of its own row miss by as much, the other way.
            if (columns.Find(column => column.Across == row.Line && column.Short == -row.Short) is { } echo) columns.Remove(echo);
        }

        foreach (var column in columns.ToList())
        {
            if (rows.Find(row => row.Across == column.Line && row.Short == -column.Short) is { } echo) rows.Remove(echo);
            if (rows.Find(row => row.Short == column.Short && row.Short is not null && table.Figure(column.Across, row.Across) is not null) is not { } crossing) continue;
            columns.Remove(column);
            if (column.Across == crossing.Line) continue;
            rows.Remove(crossing);
            yield return Crossing(table.Figure(column.Across, crossing.Across)!, crossing, column);
        }

        foreach (var miss in rows.Concat(columns)) yield return miss.Finding;
    }

    /// <summary>A total that misses.</summary>
    /// <param name="Line">The line of totals.</param>
    /// <param name="Across">Where on it.</param>
    /// <param name="Short">What the parts come to less what is printed; null where parts do not add up.</param>
    /// <param name="Finding">What is to be said of it.</param>
    private sealed record Miss(int Line, int Across, Exact? Short, Finding Finding);

    /// <summary>One total beside its parts.</summary>
    private sealed record Compared(int Across, PrintedCell Total, IReadOnlyList<PrintedCell> Parts)
    {
        public PrintedSum Sum { get; } = PrintedSum.Of(Parts);

        public bool SumFits => Sum.Bounds.Meet(Total.OwnBounds);

        public bool LiesBetween => Total.Bounds.LieAmong([.. Parts.Select(part => part.Bounds)]);
    }

    private static IEnumerable<Miss> Missed(PrintedTable table, FindingKind kind)
    {
        for (var line = 0; line < table.Rows.Count; line++)
        {
            if (!table.Rows[line].Heading.IsTotal) continue;
            var parts = TotalParts.Of(table.Rows, line);
            var compared = new List<Compared>();
            for (var across = 0; across < table.Columns.Count; across++)
            {
                if (table.Figure(line, across) is not { } total) continue;
                var cells = parts.Select(part => table[part, across]).OfType<PrintedCell>().ToList();
                if (cells.Exists(cell => cell.State is CellState.Withheld or CellState.Bound or CellState.Qualified or CellState.Unreadable)) continue;
                var figures = cells.Where(cell => cell.State == CellState.Number).ToList();
                if (figures.Count > 1) compared.Add(new Compared(across, total, figures));
                else if (cells.Count == 0 && Refined(table, kind, line, across, parts) is { } refined) yield return refined;
            }

            foreach (var one in compared)
            {
                if (Judge(one, compared) is { } sure) yield return Say(kind, line, one, sure);
            }
        }
    }

    /// <summary>How sure it is that the total is wrong; null when it need not be.</summary>
    private static Sureness? Judge(Compared one, List<Compared> all)
    {
        if (one.SumFits) return null;
        if (one.Total.Scale == Scale.People) return one.Total.Value > one.Sum.Bounds.High || one.Parts.Any(part => part.Value > one.Total.Value) ? Sureness.Certain : null;
        if (one.Total.Scale is Scale.Percent or Scale.Average)
        {
            // 100 in all is a total of shares, which have a check of their own.
            return one.LiesBetween || (one.Total.Scale == Scale.Percent && one.Total.Value == 100) ? null : Sureness.Certain;
        }

        // Whole numbers never add up to a broken one: it is an average.
        if (one.LiesBetween && one.Total.Number!.Decimals > one.Parts.Max(part => part.Number!.Decimals)) return null;
        var adds = all.Exists(other => other != one && other.SumFits);
        if (one.LiesBetween && !adds)
        {
            // Nothing says that these add up: they may be averages, or percentages without their sign.
            if (one.Total.Scale == Scale.Unknown) return null;
            if (one.Total.Scale == Scale.Count && one.Parts.All(part => part.Value <= 100)) return all.Count == 1 ? Sureness.WorthALook : null;
        }

        if (PeopleWords.MayCountTwice(one.Total) && one.Total.Bounds.High < one.Sum.Bounds.Low && one.Parts.All(part => part.Value <= one.Total.Value)) return Sureness.WorthALook;
        return one.Sum.OwnBounds.Meet(one.Total.OwnBounds) ? Sureness.Likely : Sureness.Certain;
    }

    private static Miss Say(FindingKind kind, int line, Compared one, Sureness sure)
    {
        var (total, what) = (one.Total, kind == FindingKind.TotalOfRows ? "rows" : "columns");
        if (total.Scale is Scale.Percent or Scale.Average)
        {
            var (least, most) = (one.Parts.MinBy(part => part.Value)!, one.Parts.MaxBy(part => part.Value)!);
            return new Miss(line, one.Across, null, new Finding(kind, sure, total.Place, total.Text, $"{least.Text} to {most.Text}",
                $"the {what} run from {least.Text} to {most.Text}, and the figure of all of them must lie between"));
        }

        var people = sure == Sureness.WorthALook && PeopleWords.MayCountTwice(total) ? "; it is right if people stand in several rows" : "";
        return new Miss(line, one.Across, one.Sum.Value - total.Value, new Finding(kind, sure, total.Place, total.Text,
            Unit.Number(one.Sum.Value, one.Parts.Append(total).Max(part => part.Number!.Decimals)), $"the {what} add up: {one.Sum.HowAdded}{people}"));
    }

    /// <summary>A total over columns that its rows tell apart: "2022/23" over "2022/23 stage 1" and "2022/23 stage 2".</summary>
    private static Miss? Refined(PrintedTable table, FindingKind kind, int line, int across, IReadOnlyList<int> parts)
    {
        if (table.Columns[across].Heading.Period is not { } period || table.Figure(line, across) is not { Scale: Scale.Count or Scale.Amount or Scale.Unknown } total) return null;
        var sums = new List<(string Column, PrintedSum Sum)>();
        for (var other = 0; other < table.Columns.Count; other++)
        {
            if (other == across || table.Columns[other].Heading.Period != period) continue;
            var cells = parts.Select(part => table.Figure(part, other)).OfType<PrintedCell>().ToList();
            if (cells.Count > 1) sums.Add((table.Columns[other].Label, PrintedSum.Of(cells)));
        }

        if (sums.Count == 0) return null;
        var together = PrintedSum.Of(sums.SelectMany(sum => sum.Sum.Cells));
        var any = sums.Select(sum => sum.Sum).Append(together).ToList();
        if (any.Exists(sum => sum.Bounds.Meet(total.Bounds))) return null;
        var nearest = any.MinBy(sum => sum.Value > total.Value ? sum.Value - total.Value : total.Value - sum.Value)!;
        var why = string.Join(", ", sums.Select(sum => $"those under `{sum.Column}` add up to {sum.Sum.Print()}"));
        return new Miss(line, across, null, new Finding(kind, Sureness.Certain, total.Place, total.Text, nearest.Print(),
            $"of its rows {why}{(sums.Count > 1 ? $", together {together.Print()}" : "")}; none is {total.Text}"));
    }

    private static Finding Crossing(PrintedCell cell, Miss row, Miss column)
    {
        var right = cell.Value - row.Short!.Value;
        return new Finding(row.Finding.Kind, Sureness.Certain, cell.Place, cell.Text, Unit.Number(right, cell.Number!.Decimals),
            $"the total of its column ({row.Finding.Printed}) and that of its row ({column.Finding.Printed}) both miss by {Unit.Number(row.Short.Value, cell.Number.Decimals)}");
    }
}
