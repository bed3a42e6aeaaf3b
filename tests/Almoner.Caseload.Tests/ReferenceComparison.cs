using System.Collections.Concurrent;
using Almoner.Caseload.Averages;
using Almoner.Terms;
using Almoner.Testing;
using Almoner.Testing.Caseload;
using CsCheck;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Tests;

/// <summary>The engine's sums of overlaps say what looking at every day says, on any small service.</summary>
public sealed class ReferenceComparison : IDisposable
{
    /// <summary>How many generated services are compared on every run of the tests; set ALMONER_COMPARISONS for more.</summary>
    private const int UsualCases = 300;

    private readonly ConcurrentBag<DuckDBConnection> idle = [];

    [Fact]
    public void The_engine_says_of_every_generated_service_what_the_reference_says() => Gen.Select(GenCaseload.Book(Records.Library), GenCaseload.Span).Sample(
        (book, span) =>
        {
            var differences = Differences(book, span);
            Assert.True(differences.Count == 0, string.Join('\n', differences));
        },
        iter: long.TryParse(Environment.GetEnvironmentVariable("ALMONER_COMPARISONS"), out var cases) ? cases : UsualCases,
        print: one => $"{one.Item2}\n{Records.Print(one.Item1)}");

    public void Dispose()
    {
        foreach (var connection in idle) connection.Dispose();
    }

    private List<string> Differences(RecordBook book, Period span)
    {
        if (!idle.TryTake(out var connection)) connection = Records.Open();
        try
        {
            Records.Fill(connection, book);
            var audit = CaseloadAudit.Of(connection, Records.Library, span, new AuditOptions()).Value!;
            var reference = new ReferenceCaseload(Records.Library, book, span);
            var found = new List<string>();
            foreach (var period in span.Months.Prepend(span).Distinct()) Averages(audit, reference, period, found);
            Holding(audit, reference, span, found);
            Movement(audit, reference, span, found);
            return found;
        }
        finally
        {
            idle.Add(connection);
        }
    }

    private static void Averages(Audit audit, ReferenceCaseload reference, Period period, List<string> found)
    {
        foreach (var by in Enum.GetValues<By>())
        {
            var names = by switch { By.Team => ["North", "South"], By.Worker => ["W1", "W2", "W3", "W4"], By.Whole => [""], By.Role => ["Social Worker", "Senior Practitioner", ""], _ => new[] { "social worker", "occupational therapist", "" } };
            var sums = names.ToDictionary(name => name, name => reference.Sum(
                period, by == By.Team ? name : null,
                by switch
                {
                    By.Role => (row, _) => ((string?)row?["role"] ?? "") == name,
                    By.Profession => (row, _) => ((string?)row?["profession"] ?? "") == name,
                    By.Worker => (_, worker) => worker == name,
                    _ => null,
                }));
            var expected = sums.Where(sum => sum.Value.WorkerDays > 0).Select(sum => Words(sum.Key, sum.Value)).Order(StringComparer.Ordinal);
            var rows = audit.Averages.Rows(by, period).Zip(audit.Workload.Rows(by, period));
            var actual = rows.Select(row =>
            {
                Assert.Equal((row.First.Group, row.First.Workers), (row.Second.Group, row.Second.Workers));
                return $"{row.First.Group} {row.First.Workers}: {string.Join(", ", AverageKind.All.Select(kind => $"{row.First[kind].Numerator}/{row.First[kind].Denominator}"))}; {Print(row.Second.CapacityUsed)}, {row.Second.PointsPerCase.Value}";
            }).Order(StringComparer.Ordinal);
            Compare($"{by} {period}", string.Join('\n', expected), string.Join('\n', actual), found);
        }

        // A figure without a denominator shows neither part.
        static string Words(string name, ReferenceSum sum)
        {
            Exact[] days = [sum.WorkerDays, sum.PresentWorkerDays, Exact.Of(sum.FteDays), Exact.Of(sum.PresentFteDays)];
            Exact[] ends = [sum.WorkersAtEnds, sum.PresentAtEnds, Exact.Of(sum.FteAtEnds), Exact.Of(sum.PresentFteAtEnds)];
            var averages = days.Select(day => (Cases: sum.CaseDays, Per: day)).Concat(ends.Select(end => (Cases: sum.CasesAtEnds, Per: end))).Select(pair => pair.Per.IsZero ? "/" : $"{pair.Cases}/{pair.Per}");
            var isNone = sum.Available.IsZero || sum.WithoutWeights > 0 && sum.WithoutWeights == sum.CaseDays;
            var state = isNone ? FigureState.None : sum.WithoutWeights > 0 ? FigureState.Provisional : FigureState.Known;
            var weighed = sum.CaseDays - sum.WithoutWeights;
            return $"{name} {sum.Workers.Count}: {string.Join(", ", averages)}; {state} {(isNone ? "" : sum.PointDays / sum.Available * 100)}, {(weighed == 0 ? "" : sum.PointDays / weighed)}";
        }

        static string Print(Figure figure) => $"{figure.State} {figure.Value}";
    }

    private static void Holding(Audit audit, ReferenceCaseload reference, Period span, List<string> found)
    {
        string[] workers = ["W1", "W2", "W3", "W4"], teams = ["North", "South"];
        var without = from team in teams from worker in workers let days = reference.CaseDaysWithoutPost(worker, team) where days > 0 select $"{team} {worker} {days}";
        Compare("without post", string.Join(", ", without), string.Join(", ", audit.WithoutPost.Select(row => $"{row.Team} {row.WorkerId} {row.CaseDays}")), found);
        var held = from team in teams from worker in workers from one in reference.Held(worker, team, span.End) select $"{team} {worker} {one.Person} {one["began_on"]} {reference.PointsOf(one, span.End)}";
        var standing = audit.Standings.SelectMany(team => team.Workers.SelectMany(worker => worker.Cases).Concat(team.WithoutPost).Select(one => $"{team.Team} {one.WorkerId} {one.PersonId} {one.Since} {one.Points}"));
        Compare("held", string.Join('\n', held.Order(StringComparer.Ordinal)), string.Join('\n', standing.Order(StringComparer.Ordinal)), found);
    }

    private static void Movement(Audit audit, ReferenceCaseload reference, Period span, List<string> found)
    {
        var movement = audit.Movement;
        var pairs = reference.Reallocations().ToList();
        Compare("reallocations",
            string.Join('\n', pairs.Select(pair => $"{pair.From.Person} {pair.From["worker_id"]} {pair.From["ended_on"]} {pair.To["worker_id"]} {pair.To["team"]} {pair.To["began_on"]}").Order(StringComparer.Ordinal)),
            string.Join('\n', movement.Reallocations.Select(one => $"{one.PersonId} {one.FromWorker} {one.EndedOn} {one.ToWorker} {one.ToTeam} {one.BeganOn}").Order(StringComparer.Ordinal)), found);
        Compare("people by changes", string.Join(' ', reference.PeopleByChanges()), string.Join(' ', movement.Changes.PeopleByChanges), found);
        var flows =
            from team in new[] { null, "North", "South" }
            where team is null || reference.Flow(span, team) != default
            from period in span.Months.Append(span)
            select $"{team} {period} {reference.Flow(period, team)}";
        Compare("flows", string.Join('\n', flows),
            string.Join('\n', movement.Flows.Select(row => $"{row.Team} {row.Period} {(row.Began.Value, row.Ended.Value, row.FromSameTeam.Value, row.FromOtherTeam.Value, row.ToSameTeam.Value, row.ToOtherTeam.Value)}")), found);
        Compare("waiting",
            string.Join('\n', reference.Waiting(span.End).Select(one => $"{one.Person} {one.Team} {one.Since} {one.WasHeld}").Order(StringComparer.Ordinal)),
            string.Join('\n', movement.WaitingCases.Select(one => $"{one.PersonId} {one.Team} {one.Since} {one.WasHeld}").Order(StringComparer.Ordinal)), found);
        var quiet = reference.Quiet(span.End).Where(one => reference.KnowsContacts(span.End) && one.Days > Records.Library.Caseload!.Audit.NoContactDays);
        Compare("without contact",
            string.Join('\n', quiet.Select(one => $"{one.Person} {one.Worker} {one.HeldSince} {one.LastContact} {one.Days}").Order(StringComparer.Ordinal)),
            string.Join('\n', movement.QuietCases.Select(one => $"{one.PersonId} {one.WorkerId} {one.HeldSince} {one.LastContactOn} {one.Days}").Order(StringComparer.Ordinal)), found);
    }

    private static void Compare(string what, string expected, string actual, List<string> found)
    {
        if (expected != actual) found.Add($"{what}\n  reference:\n{expected}\n  engine:\n{actual}");
    }
}
