using System.Globalization;
using Almoner.Demo.Aberwen;
using Almoner.Demo.Placements;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>The contracts system: UTF-8 for Welsh names, months by name. It took over from an older one in January 2023, with the contracts that ran then.</summary>
internal sealed class ContractsSystem : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Utf8, ';', DateStyle.MonthName, ByteOrderMark: true, EmptyWord: "n/a");
    private static readonly string[] Kinds = ["RES", "NUR"];
    private static readonly string[] Categories = ["General", "EMI", "MH", "LD"];
    private readonly ExtractFile contracts;
    private long written;

    public ContractsSystem(string folder)
    {
        contracts = new ExtractFile(folder, "contracts_care_homes_2023-10-02.csv", "contracts-placements", "placements", Habit);
        contracts.Headings("Contract", "Type", "Category", "Home", "Client No", "First In Care", "Agreed", "From", "To", "Weekly Fee");
    }

    public IEnumerable<ExtractFile> Files => [contracts];

    public void Write(IReadOnlyList<Placement> copy)
    {
        foreach (var placement in copy)
        {
            contracts.Identifier("CH", ++written, 6)
                .Word(Kinds, (int)placement.Kind)
                .Word(Categories, (int)placement.Care)
                .Word(placement.Kind == PlacementKind.Residential ? Providers.ResidentialHomes : Providers.NursingHomes, placement.Home)
                .Identifier("P", placement.About.Number)
                .Date(placement.SupportedSince)
                .Date(placement.AgreedOn)
                .Date(placement.StartedOn)
                .Date(placement.EndedOn)
                .Number(640 + (placement.About.Number % 37 * 15))
                .EndRow();
        }
    }

    public void WriteFaults(IReadOnlyList<Placement> copy)
    {
        var client = "P" + copy[0].About.Number.ToString("D7", CultureInfo.InvariantCulture);
        contracts.RowForQuarantine("it ended before it began", "CH-T1", "RES", "General", "Ash Grove", client, "03 Apr 2023", "30 Mar 2023", "03 Apr 2023", "31 Mar 2023", "700");
        contracts.RowForQuarantine("support in care homes began after the place did", "CH-T2", "NUR", "EMI", "Plas Derwen", client, "05 Jun 2023", "30 May 2023", "01 Jun 2023", "n/a", "900");
        contracts.RowForQuarantine("no such kind of home", "CH-T3", "RESP", "General", "Ash Grove", client, "03 Jul 2023", "03 Jul 2023", "03 Jul 2023", "17 Jul 2023", "700");
    }

    public void Dispose() => contracts.Dispose();
}
