using System.Globalization;
using CsCheck;
using DuckDB.NET.Data;

namespace Almoner.Testing.Tests;

public sealed class RecordBookTablesTests
{
    [Fact]
    public void Tables_hold_the_fields_in_order_then_file_and_line()
    {
        using var connection = Open();
        RecordBookTables.CreateIn(connection, new RecordBook(), SmallCouncil.Spells);
        Assert.Equal(
            [
                "spell_id VARCHAR", "person_id VARCHAR", "team VARCHAR", "kind VARCHAR", "started_on DATE", "ended_on DATE",
                "started_at TIMESTAMP", "ended_at TIMESTAMP", "hours DECIMAL(18,1)", "agreed BOOLEAN", "_file VARCHAR", "_line BIGINT",
            ],
            Read(connection, "select column_name || ' ' || column_type from (describe spells)").Select(cells => (string)cells[0]!));
    }

    [Fact]
    public void Line_numbers_count_from_the_line_after_the_headings()
    {
        using var connection = Open();
        RecordBookTables.CreateIn(connection, new RecordBook(SmallCouncil.People.Rows("""
            person_id
            p1
            p2
            """)), SmallCouncil.People);
        Assert.Equal(["people.csv:2", "people.csv:3"], Read(connection, "select _file || ':' || _line from people order by _line").Select(cells => (string)cells[0]!));
    }

    [Fact]
    public void Every_generated_record_comes_back_as_it_was()
    {
        using var connection = Open();
        GenRecords.Book.Sample(
            book =>
            {
                RecordBookTables.CreateIn(connection, book, SmallCouncil.Sets);
                foreach (var set in SmallCouncil.Sets)
                {
                    var expected = book.Rows(set).Select(row => set.Fields.Select(field => Text(row[field.Name])));
                    var actual = Read(connection, $"select * exclude (_file, _line) from {set.Name} order by _line").Select(row => row.Select(Text));
                    Assert.Equal(expected, actual);
                }
            },
            iter: 50,
            threads: 1);
    }

    private static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }

    private static List<object?[]> Read(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))]);
        }

        return rows;
    }

    private static string Text(object? value) => value switch
    {
        null => "-",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("s", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
