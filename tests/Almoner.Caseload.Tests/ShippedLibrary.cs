using Almoner.Library;

namespace Almoner.Caseload.Tests;

/// <summary>The library that councils begin with.</summary>
internal static class ShippedLibrary
{
    public static MeasureLibrary Read { get; } = LibraryReader.Read(Path.Combine(AppContext.BaseDirectory, "library"), yearStart: 4).Value!;
}
