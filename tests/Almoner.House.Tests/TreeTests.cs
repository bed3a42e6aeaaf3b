using System.Text.RegularExpressions;

namespace Almoner.House.Tests;

/// <summary>Names and sizes of what lies in the repository.</summary>
public sealed partial class TreeTests
{
    [Fact]
    public void Nothing_is_named_after_its_role()
    {
        var roles = Tree.Files.SelectMany(file => file.Split('/').Select(part => (file, part)))
            .Where(named => RoleName().IsMatch(Path.GetFileNameWithoutExtension(named.part)));
        Assert.Empty(roles.Select(named => named.file));
    }

    [Fact]
    public void No_file_of_the_product_is_longer_than_400_lines()
    {
        var longFiles = Tree.Files
            .Where(file => file.StartsWith("src/", StringComparison.Ordinal) && Path.GetExtension(file) is ".cs" or ".css" or ".js" or ".html" or ".razor" or ".csproj")
            .Select(file => (file, lines: Tree.Text(file).Count(character => character == '\n')))
            .Where(measured => measured.lines > 400);
        Assert.Empty(longFiles.Select(measured => $"{measured.file} has {measured.lines} lines"));
    }

    [Fact]
    public void Nothing_names_a_folder_of_one_machine()
    {
        var text = Tree.Files.Where(file => Path.GetExtension(file) is not (".png" or ".jpg" or ".ico" or ".woff2" or ".gz" or ".db" or ".parquet"));
        var found = text.SelectMany(file => Tree.Text(file).Split('\n').Select((line, index) => (file, line, index)))
            .Where(read => MachinePath().IsMatch(read.line))
            .Select(read => $"{read.file}:{read.index + 1}: {read.line.Trim()}");
        Assert.Empty(found);
    }

    [Fact]
    public void Test_projects_mirror_a_project()
    {
        var projects = Project.All.Select(project => project.Name).ToHashSet();
        var strays = Project.All.Where(project => project.File.StartsWith("tests/", StringComparison.Ordinal))
            .Select(project => project.Name)
            .Where(name => name != "Almoner.House.Tests" && !projects.Contains(name.Replace(".Tests", "", StringComparison.Ordinal)));
        Assert.Empty(strays);
    }

    [GeneratedRegex("^(Services?|Common|.*(Helper|Manager|Util|Utility|Utilities)s?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex RoleName();

    [GeneratedRegex(@"(?<![A-Za-z0-9_.<>\]-])/(home|root|work|Users|mnt)/[A-Za-z0-9]|[A-Za-z]:\\(Users|Temp|work)\\", RegexOptions.ExplicitCapture)]
    private static partial Regex MachinePath();
}
