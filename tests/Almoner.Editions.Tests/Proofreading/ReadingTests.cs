using Almoner.Editions.Proofreading;
using Almoner.Editions.Proofreading.Reading;
using Almoner.Terms;

namespace Almoner.Editions.Tests.Proofreading;

/// <summary>How printed tables and words are read: nothing is guessed in silence.</summary>
public sealed class ReadingTests
{
    private static PrintedCell? Cell(string value) => Proof.Open(Proof.Q2, ("t.csv", $"table,row,column,value\nt,a,b,\"{value}\"\nt,c,b,1")).Value!.Report.Tables[0][0, 0];

    [Theory]
    [InlineData("1,590", CellState.Number, "1590", 0)]
    [InlineData("90.20%", CellState.Number, "451/5", 2)]
    [InlineData("8 per cent", CellState.Number, "8", 0)]
    [InlineData("-4", CellState.Number, "-4", 0)]
    [InlineData("14 Days", CellState.Number, "14", 0)]
    [InlineData("16.86*", CellState.Number, "843/50", 2)]
    [InlineData("<30", CellState.Bound, "30", 0)]
    [InlineData("over 75", CellState.Bound, "75", 0)]
    [InlineData("500 in the year", CellState.Qualified, "500", 0)]
    [InlineData("40 (year)", CellState.Qualified, "40", 0)]
    [InlineData("4 per district", CellState.Qualified, "4", 0)]
    public void A_number_is_read_as_it_is_written(string text, CellState state, string value, int decimals)
    {
        var cell = Cell(text)!;
        Assert.Equal((state, value, decimals), (cell.State, cell.Number!.Value.ToString(), cell.Number.Decimals));
    }

    [Theory]
    [InlineData("n/a", CellState.Words)]
    [InlineData("New measure", CellState.Words)]
    [InlineData("to be confirmed", CellState.Words)]
    [InlineData("–", CellState.Words)]
    [InlineData("suppressed", CellState.Withheld)]
    public void Words_may_stand_instead_of_a_number(string text, CellState state) => Assert.Equal((state, null), (Cell(text)!.State, Cell(text)!.Number));

    [Theory]
    [InlineData("1,23")]
    [InlineData("12 of 30")]
    [InlineData("1868p")]
    [InlineData("about twenty")]
    [InlineData("1.2.3")]
    public void What_cannot_be_read_is_told_with_its_place(string text)
    {
        var read = Proof.Open(Proof.Q2, ("t.csv", $"table,row,column,value\nt,a,b,\"{text}\"\nt,c,b,1"));
        var problem = Assert.Single(read.Problems);
        Assert.Equal(("ALM-0446", Severity.Warning, new Place("t.csv", 2)), (problem.Code, problem.Severity, problem.Place));
        Assert.Contains(text, problem.What, StringComparison.Ordinal);
        Assert.Equal(CellState.Unreadable, read.Value!.Report.Tables[0][0, 0]!.State);
    }

    [Fact]
    public void A_target_may_be_put_into_any_words() => Assert.Empty(Proof.Open(Proof.Q2, ("t.csv", "code,measure,unit,2023/24 target,2023/24 Q2\nA,B,count,year on year reduction,4")).Problems);

    [Theory]
    [InlineData("ALM-0440", "report.docx", "anything")]
    [InlineData("ALM-0441", "words.txt", "a\0b")]
    [InlineData("ALM-0442", "t.csv", "")]
    [InlineData("ALM-0442", "t.csv", "one,two\na,b\n")]
    [InlineData("ALM-0443", "t.csv", "team,Jul,Aug\na,1\n")]
    [InlineData("ALM-0444", "t.csv", "team,Jul\n\"a,1\n")]
    [InlineData("ALM-0445", "t.csv", "table,row,column,value\nt,a,b,1\nt,a,b,2\n")]
    public void A_file_that_cannot_be_used_is_refused(string code, string name, string text)
    {
        var read = Proof.Open(Proof.Q2, (name, text));
        Assert.Null(read.Value);
        Assert.Equal(code, Assert.Single(read.Problems).Code);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused()
    {
        var read = PrintedMatter.Read([new PrintedFile("words.txt", new byte[] { 0x43, 0x61, 0x66, 0xE9, 0x20 })], Proof.Q2);
        Assert.Equal("ALM-0441", Assert.Single(read.Problems).Code);
    }

    [Fact]
    public void A_wide_table_says_which_columns_it_was_read_by()
    {
        var matter = Proof.Open(null, ("m.csv", "code,section,measure,kpi,unit,result_2022_23,target_2023_24,q1_2023_24,q2_2023_24,remark\nA1,One,Calls,no,count,7,,3,4,\"so, so\"\n")).Value!;
        Assert.Equal(("m.csv", "a list of measures, 1 rows; labels: code, section, measure, kpi, unit; figures: result_2022_23, target_2023_24, q1_2023_24, q2_2023_24; not read: remark"), Assert.Single(matter.TakenAs));
        var table = Assert.Single(matter.Report.Tables);
        Assert.Equal(("A1 Calls", "One", Scale.Count), (table.Rows[0].Name, table.Rows[0].Group, table.Rows[0].Scale));
        Assert.Equal(new ReportPeriod(Proof.Q2, PeriodKnown.FromTables), matter.Report.Period);
    }

    [Theory]
    [InlineData("result_2021_22", "2021/22", false, "result")]
    [InlineData("q1_2023_24", "2023/24 Q1", false, "")]
    [InlineData("2023/24 target", "2023/24", true, "target")]
    [InlineData("2022/23 Q4", "2022/23 Q4", false, "")]
    [InlineData("Q4", "2022/23 Q4", false, "")]
    [InlineData("Jul step down", "Jul 2023", false, "step down")]
    [InlineData("Sept-23", "Sep 2023", false, "")]
    [InlineData("Mar", "Mar 2024", false, "")]
    [InlineData("Needs may be met", null, false, "Needs may be met")]
    [InlineData("Marketing", null, false, "Marketing")]
    [InlineData("Grade 7 FTE", null, false, "Grade 7 FTE")]
    public void A_heading_says_its_period(string label, string? period, bool isTarget, string rest)
    {
        var heading = Heading.Read(label, Proof.Q2);
        Assert.Equal((period, isTarget, rest), (heading.Period?.Name, heading.IsTarget, heading.Rest));
    }

    [Theory]
    [InlineData("68", "67.5", true)]
    [InlineData("68", "68.5", false)]
    [InlineData("68", "67.4999", false)]
    [InlineData("35.25", "35.2549", true)]
    public void A_printed_number_stands_for_what_rounds_to_it(string printed, string exact, bool held) =>
        Assert.Equal(held, Number(printed).Rounded.Hold(Number(exact).Value));

    private static PrintedNumber Number(string text) => Cell(text)!.Number!;
}
