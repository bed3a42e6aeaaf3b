using System.Globalization;
using Almoner.Editions;
using Almoner.Reports.OpenData;
using Almoner.Terms;
using Almoner.Testing;
using DuckDB.NET.Data;

namespace Almoner.Reports.Tests.OpenData;

public sealed class OpenDataWriterTests
{
    private static readonly EditionFigures Figures = SampleFigures.Of(SampleEdition.Small);
    private static readonly IReadOnlyList<DataFile> Files = OpenDataWriter.Write(Figures, null);

    [Theory]
    [InlineData("figures.csv", "figures.golden.csv")]
    [InlineData("measures.csv", "measures.golden.csv")]
    [InlineData("csv-metadata.json", "csv-metadata.golden.json")]
    public void The_small_edition_reads_as_its_golden_files(string name, string golden) => Golden.Matches(Files.Text(name), golden);

    [Fact]
    public void The_same_figures_give_the_same_bytes()
    {
        OpenDataWriter.Write(SampleFigures.Of(SampleEdition.Full), null);
        var again = OpenDataWriter.Write(SampleFigures.Of(SampleEdition.Small), null);

        Assert.Equal(Files.Select(file => file.Name), again.Select(file => file.Name));
        foreach (var (first, second) in Files.Zip(again)) Assert.True(first.Bytes.AsSpan().SequenceEqual(second.Bytes), first.Name);
    }

    [Fact]
    public void Of_a_figure_that_is_told_as_printed_the_data_hold_the_value_and_nothing_that_it_came_from()
    {
        var ratio = Figures.Figures.First(figure => figure.Figure is { Value: not null, Denominator: not null });
        var rows = Tables.Csv(OpenDataWriter.Write(Figures with { Figures = [ratio with { Figure = ratio.Figure.AsPrinted() }] }, null).Text("figures.csv"));
        var cells = rows[0].Zip(rows[1]).ToDictionary(cell => cell.First, cell => cell.Second);
        Assert.Equal(["", "", "", ""], new[] { "numerator", "denominator", "multiplier", "rows" }.Select(column => cells[column]));
        Assert.Equal(ratio.Figure.Value!.Value.Round(ratio.Figure.Decimals), decimal.Parse(cells["value"], CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("percent", 50.79)]
    [InlineData("rate per 1000", 6.4)]
    [InlineData("days", 33)]
    [InlineData("count", 1633)]
    public void Of_a_figure_that_was_taken_from_a_publication_the_data_hold_the_value_and_nothing_that_it_came_from(string named, double value)
    {
        Assert.True(Unit.TryParse(named, out var unit));
        var published = Figures.Figures[0] with { Figure = Figure.Published(unit, 2, Exact.Of((decimal)value), "a report") };
        var rows = Tables.Csv(OpenDataWriter.Write(Figures with { Figures = [published] }, null).Text("figures.csv"));
        var cells = rows[0].Zip(rows[1]).ToDictionary(cell => cell.First, cell => cell.Second);
        Assert.Equal(["", "", "", "", "a report"], new[] { "numerator", "denominator", "multiplier", "rows", "published_in" }.Select(column => cells[column]));
        Assert.Equal((decimal)value, decimal.Parse(cells["value"], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Every_figure_is_read_back_as_the_edition_prints_it()
    {
        var (head, rows) = (Tables.Csv(Files.Text("figures.csv"))[0].ToList(), Tables.Csv(Files.Text("figures.csv")).Skip(1).ToList());
        string At(IReadOnlyList<string> row, string column) => row[head.IndexOf(column)];

        Assert.Equal(Figures.Figures.Count, rows.Count);
        foreach (var (coded, row) in Figures.Figures.Zip(rows))
        {
            Assert.Equal(coded.Code, At(row, "measure"));
            Assert.Equal(coded.Period.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), At(row, "period_start"));
            if (coded.Figure.Value is null)
            {
                Assert.Equal("", At(row, "value"));
                Assert.NotEqual("known", At(row, "state"));
                continue;
            }

            var value = decimal.Parse(At(row, "value"), NumberStyles.Float, CultureInfo.InvariantCulture);
            var decimals = int.Parse(At(row, "decimals"), CultureInfo.InvariantCulture);
            Assert.True(Unit.TryParse(At(row, "unit"), out var unit));
            Assert.Equal(coded.Figure.Print(), unit.Print(Exact.Of(value), decimals));
            if (At(row, "denominator") is not { Length: > 0 } denominator) continue;
            var exact = Exact.Of(Number(At(row, "numerator"))) / Exact.Of(Number(denominator)) * Exact.Of(Number(At(row, "multiplier")));
            Assert.Equal(coded.Figure.Value, exact);
        }

        static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Targets_and_statuses_stand_beside_the_figures_that_are_judged_and_no_others()
    {
        var (head, rows) = (Tables.Csv(Files.Text("figures.csv"))[0].ToList(), Tables.Csv(Files.Text("figures.csv")).Skip(1).ToList());

        var judged = rows.Where(row => row[head.IndexOf("status")].Length > 0).ToList();
        Assert.All(judged, row => Assert.Equal(("2023/24 Q2", ""), (row[head.IndexOf("period")], row[head.IndexOf("breakdown_1")])));
        Assert.Contains(judged, row => row[0] == "IAA02|2023/24 Q2" && row[head.IndexOf("target")] == "65%" && row[head.IndexOf("target_value")] == "65" && row[head.IndexOf("target_bound")] == "at_least" && row[head.IndexOf("status")] == "met");
        Assert.Contains(judged, row => row[0] == "CRT01|2023/24 Q2" && row[head.IndexOf("target_value")].Length == 0 && row[head.IndexOf("status")] == "not_known");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 29 2000 0000")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\uFF1D1+1")]
    [InlineData("'as it is")]
    [InlineData("=HYPERLINK(\"http://example.org\",\"a, b\")\r\n=2")]
    [InlineData("plain, with \"quotes\"\nand lines")]
    [InlineData("Tŷ'r Ŵyl")]
    public void Texts_never_become_formulas_and_come_back_whole(string words)
    {
        var edition = SampleEdition.Edition("Title", new EditionSection(1, "Section", null,
            [SampleEdition.Table("Table", SampleEdition.Plain("X1", words), new Library.Records.Field("team", Library.Records.FieldType.Text, "."), [new Quarter(new FinancialYear(2023), 2)], null, null, null, (words, [SampleEdition.Count(-3)]))]));
        var files = OpenDataWriter.Write(SampleFigures.Of(edition), null);

        var row = Tables.Csv(files.Text("figures.csv"))[1];
        foreach (var cell in new[] { row[2], row[7] })
        {
            Assert.DoesNotContain(cell[0], "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");
            Assert.Equal(words, cell[0] == '\'' ? cell[1..] : cell);
        }

        Assert.Equal("-3", row[10]);
        Assert.Equal(words, ReadParquet(files.File("figures.parquet"))[0][2]);
    }

    [Theory]
    [InlineData("figures")]
    [InlineData("measures")]
    public void Another_engine_reads_the_same_from_both_files(string table)
    {
        var csv = Tables.Csv(Files.Text(table + ".csv"));
        var parquet = ReadParquet(Files.File(table + ".parquet"));

        Assert.Equal(csv.Count - 1, parquet.Count);
        foreach (var (text, values) in csv.Skip(1).Zip(parquet))
        {
            foreach (var (cell, value) in text.Zip(values))
            {
                switch (value)
                {
                    case null: Assert.Equal("", cell); break;
                    case string words: Assert.Equal(words, cell.StartsWith('\'') ? cell[1..] : cell); break;
                    case double number: Assert.Equal(number, double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture)); break;
                    case bool truth: Assert.Equal(truth ? "true" : "false", cell); break;
                    case DateOnly day: Assert.Equal(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), cell); break;
                    case long number: Assert.Equal(number.ToString(CultureInfo.InvariantCulture), cell); break;
                    default: Assert.Fail($"Nobody expects a {value.GetType()}."); break;
                }
            }
        }
    }

    [Fact]
    public void Another_engine_reads_the_figures_from_the_comma_separated_values()
    {
        using var folder = new ScratchFolder();
        var path = folder.Write("figures.csv", Files.File("figures.csv"));
        var read = Query($"SELECT measure, CAST(value AS DOUBLE) FROM read_csv('{path}', header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"')");

        Assert.Equal(Figures.Figures.Select(coded => (object?)coded.Code), read.Select(row => row[0]));
        Assert.Equal(Figures.Figures.Select(coded => coded.Figure.Value is { } value ? (double?)value.Round(coded.Figure.Decimals) : null), read.Select(row => (double?)row[1]));
    }

    private static IReadOnlyList<object?[]> ReadParquet(byte[] bytes)
    {
        using var folder = new ScratchFolder();
        return Query($"SELECT * FROM read_parquet('{folder.Write("table.parquet", bytes)}')");
    }

    private static List<object?[]> Query(string sql)
    {
        using var engine = new DuckDBConnection("DataSource=:memory:");
        engine.Open();
        using var command = engine.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? null : reader.GetValue(at))]);
        return rows;
    }
}
