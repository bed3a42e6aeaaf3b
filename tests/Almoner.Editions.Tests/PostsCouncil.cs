using Almoner.Library;
using Almoner.Measures;
using Almoner.Records.Sql;
using Almoner.Terms;
using Almoner.Testing;
using DuckDB.NET.Data;

namespace Almoner.Editions.Tests;

/// <summary>A council that records posts, and nothing of them but what tables need: codes, text, yes/no, people and full-time equivalents.</summary>
internal static class PostsCouncil
{
    private const string Posts = """
        record_set: posts
        title: Posts
        about: One post
        key: post_id
        person: person_id
        date: set_up_on
        fields:
          post_id: {type: text, required: true, about: Its number}
          person_id: {type: person, about: Who holds it}
          set_up_on: {type: date, required: true, about: The day}
          service: {type: code, codes: [older persons, mental health, learning disability], about: The service}
          grade: {type: code, codes: [grade 8, grade 7, grade 6], about: The grade}
          team: {type: text, about: The team}
          vacant: {type: yes_no, about: Whether nobody holds it}
          fte: {type: number, decimals: 2, unit: FTE, about: Full-time equivalents}
        """;

    private const string Measures = """
        measures:
          - {code: PST01, title: Posts set up, of: posts, counted_on: set_up_on, count: rows, breakdowns: [service, grade, team, vacant]}
          - {code: PST02, title: People in posts, of: posts, counted_on: set_up_on, count: people, breakdowns: [service, grade]}
          - code: PST03
            title: Vacancies
            better: lower
            decimals: 2
            ratio:
              numerator: {of: posts, where: vacant, counted_on: set_up_on, sum: fte}
              denominator: {of: posts, counted_on: set_up_on, sum: fte}
              as: percent
            breakdowns: [service, grade]
          - {code: PST04, title: Middle size, better: higher, of: posts, counted_on: set_up_on, median: fte, breakdowns: [service]}
          - {code: PST05, title: Full-time equivalents, better: higher, of: posts, counted_on: set_up_on, sum: fte, breakdowns: [service]}
        """;

    /// <summary>The first item of a report of quarter 2 of 2023/24, whose records are complete to its end.</summary>
    /// <param name="item">The item, as a report writes it.</param>
    /// <param name="posts">The records, as a small table.</param>
    /// <param name="targets">Years with their targets, as the value of `targets:`.</param>
    public static EditionItem Item(string item, string posts, params (string Year, string Targets)[] targets) => Item(item, posts, new DateOnly(2023, 9, 30), targets);

    /// <param name="item">As above.</param>
    /// <param name="posts">As above.</param>
    /// <param name="completeTo">The last day that the records are complete to.</param>
    /// <param name="targets">As above.</param>
    public static EditionItem Item(string item, string posts, DateOnly completeTo, params (string Year, string Targets)[] targets)
    {
        var read = LibraryReader.Read(
        [
            new LibraryFile("records", "library/records/posts.yaml", Posts),
            new LibraryFile("measures", "library/measures/posts.yaml", Measures),
            new LibraryFile("reports", "library/reports/quarterly.yaml", $"report: quarterly\ntitle: Posts\nsections:\n  - title: Posts\n    items:\n      - {item}\n"),
            .. targets.Select(file => new LibraryFile("targets", $"library/targets/{file.Year.Replace('/', '-')}.yaml", $"year: {file.Year}\ntargets: {file.Targets}\n")),
        ], FinancialYear.April);
        var library = read.Value ?? throw new InvalidOperationException(string.Join('\n', read.Problems));
        var set = library.RecordSets["posts"];
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        SqlFunctions.CreateIn(connection, library.Calendar);
        RecordBookTables.CreateIn(connection, new RecordBook(set.Rows(posts)), set);
        var engine = new MeasureEngine(connection, library, FinancialYear.April, new Dictionary<string, DateOnly?> { ["posts"] = completeTo });
        var built = new EditionBuilder(library, engine, new EditionGround("Small Council", FinancialYear.April, "small", null))
            .Build(library.Reports["quarterly"], new Quarter(new FinancialYear(2023), 2));
        return (built.Value ?? throw new InvalidOperationException(string.Join('\n', built.Problems))).Sections[0].Items[0];
    }
}
