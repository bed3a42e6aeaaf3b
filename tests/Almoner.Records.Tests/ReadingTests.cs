using System.Text;
using Almoner.Library.Extracts;
using Almoner.LoadHost;
using Almoner.Records.Extracts;
using Almoner.Records.Loading;
using Almoner.Terms;

namespace Almoner.Records.Tests;

public sealed class ReadingTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    private static ExtractMapping Format(Func<ExtractFormat, ExtractFormat> change) => Desk.Contacts with { Format = change(Desk.Contacts.Format) };

    /// <summary>A mapping of the key and of outcome alone.</summary>
    private static ExtractMapping Short(ExtractFormat? format = null, TotalsRow? totals = null) => Desk.Contacts with
    {
        Format = format ?? new ExtractFormat(),
        Columns = [.. Desk.Contacts.Columns.Where(column => column.Field.Name is "contact_id" or "person_id")],
        TotalsRow = totals,
    };

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_heading()
    {
        desk.Load(Short(), "\uFEFFcontact_id,person_id\nC1,Ŵil\n");
        Assert.Equal(["C1|Ŵil"], desk.Contact("contact_id, person_id"));
    }

    [Fact]
    public void Windows_1252_text_is_read_when_declared()
    {
        byte[] bytes = [.. "contact_id,person_id\nC1,"u8, 0x93, (byte)'a', 0x94, 0x80, 0xE9, (byte)'\n'];
        desk.Load(Short(new ExtractFormat { Encoding = TextEncoding.Windows1252 }), bytes);
        Assert.Equal(["“a”€é"], desk.Contact("person_id"));
    }

    [Fact]
    public void Text_that_is_not_utf8_refuses_the_file_with_its_line_and_the_remedy()
    {
        byte[] bytes = [.. "contact_id,person_id\nC1,\"x\ny\"\nC2,\""u8, (byte)'\n', 0xE9, .. "\"\n"u8];
        var problem = Assert.Single(desk.Refusal(Short(), bytes));
        Assert.Equal("ALM-0204", problem.Code);
        Assert.Equal(5, problem.Place!.Line);
        Assert.Contains("encoding: windows-1252", problem.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void Other_separators_are_read_when_declared(char separator)
    {
        desk.Load(Short(new ExtractFormat { Separator = separator }), $"contact_id{separator}person_id\nC1{separator}a,b\n");
        Assert.Equal(["C1|a,b"], desk.Contact("contact_id, person_id"));
    }

    [Fact]
    public void A_file_with_another_separator_is_refused_and_the_remedy_names_it()
    {
        var problems = desk.Refusal(Short(), "contact_id;person_id\nC1;P1\n");
        Assert.Equal(2, problems.Count);
        Assert.All(problems, problem => Assert.Contains("separator: semicolon", problem.Remedy, StringComparison.Ordinal));
    }

    [Fact]
    public void Quoted_values_may_hold_separators_line_ends_and_doubled_quotes_and_lines_are_still_true()
    {
        desk.Load(Short(), "contact_id,person_id\r\n\"C1\",\"a,\r\n\"\"b\"\"\"\r\nC2,plain\r\n");
        Assert.Equal(["C1|a,\r\n\"b\"|2", "C2|plain|4"], desk.Contact("contact_id, person_id, _line"));
    }

    [Fact]
    public void A_quotation_mark_inside_an_unquoted_value_is_a_character_like_any_other()
    {
        desk.Load(Short(), "contact_id,person_id\nC1,5\" pipe\n");
        Assert.Equal(["5\" pipe"], desk.Contact("person_id"));
    }

    [Fact]
    public void A_quotation_mark_that_nothing_closes_refuses_the_file_at_its_line()
    {
        var problem = Assert.Single(desk.Refusal(Short(), "contact_id,person_id\nC1,P1\nC2,\"P2\nC3,P3\n"));
        Assert.Equal(("ALM-0208", 3), (problem.Code, problem.Place!.Line));
    }

    [Fact]
    public void A_quotation_mark_that_nothing_closes_does_not_swallow_a_long_file()
    {
        var text = new StringBuilder("contact_id,person_id\nC1,\"P1\n");
        for (var row = 0; text.Length < 10_000_000; row++) text.Append("C,P\n");
        var problem = Assert.Single(desk.Refusal(Short(), text.ToString()));
        Assert.Equal(("ALM-0209", 2), (problem.Code, problem.Place!.Line));
    }

    [Fact]
    public void Rows_with_too_few_or_too_many_cells_or_text_after_a_quote_go_to_quarantine()
    {
        var report = desk.Load(Short(), "contact_id,person_id\nC1\nC2,P2,x\nC3,\"P3\"x\nC4,P4\n").Files[0];
        Assert.Equal((4, 1, 3), (report.RowsRead, report.Kept, report.Quarantined));
        Assert.Equal(["ALM-0241", "ALM-0242", "ALM-0243"], report.Faults.Select(fault => fault.Code));
        Assert.Equal(["C4|5"], desk.Contact("contact_id, _line"));
    }

    [Fact]
    public void Rows_without_any_value_are_left_out_and_counted()
    {
        var report = desk.Load(Short(), "contact_id,person_id\n\n , \nC1,P1\n,\n\n").Files[0];
        Assert.Equal((1, 1, 0, 4), (report.RowsRead, report.Kept, report.Quarantined, report.Blank));
    }

    [Fact]
    public void Headings_are_compared_with_blanks_trimmed_and_letter_case_ignored()
    {
        desk.Load(Short(), " Contact_ID ,\"PERSON_ID\u00A0\"\nC1,P1\n");
        Assert.Equal(["C1|P1"], desk.Contact("contact_id, person_id"));
    }

    [Fact]
    public void A_repeated_heading_matters_only_when_the_mapping_reads_it()
    {
        desk.Load(Short(), "contact_id,note,note,person_id\nC1,a,b,P1\n");
        Assert.Equal(["C1|P1"], desk.Contact("contact_id, person_id"));
        var report = desk.TryLoad(new ExtractFile(desk.File("b.csv", "contact_id,person_id,Person_id\nC1,a,b\n"), Short()));
        Assert.Equal("ALM-0207", Assert.Single(report.Problems).Code);
    }

    [Fact]
    public void Every_missing_heading_is_named_with_the_nearest_there_is()
    {
        var problems = desk.Refusal(Short(), "contact_id_no,persn_id\nC1,P1\n");
        Assert.Equal(2, problems.Count);
        Assert.All(problems, problem => Assert.Equal(("ALM-0206", 1), (problem.Code, problem.Place!.Line)));
        Assert.Equal("Did you mean `persn_id`?", problems[1].Remedy);
    }

    [Fact]
    public void Lines_before_the_headings_are_left_out_when_declared_and_suggested_when_not()
    {
        const string text = "Contacts report\nRun on 1 May\ncontact_id,person_id\nC1,P1\n";
        Assert.Contains("lines_before_headings: 2", desk.Refusal(Short(), text)[0].Remedy, StringComparison.Ordinal);
        desk.Load(Short(new ExtractFormat { LinesBeforeHeadings = 2 }), text);
        Assert.Equal(["C1|4"], desk.Contact("contact_id, _line"));
    }

    [Theory]
    [InlineData("", "ALM-0205")]
    [InlineData("PK\u0003\u0004 and so on", "ALM-0203")]
    [InlineData("contact_id,\0person_id\nC1,P1\n", "ALM-0203")]
    [InlineData("contact_id,person_id\rC1,P1\r", "ALM-0210")]
    public void What_is_no_readable_extract_is_refused(string text, string code) => Assert.Equal(code, Assert.Single(desk.Refusal(Short(), text)).Code);

    [Fact]
    public void Utf16_is_refused() => Assert.Equal("ALM-0203", Assert.Single(desk.Refusal(Short(), Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("contact_id")).ToArray())).Code);

    [Fact]
    public void A_missing_file_and_a_folder_are_problems()
    {
        var report = desk.TryLoad(new ExtractFile(Path.Combine(desk.Folder, "no.csv"), Short()), new ExtractFile(desk.Folder, Short()));
        Assert.Equal(["ALM-0201", "ALM-0202"], report.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_file_with_headings_alone_loads_no_rows_and_warns()
    {
        var report = desk.Load(Short(), "contact_id,person_id");
        Assert.Equal(0, report.Files[0].RowsRead);
        Assert.Contains(report.Warnings, warning => warning.Code == "ALM-0233");
        Assert.Empty(desk.Contact("contact_id"));
    }

    [Fact]
    public void The_last_line_need_not_end()
    {
        desk.Load(Short(), "contact_id,person_id\nC1,P1\nC2,\"P2\"");
        Assert.Equal(["C1|P1", "C2|P2"], desk.Contact("contact_id, person_id"));
    }

    [Fact]
    public void Columns_that_the_mapping_does_not_read_are_reported()
    {
        var report = desk.Load(Short(), "contact_id,Worker, Notes ,person_id\nC1,a,b,P1\n");
        Assert.Equal(["Worker", "Notes"], report.Files[0].UnusedColumns);
        Assert.Contains(report.Warnings, warning => warning.Code == "ALM-0230");
    }

    [Fact]
    public void Totals_rows_are_put_aside_and_counted_even_when_ragged()
    {
        var report = desk.Load(Short(totals: new TotalsRow("contact_id", "Total")), "contact_id,person_id\nC1,P1\nTOTAL contacts\nTotal,1\n").Files[0];
        Assert.Equal((1, 1, 2), (report.RowsRead, report.Kept, report.Totals));
    }

    [Fact]
    public void A_nul_byte_in_a_value_goes_to_quarantine()
    {
        var report = desk.Load(Short(), "contact_id,person_id\nC1,P\0\nC2,P2\n").Files[0];
        Assert.Equal(("ALM-0244", 1L), (report.Faults[0].Code, report.Kept));
    }

    [Fact]
    public void Rows_longer_than_a_block_are_read()
    {
        var value = new string('x', 3_000_000);
        desk.Load(Short(), $"contact_id,person_id\nC1,\"{value}\"\nC2,P2\n");
        Assert.Equal(["3000000|2", "2|3"], desk.Contact("length(person_id), _line"));
    }

    [Fact]
    public void A_mapping_is_found_by_the_name_of_the_file()
    {
        var first = Desk.Contacts with { Name = "paris", FilePattern = "FPOC_Contacts*.csv" };
        var library = SampleLibrary.With(first, Desk.People with { FilePattern = "people*.csv" });
        Assert.Equal("paris", MappingByName.Find(library, "/in/fpoc_contacts_2023.CSV").Value!.Name);
        Assert.Equal("ALM-0212", MappingByName.Find(library, "other.csv").Problems[0].Code);
        Assert.Equal("ALM-0213", MappingByName.Find(SampleLibrary.With(first, first with { Name = "b" }), "FPOC_Contacts.csv").Problems[0].Code);
    }

    [Fact]
    public void Declared_words_for_empty_leave_the_field_empty()
    {
        desk.Load(Format(format => format with { Empty = ["NULL", "-"] }), Desk.ContactHeadings + "\nC1,null,-,,NULL,-,Null\n");
        Assert.Equal(["∅|∅|∅|∅|∅|∅"], desk.Contact("person_id, received_at, outcome, hours, urgent, closed_on"));
    }
}
