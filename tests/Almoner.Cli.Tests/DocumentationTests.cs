using Almoner.Library;
using Almoner.Library.Records;
using Almoner.Testing;

namespace Almoner.Cli.Tests;

public sealed class DocumentationTests
{
    [Fact]
    public void The_data_dictionary_is_what_the_shipped_library_declares()
    {
        var library = LibraryReader.Read(Path.Combine(AppContext.BaseDirectory, "library"), yearStart: 4);
        Assert.Empty(library.Problems);
        Golden.Matches(DataDictionary.Markdown(library.Value!.RecordSets.Values), "../../docs/data-dictionary.md");
    }
}
