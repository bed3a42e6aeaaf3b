using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Almoner.Terms;
using Almoner.Testing;

namespace Almoner.Cli.Tests;

/// <summary>The demonstration council's records, through the same commands that any council runs, against the published figures.</summary>
public sealed class PublishedFiguresTests(DemoWorkspace demo)
{
    /// <summary>Published cells that their own inputs contradict: Almoner prints what the inputs give.</summary>
    private static readonly Dictionary<string, string> Contradicted = new()
    {
        ["IAA02 2023/24 Q2"] = "429 of 622 is 68.97: the published figure was cut off, not rounded",
        ["IAA08 2023/24 Q2"] = "429 of 622 is 68.97: the published figure was cut off, not rounded",
    };

    private sealed record Cell(string Name, string Measure, string Row, string Period, decimal Published, int Decimals, string By);

    private sealed record Compared(Cell Cell, string Printed, decimal? Value)
    {
        public decimal? Difference => Value - Cell.Published;
    }

    [Fact]
    public void Every_published_cell_of_sections_1_and_2_comes_out_of_the_records_or_stands_in_the_list_of_contradictions()
    {
        var compared = Compare();
        Assert.True(compared.Count > 100);
        var different = compared.Where(cell => cell.Difference != 0).Select(cell => cell.Cell.Name).Order(StringComparer.Ordinal);
        Assert.Equal(Contradicted.Keys.Order(StringComparer.Ordinal), different);
    }

    [Fact]
    public void The_table_of_published_and_worked_out_figures_is_the_one_in_the_documentation()
    {
        var table = new StringBuilder("""
            # Published figures and Almoner's

            Sections 1 and 2 of the published report for 2023/24 quarter 2, cell by cell, beside what Almoner works out from the records of the
            demonstration council. Almoner's figure is rounded once, from the exact ratio, to the decimals that were published. This page is
            written by a test; a difference without a reason fails it.

            | cell | published | Almoner | exact | difference | why |
            |---|---:|---:|---:|---:|---|

            """);
        foreach (var (cell, exact, value) in Compare())
        {
            var (published, worked) = (Text(cell.Published, cell.Decimals), value is { } number ? Text(number, cell.Decimals) : exact);
            var difference = value - cell.Published;
            table.Append(CultureInfo.InvariantCulture, $"| {cell.Name} | {published} | {worked} | {exact} | {(difference == 0 ? "" : Text(difference ?? 0, cell.Decimals))} | {(difference == 0 ? "" : Contradicted.GetValueOrDefault(cell.Name, "**unexplained**"))} |\n");
        }

        Golden.Matches(table.ToString().ReplaceLineEndings("\n"), "../../docs/published-figures.md");

        static string Text(decimal value, int decimals) => value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private List<Compared> Compare()
    {
        var answers = new Dictionary<(string, string, string), JsonNode>();
        var cells = Cells();
        foreach (var question in cells.GroupBy(cell => (cell.Period, cell.By)))
        {
            string[] codes = [.. question.Select(cell => cell.Measure).Distinct()];
            string[] by = question.Key.By.Length == 0 ? [] : ["--by", question.Key.By];
            var ended = demo.Ask(["measure", .. codes, "--period", question.Key.Period, .. by, "--json"]);
            Assert.True(ended.ExitCode == 0, ended.Output + ended.Error);
            foreach (var figure in ended.Json["figures"]!.AsArray())
            {
                var row = figure!["by"] is { } groups ? (string?)groups[question.Key.By] ?? "" : "";
                answers[((string)figure["measure"]!, question.Key.Period, row)] = figure;
            }
        }

        return [.. cells.Select(cell =>
        {
            var figure = answers[(cell.Measure, cell.Period, cell.Row)];
            if (figure["value"] is null) return new Compared(cell, (string)figure["printed"]!, null);
            var numerator = Exact.Of((decimal)figure["numerator"]!);
            var exact = figure["denominator"] is { } below ? numerator / Exact.Of((decimal)below) * ((string)figure["unit"]! == "percent" ? 100 : 1) : numerator;
            return new Compared(cell, exact.Denominator.IsOne ? exact.ToString() : Unit.Number(exact, 4), exact.Round(cell.Decimals));
        })];
    }

    private static List<Cell> Cells()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "published", "section-1-2.csv"));
        var headings = CsvLine.Cells(lines[0]);
        return [.. lines.Skip(1).Select(line =>
        {
            var cells = CsvLine.Cells(line);
            return new Cell(Of("cell"), Of("measure"), Of("row"), Of("period"),
                decimal.Parse(Of("published"), CultureInfo.InvariantCulture), int.Parse(Of("decimals"), CultureInfo.InvariantCulture), Of("breakdown"));

            string Of(string heading) => cells[headings.IndexOf(heading)];
        })];
    }
}
