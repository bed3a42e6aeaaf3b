using Almoner.Demo.Surveys;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>The Day Opportunities team's online form: semicolons, dates day first, replies from agreeing strongly to disagreeing.</summary>
internal sealed class DayOpportunitiesForm : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Utf8, ';', DateStyle.DayFirst, ByteOrderMark: true);
    private static readonly string[] Replies = ["Strongly agree", "Agree", "Neither", "Disagree", "Strongly disagree", "-"];
    private readonly ExtractFile replies;
    private long written;

    public DayOpportunitiesForm(string folder)
    {
        replies = new ExtractFile(folder, "day_opportunities_survey.csv", "survey-day-opportunities", "survey_answers", Habit);
        replies.Headings("Response", "Statement", "Date", "Reply");
    }

    public IEnumerable<ExtractFile> Files => [replies];

    public void Write(IReadOnlyList<Opinion> copy)
    {
        foreach (var opinion in copy)
            replies.Identifier("DO", ++written, 5).Text(opinion.Statement).Date(opinion.AnsweredOn).Word(Replies, opinion.Reply).EndRow();
    }

    public void WriteFaults() => replies.RowForQuarantine("no such reply", "DO-T1", Opinion.Reconnected, "12/07/2023", "Maybe");

    public void Dispose() => replies.Dispose();
}
