using Almoner.Caseload.Mending;
using Almoner.Testing;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Tests.Mending;

public sealed class MendListTests
{
    private static readonly (string Set, string Table)[] Tables =
    [
        ("workers", """
            worker_id | role
            W1        | Social Worker
            W2        | Social Worker
            """),
        ("worker_posts", """
            post_id | worker_id | team  | fte | began_on   | ended_on
            1       | W1        | North | 1   | 2020-01-01 | 2023-06-20
            2       | W3        | North | 1   | 2020-01-01 | -
            """),
        ("worker_absences", """
            absence_id | worker_id | began_on   | ended_on
            1          | W1        | 2023-06-03 | -
            2          | W8        | 2023-06-03 | -
            3          | W7        | 2023-05-03 | 2023-05-31
            """),
        ("allocations", """
            allocation_id | person_id | worker_id | team  | role       | began_on   | ended_on
            1             | P1        | W1        | North | lead       | 2023-01-01 | -
            2             | P2        | W3        | North | lead       | 2023-06-11 | 2023-06-12
            3             | P2        | W3        | North | supporting | 2023-06-12 | -
            4             | P9        | W3        | Nroth | lead       | 2023-06-29 | -
            5             | P2        | W9        | North | lead       | 2023-06-30 | -
            6             | P9        | W9        | Nroth | lead       | 2023-01-01 | 2023-05-31
            """),
        ("case_weights", """
            weight_id | person_id | from_on    | complexity | risk   | travel
            1         | P8        | 2023-06-30 | medium     | medium | long
            2         | P7        | 2023-07-01 | medium     | medium | long
            """),
        ("case_contacts", """
            contact_id | person_id | worker_id | on_day     | kind
            1          | P1        | W2        | 2023-06-01 | call
            2          | P1        | -         | 2023-06-02 | call
            3          | P1        | W9        | 2023-06-03 | call
            4          | P8        | W1        | 2023-06-04 | call
            5          | P8        | W9        | 2023-07-01 | call
            """),
    ];

    private const string People = """
        person_id | born_on
        P1        | 1950-01-01
        P2        | 1950-01-01
        """;

    [Fact]
    public void Every_record_that_does_not_fit_is_named_by_file_and_line()
    {
        using var connection = Open(People);
        Assert.Equal(
            [
                "ALM-0602 allocations.csv:2 W1 North P1: 10 days without a post in the team",
                "ALM-0602 allocations.csv:5 W3 Nroth P9: 2 days without a post in the team",
                "ALM-0602 allocations.csv:6 W9 North P2: 1 day without a post in the team",
                "ALM-0604 allocations.csv:4 W3 North P2: the worker held the person's case already",
                "ALM-0611 allocations.csv:6 W9 North P2: the worker stands neither in workers nor in worker_posts",
                "ALM-0611 allocations.csv:5 W3 Nroth P9: no row of worker_posts has the team",
                "ALM-0611 allocations.csv:5 W3 Nroth P9: the person does not stand in people",
                "ALM-0611 case_contacts.csv:4 W9  P1: the worker stands neither in workers nor in worker_posts",
                "ALM-0611 case_contacts.csv:5 W1  P8: the person does not stand in people",
                "ALM-0611 case_weights.csv:2   P8: the person does not stand in people",
                "ALM-0611 worker_absences.csv:3 W8  : the worker stands neither in workers nor in worker_posts",
            ],
            List(connection).Rows().Select(row => $"{row.Code} {row.At} {row.WorkerId} {row.Team} {row.PersonId}: {row.Why}"));
    }

    [Fact]
    public void Days_without_a_post_add_up_to_those_that_no_average_holds()
    {
        using var connection = Open(People);
        var audit = CaseloadAudit.Of(connection, Records.Library, Records.Period("Jun 2023"), new AuditOptions()).Value!;
        Assert.Equal(audit.WithoutPost.Sum(row => row.CaseDays), List(connection).Rows().Where(row => row.Code == "ALM-0602").Sum(row => int.Parse(row.Why.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Where_nobody_is_loaded_nobody_is_looked_up()
    {
        using var connection = Open("person_id | born_on");
        Assert.DoesNotContain(List(connection).Rows(), row => row.Why.Contains("people", StringComparison.Ordinal));
        using var empty = Records.Open(Records.Book(Tables[3], Tables[5]));
        RecordBookTables.CreateIn(empty, new RecordBook(), Records.Library.People!);
        Assert.DoesNotContain(List(empty).Rows(), row => row.Code == "ALM-0611");
    }

    private static MendList List(DuckDBConnection connection) => new(connection, Records.Library, Records.Period("Jun 2023"));

    private static DuckDBConnection Open(string people)
    {
        var connection = Records.Open(Records.Book(Tables));
        RecordBookTables.CreateIn(connection, new RecordBook(Records.Library.People!.Rows(people)), Records.Library.People!);
        return connection;
    }
}
