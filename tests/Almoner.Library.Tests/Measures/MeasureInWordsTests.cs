using Almoner.Library.Measures;
using Almoner.Terms;

namespace Almoner.Library.Tests.Measures;

public sealed class MeasureInWordsTests
{
    private const string Rows = "Contacts with “received on” in the period";

    [Theory]
    [InlineData("count: rows", Rows, "the number of records", null)]
    [InlineData("count: people", Rows, "the number of different people among them", null)]
    [InlineData("sum: waited", Rows, "the sum of “waited”", null)]
    [InlineData("maximum: waited + 1", Rows, "the largest of “waited” plus 1", null)]
    [InlineData("median: 'days(received_on, completed_on)'", Rows, "the median of the days from “received on” to “completed on”", null)]
    [InlineData("mean: waited", Rows, "the sum of “waited”", "the number of records for which “waited” is recorded")]
    [InlineData("percentage: {meeting: urgent}", Rows, "the number of records for which “urgent” is yes", "the number of records")]
    [InlineData("where: team = 'a', percentage: {meeting: urgent}", Rows + ", where “team” is ‘a’", "the number of records for which “urgent” is yes", "the number of records")]
    [InlineData("percentage: {of: people, meeting: urgent, in: any row}", Rows, "the number of different people among them for which “urgent” is yes", "the number of different people among them")]
    [InlineData("percentage: {of: people, meeting: urgent, in: every row}", Rows, "the number of different people all of whose records in the period meet this: “urgent” is yes", "the number of different people among them")]
    public void A_measure_says_what_it_counts_and_what_it_works_out(string keys, string counts, string numerator, string? denominator)
    {
        var words = MeasureInWords.Of(Read($"of: contacts, counted_on: received_on, {keys}"));
        Assert.Equal((counts, numerator, denominator), (words.Counts, words.Numerator, words.Denominator));
        Assert.Empty(words.Notes);
    }

    [Theory]
    [InlineData("open: {from: received_on, to: completed_on}", "Contacts open at the end of the period's last day (“received on” on or before it, “completed on” not recorded or after it)")]
    [InlineData("during: {from: received_on, to: completed_on}", "Contacts that touched the period (“received on” on or before its last day, “completed on” not recorded or on or after its first)")]
    public void Stocks_say_both_ends_of_their_span(string standing, string counts) =>
        Assert.Equal(counts, MeasureInWords.Of(Read($"of: contacts, count: rows, {standing}")).Counts);

    [Fact]
    public void Parts_of_a_ratio_over_other_rows_are_said_in_full()
    {
        var words = MeasureInWords.Of(Read("ratio: {numerator: {of: training, where: course = 'a', counted_on: taken_on, count: people}, denominator: {measure: CON01}}"));
        Assert.Equal((Rows, "the number of different people among them, over Training with “taken on” in the period, where “course” is ‘a’", "the number of records"),
            (words.Counts, words.Numerator, words.Denominator));
    }

    [Theory]
    [InlineData("{age_from: 65}", "the people aged 65 and over who live in the area on the period's last day, from ‘Population’")]
    [InlineData("{age_to: 17}", "the people aged 17 and under who live in the area on the period's last day, from ‘Population’")]
    [InlineData("{age_from: 65, age_to: 74}", "the people aged 65 to 74 who live in the area on the period's last day, from ‘Population’")]
    [InlineData("{}", "the people who live in the area on the period's last day, from ‘Population’")]
    public void A_rate_says_whom_it_divides_by(string population, string denominator)
    {
        var words = MeasureInWords.Of(Read($"of: contacts, counted_on: received_on, rate: {{count: people, per: 1000, population: {population}}}"));
        Assert.Equal((Rows, "the number of different people among them", denominator), (words.Counts, words.Numerator, words.Denominator));
    }

    [Fact]
    public void A_supplied_figure_says_its_name()
    {
        var words = MeasureInWords.Of(Read("supplied: registered workers"));
        Assert.Equal(("Supplied figures with “as of” in the period, where “name” is ‘registered workers’", "the last value supplied as ‘registered workers’ in the period", null),
            (words.Counts, words.Numerator, words.Denominator));
        Assert.Equal("the last value supplied as ‘workers’ in the period",
            MeasureInWords.Of(Read("ratio: {numerator: {measure: CON01}, denominator: {supplied: workers}}")).Denominator);
    }

    [Fact]
    public void Notes_say_how_a_figure_is_to_be_read()
    {
        var words = MeasureInWords.Of(Read("of: contacts, counted_on: received_on, count: rows, cumulative: financial year, ripens_after: 6 months, since: 2023-04, about: Mind this., source: The plan"));
        Assert.Equal(
            ["Counted from the start of the financial year to the end of the period.", "Provisional until 6 months after the end of the period.", "Measured since April 2023.", "Mind this.", "Source of the definition: The plan"],
            words.Notes);
        Assert.Equal(["For more than one month, the mean of the month-end values."],
            MeasureInWords.Of(Read("of: contacts, open: {from: received_on, to: completed_on}, count: rows, over_months: mean")).Notes);
    }

    [Theory]
    [InlineData("where: completed_on >= received_on, percentage: {meeting: urgent}", "Contacts gyda “received on” yn y cyfnod (amod: nid yw “cwblhawyd ar” yn gynharach na “received on”)", "nifer y cofnodion (amod: “urgent” yw ‘ie’)")]
    [InlineData("median: 'days(received_on, completed_on)'", "Contacts gyda “received on” yn y cyfnod", "canolrif nifer y diwrnodau o “received on” i “cwblhawyd ar”")]
    public void A_measure_says_the_same_in_Welsh(string keys, string counts, string numerator)
    {
        var words = MeasureInWords.Of(Read($"of: contacts, counted_on: received_on, {keys}"), Wording.Welsh, english => english == "completed on" ? "cwblhawyd ar" : english);
        Assert.Equal((counts, numerator), (words.Counts, words.Numerator));
    }

    private static Measure Read(string keys)
    {
        var read = SmallLibrary.With(("records/supplied_figures", SmallLibrary.SuppliedFigures), ("records/populations", SmallLibrary.Populations), ("measures/tested", $"measures:\n  - {{code: TST01, title: a, {keys}}}\n"));
        Assert.Empty(read.Problems);
        return read.Value!.Measures["TST01"];
    }
}
