using System.Globalization;
using Almoner.Caseload.Days;
using Almoner.Caseload.Holding;
using Almoner.Library;
using Almoner.Records.Sql;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Mending;

/// <summary>The records of a span that do not fit the others: one by one, or counted with the first as an example.</summary>
public sealed class MendList
{
    private const string NoWorker = "the worker stands neither in workers nor in worker_posts";
    private const string NoPerson = "the person does not stand in people";
    private const string NoTeam = "no row of worker_posts has the team";

    private readonly DuckDBConnection engine;
    private readonly Period span;
    private readonly IReadOnlyList<Part> parts;

    /// <param name="engine">A connection with one view a record set.</param>
    /// <param name="library">The definitions; what they do not declare is not looked at.</param>
    /// <param name="span">The months that are looked at.</param>
    public MendList(DuckDBConnection engine, MeasureLibrary library, Period span)
    {
        (this.engine, this.span) = (engine, span);
        var people = library.People is { Person: { } person } set && Any(set.Name) ? $"SELECT {SqlText.Name(person.Name)} FROM {SqlText.Name(set.Name)}" : null;
        var posts = Any("worker_posts");
        var workers = posts || Any("workers") ? "SELECT worker_id FROM workers UNION ALL SELECT worker_id FROM worker_posts" : null;
        var teams = posts ? "SELECT team FROM worker_posts" : null;
        parts =
        [
            new Part(CaseloadCode.WithoutPost, "allocations", "worker_id", "without a post in the team", WithoutPost),
            new Part(CaseloadCode.HeldTwice, "allocations", "worker_id", "the worker held the person's case already", HeldTwice),
            .. new[]
            {
                Unknown(library, "allocations", "worker_id", workers, NoWorker, Allocations), Unknown(library, "allocations", "team", teams, NoTeam, Allocations), Unknown(library, "allocations", "person_id", people, NoPerson, Allocations),
                Unknown(library, "case_contacts", "worker_id", workers, NoWorker, Contacts), Unknown(library, "case_contacts", "person_id", people, NoPerson, Contacts),
                Unknown(library, "case_weights", "person_id", people, NoPerson, Weights), Unknown(library, "worker_absences", "worker_id", workers, NoWorker, Absences),
            }.OfType<Part>(),
        ];
    }

    /// <summary>Every record of the worklist, by what is wrong, file and line.</summary>
    public IEnumerable<RowToMend> Rows() => parts.SelectMany(part => Read(part, ""));

    /// <summary>A warning for each field that names somebody or something which no other record knows.</summary>
    /// <param name="namesNobody">Whether to tell no example that is somebody, and no place where one stands.</param>
    internal IEnumerable<Problem> UnknownNames(bool namesNobody)
    {
        foreach (var part in parts.Where(part => part.Code == CaseloadCode.UnknownNames))
        {
            var text = new SqlText();
            var (rows, names) = engine.Read(text, $"SELECT count(*), count(DISTINCT name) FROM ({part.Sql(text)})", row => (row.GetInt64(0), row.GetInt64(1)))[0];
            if (rows == 0) continue;
            var first = First(part)!;
            var example = part.Field switch { "worker_id" when !namesNobody => $", such as {first.WorkerId}", "team" => $", such as {first.Team}", _ => "" };
            yield return Problem.Warning(CaseloadCode.UnknownNames,
                string.Create(CultureInfo.InvariantCulture, $"{rows:N0} {(rows == 1 ? "record" : "records")} of {part.Set} {(rows == 1 ? "names" : "name")} {names:N0} unknown {part.Noun(names)}{example}: {part.Why}"),
                "Load who or what is missing, or correct the records; `almoner caseload audit --records` lists them", namesNobody ? null : first.At);
        }
    }

    /// <summary>Where the first record of a code stands; null when there is none.</summary>
    internal Place? FirstOf(string code) => First(parts.First(part => part.Code == code))?.At;

    private RowToMend? First(Part part) => Read(part, "LIMIT 1").FirstOrDefault();

    private List<RowToMend> Read(Part part, string limit)
    {
        var text = new SqlText();
        return engine.Read(text, $"SELECT person_id, worker_id, team, first, last, days, _file, _line FROM ({part.Sql(text)}) ORDER BY _file, _line {limit}", row => new RowToMend(
            part.Code, part.Set, row.TextOrNull(0), row.TextOrNull(1), row.TextOrNull(2), row.DayOrNull(3), row.DayOrNull(4),
            row.IsDBNull(5) ? part.Why : string.Create(CultureInfo.InvariantCulture, $"{row.GetInt64(5):N0} {(row.GetInt64(5) == 1 ? "day" : "days")} {part.Why}"), new Place(row.GetString(6), checked((int)row.GetInt64(7)))));
    }

    private bool Any(string set) => engine.Read(new SqlText(), $"SELECT EXISTS (SELECT 1 FROM {SqlText.Name(set)})", row => row.GetBoolean(0))[0];

    private static Part? Unknown(MeasureLibrary library, string set, string field, string? known, string why, Func<SqlText, string> rows) => known is null || library.RecordSets[set].Find(field) is null
        ? null
        : new Part(CaseloadCode.UnknownNames, set, field, why, text => $"SELECT *, {field} AS name FROM ({rows(text)}) WHERE {field} IS NOT NULL AND {field} NOT IN (SELECT * FROM ({known}) AS known(id) WHERE id IS NOT NULL)");

    private string Allocations(SqlText text) =>
        $"SELECT a.person_id, a.worker_id, a.team, a.began_on AS first, a.ended_on AS last, CAST(NULL AS BIGINT) AS days, a._file, a._line FROM allocations AS a WHERE {new HeldSql(text, DaySpan.Of(span)).InForce}";

    private string Contacts(SqlText text) =>
        $"SELECT person_id, worker_id, NULL AS team, on_day AS first, on_day AS last, CAST(NULL AS BIGINT) AS days, _file, _line FROM case_contacts WHERE on_day BETWEEN {text.Value(span.Start)} AND {text.Value(span.End)}";

    private string Weights(SqlText text) =>
        $"SELECT person_id, NULL AS worker_id, NULL AS team, from_on AS first, CAST(NULL AS DATE) AS last, CAST(NULL AS BIGINT) AS days, _file, _line FROM case_weights WHERE from_on <= {text.Value(span.End)}";

    private string Absences(SqlText text) =>
        $"SELECT NULL AS person_id, a.worker_id, NULL AS team, a.began_on AS first, a.ended_on AS last, CAST(NULL AS BIGINT) AS days, a._file, a._line FROM worker_absences AS a WHERE {new HeldSql(text, DaySpan.Of(span)).InForce}";

    private string WithoutPost(SqlText text)
    {
        var sql = new HeldSql(text, DaySpan.Of(span));
        return $"""
            WITH {sql.InPost}, {sql.Held(", a.allocation_id")},
            covered AS (SELECT allocation_id, sum(past - first) AS days FROM held GROUP BY allocation_id),
            uncovered AS (
              SELECT a.person_id, a.worker_id, a.team, a.began_on AS first, a.ended_on AS last, a._file, a._line, a.worker_id AS name,
                  CAST(least(coalesce(a.ended_on, {sql.Day(span.End)}), {sql.Day(span.End)}) - greatest(a.began_on, {sql.Day(span.Start)}) + 1 - coalesce(c.days, 0) AS BIGINT) AS days
              FROM allocations AS a LEFT JOIN covered AS c ON c.allocation_id = a.allocation_id
              WHERE {sql.InForce}
            )
            SELECT * FROM uncovered WHERE days > 0
            """;
    }

    private string HeldTwice(SqlText text) => $"SELECT *, worker_id AS name FROM ({new HeldSql(text, DaySpan.Of(span)).HeldAlready})";

    /// <summary>One thing that may be wrong with the records of one set.</summary>
    /// <param name="Sql">Its records, with the columns of the worklist and <c>name</c>.</param>
    private sealed record Part(string Code, string Set, string Field, string Why, Func<SqlText, string> Sql)
    {
        public string Noun(long number) => (Field, number) switch
        {
            ("worker_id", 1) => "worker",
            ("worker_id", _) => "workers",
            ("team", 1) => "team",
            ("team", _) => "teams",
            (_, 1) => "person",
            _ => "people",
        };
    }
}
