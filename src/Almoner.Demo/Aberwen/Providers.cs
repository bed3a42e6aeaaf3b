namespace Almoner.Demo.Aberwen;

/// <summary>Who provides care in Aberwen. Invented.</summary>
internal static class Providers
{
    public static readonly string[] ResidentialHomes =
    [
        "Plas Aberwen", "Tŷ Haul", "Bryn Derw House", "The Moorings", "Hafod Lodge", "Llwyn Helyg", "Castell View", "Min-y-môr", "Glan Nant", "Ash Grove", "Y Berllan",
    ];

    public static readonly string[] NursingHomes =
    [
        "Cwm Nant Nursing Home", "Harbour Court", "Plas Derwen", "St Teilo's", "Pont Wen Manor", "Tŷ Gwyn", "Eastlands", "Y Dderwen",
    ];

    public static readonly string[] HomeCareAgencies =
    [
        "Gofal Aberwen", "Harbour Home Care", "Derwen Care at Home", "Haf Homecare", "Cwm Nant Carers", "Castle Street Care", "Glanfor Support", "Nightingale Visits", "Seren Care",
    ];

    /// <summary>Packages to each hundred, in the same order.</summary>
    public static readonly int[] HomeCareWeights = [19, 17, 14, 12, 10, 9, 8, 6, 5];

    public static readonly string[] SupportedLiving =
    [
        "Enfys Supported Living", "Camau Bach", "Bridge Street Homes", "Cartref Newydd", "Tŷ Ni", "Vale Living", "Open Door Aberwen", "Llety", "Own Front Door", "Coed Support",
    ];
}
