using Almoner.Terms;
using Almoner.Testing;
using CsCheck;

namespace Almoner.Library.Tests;

public sealed class LibraryReaderTests
{
    [Fact]
    public void The_shipped_library_has_no_problem()
    {
        var read = LibraryReader.Read(ShippedLibrary.Folder, yearStart: 4);
        Assert.Empty(read.Problems);
        Assert.NotEmpty(read.Value!.Measures);
        Assert.NotEmpty(read.Value.Targets);
        Assert.Equal(read.Value.RecordSets.Keys.Order(), read.Value.Extracts.Values.Select(extract => extract.Of.Name).Distinct().Order());
    }

    [Fact]
    public void Every_problem_of_a_badly_broken_library_is_told_in_the_order_of_files_and_lines()
    {
        var read = LibraryReader.Read(Path.Combine(AppContext.BaseDirectory, "Broken"), yearStart: 4);
        Assert.Null(read.Value);
        Golden.Matches(string.Concat(read.Problems.Select(problem => problem + "\n")), "Broken/problems.golden.txt");
    }

    [Fact]
    public void Problems_of_one_file_do_not_hide_those_of_another()
    {
        var problems = SmallLibrary.With(
            ("records/visits", "record_set: [\n"),
            ("measures/b", "measures:\n  - {code: TST01, title: a, of: contacts, counted_on: nowhere, count: rows}\n  - {code: TST02, title: a, of: contacts, counted_on: received_on, cont: rows}\n"),
            ("measures/a", ""),
            ("targets/x", "year: 2023/24\ntargets: {NOT01: none}"),
            ("extracts/x", "extract: x\nof: nothing\ncolumns: {a: b}"),
            ("reports/x", "report: x\ntitle: a\nsections:\n  - title: b\n    items:\n      - scorecard: [NOT01]\n"),
            ("calendars/small", "calendar: a\nsource: b\nfrom: 2023-01-01\nto: 2022-01-01\nholidays: {}\n")).Problems;
        Assert.Equal(
            ["calendars/small 4", "extracts/x 2", "measures/b 2", "measures/b 3", "measures/b 3", "records/visits 2", "reports/x 6", "targets/x 2"],
            problems.Select(problem => $"{problem.Place!.File["library/".Length..^".yaml".Length]} {problem.Place.Line}"));
    }

    [Fact]
    public void A_warning_stands_beside_a_sound_library_and_an_error_does_not()
    {
        const string looksAhead = "measures:\n  - {code: TST01, title: a, of: contacts, where: 'followed_by(contacts, 1 day)', counted_on: received_on, count: rows}\n";
        Assert.True(SmallLibrary.With(("measures/tested", looksAhead)).Ok);
        Assert.False(SmallLibrary.With(("measures/tested", looksAhead), ("targets/x", "year: 1\ntargets: {}")).Ok);
    }

    [Fact]
    public void The_same_files_have_the_same_version_in_any_order_and_with_any_line_ends()
    {
        var files = SmallLibrary.FilesOf();
        var version = VersionOf(files);
        Assert.Matches("^[0-9a-f]{64}$", version);
        Assert.Equal(version, VersionOf([.. files.Reverse()]));
        Assert.Equal(version, VersionOf([.. files.Select(file => file with { Text = file.Text.Replace("\n", "\r\n", StringComparison.Ordinal) })]));
        Assert.Equal(version, VersionOf([.. files.Select(file => file with { Text = file.Text.Replace('\n', '\r') })]));
    }

    [Fact]
    public void A_changed_character_makes_another_version()
    {
        var files = SmallLibrary.FilesOf();
        var version = VersionOf(files);
        Gen.Select(Gen.Int[0, files.Count - 1], Gen.Char['a', 'z']).Sample(
            (which, letter) => Assert.NotEqual(version, VersionOf([.. files.Select((file, index) => index == which ? file with { Text = file.Text + $"\n#{letter}" } : file)])));
    }

    [Fact]
    public void Names_and_separators_of_lines_count_towards_the_version()
    {
        var files = SmallLibrary.FilesOf();
        Assert.NotEqual(VersionOf(files), VersionOf([.. files.Select(file => file.Folder == "measures" ? file with { Path = "library/measures/other.yaml" } : file)]));
        Assert.NotEqual(VersionOf(With("# a\fb")), VersionOf(With("# a b")));
        Assert.NotEqual(VersionOf(With("# a\fb")), VersionOf(With("# a\n# b")));

        IReadOnlyList<LibraryFile> With(string comment) => [.. files.Select(file => file.Folder == "measures" ? file with { Text = file.Text + "\n" + comment } : file)];
    }

    [Fact]
    public void No_slip_of_the_hand_in_the_shipped_library_makes_reading_throw()
    {
        var files = LibraryReader.Folders
            .SelectMany(kind => Directory.GetFiles(Path.Combine(ShippedLibrary.Folder, kind.Folder)).Order(StringComparer.Ordinal).Select(path => new LibraryFile(kind.Folder, $"library/{kind.Folder}/{Path.GetFileName(path)}", File.ReadAllText(path))))
            .Where(file => file.Folder is not ("extracts" or "calendars") || file.Path.Contains("contacts", StringComparison.Ordinal))
            .ToList();
        Gen.Select(Gen.Int[0, files.Count - 1], Gen.Int[0, 100_000], Gen.Int[0, 12], Gen.OneOf("", "x", ":", "[", "}", "'", "(", ")", " - ", "\n", "null", "1", "people", "not ", ", ")).Sample((which, at, cut, put) =>
        {
            var text = files[which].Text;
            var index = at % text.Length;
            var slip = text.Remove(index, Math.Min(cut, text.Length - index)).Insert(index, put);
            var read = LibraryReader.Read([.. files.Select((file, number) => number == which ? file with { Text = slip } : file)], yearStart: 4);
            Assert.Equal(read.Ok, !read.Problems.Any(problem => problem.Severity == Severity.Error));
            Assert.All(read.Problems, problem => Assert.NotNull(problem.Place));
        }, iter: 300);
    }

    private static string VersionOf(IReadOnlyList<LibraryFile> files) => LibraryReader.Read(files, yearStart: 4).Value!.Version;
}
