using Almoner.Demo.Caseload;
using Almoner.Library;

namespace Almoner.Caseload.Tests;

/// <summary>The library that councils begin with.</summary>
internal static class ShippedLibrary
{
    public static MeasureLibrary Read { get; } = LibraryReader.Read(Path.Combine(AppContext.BaseDirectory, "library"), yearStart: 4).Value!;

    /// <summary>The same with what the council of the demonstration has published.</summary>
    public static MeasureLibrary OfTheDemonstration { get; } =
        LibraryReader.Read([.. Read.Files.Where(file => file.Path != CaseloadCouncil.EarlierAudits.Path), CaseloadCouncil.EarlierAudits], yearStart: 4).Value!;
}
