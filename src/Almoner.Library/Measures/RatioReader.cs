using Almoner.Library.Records;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library.Measures;

/// <summary>Reads what is divided by what: shares of rows or people, rates of a population, ratios of any two amounts.</summary>
internal sealed class RatioReader(IReadOnlyDictionary<string, RecordSet> sets, Reading reading)
{
    private static readonly string[] Amounts = ["count", "sum"];

    private readonly RowsReader rowsReader = new(sets, reading);

    public WorkedOut? Percentage(Tally rows, Node node)
    {
        if (node["meeting"] is not { } written || rowsReader.Condition(written, rows) is not { } meeting) return null;
        if (node.TextOf("of") != "people")
        {
            if (node["in"] is { } stray) reading.Error(LibraryCode.Contradiction, "`in:` is said of rows", "Leave it out, or write `of: people`", stray.Place);
            return Share(RowsReader.Also(rows, meeting), rows);
        }

        if (!rowsReader.AboutPeople(rows.Of, node)) return null;
        var people = rows with { Amount = new Amount.People() };
        switch (node.TextOf("in"))
        {
            case "every row":
                return Share(rows with { Amount = new Amount.PeopleWithEveryRow(meeting) }, people);
            case "any row":
                return Share(RowsReader.Also(people, meeting), people);
            default:
                reading.Error(LibraryCode.MissingKey, "a percentage of people does not say what happens to people with several rows in the period",
                    "Add `in: every row` or `in: any row`", node.Place);
                return null;
        }

        WorkedOut Share(Tally part, Tally whole) => new(rows, new Formula.Ratio(part, whole, 100), Unit.Percent);
    }

    public WorkedOut? Rate(Tally rows, Node node, string code)
    {
        if (node["count"] is not { } count || node["population"] is not { } band || node.WholeOf("per") is not { } per) return null;
        var (counted, population) = (rowsReader.Counted(rows, count), Populations.Read(band, code, sets, reading));
        return counted is null || population is null ? null : new WorkedOut(rows, new Formula.Ratio(counted, population, per), Unit.RatePer(per));
    }

    public WorkedOut? Ratio(Node node, Node ratio, IReadOnlyDictionary<string, Measure> measures, string code)
    {
        rowsReader.NothingBeside(node, "ratio", RowsReader.Keys, "Write it inside the numerator and the denominator");
        var (numerator, denominator) = (Part(ratio["numerator"], measures, code), Part(ratio["denominator"], measures, code));
        if (numerator is null || denominator is null) return null;
        var percent = ratio.TextOf("as") == "percent";
        if (percent && ratio["times"] is { } times)
        {
            reading.Error(LibraryCode.Contradiction, "`times` stands beside `as: percent`", "A percentage is always times 100; keep one of the two", times.Place);
        }

        // Records say more of what was looked at than a number that somebody supplied.
        var about = denominator.Amount is Amount.Latest ? numerator : denominator;
        return new WorkedOut(about with { Amount = new Amount.Rows() },
            new Formula.Ratio(numerator, denominator, percent ? 100 : ratio.NumberOf("times") ?? 1),
            percent ? Unit.Percent : Unit.Ratio);
    }

    private Tally? Part(Node? node, IReadOnlyDictionary<string, Measure> measures, string code)
    {
        if (node is null) return null;
        if (node["measure"] is { } reference)
        {
            Alone(node, "measure", "Name the other measure alone, or write the part out");
            if (reading.Find(measures, reference, LibraryCode.UnknownMeasure, "measure", "measures") is not { } measure) return null;
            if (measure.Formula is Formula.Plain { Tally: { Amount: Amount.Rows or Amount.People or Amount.Sum or Amount.Latest } tally }) return tally;
            reading.Error(LibraryCode.Contradiction, $"{measure.Code} is no count, sum or supplied figure, so it cannot be part of a ratio", "Write the part out with `of:` and `count:` or `sum:`", reference.Place);
            return null;
        }

        if (node["supplied"] is { } name)
        {
            Alone(node, "supplied", "Name the supplied figure alone, or write the part out");
            return SuppliedFigures.Read(name, code, sets, reading);
        }

        if (!rowsReader.ExactlyOne(node, Amounts, code, "says what is counted or added up in a part of the ratio") || rowsReader.Rows(node, code) is not { } rows) return null;
        if (node["count"] is { } count) return rowsReader.Counted(rows, count);
        return rowsReader.Number(node["sum"]!, rows) is { } of ? rows with { Amount = new Amount.Sum(of) } : null;
    }

    private void Alone(Node node, string key, string remedy)
    {
        foreach (var (stray, place, _) in node.Entries.Where(entry => entry.Key != key))
        {
            reading.Error(LibraryCode.Contradiction, $"`{stray}` stands beside `{key}`", remedy, place);
        }
    }
}
