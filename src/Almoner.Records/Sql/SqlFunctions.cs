using System.Globalization;
using Almoner.Library.Calendars;
using DuckDB.NET.Data;

namespace Almoner.Records.Sql;

/// <summary>
/// The functions of the expression language that SQL lacks, as macros, so that the SQL shown to people reads as it is meant.
/// Beside them stand months as bits of a whole number, the lowest for the month <c>first</c>: <c>month_bit</c> is the
/// month of a day, <c>months_before</c> are those that end before it, <c>months_from</c> the others.
/// </summary>
public static class SqlFunctions
{
    /// <summary>Creates the macros in a connection.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="calendar">What working days follow; without one, working_days is not there.</param>
    public static void CreateIn(DuckDBConnection connection, WorkingCalendar? calendar)
    {
        Run(connection, """
            CREATE MACRO month_of(day) AS CAST(year(day) * 12 + month(day) - 1 AS INTEGER);
            CREATE MACRO month_bit(day, first) AS CAST(1 AS BIGINT) << CAST(month_of(day) - first AS BIGINT);
            CREATE MACRO months_before(day, first, months) AS
                CASE WHEN day IS NOT NULL THEN (CAST(1 AS BIGINT) << CAST(least(greatest(month_of(day) - first, 0), months) AS BIGINT)) - 1 END;
            CREATE MACRO months_from(day, first, months) AS (CAST(1 AS BIGINT) << CAST(months AS BIGINT)) - 1 - months_before(day, first, months);
            CREATE MACRO completed_years(born, on_day) AS
                year(on_day) - year(born) - CASE WHEN month(on_day) * 100 + day(on_day) < month(born) * 100 + day(born) THEN 1 ELSE 0 END;
            """);
        if (calendar is null) return;
        var first = calendar.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var last = calendar.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Run(connection, $"SET VARIABLE worked_up_to = [{string.Join(",", calendar.WorkedUpTo)}]::INTEGER[];");
        Run(connection, $"""
            CREATE MACRO worked_up_to(day) AS CASE
                WHEN day BETWEEN DATE '{first}' AND DATE '{last}' THEN getvariable('worked_up_to')[CAST(date_diff('day', DATE '{first}', day) AS INTEGER) + 1]
                WHEN day IS NOT NULL THEN CAST(error('{OutsideCalendar}' || day) AS INTEGER) END;
            CREATE MACRO working_days(first_day, last_day) AS CAST(worked_up_to(last_day) - worked_up_to(first_day) AS BIGINT);
            """);
    }

    /// <summary>How the engine's message begins when a day lies outside the calendar; the day follows.</summary>
    public const string OutsideCalendar = "outside the calendar: ";

    private static void Run(DuckDBConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
