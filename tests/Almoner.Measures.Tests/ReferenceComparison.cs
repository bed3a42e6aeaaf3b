using System.Collections.Concurrent;
using Almoner.Library.Calendars;
using Almoner.Measures.Figures;
using Almoner.Records.Sql;
using Almoner.Terms;
using Almoner.Testing;
using CsCheck;
using DuckDB.NET.Data;

namespace Almoner.Measures.Tests;

/// <summary>The engine means what the reference evaluator means, on any small council and any definition.</summary>
public sealed class ReferenceComparison : IDisposable
{
    /// <summary>How many generated councils are compared on every run of the tests; set ALMONER_COMPARISONS for more.</summary>
    private const int UsualCases = 2000;

    private readonly ConcurrentDictionary<WorkingCalendar, ConcurrentBag<DuckDBConnection>> idle = [];

    [Fact]
    public void The_engine_answers_every_generated_question_as_the_reference_does() => GeneratedCase.Any.Sample(
        one =>
        {
            var differences = Differences(one);
            Assert.True(differences.Count == 0, string.Join('\n', differences));
        },
        iter: Cases,
        print: one => one.Print());

    private static long Cases => long.TryParse(Environment.GetEnvironmentVariable("ALMONER_COMPARISONS"), out var cases) ? cases : UsualCases;

    public void Dispose()
    {
        foreach (var connection in idle.Values.SelectMany(connections => connections)) connection.Dispose();
    }

    private List<string> Differences(GeneratedCase one)
    {
        var calendar = one.Library.Calendar!;
        var connections = idle.GetOrAdd(calendar, _ => []);
        if (!connections.TryTake(out var connection)) connection = Open(calendar);
        try
        {
            return Differences(one, connection);
        }
        finally
        {
            connections.Add(connection);
        }
    }

    private static DuckDBConnection Open(WorkingCalendar calendar)
    {
        var connection = new DuckDBConnection("Data Source=:memory:;threads=1");
        connection.Open();
        SqlFunctions.CreateIn(connection, calendar);
        return connection;
    }

    private static List<string> Differences(GeneratedCase one, DuckDBConnection connection)
    {
        RecordBookTables.CreateIn(connection, one.Book, SmallCouncil.Sets);
        var completeTo = SmallCouncil.Sets.ToDictionary(set => set.Name, set => set.Date is null ? null : one.CompleteTo);
        var engine = new MeasureEngine(connection, one.Library, one.YearStart, completeTo);
        var worked = engine.Work([.. one.Questions.Select(question => new FigureRequest(question.Measure, question.Periods, question.By))]);
        if (worked.Value is not { } table) return [.. worked.Problems.Select(problem => problem.ToString())];

        var differences = new List<string>();
        foreach (var question in one.Questions)
        {
            foreach (var period in question.Periods)
            {
                var whole = Words(one.Reference.Evaluate(question.Measure, period));
                Compare($"{question.Measure.Code} {period}", whole, Words(table.Whole(question.Measure, period)));
                if (question.By.Count == 0) continue;
                var expected = one.Reference.Breakdown(question.Measure, period, question.By)
                    .Select(group => $"{Words(group.Group.Select(value => value.Value))}: {Words(group.Figure)}");
                var actual = table.By(question.Measure, period, question.By).Select(row => $"{Words(row.Groups)}: {Words(row.Figure)}");
                Compare($"{question.Measure.Code} {period} by groups", string.Join("; ", expected.Order(StringComparer.Ordinal)), string.Join("; ", actual.Order(StringComparer.Ordinal)));
            }
        }

        return differences;

        void Compare(string what, string expected, string actual)
        {
            if (expected != actual) differences.Add($"{what}\n  reference: {expected}\n  engine:    {actual}");
        }
    }

    private static string Words(IEnumerable<object?> group) => string.Join(" / ", group.Select(value => value switch
    {
        null => "(empty)",
        bool yes => yes ? "yes" : "no",
        _ => value.ToString(),
    }));

    /// <summary>Everything that a figure says but its reason, whose wording is the engine's own.</summary>
    private static string Words(Figure figure) =>
        $"{figure.State} {figure.Value} ({figure.Numerator} of {figure.Denominator} times {figure.Times}, {figure.Rows} rows, {figure.Unit}, {figure.Decimals})";
}
