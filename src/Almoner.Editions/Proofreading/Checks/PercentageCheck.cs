using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>
/// A percentage must be what its numerator and denominator give, at the precision it is printed with; a share, what the part is of all parts. They are
/// found among the lines of the same table or section: by their numbers, where most of them give the printed percentages; and by their names.
/// </summary>
internal sealed class PercentageCheck : ICheck
{
    public IEnumerable<Finding> Look(PrintedReport report) =>
        report.Tables.SelectMany(table => table.IsList ? Look(table, "column") : Look(table, "column").Concat(Look(table.Turned, "row")));

    private static IEnumerable<Finding> Look(PrintedTable table, string across)
    {
        foreach (var group in Enumerable.Range(0, table.Rows.Count).Where(row => !table.Rows[row].Heading.IsTarget).GroupBy(row => table.Rows[row].Group))
        {
            var percents = group.Where(row => Figures(table, row).Any() && Figures(table, row).All(cell => cell.Scale == Scale.Percent)).ToList();
            var amounts = group.Where(row => Figures(table, row).Any() && Figures(table, row).All(cell => cell.Scale is Scale.Count or Scale.Amount or Scale.Unknown)).ToList();
            var found = percents.Select(percent => (Percent: percent, Parts: Parts(table, percent, amounts))).ToList();
            foreach (var (percent, parts) in found)
            {
                if (parts is { IsExplained: true }) continue;
                if (parts is not null)
                {
                    foreach (var finding in Findings(table, parts, percent, across)) yield return finding;
                }
                else if (found.Find(other => other.Parts is { IsExplained: false } && PrintsTheSame(table, percent, other.Percent)) is { Parts: { } echoed } echo)
                {
                    foreach (var finding in Findings(table, echoed, percent, across))
                        yield return finding with { Sure = Sureness.Likely, Why = $"it prints the same as `{table.Rows[echo.Percent].Name}`, of which {finding.Why}" };
                }
            }
        }
    }

    /// <summary>A numerator and a denominator, held against a percentage line.</summary>
    /// <param name="Numerator">The numerator's line.</param>
    /// <param name="Denominator">The denominator's line; null for all of the numerator's together.</param>
    /// <param name="Whole">The denominator's figures, by their place.</param>
    /// <param name="NamesTouch">Whether the percentage shares a word with either name.</param>
    /// <param name="NamesFit">Whether the names say that the three belong together.</param>
    /// <param name="Fits">How each percentage fits.</param>
    /// <param name="Telling">How many of them fit where it means something: not 0, not all.</param>
    private sealed record Pair(int Numerator, int? Denominator, IReadOnlyDictionary<int, PrintedSum> Whole, bool NamesTouch, bool NamesFit, IReadOnlyList<(int Across, Fit Fit)> Fits, int Telling)
    {
        public int Agreeing => Fits.Count(fit => fit.Fit == Fit.Agrees);

        public bool IsExplained => Agreeing == Fits.Count;
    }

    /// <summary>The pair that the percentages were worked out from, or nearly all of them; null when none is found.</summary>
    private static Pair? Parts(PrintedTable table, int percent, List<int> amounts)
    {
        var pairs = (from numerator in amounts
                     from denominator in amounts.Where(line => line != numerator)
                     let whole = table.Results.Where(across => table.Figure(denominator, across) is not null).ToDictionary(across => across, across => PrintedSum.Of([table.Figure(denominator, across)!]))
                     select Held(table, percent, numerator, denominator, whole)).ToList();
        if (!table.IsList) pairs.AddRange(amounts.Select(numerator => OfAll(table, percent, numerator)));
        return pairs.OfType<Pair>().Where(pair => IsEnough(pair, table.IsList))
            .OrderByDescending(pair => pair.IsExplained).ThenByDescending(pair => pair.NamesFit).ThenByDescending(pair => pair.Agreeing).FirstOrDefault();
    }

    private static bool IsEnough(Pair pair, bool isList)
    {
        var enoughNumbers = pair.Telling >= 3 && pair.Agreeing * 4 >= pair.Fits.Count * 3 && (!isList || pair.NamesTouch);
        var nearlyAll = pair.Denominator is null && pair.Telling >= 2 && pair.Agreeing >= pair.Fits.Count - 1;
        return enoughNumbers || nearlyAll || (pair.NamesFit && pair.Telling >= 1 && pair.Agreeing * 2 >= pair.Fits.Count);
    }

    /// <summary>Shares of all: the total of the line where one is printed, otherwise its sum.</summary>
    private static Pair? OfAll(PrintedTable table, int percent, int numerator)
    {
        var totals = table.Results.Where(across => table.Columns[across].Heading.IsTotal && table.Figure(numerator, across) is not null).ToList();
        var parts = table.Results.Except(totals).Select(across => table.Figure(numerator, across)).OfType<PrintedCell>().ToList();
        if (parts.Count < 2 || totals.Count > 1) return null;
        var whole = totals is [var total] ? PrintedSum.Of([table.Figure(numerator, total)!]) : PrintedSum.Of(parts);
        return Held(table, percent, numerator, null, table.Results.ToDictionary(across => across, _ => whole));
    }

    private static Pair? Held(PrintedTable table, int percent, int numerator, int? denominator, IReadOnlyDictionary<int, PrintedSum> wholes)
    {
        var (fits, telling) = (new List<(int, Fit)>(), 0);
        foreach (var across in table.Results)
        {
            if (table.Figure(percent, across) is not { } printed || table.Figure(numerator, across) is not { } part || !wholes.TryGetValue(across, out var whole)) continue;
            if (Bounds.Ratio(part.Bounds, whole.Bounds) is not { } ratio) continue;
            var fit = printed.Number!.Against(ratio * 100);
            fits.Add((across, fit));
            if (fit == Fit.Agrees && part.Value.Sign > 0 && part.Value != whole.Value) telling++;
        }

        if (telling == 0) return null;
        var (p, n) = (table.Rows[percent].Words, table.Rows[numerator].Words);
        var d = denominator is { } line ? table.Rows[line].Words : n;
        return new Pair(numerator, denominator, wholes, LabelWords.Shared(p, n) > 0 && LabelWords.Shared(p, d) > 0, NamesFit(p, n, d), fits, telling);
    }

    /// <summary>"Resolved by officers" tells the numerator from "completed by officers", and the percentage's name has "resolved" and "officers" too.</summary>
    private static bool NamesFit(IReadOnlySet<string> percent, IReadOnlySet<string> numerator, IReadOnlySet<string> denominator) =>
        LabelWords.Shared(percent, numerator) > 1
        && LabelWords.Shared(numerator, denominator) * 2 >= Math.Min(numerator.Count, denominator.Count)
        && percent.Any(word => numerator.Contains(word) && !denominator.Contains(word));

    private static IEnumerable<Finding> Findings(PrintedTable table, Pair pair, int percent, string across)
    {
        foreach (var (at, fit) in pair.Fits.Where(fit => fit.Fit != Fit.Agrees))
        {
            if (table.Figure(percent, at) is not { } printed) continue;
            var (part, whole) = (table.Figure(pair.Numerator, at)!, pair.Whole[at]);
            var ratio = part.Value / whole.Value * 100;
            var how = fit switch
            {
                Fit.CutOff => $"which rounds to {printed.Number!.PrintAlike(ratio)}; {printed.Text} is what cutting off gives",
                Fit.HalfRoundedDown => "half way, and was rounded down",
                _ => $"not {printed.Text}",
            };
            var of = pair.Denominator is { } line ? $"of `{table.Rows[line].Name}`" : "of all";
            var sure = fit == Fit.HalfRoundedDown ? Sureness.WorthALook : pair.NamesFit || pair.Agreeing > 2 ? Sureness.Certain : Sureness.Likely;
            yield return new Finding(FindingKind.Percentage, sure, printed.Place, printed.Text, printed.Number!.PrintAlike(ratio),
                $"`{table.Rows[pair.Numerator].Name}` {of} is {part.Text} / {whole.Print()} = {Unit.Number(ratio, printed.Number.Decimals + 2)}%, {how}; "
                + $"it fits in {(across == "column" ? Wording.Columns(pair.Agreeing) : Wording.Rows(pair.Agreeing))}");
        }
    }

    private static bool PrintsTheSame(PrintedTable table, int a, int b)
    {
        var both = table.Results.Where(across => table.Figure(a, across) is not null && table.Figure(b, across) is not null).ToList();
        return a != b && both.Count > 1 && both.TrueForAll(across => table.Figure(a, across)!.Value == table.Figure(b, across)!.Value);
    }

    private static IEnumerable<PrintedCell> Figures(PrintedTable table, int row) => table.Results.Select(across => table.Figure(row, across)).OfType<PrintedCell>();
}
