using System.Xml.Linq;

namespace Almoner.House.Tests;

/// <summary>One project file, as written.</summary>
internal sealed record Project(string File, string Name, IReadOnlyList<string> References, IReadOnlyList<(string Name, bool HasVersion)> Packages)
{
    public static IReadOnlyList<Project> All { get; } =
    [
        .. Tree.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(Read),
    ];

    public static IEnumerable<Project> Product => All.Where(project => project.File.StartsWith("src/", StringComparison.Ordinal));

    /// <summary>The name without the house's: "Terms".</summary>
    public string Room => Name["Almoner.".Length..];

    private static Project Read(string file)
    {
        var xml = XDocument.Parse(Tree.Text(file));
        return new Project(
            file,
            Path.GetFileNameWithoutExtension(file),
            [.. xml.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!))],
            [.. xml.Descendants("PackageReference").Select(package => ((string)package.Attribute("Include")!, package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null))]);
    }
}
