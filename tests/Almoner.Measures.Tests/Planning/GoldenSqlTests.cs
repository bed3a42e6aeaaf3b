using System.Text;
using Almoner.Measures.Figures;
using Almoner.Terms;
using Almoner.Testing;
using DuckDB.NET.Data;

namespace Almoner.Measures.Tests.Planning;

/// <summary>The SQL of every shipped measure lies beside this file; a changed one is a change of behaviour to be reviewed.</summary>
public sealed class GoldenSqlTests
{
    public static TheoryData<string> Codes => [.. ShippedLibrary.Measures.Select(measure => measure.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_statements_of_a_shipped_measure_are_the_golden_ones(string code)
    {
        var measure = ShippedLibrary.Library.Measures[code];
        Golden.Matches(Statements([new FigureRequest(measure, [ShippedLibrary.Period("2023/24 Q2")], [.. measure.Breakdowns.Take(1)])]), $"{code}.golden.sql");
    }

    [Fact]
    public void All_measures_by_month_and_team_share_one_scan_for_each_record_set_and_date()
    {
        var months = ShippedLibrary.Period("2023/24 Q2").Months.ToList<Period>();
        var statements = Statements([.. ShippedLibrary.Measures.Select(measure =>
            new FigureRequest(measure, months, [.. measure.Breakdowns.Where(field => field.Name == "team")]))]);
        Golden.Matches(statements, "all-by-month-and-team.golden.sql");
    }

    [Fact]
    public void Supplied_figures_and_rates_read_their_record_sets_beside_the_measure_s_own()
    {
        using var measures = new WrittenMeasures("""
              - {code: SUP01, title: a, supplied: workers}
              - {code: RAT01, title: a, of: contacts, counted_on: received_at, rate: {count: rows, per: 1000, population: {age_from: 65, age_to: 74}}}
            """, null);
        Golden.Matches(new StringBuilder().AppendJoin('\n', [.. measures.Statements("SUP01", "2023/24 Q2"), .. measures.Statements("RAT01", "2023/24 Q2")]).ToString(), "supplied-and-rate.golden.sql");
    }

    private static string Statements(IReadOnlyList<FigureRequest> requests)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        var engine = new MeasureEngine(connection, ShippedLibrary.Library, FinancialYear.April, new Dictionary<string, DateOnly?>());
        return new StringBuilder().AppendJoin('\n', engine.Statements(requests)).ToString();
    }
}
