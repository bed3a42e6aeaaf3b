using Almoner.Caseload.Survey;
using Almoner.Testing;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Tests.Survey;

public sealed class SurveyReaderTests
{
    [Fact]
    public void Answers_are_read_as_they_stand()
    {
        using var engine = new DuckDBConnection("Data Source=:memory:");
        engine.Open();
        RecordBookTables.CreateIn(engine, new RecordBook([]), ShippedLibrary.Read.RecordSets["staff_survey"]);
        using var insert = engine.CreateCommand();
        insert.CommandText = """
            INSERT INTO staff_survey (response_id, survey, answered_on, profession, question, agrees, score)
            VALUES ('1', 'S', '2022-11-07', 'social worker', 'Fair', true, 4), ('2', 'S', '2022-11-08', NULL, 'Fair', NULL, NULL)
            """;
        insert.ExecuteNonQuery();
        Assert.Equal(
            [new("S", new DateOnly(2022, 11, 7), "social worker", "Fair", true, 4), new("S", new DateOnly(2022, 11, 8), null, "Fair", null, null)],
            SurveyReader.Read(engine, ShippedLibrary.Read));
    }

    [Fact]
    public void A_library_without_surveys_has_no_answers()
    {
        using var engine = new DuckDBConnection("Data Source=:memory:");
        engine.Open();
        Assert.Empty(SurveyReader.Read(engine, SmallCouncil.Library()));
    }
}
