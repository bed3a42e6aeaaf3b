using Almoner.Library.Expressions;
using Almoner.Library.Records;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library.Measures;

/// <summary>Reads <c>measures/*.yaml</c>: every way of writing a measure becomes one formula over tallies.</summary>
internal sealed class MeasureReader(IReadOnlyDictionary<string, RecordSet> sets, Reading reading)
{
    private static readonly string[] Amounts = ["count", "sum", "mean", "median", "maximum", "percentage", "rate", "ratio", "supplied"];

    private readonly RowsReader rowsReader = new(sets, reading);
    private readonly RatioReader ratios = new(sets, reading);

    /// <summary>Reads all measures, each after those that its ratio names.</summary>
    public Dictionary<string, Measure> Read(IEnumerable<Node> nodes)
    {
        var measures = new Dictionary<string, Measure>();
        var waiting = new List<Node>();
        foreach (var node in nodes)
        {
            if (References(node).Any()) waiting.Add(node);
            else Add(node, measures);
        }

        while (waiting.Count > 0)
        {
            var declared = waiting.Select(node => node.TextOf("code")).ToHashSet();
            var ready = waiting.Where(node => !References(node).Any(reference => declared.Contains(reference.Text?.Trim()))).ToList();
            if (ready.Count == 0)
            {
                foreach (var node in waiting) reading.Error(LibraryCode.Contradiction, $"{node.TextOf("code")} is made of itself, through the measures that its ratio names", "Write one of them as a count or sum", node.Place);
                reading.FaultyMeasures.UnionWith(declared.OfType<string>());
                break;
            }

            foreach (var node in ready) Add(node, measures);
            waiting.RemoveAll(ready.Contains);
        }

        return measures;
    }

    private static IEnumerable<Node> References(Node node) =>
        new[] { node["ratio"]?["numerator"]?["measure"], node["ratio"]?["denominator"]?["measure"] }.OfType<Node>();

    private void Add(Node node, Dictionary<string, Measure> measures)
    {
        if (node.TextOf("code") is not { } code) return;
        if (ReadOne(node, code, measures) is { } measure) reading.Keep(measures, code, measure, "measure", node["code"]!.Place, other => other.Place);
        else reading.FaultyMeasures.Add(code);
    }

    private Measure? ReadOne(Node node, string code, IReadOnlyDictionary<string, Measure> measures)
    {
        if (!rowsReader.ExactlyOne(node, Amounts, code, "says what is worked out")) return null;
        var worked = node["ratio"] is { } ratio ? ratios.Ratio(node, ratio, measures, code) : Tallied(node, code);
        if (worked is not var (@base, formula, unit)) return null;
        if (node["unit"] is { } written)
        {
            if (Unit.TryParse(written.Text?.Trim() ?? "", out var named)) (formula, unit) = InUnit(node, formula, unit, named, written.Place);
            else reading.Error(LibraryCode.WrongKind, $"there is no unit `{written.Text}`", Nearest.Remedy(written.Text ?? "", Unit.Names, "units"), written.Place);
        }

        var measure = new Measure
        {
            Code = code,
            Title = node.TextOf("title") ?? code,
            Kpi = node.YesNoOf("kpi"),
            Better = node.TextOf("better") switch { "higher" => Better.Higher, "lower" => Better.Lower, _ => Better.None },
            Unit = unit,
            Decimals = node.WholeOf("decimals") ?? unit.Decimals,
            Base = @base,
            Formula = formula,
            Cumulative = node["cumulative"] is not null,
            MeanOfMonthEnds = node["over_months"] is not null,
            RipensAfter = TimeSpanOfCalendar.TryParse(node.TextOf("ripens_after"), out var span) ? span : null,
            Since = Month.TryParse(node.TextOf("since"), out var month) ? month : null,
            Source = node.TextOf("source"),
            About = node.TextOf("about"),
            Place = node.Place,
        };
        measure = Inherited(node, measure, measures);
        Contradictions(node, measure);
        return measure with { Breakdowns = Breakdowns(node, measure) };
    }

    /// <summary>The formula in the unit that was written: a rate multiplies by its N; a unit that contradicts what is worked out is said.</summary>
    private (Formula, Unit) InUnit(Node node, Formula formula, Unit natural, Unit written, Place place)
    {
        if (written == natural) return (formula, natural);
        if (formula is Formula.Plain { Tally.Amount: Amount.Latest }) return (formula, written); // Whoever supplies a figure says what it is measured in.
        if (formula is Formula.Ratio ratio && natural == Unit.Ratio && written.Times != 1)
        {
            if (node["ratio"]?["times"] is not { } times) return (ratio with { Times = written.Times }, written);
            reading.Error(LibraryCode.Contradiction, $"`times` stands beside `unit: {written}`, which multiplies by {written.Times} itself", "Leave `times` out", times.Place);
            return (formula, written);
        }

        var counts = formula is Formula.Plain { Tally.Amount: Amount.Rows or Amount.People };
        var measured = natural == Unit.Days || natural == Unit.WorkingDays || natural == Unit.Hours || natural == Unit.Years;
        if (counts || measured || natural.Times != 1 || written.Times != 1)
        {
            reading.Error(LibraryCode.Contradiction, $"what is worked out is in {natural}, and `unit` says {written}",
                written.Times != 1 ? "Use `percentage:`, `rate:` or `ratio:` for shares and rates" : "Leave `unit` out, or work out something else", place);
        }

        return (formula, written);
    }

    /// <summary>A ratio of other measures exists only since both do, and ripens as late as the later of them.</summary>
    private Measure Inherited(Node node, Measure measure, IReadOnlyDictionary<string, Measure> measures)
    {
        foreach (var reference in References(node))
        {
            if (!measures.TryGetValue(reference.Text?.Trim() ?? "", out var part)) continue;
            if (part.Since is { } since && (measure.Since is null || since > measure.Since)) measure = measure with { Since = since };
            if (part.RipensAfter is { } ripening && (measure.RipensAfter is null || ripening.After(Anchor) > measure.RipensAfter.After(Anchor))) measure = measure with { RipensAfter = ripening };
            if (part.Cumulative != measure.Cumulative || part.MeanOfMonthEnds != measure.MeanOfMonthEnds)
            {
                reading.Error(LibraryCode.Contradiction, $"{part.Code} and {measure.Code} differ in `cumulative` or `over_months`", "Give both the same, or write the part out", reference.Place);
            }
        }

        return measure;
    }

    /// <summary>Any day from which the lengths of two spans can be compared.</summary>
    private static readonly DateOnly Anchor = new(2023, 4, 1);

    private WorkedOut? Tallied(Node node, string code)
    {
        if (node["supplied"] is { } name)
        {
            rowsReader.NothingBeside(node, "supplied", RowsReader.Keys, "Leave it out: a supplied figure brings its own rows");
            return SuppliedFigures.Read(name, code, sets, reading) is { } last ? new WorkedOut(last with { Amount = new Amount.Rows() }, new Formula.Plain(last), Unit.Count) : null;
        }

        if (rowsReader.Rows(node, code) is not { } rows) return null;
        if (node["percentage"] is { } percentage) return ratios.Percentage(rows, percentage);
        if (node["rate"] is { } rate) return ratios.Rate(rows, rate, code);
        if (node["count"] is { } count) return rowsReader.Counted(rows, count) is { } counted ? new WorkedOut(rows, new Formula.Plain(counted), Unit.Count) : null;
        var key = Amounts.First(amount => node[amount] is not null);
        if (rowsReader.Number(node[key]!, rows) is not { } of) return null;
        Formula formula = key switch
        {
            "sum" => new Formula.Plain(rows with { Amount = new Amount.Sum(of) }),
            "maximum" => new Formula.Plain(rows with { Amount = new Amount.Maximum(of) }),
            "median" => new Formula.Plain(rows with { Amount = new Amount.Median(of) }),
            _ => new Formula.Ratio(rows with { Amount = new Amount.Sum(of) }, RowsReader.Also(rows, new Expression.Not(new Expression.IsNull(of))), 1),
        };
        return new WorkedOut(rows, formula, UnitOf(of));
    }

    private List<Field> Breakdowns(Node node, Measure measure)
    {
        var fields = new List<Field>();
        foreach (var item in node["breakdowns"]?.Items ?? [])
        {
            if (reading.Field(measure.Base.Of, item) is not { } field) continue;
            if (field.Type is not (FieldType.Code or FieldType.Text or FieldType.YesNo))
            {
                reading.Error(LibraryCode.WrongType, $"`{field.Name}` holds {field.Type.ToString().ToLowerInvariant()}s and cannot make groups", "Break down by codes, text or yes/no", item.Place);
            }
            else if (measure.Tallies.FirstOrDefault(tally => tally.Of.Find(field.Name) is null) is { } without)
            {
                reading.Error(LibraryCode.UnknownField, $"{without.Of.Name}, the other part of the ratio, has no field `{field.Name}`", "Break a ratio down only by fields that both parts have", item.Place);
            }
            else
            {
                fields.Add(field);
            }
        }

        return fields;
    }

    private void Contradictions(Node node, Measure measure)
    {
        if (measure.MeanOfMonthEnds && measure.Tallies.Any(tally => tally.Standing is not Standing.Open))
        {
            reading.Error(LibraryCode.Contradiction, "`over_months: mean` is said of something that is no stock", "Use it only with `open:`", node["over_months"]!.Place);
        }

        if (measure.MeanOfMonthEnds && measure.Formula is Formula.Plain { Tally.Amount: Amount.Maximum or Amount.Median })
        {
            reading.Error(LibraryCode.Contradiction, "`over_months: mean` is said of a maximum or median", "Use it with counts, sums, percentages and ratios", node["over_months"]!.Place);
        }

        if (measure.Cumulative && measure.Tallies.Any(tally => tally.Standing is Standing.Open && Populations.BandOf(tally) is null))
        {
            reading.Error(LibraryCode.Contradiction, "`cumulative` is said of a stock, which has a value at one moment only", "Use it with `counted_on:` or `during:`", node["cumulative"]!.Place);
        }

        var looksAhead = measure.Tallies.SelectMany(TallyParts.ExpressionsOf).SelectMany(condition => condition.All).OfType<Expression.FollowedBy>().FirstOrDefault();
        if (looksAhead is not null && measure.RipensAfter is null)
        {
            reading.Problems.Add(Problem.Warning(LibraryCode.Contradiction, $"{measure.Code} looks {looksAhead.Within} ahead and is never provisional", $"Add `ripens_after: {looksAhead.Within}`", node.Place));
        }
    }

    private static Unit UnitOf(Expression amount) => amount switch
    {
        Expression.Days => Unit.Days,
        Expression.WorkingDays => Unit.WorkingDays,
        Expression.Hours => Unit.Hours,
        Expression.Age => Unit.Years,
        Expression.FieldValue { Field.Unit: { } name } when Unit.TryParse(name, out var unit) => unit,
        _ => Unit.Count,
    };
}
