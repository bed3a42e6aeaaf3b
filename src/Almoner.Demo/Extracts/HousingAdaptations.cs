using Almoner.Demo.Adaptations;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>A report of the housing adaptations system: two title lines, semicolons, months by name, a total under the rows.</summary>
internal sealed class HousingAdaptations : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Utf8, ';', DateStyle.MonthName, ByteOrderMark: true);
    private static readonly string[] Works = ["Level access shower", "Stairlift", "Ramp", "Through-floor lift", "Extension", "Rails & steps"];
    private static readonly string[] Tenures = ["Owner", "Private rent", "RSL"];
    private readonly ExtractFile works;
    private long written;

    public HousingAdaptations(string folder)
    {
        works = new ExtractFile(folder, "Housing adaptations - works.csv", "housing-adaptations", "adaptations", Habit);
        works.TitleLine("Housing adaptations: grants and minor works");
        works.TitleLine("Aberwen County Council, run 03 Oct 2023");
        works.Headings("Case no", "Social care ref", "Scheme", "Works", "Tenure", "Date of enquiry", "Approved", "Works certified", "Surveyor");
    }

    public IEnumerable<ExtractFile> Files => [works];

    public void Write(IReadOnlyList<Adaptation> copy)
    {
        foreach (var adaptation in copy)
        {
            works.Identifier("HA", ++written, 6)
                .Identifier("P", adaptation.About.Number)
                .Text(adaptation.Grant ? "DFG" : "Minor works")
                .Word(Works, (int)adaptation.Works)
                .Word(Tenures, (int)adaptation.Tenure)
                .Date(adaptation.FirstContactOn)
                .Date(adaptation.ApprovedOn)
                .Date(adaptation.CertifiedOn)
                .Identifier("S", 1 + (adaptation.About.Number % 6), 1)
                .EndRow();
        }
    }

    public void WriteFaults(IReadOnlyList<Adaptation> copy)
    {
        var person = "P" + copy[0].About.Number.ToString("D7", System.Globalization.CultureInfo.InvariantCulture);
        works.RowForQuarantine("the works were certified before the first contact", "HA-T1", person, "DFG", "Ramp", "Owner", "12 Jun 2023", "", "02 Jun 2023", "S1");
        works.RowForQuarantine("it was approved before the first contact", "HA-T2", person, "DFG", "Ramp", "RSL", "12 Jun 2023", "02 May 2023", "", "S1");
        works.RowForQuarantine("no such scheme", "HA-T3", person, "Loan", "Stairlift", "Owner", "12 Jun 2023", "", "", "S2");
    }

    public void WriteTotals() => works.TotalsRow("Total cases: ");

    public void Dispose() => works.Dispose();
}
