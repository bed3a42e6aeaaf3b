using System.Diagnostics;
using System.Globalization;
using Almoner.Editions;
using Almoner.Library.Records;
using Almoner.Reports.Tree;
using Almoner.Reports.Workbook;
using Almoner.Terms;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Almoner.Reports.Tests.Workbook;

public sealed class WorkbookWriterTests
{
    private static readonly Edition Said = SampleEdition.Full with { Commentary = SampleWords.Commentary };

    public static TheoryData<string> Languages => new(Wording.All.Select(wording => wording.Code));

    private static Wording English => Wording.English;

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_validator_of_the_format_finds_nothing(string language)
    {
        foreach (var edition in new[] { SampleEdition.Small, Said, SampleEdition.Edition("Nothing in it") })
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(Write(edition, Wording.Of(language)!)), isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        }
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes()
    {
        var first = Write(Said, English);
        Write(SampleEdition.Small, Wording.Welsh);

        Assert.True(first.AsSpan().SequenceEqual(Write(Said, English)));
        Assert.All(new OpenWorkbook(first).Times(), time => Assert.Equal(new DateTime(1980, 1, 1), time.DateTime));
    }

    [Fact]
    public void Every_figure_is_a_number_in_the_long_table_as_it_is_printed()
    {
        var figures = SampleFigures.Of(Said);
        var lines = new OpenWorkbook(Write(Said, English))["All figures"];
        var head = lines.ToList().FindIndex(line => line.Contains("Value"));
        var at = lines[head].ToList().IndexOf("Value");

        Assert.Equal(figures.Figures.Count, lines.Count - head - 1);
        foreach (var (coded, line) in figures.Figures.Zip(lines.Skip(head + 1))) Same(coded.Figure, line[at]);
    }

    [Fact]
    public void Formulas_can_call_every_result_of_the_period_by_its_measure()
    {
        var figures = SampleFigures.Of(Said);
        var book = new OpenWorkbook(Write(Said, English));
        var results = figures.Figures.Where(coded => coded.Period == figures.Period && coded.Groups.Count == 0).ToDictionary(coded => coded.Code + "_result");
        var names = book.Parts("xl/workbook.xml").Single().Descendants().Where(element => element.Name.LocalName == "definedName" && element.Attribute("localSheetId") is null).ToDictionary(element => (string)element.Attribute("name")!, element => element.Value);

        Assert.NotEmpty(results);
        Assert.Equal(results.Keys.Order(StringComparer.Ordinal), names.Keys.Order(StringComparer.Ordinal));
        Assert.All(names, name =>
        {
            var place = name.Value.Split('$');
            Assert.Equal("'All figures'!", place[0]);
            Same(results[name.Key].Figure, book["All figures"][int.Parse(place[2], CultureInfo.InvariantCulture) - 1][place[1].Aggregate(0, (column, letter) => column * 26 + letter - 'A' + 1) - 1]);
        });
    }

    [Fact]
    public void Every_figure_of_every_table_of_the_report_stands_in_the_sheet_of_its_section()
    {
        var document = EditionDocument.Of(Said, null, English);
        var book = new OpenWorkbook(WorkbookWriter.Write(document, SampleFigures.Of(Said), ReportLook.Default));
        var tables = 0;
        foreach (var section in document.Sections)
        {
            var lines = book[section.Number is { } number ? $"Section {number}" : section.Title].ToList();
            foreach (var table in section.Blocks.OfType<Block.OfTable>().Select(block => block.Table))
            {
                var head = lines.FindIndex(line => line[0] is string words && words.StartsWith(table.Label + ":", StringComparison.Ordinal)) + 1;
                Assert.True(head > 0, table.Label);
                var headings = lines[head].TakeWhile(heading => heading is not null).Cast<string>().ToList();
                Assert.Equal(headings.Count, headings.Distinct(StringComparer.OrdinalIgnoreCase).Count());
                foreach (var (row, line) in table.Rows.Zip(lines.Skip(head + 1)))
                {
                    Assert.Equal(row.Heading, line[0]);
                    foreach (var (column, cell) in table.Columns.Zip(row.Cells))
                    {
                        var at = headings.FindIndex(heading => heading == string.Join(" ", column.Headings) || heading.Replace(": ", " ", StringComparison.Ordinal) == string.Join(" ", column.Headings));
                        Assert.True(at > 0, string.Join(" ", column.Headings));
                        if (cell.Figure is { } figure) Same(figure, line[at]);
                        if (cell.Status is { } status) Assert.Equal($"{status.Shape()} {status.Word()}", line[at]);
                    }
                }

                tables++;
            }
        }

        Assert.True(tables > 10);
    }

    [Fact]
    public void Targets_that_are_a_value_and_changes_are_numbers()
    {
        var lines = new OpenWorkbook(Write(SampleEdition.Small, English))["Section 1"].ToList();
        var head = lines.First(line => line.Contains("2023/24 Target")).ToList();
        IReadOnlyList<object?> Row(string code) => lines.First(line => line.Contains(code));

        Assert.Equal(0.65, Row("IAA02")[head.IndexOf("2023/24 Target")]);
        Assert.Equal(150.0, Row("DFG01")[head.IndexOf("2023/24 Target")]);
        Assert.Equal("500 in the year", Row("COM05")[head.IndexOf("2023/24 Target")]);
        Assert.Equal(52.0, Row("IAA01")[head.IndexOf("Change from Q1")]);
        Assert.Equal(-19.0, Row("COM05")[head.IndexOf("Change from Q1")]);
    }

    [Fact]
    public void What_has_no_value_has_shorthand_that_the_notes_explain()
    {
        var book = new OpenWorkbook(Write(SampleEdition.Small, English));
        var cells = book["Section 1"].SelectMany(line => line).OfType<string>().ToList();

        Assert.Contains(cells, cell => cell.StartsWith("[x] [note ", StringComparison.Ordinal));
        Assert.Contains(cells, cell => cell.StartsWith("[z] [note ", StringComparison.Ordinal));
        Assert.Contains(cells, cell => cell.StartsWith("[c] [note ", StringComparison.Ordinal));
        Assert.Contains(cells, cell => cell.StartsWith("[p] Provisional: ", StringComparison.Ordinal));
        Assert.Superset(new HashSet<object?> { "[x]", "[z]", "[c]", "[p]", "[h]", "[note a]" }, book["Notes"].Select(line => line[1]).ToHashSet());
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("=cmd|'/c calc'!A0")]
    [InlineData("_x000D_ & <b>\u0001\uD83D\uDE00")]
    public void Words_of_people_stay_words(string words)
    {
        var measure = SampleEdition.Plain("X1", words) with { About = words, Kpi = true };
        var edition = SampleEdition.Edition(words, new EditionSection(1, words, words,
        [
            SampleEdition.Card(words, SampleEdition.Row(measure, SampleEdition.AtLeast(1), [SampleEdition.Count(1), SampleEdition.Count(2)], [SampleEdition.Count(3), SampleEdition.Count(4).AsProvisional(Phrase.AsWritten(words))])),
            new EditionItem.Words(words),
            SampleEdition.Table(words, measure, new Field("f", FieldType.Text, "."), [new Quarter(new FinancialYear(2023), 2)], null, null, words, (words, [SampleEdition.Count(7)])),
        ])) with
        { Council = words };
        var bytes = Write(edition, English);
        var book = new OpenWorkbook(bytes);

        Assert.DoesNotContain(book.Parts("xl/worksheets/").SelectMany(sheet => sheet.Descendants()), element => element.Name.LocalName == "f");
        Assert.Contains(book["All figures"], line => Equals(line[0], words.Replace("\u0001", "", StringComparison.Ordinal)));
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => error.Description));
    }

    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("+1", true)]
    [InlineData("-1", true)]
    [InlineData("@SUM(A1)", true)]
    [InlineData("\t=1+1", true)]
    [InlineData("\u0001=1+1", true)] // the control is left out
    [InlineData("\uFF1D1+1", true)]
    [InlineData("'as it is", true)]
    [InlineData("Calls = 7", false)]
    public void A_text_that_a_formula_would_be_made_of_stays_a_text_when_its_cell_is_edited(string words, bool stays)
    {
        var edition = SampleEdition.Edition("Title", new EditionSection(1, "Section", null,
            [SampleEdition.Table(words, SampleEdition.Plain("X1", words), new Field("team", FieldType.Text, "."), [new Quarter(new FinancialYear(2023), 2)], null, null, null, (words, [SampleEdition.Count(-3)]))]));
        var book = new OpenWorkbook(Write(edition, English));
        var kept = book.Parts("xl/styles.xml").Single().Descendants().Single(element => element.Name.LocalName == "cellXfs").Elements().Select(format => (string?)format.Attribute("quotePrefix") == "1").ToList();
        var cells = book.Parts("xl/worksheets/").SelectMany(sheet => sheet.Descendants()).Where(element => element.Name.LocalName == "c")
            .ToLookup(cell => cell.Value == words.Replace("\u0001", "", StringComparison.Ordinal), cell => kept[(int)cell.Attribute("s")!]);

        // The heading of its row, and in the long table its title and group.
        Assert.True(cells[true].Count() >= 3);
        Assert.All(cells[true], keeps => Assert.Equal(stays, keeps));
        Assert.DoesNotContain(true, cells[false]);
    }

    [Fact]
    public void The_foot_of_every_printed_page_carries_the_marking_of_the_report_and_without_one_nothing_of_it()
    {
        var document = EditionDocument.Of(SampleEdition.Small, null, Wording.Welsh);
        Assert.All(Feet(document with { Marking = "Nid i'w gyhoeddi" }), foot => Assert.Equal("&L&A&CNid i'w gyhoeddi&R&P / &N", foot));
        Assert.All(Feet(document), foot => Assert.Equal("&L&A&R&P / &N", foot));

        static List<string> Feet(Document document)
        {
            var book = new OpenWorkbook(WorkbookWriter.Write(document, SampleFigures.Of(SampleEdition.Small), ReportLook.Default));
            var feet = book.Parts("xl/worksheets/").SelectMany(sheet => sheet.Descendants()).Where(element => element.Name.LocalName == "oddFooter").Select(foot => foot.Value).ToList();
            Assert.Equal(book.Sheets.Count, feet.Count);
            return feet;
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Sheets_hold_tables_that_programs_find_and_nothing_merged_or_blank(string language)
    {
        var book = new OpenWorkbook(Write(Said, Wording.Of(language)!));
        var sheets = book.Parts("xl/worksheets/");

        Assert.DoesNotContain(sheets.SelectMany(sheet => sheet.Descendants()), element => element.Name.LocalName == "mergeCell");
        // The cover and the notes are sentences, which would fill a small window if they stayed.
        Assert.Equal([false, false, .. Enumerable.Repeat(true, book.Sheets.Count - 2)], Enumerable.Range(1, book.Sheets.Count).Select(number => book.Parts($"xl/worksheets/sheet{number}.xml").Single().Descendants()
            .Any(element => element.Name.LocalName == "pane" && (string?)element.Attribute("state") == "frozen")));
        foreach (var (name, lines) in book.Sheets)
        {
            Assert.True(name.Length <= 31);
            Assert.All(lines, line => Assert.Contains(line, cell => cell is string { Length: > 0 } or double));
        }

        var tables = book.Parts("xl/tables/").Select(table => table.Root!).ToList();
        Assert.Equal(tables.Count, tables.Select(table => (string)table.Attribute("name")!).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(tables, table => Assert.Matches("^[a-z][a-z_0-9]*$", (string)table.Attribute("name")!));
        Assert.Equal(book.Sheets.Count, book.Sheets.Select(sheet => sheet.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Links_of_the_cover_lead_to_sheets_that_are_there()
    {
        var book = new OpenWorkbook(Write(Said, English));
        var links = book.Parts("xl/worksheets/").SelectMany(sheet => sheet.Descendants()).Where(element => element.Name.LocalName == "hyperlink").Select(link => (string)link.Attribute("location")!).ToList();

        Assert.Superset(book.Sheets.Skip(1).Select(sheet => $"'{sheet.Name}'!A1").ToHashSet(), links.ToHashSet());
        Assert.Subset(book.Sheets.Select(sheet => $"'{sheet.Name}'!A1").ToHashSet(), links.ToHashSet());
    }

    [Fact]
    public void LibreOffice_shows_what_the_report_prints()
    {
        using var folder = new ScratchFolder();
        var path = folder.Write("report.xlsx", Write(SampleEdition.Small, English));
        // Every sheet as it is shown: comma-separated, quoted where needed, UTF-8; the last number asks for all sheets.
        using var office = Process.Start(new ProcessStartInfo("soffice",
            [$"-env:UserInstallation=file://{folder.Path}/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1", "--outdir", folder.Path, path])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Assert.True(office.WaitForExit(TimeSpan.FromMinutes(2)));

        var shown = File.ReadAllText(Path.Combine(folder.Path, "report-Section 1.csv"));
        foreach (var printed in new[] { "\"15,984\"", "69.0%", "89.8% [p]", "1 day", "● met", "150 days", "+52" }) Assert.Contains(printed, shown, StringComparison.Ordinal);
        var figures = File.ReadAllText(Path.Combine(folder.Path, "report-All figures.csv"));
        Assert.Contains("Helped at once,IAA02,2023/24 Q2,2023-07-01,2023-09-30", figures, StringComparison.Ordinal);
    }

    private static byte[] Write(Edition edition, Wording wording) => WorkbookWriter.Write(EditionDocument.Of(edition, null, wording), SampleFigures.Of(edition), ReportLook.Default);

    /// <summary>A number as printed, percentages as parts of 1; without a value shorthand, never a number.</summary>
    private static void Same(Figure figure, object? cell)
    {
        if (figure.Value is not { } value)
        {
            Assert.StartsWith(figure.State switch { FigureState.Withheld => "[c]", FigureState.NotYetDue => "[z]", _ => "[x]" }, Assert.IsType<string>(cell), StringComparison.Ordinal);
            return;
        }

        var printed = value.Round(figure.Decimals) / (figure.Unit == Unit.Percent ? 100 : 1);
        Assert.Equal((double)printed, Assert.IsType<double>(cell), tolerance: 1e-12);
    }
}
