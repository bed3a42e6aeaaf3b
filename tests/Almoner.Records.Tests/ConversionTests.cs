using System.Text;
using Almoner.Library.Extracts;
using Almoner.LoadHost;
using Almoner.Records.Values;

namespace Almoner.Records.Tests;

public sealed class ConversionTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData(DateStyle.Iso, "2023-04-03")]
    [InlineData(DateStyle.Iso, "2023-04-03T00:00:00")]
    [InlineData(DateStyle.DayFirst, "03/04/2023")]
    [InlineData(DateStyle.DayFirst, "3/4/2023")]
    [InlineData(DateStyle.DayFirst, "03-04-2023")]
    [InlineData(DateStyle.DayFirst, "03/04/2023 00:00:00")]
    [InlineData(DateStyle.MonthFirst, "04/03/2023")]
    [InlineData(DateStyle.MonthName, "03 Apr 2023")]
    [InlineData(DateStyle.MonthName, "3-APR-2023")]
    [InlineData(DateStyle.MonthName, "3 April 2023")]
    public void The_third_of_April_is_read_as_its_declared_style_writes_it(DateStyle style, string text)
    {
        Assert.Equal(FaultKind.None, DateText.Day(Encoding.UTF8.GetBytes(text), style, out var day));
        Assert.Equal(new DateOnly(2023, 4, 3), DateOnly.FromDayNumber(day + new DateOnly(1970, 1, 1).DayNumber));
    }

    [Theory]
    [InlineData(DateStyle.DayFirst, "03/04/23", FaultKind.TwoDigitYear)]
    [InlineData(DateStyle.MonthName, "03 Apr 23", FaultKind.TwoDigitYear)]
    [InlineData(DateStyle.DayFirst, "2023-04-03", FaultKind.NotADate)]
    [InlineData(DateStyle.Iso, "03/04/2023", FaultKind.NotADate)]
    [InlineData(DateStyle.DayFirst, "04/13/2023", FaultKind.NotADate)]
    [InlineData(DateStyle.DayFirst, "29/02/2023", FaultKind.NotADate)]
    [InlineData(DateStyle.DayFirst, "03/04-2023", FaultKind.NotADate)]
    [InlineData(DateStyle.DayFirst, "03/04/20233", FaultKind.NotADate)]
    [InlineData(DateStyle.Iso, "2023-4-3", FaultKind.NotADate)]
    [InlineData(DateStyle.Iso, "2023-04-03x", FaultKind.NotADate)]
    [InlineData(DateStyle.Iso, "2023-04-03 14:05", FaultKind.TimeGiven)]
    [InlineData(DateStyle.MonthName, "03 Foo 2023", FaultKind.NotADate)]
    public void What_the_declared_style_does_not_write_is_no_date(DateStyle style, string text, object fault) =>
        Assert.Equal(fault, DateText.Day(Encoding.UTF8.GetBytes(text), style, out _));

    [Theory]
    [InlineData("2023-04-03 14:05", FaultKind.None)]
    [InlineData("2023-04-03T14:05:09", FaultKind.None)]
    [InlineData("2023-04-03 14:05:09.000", FaultKind.None)]
    [InlineData("2023-04-03 14:05:09.120", FaultKind.PartsOfASecond)]
    [InlineData("2023-04-03", FaultKind.TimeMissing)]
    [InlineData("2023-04-03 24:00", FaultKind.NotADate)]
    [InlineData("2023-04-03 14:60", FaultKind.NotADate)]
    [InlineData("2023-04-03T14:05:09Z", FaultKind.NotADate)]
    public void A_moment_needs_a_time_of_day_to_the_second(string text, object fault)
    {
        Assert.Equal(fault, DateText.Moment(Encoding.UTF8.GetBytes(text), DateStyle.Iso, out var microseconds));
        if (fault is FaultKind.None)
            Assert.Equal(new DateTime(2023, 4, 3, 14, 5, 0), new DateTime(1970, 1, 1).AddMicroseconds(microseconds - microseconds % 60_000_000));
    }

    [Fact]
    public void Every_day_of_ten_centuries_is_read_as_itself()
    {
        var epoch = new DateOnly(1970, 1, 1).DayNumber;
        for (var day = new DateOnly(1500, 1, 1); day.Year < 2500; day = day.AddDays(1))
        {
            Assert.Equal(FaultKind.None, DateText.Day(Encoding.UTF8.GetBytes(day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)), DateStyle.DayFirst, out var read));
            Assert.Equal(day.DayNumber - epoch, read);
        }
    }

    [Theory]
    [InlineData("12.5", 2, 1250L)]
    [InlineData("-0.07", 2, -7L)]
    [InlineData("+3", 0, 3L)]
    [InlineData(".5", 1, 5L)]
    [InlineData("1,234.5", 1, 12345L)]
    [InlineData("1,234,567", 0, 1234567L)]
    [InlineData("3.00", 0, 3L)]
    [InlineData("999999999999999999", 0, 999999999999999999L)]
    public void Plain_numbers_are_kept_exactly(string text, int decimals, long units)
    {
        Assert.Equal(FaultKind.None, NumberText.Read(Encoding.UTF8.GetBytes(text), decimals, out var read));
        Assert.Equal(units, read);
    }

    [Theory]
    [InlineData("1.005", 2, FaultKind.TooManyDecimals)]
    [InlineData("0.5", 0, FaultKind.TooManyDecimals)]
    [InlineData("1,23", 0, FaultKind.NotANumber)]
    [InlineData("12,34,567", 0, FaultKind.NotANumber)]
    [InlineData(",123", 0, FaultKind.NotANumber)]
    [InlineData("1234,567", 0, FaultKind.NotANumber)]
    [InlineData("£5", 0, FaultKind.NotANumber)]
    [InlineData("1e3", 0, FaultKind.NotANumber)]
    [InlineData("(5)", 0, FaultKind.NotANumber)]
    [InlineData("-", 0, FaultKind.NotANumber)]
    [InlineData(".", 0, FaultKind.NotANumber)]
    [InlineData("5 hours", 0, FaultKind.NotANumber)]
    [InlineData("1000000000000000000", 0, FaultKind.TooLarge)]
    [InlineData("99999999999999999999999", 0, FaultKind.TooLarge)]
    [InlineData("99999999999999999", 2, FaultKind.TooLarge)]
    public void Numbers_that_would_need_guessing_or_rounding_are_faults(string text, int decimals, object fault) =>
        Assert.Equal(fault, NumberText.Read(Encoding.UTF8.GetBytes(text), decimals, out _));

    [Fact]
    public void Every_field_type_is_stored_as_itself()
    {
        desk.Load(Desk.Contacts, Desk.ContactHeadings + "\n C1 ,P1,2023-04-03 14:05,ADVICE GIVEN,1.25,Yes,2023-04-04\nC2,,,,,,\n", "april.csv");
        Assert.Equal(
            ["C1|P1|2023-04-03 14:05:00|advice given|1.25|True|2023-04-04|april.csv|2", "C2|∅|∅|∅|∅|∅|∅|april.csv|3"],
            desk.Contact("*"));
        Assert.Equal(["VARCHAR|VARCHAR|TIMESTAMP|VARCHAR|DECIMAL(18,2)|BOOLEAN|DATE|VARCHAR|BIGINT"],
            desk.Contact("DISTINCT typeof(contact_id), typeof(person_id), typeof(received_at), typeof(outcome), typeof(hours), typeof(urgent), typeof(closed_on), typeof(_file), typeof(_line)"));
    }

    [Fact]
    public void All_faults_of_a_row_are_collected_and_the_row_goes_whole_to_quarantine()
    {
        var report = desk.Load(Desk.Contacts, Desk.ContactHeadings + "\n,P1,03/04/2023 14:05,unheard of,1.234,perhaps,2023-02-30\nC2,P1,,,,,\n");
        var file = report.Files[0];
        Assert.Equal((2, 1, 1), (file.RowsRead, file.Kept, file.Quarantined));
        Assert.Equal(["ALM-0240 contact_id", "ALM-0245 outcome", "ALM-0246 closed_on", "ALM-0246 received_at", "ALM-0252 hours", "ALM-0254 urgent"],
            file.Faults.Select(fault => $"{fault.Code} {fault.Field}"));
        var lines = File.ReadAllLines(report.QuarantinePath!);
        Assert.Equal("file,line,field,value,code,reason,row", lines[0]);
        Assert.Equal(7, lines.Length);
        Assert.Contains("\"extract.csv\",2,\"outcome\",\"unheard of\",\"ALM-0245\",\"it is none of the codes the mapping knows\",\",P1,03/04/2023 14:05,unheard of,1.234,perhaps,2023-02-30\"", lines);
    }

    [Fact]
    public void The_quarantine_holds_nothing_that_a_spreadsheet_would_run()
    {
        var report = desk.Load(Desk.Contacts, Desk.ContactHeadings + "\n=C1,P1,=1+1,,,,\n");
        var line = File.ReadAllLines(report.QuarantinePath!)[1];
        Assert.Contains("\"'=1+1\"", line, StringComparison.Ordinal);
        Assert.Contains("\"'=C1,P1,=1+1,,,,\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_map_to_codes_with_letter_case_ignored_and_others_as_the_mapping_says()
    {
        var outcome = Desk.Contacts.Columns.Single(column => column.Field.Name == "outcome") with
        {
            Values = new Dictionary<string, string> { ["Adv"] = "advice given", ["Émigré"] = "passed on" },
        };
        var mapping = Desk.Contacts with { Columns = [.. Desk.Contacts.Columns.Select(column => column.Field.Name == "outcome" ? outcome : column)] };
        const string text = Desk.ContactHeadings + "\nC1,,,ADV,,,\nC2,,,émigré,,,\nC3,,,other,,,\n";
        Assert.Equal(1, desk.Load(mapping, text).Files[0].Quarantined);
        Assert.Equal(["advice given", "passed on"], desk.Contact("outcome"));

        var lenient = mapping with { Columns = [.. mapping.Columns.Select(column => column.Field.Name == "outcome" ? outcome with { Otherwise = "passed on" } : column)] };
        Assert.Equal(0, desk.Load(lenient, text).Files[0].Quarantined);
        Assert.Equal(["advice given", "passed on", "passed on"], desk.Contact("outcome"));
    }

    [Fact]
    public void A_column_may_have_its_own_date_style_and_a_field_may_be_constant()
    {
        var mapping = Desk.Contacts with
        {
            Format = new ExtractFormat { Dates = DateStyle.DayFirst },
            Columns = [.. Desk.Contacts.Columns.Select(column => column.Field.Name switch
            {
                "closed_on" => column with { Dates = DateStyle.MonthFirst },
                "outcome" => column with { Heading = null, Constant = "passed on" },
                _ => column,
            })],
        };
        desk.Load(mapping, "contact_id,person_id,received_at,hours,urgent,closed_on\nC1,,03/04/2023 9:00,,,04/03/2023\n");
        Assert.Equal(["2023-04-03 09:00:00|2023-04-03|passed on"], desk.Contact("received_at, closed_on, outcome"));
    }

    [Fact]
    public void Words_for_yes_and_no_are_those_declared()
    {
        var mapping = Desk.Contacts with { Format = new ExtractFormat { Yes = ["Ydy", "oes"], No = ["na"] } };
        var report = desk.Load(mapping, Desk.ContactHeadings + "\nC1,,,,,YDY,\nC2,,,,,na,\nC3,,,,,yes,\n");
        Assert.Equal("ALM-0254", report.Files[0].Faults[0].Code);
        Assert.Equal(["True", "False"], desk.Contact("urgent"));
    }
}
