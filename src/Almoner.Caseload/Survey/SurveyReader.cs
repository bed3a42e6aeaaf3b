using Almoner.Records.Sql;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Survey;

/// <summary>Reads the answers of staff.</summary>
public static class SurveyReader
{
    /// <summary>Every answer, the first survey first.</summary>
    /// <param name="engine">A connection with one view a record set.</param>
    public static IReadOnlyList<SurveyAnswer> Read(DuckDBConnection engine)
    {
        using var command = new SqlText().Command(engine, """
            SELECT survey, answered_on, profession, question, agrees, CAST(score AS INTEGER)
            FROM staff_survey
            ORDER BY answered_on, response_id
            """);
        using var reader = command.ExecuteReader();
        var answers = new List<SurveyAnswer>();
        while (reader.Read())
        {
            answers.Add(new SurveyAnswer(
                reader.GetString(0), reader.GetFieldValue<DateOnly>(1), reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetString(3),
                reader.IsDBNull(4) ? null : reader.GetBoolean(4), reader.IsDBNull(5) ? null : reader.GetInt32(5)));
        }

        return answers;
    }
}
