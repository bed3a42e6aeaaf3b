using System.Globalization;
using Almoner.Demo.Quality;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>The complaints system: codes for the services, the number of cases under the rows.</summary>
internal sealed class ComplaintsSystem : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Windows1252, ';', DateStyle.DayFirst, DateMark: '-');
    private static readonly string[] Services = ["ACS", "MH", "LD", "SAFE", "SPRF", "REG", "ILS", "CORP"];
    private static readonly string[] Subjects = ["Care", "Delay", "Communication", "Staff", "Charges", "Decision"];
    private static readonly string[] Findings = ["U", "P", "N", "W"];
    private readonly ExtractFile cases;
    private long written;

    public ComplaintsSystem(string folder)
    {
        cases = new ExtractFile(folder, "Complaints_AdultServices.csv", "complaints-system", "complaints", Habit);
        cases.Headings("Case No", "Stage", "From Case", "Service", "Subject", "Received", "Answered", "Finding", "Officer");
    }

    public IEnumerable<ExtractFile> Files => [cases];

    public void Write(IReadOnlyList<Complaint> copy)
    {
        var numbers = new Dictionary<Complaint, long>(ReferenceEqualityComparer.Instance);
        foreach (var complaint in copy)
        {
            numbers[complaint] = ++written;
            cases.Identifier("C", written, 5).Text(complaint.From is null ? "1" : "2");
            if (complaint.From is { } first)
                cases.Identifier("C", numbers[first], 5);
            else
                cases.Text(null);

            cases.Word(Services, complaint.Area)
                .Word(Subjects, complaint.Subject)
                .Date(complaint.ReceivedOn)
                .Date(complaint.AnsweredOn)
                .Word(Findings, (int?)complaint.Finding)
                .Text("Complaints Team")
                .EndRow();
        }
    }

    public void WriteFaults()
    {
        cases.RowForQuarantine("it was answered before it was received", "C-T1", "1", "", "ACS", "Delay", "14-06-2023", "12-06-2023", "N", "");
        cases.RowForQuarantine("a complaint at stage 1 comes from no earlier stage", "C-T2", "1", "C00001", "MH", "Care", "14-06-2023", "", "", "");
        cases.RowForQuarantine("no such service", "C-T3", "1", "", "PARKS", "Care", "14-06-2023", "", "", "");
    }

    public void WriteTotals() => cases.TotalsRow("Number of cases: ");

    public void Dispose() => cases.Dispose();
}
