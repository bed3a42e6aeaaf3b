using Almoner.Library;
using Almoner.Records.Sql;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Survey;

/// <summary>Reads the answers of staff.</summary>
public static class SurveyReader
{
    private const string Answers = "staff_survey";

    private static readonly string[] Fields = ["response_id", "survey", "answered_on", "profession", "question", "agrees", "score"];

    /// <summary>Every answer, the first survey first; none where the library does not keep surveys.</summary>
    /// <param name="engine">A connection with one view a record set.</param>
    /// <param name="library">The definitions.</param>
    public static IReadOnlyList<SurveyAnswer> Read(DuckDBConnection engine, MeasureLibrary library)
    {
        if (!library.RecordSets.TryGetValue(Answers, out var set) || Fields.Any(field => set.Find(field) is null)) return [];
        return engine.Read(new SqlText(), $"""
            SELECT survey, answered_on, profession, question, agrees, CAST(score AS INTEGER)
            FROM {Answers}
            ORDER BY answered_on, response_id
            """, row => new SurveyAnswer(
                row.GetString(0), row.Day(1), row.TextOrNull(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetBoolean(4), row.IsDBNull(5) ? null : row.GetInt32(5)));
    }
}
