using Almoner.Library.Expressions;
using Almoner.Library.Records;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library.Measures;

/// <summary>Reads <c>measures/*.yaml</c>: every way of writing a measure becomes one formula over tallies.</summary>
internal sealed class MeasureReader(IReadOnlyDictionary<string, RecordSet> sets, Reading reading)
{
    private static readonly string[] Standings = ["counted_on", "open", "during"];
    private static readonly string[] Amounts = ["count", "sum", "mean", "median", "maximum", "percentage", "ratio"];

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
        if (!ExactlyOne(node, Amounts, code, "says what is worked out")) return null;
        var (@base, formula, unit) = node["ratio"] is { } ratio ? Ratio(node, ratio, measures, code) : Tallied(node, code);
        if (@base is null || formula is null || unit is null) return null;
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
        if (formula is Formula.Ratio ratio && natural == Unit.Ratio && written.Times != 1)
        {
            if (node["ratio"]?["times"] is not { } times) return (ratio with { Times = written.Times }, written);
            reading.Error(LibraryCode.Contradiction, $"`times` stands beside `unit: {written}`, which multiplies by {written.Times} itself", "Leave `times` out", times.Place);
            return (formula, written);
        }

        var counts = formula is Formula.Plain { Tally.Amount: Amount.Rows or Amount.People };
        var measured = natural == Unit.Days || natural == Unit.WorkingDays || natural == Unit.Hours || natural == Unit.Years;
        if (counts || measured || natural == Unit.Percent || written.Times != 1)
        {
            reading.Error(LibraryCode.Contradiction, $"what is worked out is in {natural}, and `unit` says {written}",
                written.Times != 1 ? "Use `ratio:` or `percentage:` for shares and rates" : "Leave `unit` out, or work out something else", place);
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

    private bool ExactlyOne(Node node, string[] keys, string code, string what)
    {
        var found = keys.Where(key => node[key] is not null).ToList();
        if (found.Count == 1) return true;
        reading.Error(LibraryCode.Contradiction, found.Count == 0 ? $"nothing {what} in {code}" : $"more than one key {what} in {code}: {string.Join(", ", found)}",
            $"Write exactly one of {string.Join(", ", keys)}", found.Count == 0 ? node.Place : node[found[1]]!.Place);
        return false;
    }

    private (Tally?, Formula?, Unit?) Tallied(Node node, string code)
    {
        if (Rows(node, code) is not { } rows) return default;
        if (node["percentage"] is { } percentage) return Percentage(rows, percentage);
        if (node.TextOf("count") is { } counted)
        {
            return counted == "people"
                ? People(rows.Of, node["count"]!) ? (rows, new Formula.Plain(rows with { Amount = new Amount.People() }), Unit.Count) : default
                : (rows, new Formula.Plain(rows), Unit.Count);
        }

        var key = Amounts.First(amount => node[amount] is not null);
        if (ExpressionReader.Read(node[key]!, Scope(rows), ValueKind.Number, reading.Problems) is not { } of) return default;
        Formula formula = key switch
        {
            "sum" => new Formula.Plain(rows with { Amount = new Amount.Sum(of) }),
            "maximum" => new Formula.Plain(rows with { Amount = new Amount.Maximum(of) }),
            "median" => new Formula.Plain(rows with { Amount = new Amount.Median(of) }),
            _ => new Formula.Ratio(rows with { Amount = new Amount.Sum(of) }, Also(rows, new Expression.Not(new Expression.IsNull(of))), 1),
        };
        return (rows, formula, UnitOf(of));
    }

    private (Tally?, Formula?, Unit?) Percentage(Tally rows, Node node)
    {
        if (node["meeting"] is not { } written || ExpressionReader.Read(written, Scope(rows), ValueKind.YesNo, reading.Problems) is not { } meeting) return default;
        if (node.TextOf("of") != "people")
        {
            if (node["in"] is { } stray) reading.Error(LibraryCode.Contradiction, "`in:` is said of rows", "Leave it out, or write `of: people`", stray.Place);
            return (rows, new Formula.Ratio(Also(rows, meeting), rows, 100), Unit.Percent);
        }

        if (!People(rows.Of, node)) return default;
        var people = rows with { Amount = new Amount.People() };
        switch (node.TextOf("in"))
        {
            case "every row":
                return (rows, new Formula.Ratio(rows with { Amount = new Amount.PeopleWithEveryRow(meeting) }, people, 100), Unit.Percent);
            case "any row":
                return (rows, new Formula.Ratio(Also(people, meeting), people, 100), Unit.Percent);
            default:
                reading.Error(LibraryCode.MissingKey, "a percentage of people does not say what happens to people with several rows in the period",
                    "Add `in: every row` or `in: any row`", node.Place);
                return default;
        }
    }

    private (Tally?, Formula?, Unit?) Ratio(Node node, Node ratio, IReadOnlyDictionary<string, Measure> measures, string code)
    {
        foreach (var stray in Standings.Append("of").Append("where").Where(key => node[key] is not null))
        {
            reading.Error(LibraryCode.Contradiction, $"`{stray}` stands beside `ratio`", "Write it inside the numerator and the denominator", node[stray]!.Place);
        }

        var (numerator, denominator) = (Part(ratio["numerator"], measures, code), Part(ratio["denominator"], measures, code));
        if (numerator is null || denominator is null) return default;
        var percent = ratio.TextOf("as") == "percent";
        if (percent && ratio["times"] is { } times)
        {
            reading.Error(LibraryCode.Contradiction, "`times` stands beside `as: percent`", "A percentage is always times 100; keep one of the two", times.Place);
        }

        return (denominator with { Amount = new Amount.Rows() },
            new Formula.Ratio(numerator, denominator, percent ? 100 : ratio.NumberOf("times") ?? 1),
            percent ? Unit.Percent : Unit.Ratio);
    }

    private Tally? Part(Node? node, IReadOnlyDictionary<string, Measure> measures, string code)
    {
        if (node is null) return null;
        if (node["measure"] is { } reference)
        {
            foreach (var (stray, place, _) in node.Entries.Where(entry => entry.Key != "measure"))
            {
                reading.Error(LibraryCode.Contradiction, $"`{stray}` stands beside `measure`", "Name the other measure alone, or write the part out", place);
            }

            if (reading.Find(measures, reference, LibraryCode.UnknownMeasure, "measure", "measures") is not { } measure) return null;
            if (measure.Formula is Formula.Plain { Tally: { Amount: Amount.Rows or Amount.People or Amount.Sum } tally }) return tally;
            reading.Error(LibraryCode.Contradiction, $"{measure.Code} is no count or sum, so it cannot be part of a ratio", "Write the part out with `of:` and `count:` or `sum:`", reference.Place);
            return null;
        }

        if (!ExactlyOne(node, ["count", "sum"], code, "says what is counted or added up in a part of the ratio") || Rows(node, code) is not { } rows) return null;
        if (node.TextOf("count") is { } counted) return counted == "rows" ? rows : People(rows.Of, node["count"]!) ? rows with { Amount = new Amount.People() } : null;
        return ExpressionReader.Read(node["sum"]!, Scope(rows), ValueKind.Number, reading.Problems) is { } of ? rows with { Amount = new Amount.Sum(of) } : null;
    }

    /// <summary>The rows that a measure or a part of a ratio is about.</summary>
    private Tally? Rows(Node node, string code)
    {
        if (node["of"] is null) reading.Error(LibraryCode.MissingKey, $"{code} does not say what it counts over", "Add `of:` with a record set", node.Place);
        var set = reading.Find(sets, node["of"], LibraryCode.UnknownRecordSet, "record set", "record sets");
        if (!ExactlyOne(node, Standings, code, "says where rows stand in time") || set is null) return null;
        Standing? standing = null;
        if (node["counted_on"] is { } date)
        {
            if (DateField(set, date) is { } on) standing = new Standing.CountedOn(on);
        }
        else
        {
            var key = node["open"] is null ? "during" : "open";
            var (from, to) = (DateField(set, node[key]!["from"]), DateField(set, node[key]!["to"]));
            if (from is not null && to is not null) standing = key == "open" ? new Standing.Open(from, to) : new Standing.During(from, to);
        }

        if (standing is null) return null;
        var rows = new Tally(set, null, standing, new Amount.Rows());
        if (node["where"] is not { } where) return rows;
        return ExpressionReader.Read(where, Scope(rows), ValueKind.YesNo, reading.Problems) is { } condition ? rows with { Where = condition } : null;
    }

    private ExpressionScope Scope(Tally rows) => new(rows.Of, sets, PeriodAllowed: rows.Standing is Standing.Open) { Faulty = reading.Faulty };

    private static Tally Also(Tally tally, Expression condition) =>
        tally with { Where = tally.Where is null ? condition : new Expression.And(tally.Where, condition) };

    private Field? DateField(RecordSet set, Node? node)
    {
        if (reading.Field(set, node) is not { } field) return null;
        if (field.Type is FieldType.Date or FieldType.DateTime) return field;
        reading.Error(LibraryCode.WrongType, $"`{field.Name}` is no date", $"Name a date field of {set.Name}: {string.Join(", ", set.Fields.Where(known => known.Type is FieldType.Date or FieldType.DateTime).Select(known => known.Name))}", node!.Place);
        return null;
    }

    private bool People(RecordSet set, Node node)
    {
        if (set.Person is not null) return true;
        reading.Error(LibraryCode.Lacks, $"{set.Name} is not about people, so people cannot be counted in it", $"Count rows, or declare `person:` in {set.Place.File}", node.Place);
        return false;
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

        if (measure.Cumulative && measure.Tallies.Any(tally => tally.Standing is Standing.Open))
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
