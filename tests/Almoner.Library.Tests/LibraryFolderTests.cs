using Almoner.Terms;

namespace Almoner.Library.Tests;

public sealed class LibraryFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("almoner-library-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_folder_reads_as_its_files_do()
    {
        Lay();
        var read = LibraryReader.Read(Path.Combine(folder, "library"), yearStart: 4);
        Assert.Empty(read.Problems);
        Assert.Equal(SmallLibrary.Sound.Version, read.Value!.Version);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_a_file()
    {
        Lay();
        File.WriteAllBytes(PathOf("measures/small.yaml"), [0xEF, 0xBB, 0xBF, .. "measures: []"u8]);
        Assert.Empty(Problems());
    }

    [Fact]
    public void A_library_that_is_not_there_is_a_problem()
    {
        var nowhere = Path.Combine(folder, "nowhere");
        SmallLibrary.AssertOne(LibraryReader.Read(nowhere, yearStart: 4).Problems, "ALM-0115", new Place(nowhere), $"there is no library folder {nowhere}");
    }

    [Fact]
    public void A_character_that_is_not_UTF_8_is_located_and_the_other_files_are_read()
    {
        Lay();
        File.WriteAllBytes(PathOf("measures/old.yaml"), [.. "measures:\n  # caf"u8, 0xE9, .. " is Windows text\n"u8]);
        File.WriteAllText(PathOf("measures/small.yaml"), "measures:\n  - {code: TST01}\n");
        var problems = Problems();
        Assert.Contains(problems, problem => problem is { Code: "ALM-0117", What: "a character is not UTF-8" } && problem.Place == new Place("library/measures/old.yaml", 2, 8));
        Assert.Contains(problems, problem => problem is { Code: "ALM-0103", Place.File: "library/measures/small.yaml" });
    }

    [Fact]
    public void UTF_16_is_refused_rather_than_guessed()
    {
        Lay();
        File.WriteAllText(PathOf("measures/small.yaml"), "measures: []", System.Text.Encoding.Unicode);
        SmallLibrary.AssertOne(Problems(), "ALM-0117", new Place("library/measures/small.yaml", 1, 1), "a character is not UTF-8");
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_a_problem()
    {
        Lay();
        File.CreateSymbolicLink(PathOf("measures/gone.yaml"), PathOf("measures/nowhere.yaml"));
        SmallLibrary.AssertOne(Problems(), "ALM-0117", new Place("library/measures/gone.yaml"), "the file cannot be opened");
    }

    [Theory]
    [InlineData("mesures/small.yaml", "Did you mean the folder `measures`?")]
    [InlineData("small.yaml", "Move it into one of the folders: records, measures, targets, reports, extracts, calendars, caseload, words")]
    [InlineData("measures/2023/small.yml", "Move it into one of the folders: records, measures, targets, reports, extracts, calendars, caseload, words")]
    public void A_YAML_file_that_nothing_reads_is_a_warning(string file, string remedy)
    {
        Lay();
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), "measures: []");
        var problem = Assert.Single(Problems());
        Assert.Equal(("ALM-0118", Severity.Warning, remedy, $"library/{file}"), (problem.Code, problem.Severity, problem.Remedy, problem.Place!.File));
    }

    [Fact]
    public void What_is_hidden_or_no_YAML_is_left_alone()
    {
        Lay();
        File.WriteAllText(PathOf("README.md"), "Our library");
        File.WriteAllText(PathOf("measures/.#small.yaml"), "a lock");
        Directory.CreateDirectory(PathOf(".git"));
        File.WriteAllText(PathOf(".git/config.yaml"), "x: y");
        Assert.Empty(Problems());
    }

    [Fact]
    public void Both_endings_of_YAML_files_are_read_in_any_letter_case()
    {
        Lay();
        File.WriteAllText(PathOf("targets/a.yml"), "year: 2022/23\ntargets: {CON01: none}");
        File.WriteAllText(PathOf("targets/b.YAML"), "year: 2023/24\ntargets: {CON01: none}");
        Assert.Equal(2, LibraryReader.Read(Path.Combine(folder, "library"), yearStart: 4).Value!.Targets.Count);
    }

    private IReadOnlyList<Problem> Problems() => LibraryReader.Read(Path.Combine(folder, "library"), yearStart: 4).Problems;

    private string PathOf(string file) => Path.Combine(folder, "library", file);

    /// <summary>Lays the small library out.</summary>
    private void Lay()
    {
        foreach (var kind in LibraryReader.Folders) Directory.CreateDirectory(PathOf(kind.Folder));
        foreach (var file in SmallLibrary.FilesOf()) File.WriteAllText(Path.Combine(folder, file.Path), file.Text);
    }
}
