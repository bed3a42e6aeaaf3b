namespace Almoner.Library.Tests;

/// <summary>The library that the product ships, beside the tests.</summary>
internal static class ShippedLibrary
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "library");

    public static MeasureLibrary Read { get; } = LibraryReader.Read(Folder, yearStart: 4).Value ?? throw new InvalidOperationException("The shipped library is not sound.");
}
