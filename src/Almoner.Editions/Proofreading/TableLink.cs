using Almoner.Terms;

namespace Almoner.Editions.Proofreading;

/// <summary>A table, and a measure of a list that it is about.</summary>
/// <param name="Table">The table.</param>
/// <param name="List">The list that holds the measure.</param>
/// <param name="Row">The measure's row.</param>
/// <param name="Words">The words that tie them; empty when the table names the measure.</param>
internal sealed record TableLink(PrintedTable Table, PrintedTable List, int Row, IReadOnlyList<string> Words)
{
    /// <summary>Words that two names must share to be taken for the same thing, where not all words of the table's name are shared.</summary>
    private const int EnoughWords = 2;

    public PrintedLine Measure => List.Rows[Row];

    /// <summary>Whether the table names the measure, so that nothing hangs on words.</summary>
    public bool IsNamed => Words.Count == 0;

    public Sureness Sure => IsNamed ? Sureness.Certain : Sureness.Likely;

    /// <summary>How the two are known to belong together, to end a sentence with.</summary>
    public string Because => IsNamed ? "" : $"; taken to be the same thing for the words {string.Join(", ", Words)}";

    /// <summary>Every link, those that share the most words first.</summary>
    public static IEnumerable<TableLink> Of(PrintedReport report)
    {
        foreach (var table in report.Tables.Where(table => !table.IsList))
        {
            var links = report.Tables.Where(list => list.IsList)
                .SelectMany(list => Enumerable.Range(0, list.Rows.Count).Select(row => Tie(table, list, row)).OfType<TableLink>())
                .OrderByDescending(link => link.IsNamed).ThenByDescending(link => link.Words.Count).ThenBy(link => link.Measure.Words.Count);
            foreach (var link in links) yield return link;
        }
    }

    /// <summary>The links of each table to measures that the check can compare; of several, those that share the most words.</summary>
    /// <param name="report">The report.</param>
    /// <param name="comparable">Whether the measure and the table can be compared.</param>
    public static IEnumerable<(TableLink Best, IReadOnlyList<TableLink> All)> Where(PrintedReport report, Func<TableLink, bool> comparable)
    {
        foreach (var links in report.Links.Where(comparable).GroupBy(link => link.Table))
        {
            var all = links.ToList();
            if (all.Count == 1 || all[0].IsNamed || all[0].Words.Count > all[1].Words.Count) yield return (all[0], all);
        }
    }

    /// <summary>The measure's figures by period; targets left out.</summary>
    public IEnumerable<(Period Period, PrintedCell Cell)> Figures() => List.Results
        .Where(column => List.Columns[column].Heading is { Period: not null, IsYearToDate: false } && List.Figure(Row, column) is not null)
        .Select(column => (List.Columns[column].Heading.Period!, List.Figure(Row, column)!));

    private static TableLink? Tie(PrintedTable table, PrintedTable list, int row)
    {
        var measure = list.Rows[row];
        if (table.Subject is not null) return measure.Code == table.Subject ? new TableLink(table, list, row, []) : null;
        var words = LabelWords.Of(Heading.Read(table.Name, ReportPeriod.Unknown.Quarter).Rest.Replace('-', ' '));
        var shared = words.Where(measure.Words.Contains).ToList();
        return shared.Count >= EnoughWords || (shared.Count > 0 && shared.Count == words.Count) ? new TableLink(table, list, row, shared) : null;
    }
}
