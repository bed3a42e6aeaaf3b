using System.Globalization;
using Almoner.Demo.Aberwen;
using Almoner.Demo.People;
using Almoner.Demo.Reablement;
using Almoner.Demo.Surveys;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>
/// The Community Resource Team's reablement system: Windows-1252, days first with dashes, TRUE and FALSE, n/a for nothing; a count under the
/// time sheets. Survey cards are keyed into it too, one row a question.
/// </summary>
internal sealed class ReablementSystem : IDisposable
{
    private static readonly Habit Habit = new(
        TextEncoding.Windows1252, ',', DateStyle.DayFirst, DateMark: '-', EmptyWord: "n/a", Yes: "TRUE", No: "FALSE");

    private static readonly string[] Results = ["Home care", "Hospital", "RIP", "Declined", "Discharge cancelled", "Not appropriate", "Therapies only"];
    private static readonly string[] Ticks = ["Y", "N", "?"];
    private readonly ExtractFile episodes;
    private readonly ExtractFile assessments;
    private readonly ExtractFile sheets;
    private readonly ExtractFile cards;
    private (long Episodes, long Assessments, long Sheets, long Cards) last;

    public ReablementSystem(string folder)
    {
        episodes = new ExtractFile(folder, "CRT_EPISODES.csv", "reablement-episodes", "reablement_episodes", Habit);
        episodes.Headings("EpisodeNo", "Client", "Locality", "Pathway", "Service", "StartDate", "EndDate", "EndReason", "AimMet", "CareAfter");
        assessments = new ExtractFile(folder, "CRT_ASSESSMENTS.csv", "reablement-assessments", "reablement_assessments", Habit);
        assessments.Headings("AssessmentNo", "Client", "Locality", "Pathway", "AssessmentDate", "Result");
        sheets = new ExtractFile(folder, "CRT_TIMESHEETS.csv", "reablement-hours", "reablement_hours", Habit);
        sheets.Headings("SheetNo", "EpisodeNo", "Client", "Locality", "WeekEnding", "Hours");
        cards = new ExtractFile(folder, "CRT_SURVEY_CARDS.csv", "reablement-survey", "survey_answers", Habit);
        cards.Headings("CardLine", "CardDate", "Question", "Tick");
    }

    public IEnumerable<ExtractFile> Files => [episodes, assessments, sheets, cards];

    public void Write(CouncilRecords copy)
    {
        var firstEpisode = last.Episodes + 1;
        foreach (var episode in copy.Episodes.All)
            Write(++last.Episodes, episode);

        foreach (var assessment in copy.Hub.Assessments)
        {
            Place(assessments.Identifier("CRA", ++last.Assessments, 6).Identifier("P", assessment.About.Number), assessment.About)
                .Text(assessment.StepDown ? "SD" : "SU")
                .Date(assessment.AssessedOn)
                .Word(Results, (int)assessment.Outcome)
                .EndRow();
        }

        foreach (var sheet in copy.TimeSheets)
        {
            Place(sheets.Identifier("TS", ++last.Sheets, 6).Identifier("CRE", firstEpisode + sheet.Of.Place, 6).Identifier("P", sheet.Of.About.Number), sheet.Of.About)
                .Date(sheet.WeekEnding)
                .Text((sheet.QuarterHours * 0.25m).ToString("0.00", CultureInfo.InvariantCulture))
                .EndRow();
        }

        foreach (var card in copy.HomeCareCards)
        {
            Write(card, "Q1", card.Satisfied);
            Write(card, "Q2", card.WouldRecommend);
        }
    }

    public void WriteFaults(CouncilRecords copy)
    {
        var person = "P" + copy.Episodes.All[0].About.Number.ToString("D7", CultureInfo.InvariantCulture);
        const string team = "Community Resource Team East";
        episodes.RowForQuarantine("it ended before it started", "CRE-T1", person, team, "SD", "HC", "12-06-2023", "02-06-2023", "COMP", "TRUE", "NONE");
        episodes.RowForQuarantine("it says how it ended and not when", "CRE-T2", person, team, "SU", "HC", "12-06-2023", "", "COMP", "", "");
        assessments.RowForQuarantine("no such result", "CRA-T1", person, team, "SD", "14-07-2023", "see notes");
        sheets.RowForQuarantine("a week has no more than 168 hours", "TS-T1", "CRE000001", person, team, "23-07-2023", "450.00");
        sheets.RowForQuarantine("no number", "TS-T2", "CRE000001", person, team, "23-07-2023", "4h30");
        cards.RowForQuarantine("no such tick", "C-T1", "04-07-2023", "Q1", "Y/N");
    }

    public void WriteTotals() => sheets.TotalsRow("Sheets: ");

    public void Dispose()
    {
        foreach (var file in Files)
            file.Dispose();
    }

    private static ExtractFile Place(ExtractFile file, Person person) => file.Word(Teams.Reablement, person.District % Teams.Reablement.Length);

    private void Write(long number, Episode episode)
    {
        var (reason, care) = episode.Ending switch
        {
            Ending.CompletedNoCare => ("COMP", "NONE"),
            Ending.CompletedLongTermCare => ("COMP", "POC"),
            Ending.PassedToLongTermCare => ("LTC", "POC"),
            Ending.DeclinedNoCare => ("DECL", "NONE"),
            Ending.AdmittedToHospital => ("HOSP", null),
            Ending.Died => ("RIP", null),
            _ => ((string?)null, (string?)null),
        };
        Place(episodes.Identifier("CRE", number, 6).Identifier("P", episode.About.Number), episode.About)
            .Text(episode.StepDown ? "SD" : "SU")
            .Text(episode.HomeCare ? "HC" : "TH")
            .Date(episode.StartedOn)
            .Date(episode.EndedOn)
            .Text(reason)
            .YesNo(episode.EndedOn is null ? null : episode.AimAchieved)
            .Text(care)
            .EndRow();
    }

    private void Write(HomeCareCard card, string question, Answer answer) =>
        cards.Identifier("C", ++last.Cards, 6).Date(card.Day).Text(question).Word(Ticks, (int)answer).EndRow();
}
