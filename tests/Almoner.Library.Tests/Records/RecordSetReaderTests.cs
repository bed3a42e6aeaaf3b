using Almoner.Library.Records;

namespace Almoner.Library.Tests.Records;

/// <summary>^ marks where the mistake stands.</summary>
public sealed class RecordSetReaderTests
{
    [Fact]
    public void A_record_set_is_read_as_declared()
    {
        var contacts = SmallLibrary.Sound.RecordSets["contacts"];
        Assert.Equal(("contact_id", "person_id", "received_on"), (contacts.Key.Name, contacts.Person!.Name, contacts.Date!.Name));
        Assert.Equal([FieldType.Text, FieldType.Person, FieldType.Date, FieldType.DateTime, FieldType.DateTime, FieldType.Date, FieldType.Code, FieldType.YesNo, FieldType.Number, FieldType.Number, FieldType.Text],
            contacts.Fields.Select(field => field.Type));
        Assert.Equal(["resolved", "sent on"], contacts.Find("outcome")!.Codes);
        Assert.Equal((2, "days"), (contacts.Find("cost")!.Decimals, contacts.Find("waited")!.Unit));
        Assert.Equal((true, false), (contacts.Find("received_on")!.Required, contacts.Find("team")!.Required));
    }

    [Fact]
    public void A_check_quarantines_unless_it_says_warn()
    {
        var read = SmallLibrary.With(("records/visits", Visits("""
            checks:
              - {must: ended_on >= began_on, because: it ended before it began}
              - {must: has(people), because: nobody knows the person, otherwise: warn}
            """)));
        Assert.Empty(read.Problems);
        Assert.Equal([true, false], read.Value!.RecordSets["visits"].Checks.Select(check => check.Quarantines));
        Assert.Equal("it ended before it began", read.Value.RecordSets["visits"].Checks[0].Because);
    }

    [Theory]
    [InlineData("^person: {type: text, about: a}", "ALM-0114", "a field cannot be called `person`")]
    [InlineData("^period: {type: text, about: a}", "ALM-0114", "a field cannot be called `period`")]
    [InlineData("^row: {type: text, about: a}", "ALM-0114", "a field cannot be called `row`")]
    [InlineData("^in: {type: text, about: a}", "ALM-0114", "a field cannot be called `in`")]
    [InlineData("^between: {type: text, about: a}", "ALM-0114", "a field cannot be called `between`")]
    [InlineData("^is: {type: text, about: a}", "ALM-0114", "a field cannot be called `is`")]
    [InlineData("^not: {type: text, about: a}", "ALM-0114", "a field cannot be called `not`")]
    [InlineData("^true: {type: text, about: a}", "ALM-0114", "a field cannot be called `true`")]
    [InlineData("^_note: {type: text, about: a}", "ALM-0104", "a field cannot be called `_note`")]
    [InlineData("^ended-on: {type: text, about: a}", "ALM-0104", "a field cannot be called `ended-on`")]
    [InlineData("^Ended: {type: text, about: a}", "ALM-0104", "a field cannot be called `Ended`")]
    [InlineData("^ended on: {type: text, about: a}", "ALM-0104", "a field cannot be called `ended on`")]
    [InlineData("^kind: {type: code, about: a}", "ALM-0103", "the code field `kind` lists no codes")]
    [InlineData("^kind: {type: text, codes: [a], about: a}", "ALM-0114", "`kind` lists codes and is of type text")]
    [InlineData("kind: {type: code, codes: ^[a, b, A], about: a}", "ALM-0105", "the code 'a' stands twice in `kind`")]
    [InlineData("kind: {type: text, decimals: ^2, about: a}", "ALM-0114", "`kind` has `decimals` and is of type text")]
    [InlineData("kind: {type: date, unit: ^days, about: a}", "ALM-0114", "`kind` has `unit` and is of type date")]
    [InlineData("kind: {type: ^string, about: a}", "ALM-0104", "`type` holds `string`")]
    [InlineData("kind: {type: number, decimals: ^7, about: a}", "ALM-0104", "`decimals` holds `7`")]
    [InlineData("kind: ^{type: text}", "ALM-0103", "this field has no `about`")]
    [InlineData("kind: ^text", "ALM-0104", "`fields` holds `text`")]
    public void A_field_that_cannot_be(string field, string code, string what) => SmallLibrary.AssertOnly("records/visits", Visits("", field), code, what);

    [Theory]
    [InlineData("person_id", "^nobody", "ALM-0107", "no field `nobody` in visits")]
    [InlineData("person_id", "^visit_id", "ALM-0109", "`visit_id` is no person field")]
    public void The_person_is_a_person_field(string was, string now, string code, string what) =>
        SmallLibrary.AssertOnly("records/visits", Visits("").Replace($"\nperson: {was}", $"\nperson: {now}", StringComparison.Ordinal), code, what);

    [Theory]
    [InlineData("\ndate: began_on", "\ndate: ^visit_id", "ALM-0109", "`visit_id` is no date")]
    [InlineData("\ndate: began_on", "\ndate: ^began", "ALM-0107", "no field `began` in visits")]
    [InlineData("\nkey: visit_id", "\nkey: ^visit", "ALM-0107", "no field `visit` in visits")]
    [InlineData("record_set: visits", "record_set: ^home-visits", "ALM-0104", "a record set cannot be called `home-visits`")]
    [InlineData("record_set: visits", "record_set: ^row", "ALM-0114", "a record set cannot be called `row`")]
    [InlineData("record_set: visits", "^record_set: contacts", "ALM-0105", "the record set `contacts` is declared twice")]
    public void The_set_names_fields_that_it_has_and_a_name_of_its_own(string was, string now, string code, string what)
    {
        var text = Visits("").Replace(was, now, StringComparison.Ordinal);
        SmallLibrary.AssertOnly("records/visits", text, code, what);
    }

    [Theory]
    [InlineData("must: ^began > 1", "ALM-0107", "no field `began` in visits")]
    [InlineData("must: ^began_on", "ALM-0109", "this is a date where yes or no is needed")]
    [InlineData("must: began_on < ^period.end", "ALM-0113", "period.start and period.end can be asked only of stocks (`open:`)")]
    [InlineData("must: has(^person)", "ALM-0106", "there is no record set `person`")]
    public void A_check_is_a_condition_over_one_record(string must, string code, string what) =>
        SmallLibrary.AssertOnly("records/visits", Visits($"checks:\n  - {{because: reasons, {must}}}\n"), code, what);

    [Fact]
    public void What_names_a_field_or_set_that_could_not_be_read_is_not_told_that_it_does_not_exist()
    {
        var problems = SmallLibrary.With(
            ("records/visits", Visits("", "team: {type: txt, about: a}")),
            ("records/homes", "record_set: homes\ntitle: Homes\nabout: a\nkey: nothing\nfields:\n  home_id: {type: text, about: a}\n"),
            ("measures/more", """
            measures:
              - {code: VIS01, title: a, of: visits, where: team = 'a' and has(homes), counted_on: began_on, count: rows, breakdowns: [team]}
              - {code: HOM01, title: a, of: homes, counted_on: began_on, count: rows}
              - {code: HOM02, title: a, ratio: {numerator: {measure: HOM01}, denominator: {measure: CON01}}}
            """),
            ("targets/2023-24", "year: 2023/24\ntargets: {HOM01: {value: 1}, VIS01: none}"),
            ("reports/one", "report: one\ntitle: a\nsections:\n  - title: a\n    items:\n      - scorecard: [HOM01, HOM02]\n"),
            ("extracts/homes", "extract: homes\nof: homes\ncolumns: {home_id: a}"),
            ("extracts/visits", "extract: visits\nof: visits\ncolumns: {visit_id: a, person_id: b, team: c}")).Problems;
        Assert.Equal(["no field `nothing` in homes", "`type` holds `txt`"], problems.Select(problem => problem.What));
    }

    /// <summary>A record set with one more field and further keys.</summary>
    private static string Visits(string more, string field = "note: {type: text, about: a}") => $$"""
        record_set: visits
        title: Visits
        about: One visit
        key: visit_id
        person: person_id
        date: began_on
        fields:
          visit_id: {type: text, required: true, about: Its number}
          person_id: {type: person, about: Who}
          began_on: {type: date, about: From}
          ended_on: {type: date, about: To}
          {{field}}
        {{more}}
        """;
}
