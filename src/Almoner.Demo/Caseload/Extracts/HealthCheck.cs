using System.Globalization;
using Almoner.Demo.Caseload.Opinions;
using Almoner.Demo.Extracts;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Caseload.Extracts;

/// <summary>The staff survey's answers, one line a respondent and statement.</summary>
internal sealed class HealthCheck : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Utf8, ',', DateStyle.Iso, CarriageReturns: false, Yes: "Agree", No: "Do not agree");
    private static readonly string[] Professions = ["Social worker", "Social care professional", "Occupational therapist"];
    private readonly ExtractFile answers;
    private int copies;

    public HealthCheck(string folder)
    {
        answers = new ExtractFile(folder, "health_check_answers.csv", "caseload-staff-survey", "staff_survey", Habit);
        answers.Headings("Reply", "Survey", "Submitted", "Profession", "Statement", "Agreement", "Score 1-5");
    }

    public IEnumerable<ExtractFile> Files => [answers];

    public void Write(IReadOnlyList<SurveyReply> copy)
    {
        foreach (var reply in copy)
        {
            answers.Text(string.Create(CultureInfo.InvariantCulture, $"{reply.Survey.FirstDay.Year}-{(copies * reply.Survey.Respondents) + reply.Respondent + 1:000}-{reply.Statement + 1}"))
                .Text(reply.Survey.Name)
                .Date(reply.AnsweredOn)
                .Word(Professions, (int?)reply.Profession)
                .Text(StaffSurvey.Statements[reply.Statement])
                .YesNo(reply.Agrees);
            (reply.Score is { } score ? answers.Number(score) : answers.Text(null)).EndRow();
        }

        copies++;
    }

    public void WriteFaults()
    {
        answers.RowForQuarantine("no such score", "R-T1", StaffSurvey.All[^1].Name, "2022-11-10", "Social worker", StaffSurvey.Statements[0], "Agree", "7");
        answers.RowForQuarantine("no such profession", "R-T2", StaffSurvey.All[^1].Name, "2022-11-10", "Test", StaffSurvey.Statements[0], "Agree", "4");
    }

    public void Dispose() => answers.Dispose();
}
