using Almoner.Editions.Frozen;

namespace Almoner.Editions.Tests.Frozen;

public sealed class LibraryShelfTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_kept_library_is_read_back_with_the_same_version_and_definitions()
    {
        var library = VisitsCouncil.Library("{VIS01: {value: 6}}");
        var shelf = new LibraryShelf(desk.Store);
        shelf.Keep(library, CancellationToken.None);
        shelf.Keep(library, CancellationToken.None);
        var read = shelf.Read(library.Version, 4).Value!;
        Assert.Equal((library.Version, library.Measures.Count), (read.Version, read.Measures.Count));
        Assert.Equal("6", read.TargetOf(read.Measures["VIS01"], new DateOnly(2023, 9, 30))!.Print());
    }

    [Fact]
    public void A_kept_library_that_was_altered_or_is_missing_is_told()
    {
        var library = VisitsCouncil.Library("{VIS01: {value: 6}}");
        var shelf = new LibraryShelf(desk.Store);
        shelf.Keep(library, CancellationToken.None);
        var file = Directory.EnumerateFiles(Path.Combine(desk.Folder, "libraries"), "2023-24.yaml", SearchOption.AllDirectories).Single();
        File.WriteAllText(file, File.ReadAllText(file).Replace("value: 6", "value: 5", StringComparison.Ordinal));
        Assert.Equal(EditionCode.LibraryDamaged, shelf.Read(library.Version, 4).Problems.Single().Code);
        Assert.Equal(EditionCode.LibraryDamaged, shelf.Read(new string('0', 64), 4).Problems.Single().Code);
    }
}
