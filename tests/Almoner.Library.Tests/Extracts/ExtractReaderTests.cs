using Almoner.Library.Extracts;

namespace Almoner.Library.Tests.Extracts;

/// <summary>^ marks where the mistake stands.</summary>
public sealed class ExtractReaderTests
{
    [Fact]
    public void A_mapping_is_read_as_declared()
    {
        var read = SmallLibrary.With(("extracts/one", """
            extract: one
            of: contacts
            about: From the old system
            file: "C*.csv"
            format: {encoding: windows-1252, separator: tab, dates: day-first, yes: [J], no: [N], empty: [NULL], lines_before_headings: 2}
            delivers: changes
            totals_row: {column: Ref, begins_with: Total}
            columns:
              contact_id: Ref
              received_on: {column: Date, dates: month-first}
              team: {constant: North}
              outcome: {column: What, values: {RES: resolved, SNT: sent on}, otherwise: sent on}
            """));
        Assert.Empty(read.Problems);
        var mapping = read.Value!.Extracts["one"];
        Assert.Equal(("contacts", "C*.csv", Delivery.Changes, new TotalsRow("Ref", "Total")), (mapping.Of.Name, mapping.FilePattern, mapping.Delivers, mapping.TotalsRow));
        Assert.Equal((TextEncoding.Windows1252, '\t', DateStyle.DayFirst, 2), (mapping.Format.Encoding, mapping.Format.Separator, mapping.Format.Dates, mapping.Format.LinesBeforeHeadings));
        Assert.Equal(["J", "N", "NULL"], mapping.Format.Yes.Concat(mapping.Format.No).Concat(mapping.Format.Empty));
        Assert.Equal(("Ref", null, null), (mapping.Columns[0].Heading, mapping.Columns[0].Dates, mapping.Columns[0].Constant));
        Assert.Equal(("Date", DateStyle.MonthFirst), (mapping.Columns[1].Heading, mapping.Columns[1].Dates));
        Assert.Equal((null, "North"), (mapping.Columns[2].Heading, mapping.Columns[2].Constant));
        Assert.Equal(("resolved", "sent on"), (mapping.Columns[3].Values!["res"], mapping.Columns[3].Otherwise));
    }

    [Fact]
    public void Without_a_format_a_file_is_UTF_8_with_commas_and_ISO_dates()
    {
        var format = SmallLibrary.With(("extracts/one", "extract: one\nof: rooms\ncolumns: {room_id: a}")).Value!.Extracts["one"].Format;
        Assert.Equal((TextEncoding.Utf8, ',', DateStyle.Iso, 0), (format.Encoding, format.Separator, format.Dates, format.LinesBeforeHeadings));
    }

    [Theory]
    [InlineData("contacts", "contact_id: a, received_on: b, ^tem: c", "ALM-0107", "no field `tem` in contacts")]
    [InlineData("^contact", "contact_id: a, received_on: b", "ALM-0106", "there is no record set `contact`")]
    [InlineData("contacts", "contact_id: a, received_on: b, team: ^{dates: iso}", "ALM-0114", "`team` needs either a column or a constant")]
    [InlineData("contacts", "contact_id: a, received_on: b, team: ^{column: a, constant: b}", "ALM-0114", "`team` needs either a column or a constant")]
    [InlineData("contacts", "contact_id: a, received_on: b, outcome: {constant: ^resolvd}", "ALM-0108", "`outcome` has no code 'resolvd'")]
    [InlineData("contacts", "contact_id: a, received_on: b, outcome: {column: a, values: {x: ^resolvd}}", "ALM-0108", "`outcome` has no code 'resolvd'")]
    [InlineData("contacts", "contact_id: a, received_on: b, outcome: {column: a, otherwise: ^other}", "ALM-0108", "`outcome` has no code 'other'")]
    [InlineData("contacts", "contact_id: a, received_on: b, outcome: {column: a, values: {x: resolved, ^X: sent on}}", "ALM-0105", "the source word 'X' stands twice")]
    [InlineData("contacts", "contact_id: a, received_on: b, team: ^[c]", "ALM-0104", "`columns` holds a list")]
    public void A_column_that_cannot_be(string set, string columns, string code, string what) =>
        SmallLibrary.AssertOnly("extracts/one", $"extract: one\nof: {set}\ncolumns: {{{columns}}}", code, what);

    [Fact]
    public void Every_required_field_is_filled() =>
        SmallLibrary.AssertOnly("extracts/one", "extract: one\nof: contacts\ncolumns: ^{contact_id: a}", "ALM-0103", "nothing fills the required field `received_on` of contacts");

    [Fact]
    public void A_mappings_name_is_its_own() => SmallLibrary.AssertOne(
        SmallLibrary.With(("extracts/one", "extract: one\nof: rooms\ncolumns: {room_id: a}"), ("extracts/two", "extract: one\nof: rooms\ncolumns: {room_id: a}")).Problems,
        "ALM-0105", new Terms.Place("library/extracts/two.yaml", 1, 1), "the extract `one` is declared twice");
}
