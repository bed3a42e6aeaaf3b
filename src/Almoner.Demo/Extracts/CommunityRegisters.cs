using Almoner.Demo.Aberwen;
using Almoner.Demo.Community;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>Sheets that the community team keeps by hand, with the field names as headings.</summary>
internal sealed class CommunityRegisters : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Utf8, ',', DateStyle.Iso);
    private static readonly DateOnly Reorganised = new(1996, 4, 1); // when the counties of Wales were made
    private static readonly string[] Sectors = ["shops", "food and drink", "health and care", "transport", "leisure", "other"];
    private readonly ExtractFile pledges;
    private readonly ExtractFile ambassadors;
    private readonly ExtractFile districts;
    private long pledged;
    private long recruited;
    private long districtsWritten;

    public CommunityRegisters(string folder)
    {
        pledges = new ExtractFile(folder, "pledges.csv", "pledges", "pledges", Habit);
        pledges.Headings("pledge_id", "business", "sector", "district", "pledged_on");
        ambassadors = new ExtractFile(folder, "ambassadors.csv", "ambassadors", "ambassadors", Habit);
        ambassadors.Headings("ambassador_id", "district", "recruited_on", "stood_down_on");
        districts = new ExtractFile(folder, "districts.csv", "districts", "districts", Habit);
        districts.Headings("district_id", "district", "from_on", "to_on");
    }

    public IEnumerable<ExtractFile> Files => [pledges, ambassadors, districts];

    public void Write(CouncilRecords copy)
    {
        foreach (var pledge in copy.Pledges)
        {
            pledges.Identifier("B", ++pledged, 4)
                .Text(pledge.Business)
                .Word(Sectors, (int)pledge.Sector)
                .Word(Districts.Names, pledge.District)
                .Date(pledge.PledgedOn)
                .EndRow();
        }

        foreach (var ambassador in copy.Ambassadors)
            ambassadors.Identifier("DA", ++recruited, 4).Word(Districts.Names, ambassador.District).Date(ambassador.RecruitedOn).Date(ambassador.StoodDownOn).EndRow();

        foreach (var name in Districts.Names)
            districts.Identifier("D", ++districtsWritten, 2).Text(name).Date(Reorganised).Date(null).EndRow();
    }

    public void WriteFaults()
    {
        pledges.RowForQuarantine("no day of the pledge", "B-T1", "Harbour Books", "shops", "Aberwen Harbour", "");
        ambassadors.RowForQuarantine("they stood down before they were recruited", "DA-T1", "Pont Wen", "2023-06-01", "2023-05-01");
        districts.RowForQuarantine("no name", "D-T1", "", "1996-04-01", "");
    }

    public void Dispose()
    {
        pledges.Dispose();
        ambassadors.Dispose();
        districts.Dispose();
    }
}
