using System.Globalization;
using Almoner.Editions.Commentary;
using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Measures;
using Almoner.Measures.Figures;
using Almoner.Records.Sql;
using Almoner.Terms;
using Almoner.Testing;
using DuckDB.NET.Data;

namespace Almoner.Editions.Tests;

/// <summary>A council that records nothing but visits, in three districts.</summary>
internal static class VisitsCouncil
{
    private const string Visits = """
        record_set: visits
        title: Visits
        about: One visit
        key: visit_id
        date: made_on
        fields:
          visit_id: {type: text, required: true, about: Its number}
          made_on: {type: date, required: true, about: The day}
          ended_on: {type: date, about: The day on which what followed was over}
          district: {type: code, codes: [North, South, East], about: Where}
          kept: {type: yes_no, about: Whether somebody was in}
        """;

    private const string History = """
        record_set: published_figures
        title: Published figures
        about: One figure as it was published
        key: figure_id
        fields:
          figure_id: {type: text, required: true, about: Its name}
          measure: {type: text, required: true, about: The code}
          period_name: {type: text, required: true, about: The period}
          breakdown: {type: text, about: The field}
          group: {type: text, about: Its value}
          value: {type: number, decimals: 4, required: true, about: The figure}
          decimals: {type: number, about: Decimals printed}
          source: {type: text, required: true, about: Where}
        """;

    private const string Measures = """
        measures:
          - {code: VIS01, title: Visits, kpi: true, better: higher, of: visits, counted_on: made_on, count: rows, breakdowns: [district]}
          - {code: VIS02, title: Visits kept, kpi: true, better: higher, of: visits, counted_on: made_on, percentage: {meeting: kept}, breakdowns: [district]}
          - {code: VIS03, title: Visits that somebody still waits after, better: lower, of: visits, open: {from: made_on, to: ended_on}, count: rows}
          - {code: VIS04, title: Visits in the year so far, kpi: true, better: higher, of: visits, counted_on: made_on, count: rows, cumulative: financial year}
          - {code: VIS05, title: Visits not kept, kpi: true, better: lower, of: visits, counted_on: made_on, percentage: {meeting: not kept}, breakdowns: [district]}
        """;

    private const string Report = """
        report: quarterly
        title: Visits
        sections:
          - title: Visits
            items:
              - scorecard: [VIS01, VIS02, VIS03, VIS04]
              - {table: VIS05, rows: district}
        """;

    /// <summary>A measure, for tests that judge figures made by hand.</summary>
    public static Measure Measure(string code) => Library("{}").Measures[code];

    /// <summary>The library with the targets of 2023/24 given, as the value of `targets:`, and whatever else belongs to the file.</summary>
    public static MeasureLibrary Library(string targets, string others = "")
    {
        var read = LibraryReader.Read(
        [
            new LibraryFile("records", "library/records/visits.yaml", Visits),
            new LibraryFile("records", "library/records/published_figures.yaml", History),
            new LibraryFile("measures", "library/measures/visits.yaml", Measures),
            new LibraryFile("reports", "library/reports/quarterly.yaml", Report),
            new LibraryFile("targets", "library/targets/2023-24.yaml", $"year: 2023/24\ntargets: {targets}\n{others}"),
        ], FinancialYear.April);
        return read.Value ?? throw new InvalidOperationException(string.Join('\n', read.Problems));
    }

    /// <summary>The edition of a quarter of 2023/24.</summary>
    /// <param name="library">The library.</param>
    /// <param name="quarter">The quarter, 1 to 4.</param>
    /// <param name="visits">Visits: the day, how many, where, and how many of them were kept.</param>
    public static Edition Edition(MeasureLibrary library, int quarter, params (string Day, int Count, string District, int Kept)[] visits) => Edition(library, quarter, [], visits);

    /// <param name="library">The library.</param>
    /// <param name="quarter">The quarter, 1 to 4.</param>
    /// <param name="published">Published figures: of which measure, which period, and the value.</param>
    /// <param name="visits">As above.</param>
    /// <param name="words">The words that stand on it; null for none.</param>
    public static Edition Edition(
        MeasureLibrary library, int quarter, IReadOnlyList<(string Measure, string Period, decimal Value)> published, (string Day, int Count, string District, int Kept)[] visits, WordsOfEdition? words = null)
    {
        var set = library.RecordSets["visits"];
        var number = 0;
        var rows = visits.SelectMany(group => Enumerable.Range(0, group.Count).Select(index => new Row(set,
        [
            new("visit_id", (++number).ToString(CultureInfo.InvariantCulture)),
            new("made_on", DateOnly.ParseExact(group.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("district", group.District),
            new("kept", index < group.Kept),
        ])));
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        SqlFunctions.CreateIn(connection, library.Calendar);
        var history = library.RecordSets["published_figures"];
        var figures = published.Select((figure, index) => new Row(history,
        [
            new("figure_id", index.ToString(CultureInfo.InvariantCulture)), new("measure", figure.Measure), new("period_name", figure.Period), new("value", figure.Value), new("source", "a report"),
        ]));
        RecordBookTables.CreateIn(connection, new RecordBook(rows.Concat(figures)), set, history);
        var engine = new MeasureEngine(connection, library, FinancialYear.April,
            new Dictionary<string, DateOnly?> { ["visits"] = new Quarter(new FinancialYear(2023), quarter).End, ["published_figures"] = null },
            RecordsBegin.Of(connection, library), PublishedFigures.Of(connection, library, FinancialYear.April));
        var built = new EditionBuilder(library, engine, new EditionGround("Small Council", FinancialYear.April, "small", null))
            .Build(library.Reports["quarterly"], new Quarter(new FinancialYear(2023), quarter), words);
        return built.Value ?? throw new InvalidOperationException(string.Join('\n', built.Problems));
    }
}
