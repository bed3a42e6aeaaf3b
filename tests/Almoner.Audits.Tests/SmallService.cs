using System.Globalization;
using System.Text;
using Almoner.Audits.Figures;
using Almoner.Caseload;
using Almoner.Caseload.Survey;
using Almoner.Demo.Caseload;
using Almoner.Editions;
using Almoner.Editions.Actions;
using Almoner.Editions.Commentary;
using Almoner.Editions.Register;
using Almoner.Library;
using Almoner.Library.Caseload;
using Almoner.Records.Sql;
using Almoner.Terms;
using Almoner.Testing;
using DuckDB.NET.Data;

namespace Almoner.Audits.Tests;

/// <summary>
/// Two months of a service of four teams, with the library of the demonstration. The Review Team has five workers, who hold 1 to 5 cases, the Transitions Team six, who hold
/// 20 each and one of them 30, the Carers Team one, who holds 2, and the Hospital Discharge Team seven, who hold 10 each.
/// </summary>
internal static class SmallService
{
    private static readonly string[] Read = ["allocations", "workers", "worker_posts", "worker_absences", "case_weights", "case_contacts", "cases", "reviews", "people", "staff_survey"];

    public static MeasureLibrary Library { get; } = LibraryReader.Read(
        [.. LibraryReader.Read(Path.Combine(AppContext.BaseDirectory, "library"), FinancialYear.April).Value!.Files.Where(file => file.Path != CaseloadCouncil.EarlierAudits.Path), CaseloadCouncil.EarlierAudits],
        FinancialYear.April).Value!;

    public static Period Span { get; } = new MonthSpan(new Month(2023, 5), new Month(2023, 6));

    public static Issue Issue { get; } = new(AuditReport.Name, Span.Name);

    /// <summary>The audit of the whole, compared with the earlier one that the library declares.</summary>
    public static AuditReport Whole { get; } = Worked(isPublic: false);

    /// <summary>What may be published of it.</summary>
    public static AuditReport Public { get; } = Worked(isPublic: true);

    /// <summary>The public form as a published edition, with words and actions.</summary>
    public static AuditReport Edition { get; } = Public with
    {
        Commentary = new NamedWords(AuditOutline.Subjects, QuotableFigures.Of(Public)).Print(
            [Comment("section:3", "Transitions holds *{Transitions Team average}*."), Comment("table:workload-by-team", "Transitions uses {Transitions Team workload}.")], []),
        Actions = [new ActionPoint(1, Issue, new Subject.OfSection(AuditOutline.Workload), "Share cases out", "Team manager", new DateOnly(2023, 12, 31), null)],
        Standing = new EditionStanding("caseload-audit-may-2023-to-jun-2023-1", 1, EditionState.Published, null),
    };

    public static Comment Comment(string on, string text) =>
        Subject.TryParse(on, out var subject) ? new Comment(1, Issue, subject, "Auditor", new DateOnly(2023, 7, 10), text, new Almoner.Editions.Commentary.By("Sam", DateTimeOffset.UnixEpoch)) : throw new ArgumentException(on, nameof(on));

    /// <summary>The audit of the whole by other rules.</summary>
    public static AuditReport With(Func<CaseloadRules, CaseloadRules> change) => Worked(isPublic: false, Library with { Caseload = change(Library.Caseload!) });

    private static AuditReport Worked(bool isPublic, MeasureLibrary? library = null)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:;threads=1");
        connection.Open();
        SqlFunctions.CreateIn(connection, Library.Calendar);
        RecordBookTables.CreateIn(connection, Book(), Read.Select(set => Library.RecordSets[set]));
        var audit = CaseloadAudit.Of(connection, library ?? Library, Span, new AuditOptions()).Value!;
        return AuditReport.Of(
            audit, SurveyReader.Read(connection, Library), AuditReport.LastBefore(audit.Rules.Audit, Span), isPublic, new EditionGround("Small Council", FinancialYear.April, new string('d', 64), new DateOnly(2023, 6, 30)), new string('1', 64));
    }

    private static RecordBook Book()
    {
        (string Team, int[] Cases)[] teams = [("Review Team", [1, 2, 3, 4, 5]), ("Transitions Team", [20, 20, 20, 20, 20, 30]), ("Carers Team", [2]), ("Hospital Discharge Team", [10, 10, 10, 10, 10, 10, 10])];
        var (workers, posts, allocations, weights) = (
            new StringBuilder("worker_id | role | profession | began_on\n"), new StringBuilder("post_id | worker_id | team | fte | began_on\n"),
            new StringBuilder("allocation_id | person_id | worker_id | team | role | began_on | ended_on\n"), new StringBuilder("weight_id | person_id | from_on | complexity | risk | travel\n"));
        var (worker, person) = (0, 0);
        foreach (var (team, cases) in teams)
        {
            foreach (var held in cases)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"W{++worker:00}");
                workers.Append(CultureInfo.InvariantCulture, $"{id} | Social Worker | social worker | 2020-01-01\n");
                posts.Append(CultureInfo.InvariantCulture, $"{id} | {id} | {team} | 1 | 2020-01-01\n");
                for (var place = 0; place < held; place++)
                {
                    person++;
                    allocations.Append(CultureInfo.InvariantCulture, $"A{person} | P{person} | {id} | {team} | lead | {(place == 0 ? "2023-05-11" : "2022-01-01")} | {(place == 1 ? "2023-06-20" : "-")}\n");
                    weights.Append(CultureInfo.InvariantCulture, $"G{person} | P{person} | 2022-01-01 | medium | low | short\n");
                }
            }
        }

        return new RecordBook(
        [
            .. Rows("workers", workers), .. Rows("worker_posts", posts), .. Rows("allocations", allocations), .. Rows("case_weights", weights),
            .. Rows("cases", new StringBuilder("case_id | person_id | team | opened_on\nC1 | P900 | Review Team | 2023-06-01\n")),
            .. Rows("case_contacts", new StringBuilder("contact_id | person_id | worker_id | on_day | kind\nK1 | P1 | W01 | 2023-06-01 | visit\n")),
        ]);

        static IEnumerable<Row> Rows(string set, StringBuilder table) => Library.RecordSets[set].Rows(table.ToString());
    }
}
