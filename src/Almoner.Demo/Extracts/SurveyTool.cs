using Almoner.Demo.Surveys;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>The survey tool: free-text remarks with commas, quotes and new lines inside a value.</summary>
internal sealed class SurveyTool : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Utf8, ',', DateStyle.Iso);
    private static readonly string[] Answers = ["Yes", "No", "(left blank)"];
    private static readonly string[] Remarks =
    [
        "The rail by the stairs was up within the week,\r\nthank you",
        "\"Marvellous\", as my daughter says",
        "Diolch yn fawr; mae'r gŵr yn llawer gwell",
        "Nothing more, thanks",
    ];

    private readonly ExtractFile answers;
    private long written;

    public SurveyTool(string folder)
    {
        answers = new ExtractFile(folder, "survey_independent_living.csv", "survey-answers", "survey_answers", Habit);
        answers.Headings("Answer ID", "Question", "Submitted", "Answer", "Anything else you would like to say?");
    }

    public IEnumerable<ExtractFile> Files => [answers];

    public void Write(IReadOnlyList<SurveyAnswer> copy)
    {
        foreach (var answer in copy)
        {
            answers.Number(500_000 + ++written)
                .Text(answer.Question)
                .Date(answer.AnsweredOn)
                .Word(Answers, (int)answer.Answer)
                .Text(answer.Remarked ? Remarks[(int)(answer.Response / 2 % Remarks.Length)] : null)
                .EndRow();
        }
    }

    public void WriteFaults()
    {
        answers.RowForQuarantine("no such answer", "T1", SurveyAnswer.AbleToLiveIndependently, "2023-07-04", "Maybe", "");
        answers.RowForQuarantine("no date", "T2", SurveyAnswer.AbleToLiveIndependently, "", "Yes", "");
    }

    public void Dispose() => answers.Dispose();
}
