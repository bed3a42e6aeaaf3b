using Almoner.Demo.Aberwen;
using Almoner.Demo.Carers;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>The carers' register, saved from a spreadsheet: two title lines, months by name, a total under the rows.</summary>
internal sealed class CarersRegister : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Utf8, ',', DateStyle.MonthName, CarriageReturns: false);
    private readonly ExtractFile offers;
    private readonly ExtractFile assessments;
    private long offersWritten;
    private long assessmentsWritten;

    public CarersRegister(string folder)
    {
        offers = new ExtractFile(folder, "Carers register - offers.csv", "carers-register-offers", "carer_offers", Habit);
        offers.TitleLine("Carers register: offers of an assessment");
        offers.TitleLine("Aberwen County Council, printed 02 Oct 2023");
        offers.Headings("No", "Carer", "Identified", "Eligible", "New carer", "Offered", "Accepted", "Team of the person cared for", "Remarks");
        assessments = new ExtractFile(folder, "Carers register - assessments.csv", "carers-register-assessments", "carer_assessments", Habit);
        assessments.TitleLine("Carers register: assessments");
        assessments.TitleLine("Aberwen County Council, printed 02 Oct 2023");
        assessments.Headings("No", "Carer", "Begun", "Completed", "Team");
    }

    public IEnumerable<ExtractFile> Files => [offers, assessments];

    public void Write(CarerBook copy)
    {
        foreach (var offer in copy.Offers)
        {
            offers.Identifier("CAO", ++offersWritten, 6)
                .Identifier("P", offer.Carer.Number)
                .Date(offer.IdentifiedOn)
                .YesNo(offer.Eligible)
                .YesNo(offer.NewCarer)
                .Date(offer.OfferedOn)
                .YesNo(offer.Accepted)
                .Text(Teams.Of(offer.Area)[0])
                .Text(offer is { OfferedOn: not null, Accepted: null } ? "No answer yet, to be asked again" : null)
                .EndRow();
        }

        foreach (var assessment in copy.Assessments)
        {
            assessments.Identifier("CAA", ++assessmentsWritten, 6)
                .Identifier("P", assessment.Carer.Number)
                .Date(assessment.StartedOn)
                .Date(assessment.CompletedOn)
                .Text(Teams.Of(assessment.Area)[0])
                .EndRow();
        }
    }

    public void WriteFaults(CarerBook copy)
    {
        var carer = "P" + copy.Offers[0].Carer.Number.ToString("D7", System.Globalization.CultureInfo.InvariantCulture);
        offers.RowForQuarantine("the offer was made before the carer was identified", "CAO-T1", carer, "08 May 2023", "Yes", "Yes", "05 May 2023", "No", "", "");
        offers.RowForQuarantine("an offer was accepted that was never made", "CAO-T2", carer, "09 May 2023", "Yes", "Yes", "", "Yes", "", "");
        offers.RowForQuarantine("no such month", "CAO-T3", carer, "09 Mai 2023", "Yes", "No", "", "", "", "");
        assessments.RowForQuarantine("it was completed before it was begun", "CAA-T1", carer, "08 May 2023", "05 May 2023", "");
    }

    public void WriteTotals()
    {
        offers.TotalsRow("Total ");
        assessments.TotalsRow("Total ");
    }

    public void Dispose()
    {
        offers.Dispose();
        assessments.Dispose();
    }
}
