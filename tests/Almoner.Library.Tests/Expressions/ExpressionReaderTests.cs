using Almoner.Library.Expressions;
using Almoner.Terms;

namespace Almoner.Library.Tests.Expressions;

/// <summary>In the texts, ^ marks where the mistake stands; it is no part of them.</summary>
public sealed class ExpressionReaderTests
{
    [Theory]
    [InlineData("^recieved_on is null", "ALM-0107", "no field `recieved_on` in contacts", "Did you mean `received_on`?")]
    [InlineData("urgent and ^recieved_on is null", "ALM-0107", "no field `recieved_on` in contacts", "Did you mean `received_on`?")]
    [InlineData("person.^born is null", "ALM-0107", "no field `born` in people", "The fields are: person_id, born_on")]
    [InlineData("has(training, ^corse = 'x')", "ALM-0107", "no field `corse` in training", "Did you mean `course`?")]
    [InlineData("has(training, row.^corse = 'x')", "ALM-0107", "no field `corse` in contacts", null)]
    [InlineData("^row.received_on is null", "ALM-0107", "`row` means something only inside has() and followed_by()", "Leave `row.` out")]
    [InlineData("period.^middle is null", "ALM-0107", "a period has no `middle`", "Write period.start or period.end")]
    [InlineData("^contacts.team = 'x'", "ALM-0107", "`contacts` owns no fields", null)]
    [InlineData("outcome = ^'resolvd'", "ALM-0108", "`outcome` has no code 'resolvd'", "Did you mean `resolved`?")]
    [InlineData("^'resolvd' = outcome", "ALM-0108", "`outcome` has no code 'resolvd'", "Did you mean `resolved`?")]
    [InlineData("outcome in ('resolved', ^'sent')", "ALM-0108", "`outcome` has no code 'sent'", "The codes are: resolved, sent on")]
    public void A_wrong_name_is_located_and_the_right_one_suggested(string marked, string code, string what, string? remedy)
    {
        var problem = AssertOne(marked, code, what);
        if (remedy is not null) Assert.Equal(remedy, problem.Remedy);
    }

    [Theory]
    [InlineData("^waited = 'a'", "a number is compared with text")]
    [InlineData("^outcome = team", "a code is compared with text")]
    [InlineData("^received_on = 1", "a date is compared with a number")]
    [InlineData("received_on > ^'April'", "'April' is compared with a date and is none")]
    [InlineData("received_at > ^'2023-02-30'", "'2023-02-30' is compared with a date-time and is none")]
    [InlineData("outcome ^< 'resolved'", "a code has no order, so `<` means nothing")]
    [InlineData("team ^>= 'a'", "text has no order, so `>=` means nothing")]
    [InlineData("team ^between 'a' and 'b'", "text has no order, so `between` means nothing")]
    [InlineData("waited in (1, ^'a')", "text stands in a list for a number")]
    [InlineData("^waited", "this is a number where yes or no is needed")]
    [InlineData("urgent and ^waited", "this is a number where yes or no is needed")]
    [InlineData("not ^team", "this is text where yes or no is needed")]
    [InlineData("-^team = 1", "this is text where a number is needed")]
    [InlineData("waited + ^urgent > 1", "this is yes or no where a number is needed")]
    [InlineData("has(training, ^course)", "this is text where yes or no is needed")]
    [InlineData("followed_by(contacts, 6 months, ^waited)", "this is a number where yes or no is needed")]
    [InlineData("received_on > ^6 months", "the span 6 months stands alone")]
    [InlineData("^1 year = waited", "the span 1 year stands alone")]
    [InlineData("^waited + 6 months > 1", "a span is added to a number")]
    [InlineData("hours(^received_on, finished_at) < 4", "hours() needs a time of day, and this holds days only")]
    [InlineData("hours(received_at, ^completed_on) < 4", "hours() needs a time of day, and this holds days only")]
    [InlineData("hours(received_at, ^period.end) < 4", "hours() needs a time of day, and this holds days only")]
    [InlineData("days(^waited, completed_on) < 4", "this is a number where a date is needed")]
    [InlineData("working_days(received_on, ^'soon') < 4", "'soon' is compared with a date and is none")]
    [InlineData("age(^team, received_on) < 4", "this is text where a date is needed")]
    [InlineData("followed_by(contacts, ^6)", "followed_by() needs a span here")]
    [InlineData("waited ^/ cost > 1", "a row is divided by something other than a written number")]
    [InlineData("waited ^/ 0 > 1", "a row is divided by something other than a written number")]
    [InlineData("has(training, ^has(contacts))", "has() stands inside another relation")]
    [InlineData("followed_by(training, 1 day, ^followed_by(contacts, 1 day))", "followed_by() stands inside another relation")]
    public void A_value_of_the_wrong_type_is_located(string marked, string what) => AssertOne(marked, "ALM-0109", what);

    [Theory]
    [InlineData("^dys(received_on, completed_on) < 1", "ALM-0111", "there is no function `dys`")]
    [InlineData("^count(training) > 1", "ALM-0111", "there is no function `count`")]
    [InlineData("^days(received_on) < 1", "ALM-0111", "days() is given 1 values")]
    [InlineData("^has()", "ALM-0111", "has() is given 0 values")]
    [InlineData("^followed_by(contacts)", "ALM-0111", "followed_by() is given 1 values")]
    [InlineData("has(^trainings)", "ALM-0106", "there is no record set `trainings`")]
    [InlineData("has(^'training')", "ALM-0106", "has() begins with a record set")]
    [InlineData("^has(rooms)", "ALM-0116", "rooms is not about people, so has() cannot follow anybody")]
    [InlineData("^followed_by(people, 1 day)", "ALM-0116", "people does not run in time, so nothing follows in it")]
    public void A_function_that_cannot_be_asked_is_located(string marked, string code, string what) => AssertOne(marked, code, what);

    [Theory]
    [InlineData("waited > ^28.5 days", "28.5 days is no span")]
    [InlineData("completed_on < received_on + ^1.5 months", "1.5 months is no span")]
    [InlineData("completed_on < received_on + ^36501 days", "36501 days is no span")]
    [InlineData("completed_on < received_on + ^99999999999 days", "99999999999 days is no span")]
    [InlineData("waited < ^9999999999999999", "the number 9999999999999999 is too long")]
    [InlineData("waited < ^99999999999999999999999999999999999999", "the number 99999999999999999999999999999999999999 is too long")]
    [InlineData("waited < ^0.1234567890123", "the number 0.1234567890123 is too long")]
    public void A_number_that_cannot_be_kept_exactly_is_refused(string marked, string what) => AssertOne(marked, "ALM-0110", what);

    [Theory]
    [InlineData("urgent and^")]
    [InlineData("urgent and^  ")]
    [InlineData("urgent ^urgent")]
    [InlineData("^and urgent")]
    [InlineData("(urgent^")]
    [InlineData("urgent^)")]
    [InlineData("outcome =^ ")]
    [InlineData("outcome in ^'resolved'")]
    [InlineData("outcome in (^)")]
    [InlineData("outcome in (^team)")]
    [InlineData("waited between 1 ^or 2")]
    [InlineData("completed_on is ^empty")]
    [InlineData("waited > 1 ^> 2")]
    [InlineData("waited ^; 2")]
    [InlineData("waited > ^@2")]
    [InlineData("waited =^= 2")]
    [InlineData("person.^")]
    [InlineData("^")]
    public void An_expression_that_cannot_be_read_is_located(string marked)
    {
        var (text, _, column) = SmallLibrary.Marked(marked);
        var (read, problems) = Reading.Alone(text, Reading.Stock);
        Assert.Null(read);
        var problem = Assert.Single(problems);
        Assert.Equal("ALM-0110", problem.Code);
        Assert.StartsWith("the expression cannot be read: ", problem.What, StringComparison.Ordinal);
        Assert.Equal(column, problem.Place!.Column);
    }

    [Theory]
    [InlineData("team = 'open")]
    [InlineData("team = 'it's'")]
    [InlineData("team = \"a\"")]
    public void Text_that_is_not_between_two_quotes_is_a_problem(string text) => Assert.Equal("ALM-0110", Assert.Single(Reading.Alone(text, Reading.Stock).Problems).Code);

    [Fact]
    public void An_event_cannot_ask_the_period()
    {
        var (_, problems) = Reading.Alone("received_on < period.end", Reading.Event);
        SmallLibrary.AssertOne(problems, "ALM-0113", new Place("a.yaml", 1, 15), "period.start and period.end can be asked only of stocks (`open:`)");
    }

    [Fact]
    public void A_set_that_is_not_about_people_has_no_person_and_follows_nobody()
    {
        var rooms = Reading.ScopeOf("rooms", period: true);
        SmallLibrary.AssertOne(Reading.Alone("person.born_on is null", rooms).Problems, "ALM-0116", new Place("a.yaml", 1, 1), "rooms is not about people, so `person` means nothing here");
        SmallLibrary.AssertOne(Reading.Alone("has(contacts)", rooms).Problems, "ALM-0116", new Place("a.yaml", 1, 1), "rooms is not about people, so has() cannot follow anybody");
    }

    [Fact]
    public void Without_people_there_is_no_person()
    {
        var contacts = Reading.ScopeOf("contacts", period: true);
        var alone = contacts with { Sets = new Dictionary<string, Library.Records.RecordSet> { ["contacts"] = contacts.This } };
        SmallLibrary.AssertOne(Reading.Alone("person.born_on is null", alone).Problems, "ALM-0116", new Place("a.yaml", 1, 1), "the library has no record set `people`");
    }

    [Fact]
    public void Every_mistake_of_an_expression_is_listed()
    {
        var (_, problems) = Reading.Alone("tem = 'a' and outcome in ('resolvd', 'sent off') or days(recieved_on, finshed_on) > 1 year", Reading.Stock);
        Assert.Equal([1, 27, 38, 58, 71, 85], problems.Select(problem => problem.Place!.Column).Order());
    }

    [Theory]
    [InlineData("waited", ValueKind.Number, null)]
    [InlineData("days(received_on, completed_on) + 1", ValueKind.Number, null)]
    [InlineData("urgent", ValueKind.Number, "this is yes or no where a number is needed")]
    [InlineData("received_on", ValueKind.Number, "this is a date where a number is needed")]
    [InlineData("received_at", ValueKind.YesNo, "this is a date-time where yes or no is needed")]
    [InlineData("person_id", ValueKind.YesNo, "this is a person where yes or no is needed")]
    public void The_whole_is_of_the_wanted_type(string text, ValueKind wanted, string? what) =>
        Assert.Equal(what, Reading.Alone(text, Reading.Stock, wanted).Problems.SingleOrDefault()?.What);

    [Fact]
    public void What_nobody_writes_by_hand_is_refused_and_does_not_exhaust_the_stack()
    {
        foreach (var deep in new[]
        {
            new string('(', 2_000) + "urgent" + new string(')', 1_990), string.Concat(Enumerable.Repeat("has(", 900)), new string(' ', 4_001),
            string.Concat(Enumerable.Repeat("urgent or ", 1_000)) + "urgent",
        })
        {
            Assert.Equal("ALM-0110", Assert.Single(Reading.Alone(deep, Reading.Stock).Problems).Code);
        }

        Assert.Empty(Reading.Alone(new string('(', 50) + "urgent" + new string(')', 50), Reading.Stock).Problems);
        Assert.Empty(Reading.Alone(string.Concat(Enumerable.Repeat("not ", 900)) + "urgent", Reading.Stock).Problems);
        Assert.Empty(Reading.Alone("waited > " + string.Concat(Enumerable.Repeat("- ", 1_500)) + "1", Reading.Stock).Problems);
        Assert.Empty(Reading.Alone("team = '" + new string('(', 100) + "'", Reading.Stock).Problems);
    }

    private static Problem AssertOne(string marked, string code, string what)
    {
        var (text, line, column) = SmallLibrary.Marked(marked);
        var (read, problems) = Reading.Alone(text, Reading.Stock);
        Assert.Null(read);
        SmallLibrary.AssertOne(problems, code, new Place("a.yaml", line, column), what);
        return problems[0];
    }
}
