using System.Globalization;
using System.Text;
using Almoner.Library.Reports;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Bench.Documents;

/// <summary>
/// A document's content as an analyst would keep it: for pandoc as Markdown with tables and pictures that are ready, for R Markdown as chunks that
/// read each table from a file and draw each chart. Both leave out what Markdown has no words for: layered headings, status colours, templates.
/// </summary>
internal static class SameReport
{
    /// <param name="document">What it says.</param>
    /// <param name="pictures">Its charts as PNG, in order.</param>
    /// <param name="folder">Where to write.</param>
    public static void WriteMarkdown(Document document, IReadOnlyList<byte[]> pictures, string folder)
    {
        var picture = 0;
        File.WriteAllText(Path.Combine(folder, "report.md"), Of(document,
            Grid,
            figure =>
            {
                var name = $"chart{picture + 1}.png";
                File.WriteAllBytes(Path.Combine(folder, name), pictures[picture++]);
                return $"![{Plain(figure.Caption)}]({name})\n\n{Grid(figure.Table)}";
            }));
    }

    public static void WriteChunks(Document document, string folder)
    {
        var (tables, charts) = (0, 0);
        File.WriteAllText(Path.Combine(folder, "report.Rmd"), Of(document, Chunk, figure =>
        {
            var name = $"figure{++charts}.csv";
            File.WriteAllText(Path.Combine(folder, name), Numbers(figure.Chart));
            return $"```{{r, echo=FALSE, fig.cap=\"{Plain(figure.Caption).Replace("\"", "'", StringComparison.Ordinal)}\", fig.width=7, fig.height=3.4, dpi=192}}\nd <- as.matrix(read.csv(\"{name}\", row.names=1, check.names=FALSE))\n{Draw(figure.Chart)}\n```\n\n{Chunk(figure.Table)}";
        }));

        string Chunk(Table table)
        {
            var name = $"table{++tables}.csv";
            File.WriteAllText(Path.Combine(folder, name), string.Join('\n', Lines(table).Select(line => string.Join(',', line.Select(cell => "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")))) + "\n");
            return $"```{{r, echo=FALSE}}\nknitr::kable(read.csv(\"{name}\", check.names=FALSE, colClasses=\"character\"), caption=\"{Plain(table.Caption).Replace("\"", "'", StringComparison.Ordinal)}\")\n```\n";
        }
    }

    private static string Of(Document document, Func<Table, string> table, Func<ChartFigure, string> chart)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"---\ntitle: \"{document.Title}\"\nsubtitle: \"{document.Subtitle}, {document.Span}\"\nauthor: \"{document.Publisher}\"\n---\n\n");
        foreach (var section in document.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"# {section.Number} {section.Title}\n\n");
            foreach (var block in section.Blocks)
            {
                text.Append(block switch
                {
                    Block.Heading heading => $"## {heading.Text}\n",
                    Block.Paragraph paragraph => Plain(paragraph.Text) + "\n",
                    Block.Points points => string.Concat(points.Items.Select(item => $"- {Plain(item)}\n")),
                    Block.OfTable of => table(of.Table),
                    Block.OfChart of => chart(of.Figure),
                    Block.Terms terms => Facts(terms.Facts),
                    Block.Definition definition => $"### {definition.Title} {definition.Code}\n\n{Facts(definition.Facts)}",
                    Block.Statuses statuses => string.Join("; ", statuses.Counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Count} {count.Status}"))) + "\n",
                    _ => "",
                });
                text.Append('\n');
            }
        }

        return text.ToString();

        static string Facts(IReadOnlyList<Fact> facts) => string.Concat(facts.Select(fact => $"**{Plain(fact.Name)}**: {Plain(fact.Text)}\n\n"));
    }

    /// <summary>A pipe table: each cell on one line.</summary>
    private static string Grid(Table table)
    {
        var lines = Lines(table).ToList();
        return $": {Plain(table.Caption)}\n\n"
            + Line(lines[0]) + "|" + string.Concat(lines[0].Select((_, at) => at == 0 ? "---|" : "---:|")) + "\n" + string.Concat(lines.Skip(1).Select(Line)) + "\n";

        static string Line(IReadOnlyList<string> cells) => "|" + string.Join('|', cells.Select(cell => Plain(cell).Replace("|", "\\|", StringComparison.Ordinal))) + "|\n";
    }

    /// <summary>Headings, then rows, as texts. Layered headings become one, as a flat table has them.</summary>
    private static IEnumerable<IReadOnlyList<string>> Lines(Table table) =>
        table.Rows.Select(row => (IReadOnlyList<string>)[$"{row.Heading} {row.Code}".TrimEnd(), .. row.Cells.Select(cell => $"{cell.Text}{cell.Mark} {string.Join(' ', cell.Details)}".TrimEnd())])
            .Prepend([table.RowsAre, .. table.Columns.Select(column => string.Join(' ', column.Headings))]);

    private static string Numbers(Chart chart) =>
        string.Join(',', chart.Columns.Select(column => $"\"{column.Replace('\n', ' ')}\"").Prepend("\"\"")) + "\n"
        + string.Concat(chart.Rows.Select((row, at) => string.Create(CultureInfo.InvariantCulture, $"\"{row.Label}{at}\",") + string.Join(',', row.Figures.Select(figure => figure.Value is { } value ? ((double)value.Numerator / (double)value.Denominator).ToString("R", CultureInfo.InvariantCulture) : "NA")) + "\n"));

    private static string Draw(Chart chart) => chart.Kind switch
    {
        ChartKind.Line => "matplot(t(d), type=\"b\", pch=19, xaxt=\"n\", xlab=\"\", ylab=\"\", ylim=c(0, max(d, na.rm=TRUE)))\naxis(1, seq_len(ncol(d)), colnames(d))",
        ChartKind.Pie => "pie(if (nrow(d) == 1) d[1,] else d[,1])",
        _ => "barplot(d, beside=TRUE, legend.text=nrow(d) > 1)",
    };

    /// <summary>Without what Markdown would read as its own.</summary>
    private static string Plain(string text) => text.Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal).Replace('\n', ' ');
}
