using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Almoner.Terms;
using Almoner.Testing;

namespace Almoner.Cli.Tests;

/// <summary>The demonstration council's records, through the same commands that any council runs, against the published figures.</summary>
public sealed class PublishedFiguresTests(DemoWorkspace demo)
{
    /// <param name="Row">The group's values in the order of <paramref name="By"/>, parted by commas; empty for the figure over all.</param>
    /// <param name="Note">Why Almoner prints another figure: what the published one contradicts. Empty where they are equal.</param>
    private sealed record Cell(string Name, string Measure, string Row, string Period, decimal Published, int Decimals, string By, bool IsShare, string Note);

    private sealed record Compared(Cell Cell, string Printed, decimal? Value)
    {
        public decimal? Difference => Value - Cell.Published;
    }

    [Fact]
    public void Every_published_cell_comes_out_of_the_records_unless_its_note_says_what_it_contradicts()
    {
        var compared = Compare();
        Assert.True(compared.Count > 100);
        Assert.Equal(compared.Where(cell => cell.Cell.Note.Length > 0).Select(cell => cell.Cell.Name), compared.Where(cell => cell.Difference != 0).Select(cell => cell.Cell.Name));
    }

    [Fact]
    public void The_table_of_published_and_worked_out_figures_is_the_one_in_the_documentation()
    {
        var table = new StringBuilder("""
            # Published figures and Almoner's

            All sections of the published report for 2023/24 quarter 2, cell by cell, beside what Almoner works out from the records of the
            demonstration council. Almoner's figure is rounded once, from the exact ratio, to the decimals that were published. This page is
            written by a test; a difference without a reason fails it.

            | cell | published | Almoner | exact | difference | why |
            |---|---:|---:|---:|---:|---|

            """);
        foreach (var (cell, exact, value) in Compare())
        {
            var (published, worked) = (Text(cell.Published, cell.Decimals), value is { } number ? Text(number, cell.Decimals) : exact);
            var difference = value - cell.Published;
            table.Append(CultureInfo.InvariantCulture, $"| {cell.Name} | {published} | {worked} | {exact} | {(difference == 0 ? "" : Text(difference ?? 0, cell.Decimals))} | {(difference == 0 ? "" : cell.Note.Length > 0 ? cell.Note : "**unexplained**")} |\n");
        }

        Golden.Matches(table.ToString().ReplaceLineEndings("\n"), "../../docs/published-figures.md");

        static string Text(decimal value, int decimals) => value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private List<Compared> Compare()
    {
        var answers = new Dictionary<(string, string, string), JsonNode>();
        var addedUp = new HashSet<string>();
        var cells = Cells();
        foreach (var question in cells.GroupBy(cell => (cell.Period, cell.By)))
        {
            string[] codes = [.. question.Select(cell => cell.Measure).Distinct()];
            var fields = question.Key.By.Split(',', StringSplitOptions.RemoveEmptyEntries);
            string[] by = fields.Length == 0 ? [] : ["--by", question.Key.By];
            var ended = demo.Ask(["measure", .. codes, "--period", question.Key.Period, .. by, "--json"]);
            Assert.True(ended.ExitCode == 0, ended.Output + ended.Error);
            foreach (var figure in ended.Json["figures"]!.AsArray())
            {
                var row = figure!["by"] is { } groups ? string.Join(',', fields.Select(field => (string?)groups[field])) : "";
                answers[((string)figure["measure"]!, question.Key.Period, row)] = figure;
                if (figure["denominator"] is null) addedUp.Add((string)figure["measure"]!);
            }
        }

        return [.. cells.Select(cell =>
        {
            // A group without rows stands in no breakdown: of a count or sum, it is 0.
            if (!answers.TryGetValue((cell.Measure, cell.Period, cell.Row), out var figure)) return new Compared(cell, "0", addedUp.Contains(cell.Measure) ? 0 : null);
            if (figure["value"] is null) return new Compared(cell, (string)figure["printed"]!, null);
            var exact = cell.IsShare ? ExactOf(figure) / ExactOf(answers[(cell.Measure, cell.Period, "")]) * 100 : ExactOf(figure);
            return new Compared(cell, exact.Denominator.IsOne ? exact.ToString() : Unit.Number(exact, 4), exact.Round(cell.Decimals));
        })];
    }

    private static Exact ExactOf(JsonNode figure)
    {
        if (figure["numerator"] is not { } numerator) return Exact.Of((decimal)figure["value"]!);
        return figure["denominator"] is { } denominator
            ? Exact.Of((decimal)numerator) / Exact.Of((decimal)denominator) * Exact.Of((decimal)figure["times"]!)
            : Exact.Of((decimal)numerator);
    }

    private static List<Cell> Cells() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "published"), "section-*.csv").Order(StringComparer.Ordinal).SelectMany(CellsOf),
    ];

    private static IEnumerable<Cell> CellsOf(string path)
    {
        var lines = File.ReadAllLines(path);
        var headings = CsvLine.Cells(lines[0]);
        return lines.Skip(1).Select(line =>
        {
            var cells = CsvLine.Cells(line);
            return new Cell(Of("cell"), Of("measure"), Of("row"), Of("period"),
                decimal.Parse(Of("published"), CultureInfo.InvariantCulture), int.Parse(Of("decimals"), CultureInfo.InvariantCulture), Of("breakdown"), Of("column") == "share", Of("note"));

            string Of(string heading) => cells[headings.IndexOf(heading)];
        });
    }
}
