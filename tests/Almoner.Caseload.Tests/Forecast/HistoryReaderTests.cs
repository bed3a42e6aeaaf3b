using Almoner.Caseload.Forecast;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Tests.Forecast;

/// <summary>Rows in, histories out.</summary>
public sealed class HistoryReaderTests : IDisposable
{
    private readonly DuckDBConnection engine = new("Data Source=:memory:");

    public HistoryReaderTests()
    {
        engine.Open();
        Run("""
            CREATE TABLE allocations (allocation_id VARCHAR, person_id VARCHAR, team VARCHAR, began_on DATE, ended_on DATE);
            CREATE TABLE case_contacts (person_id VARCHAR, kind VARCHAR, on_day DATE);
            """);
    }

    [Fact]
    public void Each_team_has_its_allocations_that_began_by_the_day()
    {
        Run("""
            INSERT INTO allocations VALUES
              ('1', 'p1', 'B', '2023-01-01', '2023-02-01'), ('2', 'p1', 'A', '2023-02-02', NULL), ('3', 'p2', 'B', '2023-06-30', '2023-08-01'), ('4', 'p2', 'B', '2023-07-01', NULL);
            """);
        var teams = HistoryReader.All(engine, new DateOnly(2023, 6, 30));
        Assert.Equal(["A", "B"], teams.Select(team => team.Team));
        Assert.Equal(
            [new("p1", new DateOnly(2023, 1, 1), new DateOnly(2023, 2, 1)), new("p2", new DateOnly(2023, 6, 30), new DateOnly(2023, 8, 1))],
            teams[1].Allocations);
    }

    [Theory]
    [InlineData("2023-01-31", false)]
    [InlineData("2023-02-01", true)]
    [InlineData("2023-03-01", true)]
    [InlineData("2023-03-02", false)]
    public void A_review_counts_from_the_first_day_of_the_allocation_to_the_last(string day, bool reviewed)
    {
        Run($"""
            INSERT INTO allocations VALUES ('1', 'p1', 'A', '2023-02-01', '2023-03-01');
            INSERT INTO case_contacts VALUES ('p1', 'review', '{day}'), ('p1', 'visit', '2023-02-10'), ('p2', 'review', '2023-02-10');
            """);
        Assert.Equal(reviewed, HistoryReader.All(engine, new DateOnly(2023, 6, 30))[0].Allocations[0].Reviewed);
    }

    [Fact]
    public void A_review_after_the_day_does_not_count()
    {
        Run("INSERT INTO allocations VALUES ('1', 'p1', 'A', '2023-02-01', NULL); INSERT INTO case_contacts VALUES ('p1', 'review', '2023-07-01');");
        Assert.False(HistoryReader.All(engine, new DateOnly(2023, 6, 30))[0].Allocations[0].Reviewed);
    }

    public void Dispose() => engine.Dispose();

    private void Run(string statement)
    {
        using var command = engine.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
