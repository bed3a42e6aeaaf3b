using Almoner.Library.Expressions;
using Almoner.Library.Measures;
using Almoner.Terms;

namespace Almoner.Library.Tests.Measures;

/// <summary>^ marks where the mistake stands.</summary>
public sealed class PopulationsTests
{
    private static readonly (string, string) Set = ("records/populations", SmallLibrary.Populations);

    [Theory]
    [InlineData("{age_from: 65}", "age_from >= 65")]
    [InlineData("{age_to: 17}", "age_to <= 17")]
    [InlineData("{age_from: 65, age_to: 74}", "age_from >= 65 and age_to <= 74")]
    [InlineData("{age_from: 18, age_to: 18}", "age_from >= 18 and age_to <= 18")]
    [InlineData("{}", null)]
    public void A_rate_divides_by_the_people_of_the_bands_that_lie_within_its_ages(string population, string? where)
    {
        var below = Denominator($"count: people, per: 10000, population: {population}");
        var standing = Assert.IsType<Standing.Open>(below.Standing);
        Assert.Equal(("populations", where, "from_on", "to_on", "people"),
            (below.Of.Name, below.Where is null ? null : ExpressionText.Of(below.Where), standing.From.Name, standing.To.Name, ExpressionText.Of(Assert.IsType<Amount.Sum>(below.Amount).Of)));
    }

    [Theory]
    [InlineData("{age_from: 65}", 65, null)]
    [InlineData("{age_to: 17}", null, 17)]
    [InlineData("{age_from: 65, age_to: 74}", 65, 74)]
    [InlineData("{}", null, null)]
    public void The_ages_can_be_told_from_the_tally(string population, int? from, int? to) =>
        Assert.Equal(((Exact?)from, (Exact?)to), Populations.BandOf(Denominator($"count: rows, per: 1000, population: {population}")));

    [Fact]
    public void Other_tallies_have_no_ages() => Assert.Null(Populations.BandOf(SmallLibrary.Sound.Measures["CON01"].Base));

    [Fact]
    public void A_rate_counts_its_own_rows_or_people_per_so_many()
    {
        var rate = Read("rate: {count: people, per: 10000, population: {age_from: 65}}");
        var formula = Assert.IsType<Formula.Ratio>(rate.Formula);
        Assert.Equal((rate.Base with { Amount = new Amount.People() }, 10_000, Unit.RatePer(10_000), "contacts"), (formula.Numerator, formula.Times, rate.Unit, rate.Base.Of.Name));
        Assert.IsType<Amount.Rows>(Assert.IsType<Formula.Ratio>(Read("rate: {count: rows, per: 1000, population: {}}, unit: rate per 1000").Formula).Numerator.Amount);
        Assert.Equal(["team"], Read("rate: {count: rows, per: 1000, population: {}}, breakdowns: [team]").Breakdowns.Select(field => field.Name));
    }

    [Theory]
    [InlineData("rate: {count: rows, per: ^5, population: {}}", "ALM-0104", "`per` holds `5`")]
    [InlineData("rate: ^{per: 1000, population: {}}", "ALM-0103", "this rate has no `count`")]
    [InlineData("rate: ^{count: rows, per: 1000}", "ALM-0103", "this rate has no `population`")]
    [InlineData("rate: {count: rows, per: 1000, population: {age_from: 75, age_to: ^65}}", "ALM-0114", "`age_from` is 75 and `age_to` is 65")]
    [InlineData("rate: {count: rows, per: 1000, population: {}}, unit: ^days", "ALM-0114", "what is worked out is in rate per 1000, and `unit` says days")]
    [InlineData("rate: {count: rows, per: 1000, population: {}}, unit: ^rate per 10000", "ALM-0114", "what is worked out is in rate per 1000, and `unit` says rate per 10000")]
    [InlineData("rate: {count: rows, per: 1000, population: {}}, breakdowns: [^outcome]", "ALM-0107", "populations, the other part of the ratio, has no field `outcome`")]
    public void A_rate_that_cannot_be(string keys, string code, string what)
    {
        var (text, line, column) = SmallLibrary.Marked(Measure(keys));
        SmallLibrary.AssertOne(SmallLibrary.With(Set, ("measures/tested", text)).Problems, code, new Place("library/measures/tested.yaml", line, column), what);
    }

    [Fact]
    public void A_library_without_the_record_set_is_told_what_to_add() => SmallLibrary.AssertOnly("measures/tested",
        Measure("rate: {count: rows, per: 1000, population: ^{}}"), "ALM-0116", "`rate` of TST01 reads the record set populations, which the library does not have");

    [Fact]
    public void Every_field_that_is_needed_and_missing_is_named()
    {
        var without = SmallLibrary.Populations.Replace("age_to:", "oldest:", StringComparison.Ordinal).Replace("people: {type: number", "people: {type: text", StringComparison.Ordinal);
        Assert.Equal(
            ["`rate` of TST01 needs the number field `age_to` in populations, which does not have it", "`rate` of TST01 needs the number field `people` in populations, which does not have it"],
            SmallLibrary.With(("records/populations", without), ("measures/tested", Measure("rate: {count: rows, per: 1000, population: {}}"))).Problems.Select(problem => problem.What));
    }

    private static string Measure(string keys) => $"measures:\n  - {{code: TST01, title: a, of: contacts, counted_on: received_on, {keys}}}\n";

    private static Measure Read(string keys)
    {
        var read = SmallLibrary.With(Set, ("measures/tested", Measure(keys)));
        Assert.Empty(read.Problems);
        return read.Value!.Measures["TST01"];
    }

    private static Tally Denominator(string rate) => Assert.IsType<Formula.Ratio>(Read($"rate: {{{rate}}}").Formula).Denominator;
}
