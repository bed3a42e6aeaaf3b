using Almoner.Library.Expressions;
using Almoner.Library.Measures;
using Almoner.Terms;

namespace Almoner.Library.Tests.Measures;

/// <summary>^ marks where the mistake stands.</summary>
public sealed class SuppliedFiguresTests
{
    private static readonly (string, string) Set = ("records/supplied_figures", SmallLibrary.SuppliedFigures);

    [Fact]
    public void A_supplied_measure_is_the_last_value_of_its_name_by_the_day_it_was_so()
    {
        var measure = Read("supplied: registered workers");
        var tally = Assert.IsType<Formula.Plain>(measure.Formula).Tally;
        Assert.Equal(("supplied_figures", "name = 'registered workers'", "as_of", "value"),
            (tally.Of.Name, ExpressionText.Of(tally.Where!), Assert.IsType<Standing.CountedOn>(tally.Standing).Date.Name, ExpressionText.Of(Assert.IsType<Amount.Latest>(tally.Amount).Of)));
        Assert.Equal((tally with { Amount = new Amount.Rows() }, Unit.Count, "registered workers"), (measure.Base, measure.Unit, SuppliedFigures.NameIn(tally)));
        Assert.Null(SuppliedFigures.NameIn(measure.Base));
    }

    [Theory]
    [InlineData("percent")]
    [InlineData("FTE")]
    [InlineData("rate per 1000")]
    public void Whoever_supplies_a_figure_says_what_it_is_measured_in(string unit) => Assert.Equal(unit, Read($"supplied: a, unit: {unit}").Unit.Name);

    [Fact]
    public void A_part_of_a_ratio_may_be_supplied_and_the_records_are_what_the_ratio_is_about()
    {
        var below = Read("ratio: {numerator: {measure: CON01}, denominator: {supplied: workers in Wales}, as: percent}");
        Assert.Equal("contacts", below.Base.Of.Name);
        Assert.Equal("workers in Wales", SuppliedFigures.NameIn(Assert.IsType<Formula.Ratio>(below.Formula).Denominator));
        var above = Read("ratio: {numerator: {supplied: workers here}, denominator: {measure: CON01}}");
        Assert.Equal("contacts", above.Base.Of.Name);
        Assert.Equal("workers here", SuppliedFigures.NameIn(Assert.IsType<Formula.Ratio>(above.Formula).Numerator));
        Assert.Equal("supplied_figures", Read("ratio: {numerator: {supplied: here}, denominator: {supplied: in Wales}}").Base.Of.Name);
    }

    [Fact]
    public void A_ratio_may_name_a_supplied_measure()
    {
        var read = SmallLibrary.With(Set, ("measures/tested", """
            measures:
              - {code: TST01, title: a, supplied: workers here, since: 2023-04}
              - {code: TST02, title: a, ratio: {numerator: {measure: TST01}, denominator: {supplied: workers in Wales}, as: percent}}
            """));
        Assert.Empty(read.Problems);
        Assert.Equal(("workers here", "Apr 2023"), (SuppliedFigures.NameIn(Assert.IsType<Formula.Ratio>(read.Value!.Measures["TST02"].Formula).Numerator), read.Value.Measures["TST02"].Since!.Name));
    }

    [Theory]
    [InlineData("supplied: a, of: ^contacts", "ALM-0114", "`of` stands beside `supplied`")]
    [InlineData("supplied: a, counted_on: ^received_on", "ALM-0114", "`counted_on` stands beside `supplied`")]
    [InlineData("supplied: ^[a]", "ALM-0104", "`supplied` holds a list")]
    [InlineData("supplied: ^a, of: contacts, counted_on: received_on, count: rows", "ALM-0114", "more than one key says what is worked out in TST01: count, supplied")]
    [InlineData("over_months: ^mean, supplied: a", "ALM-0114", "`over_months: mean` is said of something that is no stock")]
    [InlineData("ratio: {numerator: {supplied: a, ^count: rows}, denominator: {measure: CON01}}", "ALM-0114", "`count` stands beside `supplied`")]
    [InlineData("breakdowns: [^team], ratio: {numerator: {measure: CON01}, denominator: {supplied: a}}", "ALM-0107", "supplied_figures, the other part of the ratio, has no field `team`")]
    public void A_supplied_figure_stands_alone(string keys, string code, string what)
    {
        var (text, line, column) = SmallLibrary.Marked(Measure(keys));
        SmallLibrary.AssertOne(SmallLibrary.With(Set, ("measures/tested", text)).Problems.Take(1).ToList(), code, new Place("library/measures/tested.yaml", line, column), what);
    }

    [Fact]
    public void A_library_without_the_record_set_is_told_what_to_add()
    {
        SmallLibrary.AssertOnly("measures/tested", Measure("supplied: ^a"), "ALM-0116", "`supplied` of TST01 reads the record set supplied_figures, which the library does not have");
        SmallLibrary.AssertOnly("measures/tested", Measure("ratio: {numerator: {measure: CON01}, denominator: {supplied: ^a}}"), "ALM-0116",
            "`supplied` of TST01 reads the record set supplied_figures, which the library does not have");
    }

    [Fact]
    public void A_record_set_without_a_field_that_is_needed_is_named_with_it()
    {
        var without = SmallLibrary.SuppliedFigures.Replace("as_of: {type: date", "as_of: {type: text", StringComparison.Ordinal);
        var problem = Assert.Single(SmallLibrary.With(("records/supplied_figures", without), ("measures/tested", Measure("supplied: a"))).Problems);
        Assert.Equal(("ALM-0116", "`supplied` of TST01 needs the date field `as_of` in supplied_figures, which does not have it", "Declare it in library/records/supplied_figures.yaml"),
            (problem.Code, problem.What, problem.Remedy));
    }

    [Fact]
    public void A_field_that_cannot_be_read_is_told_once()
    {
        var broken = SmallLibrary.SuppliedFigures.Replace("as_of: {type: date,", "as_of: {type: day,", StringComparison.Ordinal);
        Assert.Equal("ALM-0104", Assert.Single(SmallLibrary.With(("records/supplied_figures", broken), ("measures/tested", Measure("supplied: a"))).Problems).Code);
    }

    private static string Measure(string keys) => $"measures:\n  - {{code: TST01, title: a, {keys}}}\n";

    private static Measure Read(string keys)
    {
        var read = SmallLibrary.With(Set, ("measures/tested", Measure(keys)));
        Assert.Empty(read.Problems);
        return read.Value!.Measures["TST01"];
    }
}
