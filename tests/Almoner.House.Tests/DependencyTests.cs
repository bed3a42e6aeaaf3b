using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Almoner.House.Tests;

/// <summary>Which project may refer to which, read from the project files.</summary>
public sealed partial class DependencyTests
{
    /// <summary>From the ground up: a project refers only to those before it.</summary>
    private static readonly string[] Order = ["Terms", "Library", "Records", "Measures", "Caseload", "Editions", "Reports", "Demo", "Web", "Cli"];

    [Fact]
    public void Every_project_of_the_product_has_its_place_in_the_order()
    {
        Assert.Empty(Project.Product.Select(project => project.Room).Except(Order));
        Assert.Contains("Cli", Project.Product.Select(project => project.Room));
    }

    [Fact]
    public void A_project_refers_only_to_those_below_it()
    {
        var upwards =
            from project in Project.Product
            from reference in project.References
            where !reference.StartsWith("Almoner.", StringComparison.Ordinal)
                || Array.IndexOf(Order, reference["Almoner.".Length..]) is var place && (place < 0 || place >= Array.IndexOf(Order, project.Room))
            select $"{project.Name} refers to {reference}";
        Assert.Empty(upwards);
    }

    [Theory]
    [InlineData("Caseload", "Editions")]
    [InlineData("Editions", "Caseload")]
    [InlineData("Web", "Records")]
    [InlineData("Reports", "Records")]
    [InlineData("Reports", "Measures")]
    [InlineData("Reports", "Caseload")]
    [InlineData("Caseload", "Measures")]
    [InlineData("Demo", "Records")]
    [InlineData("Demo", "Measures")]
    public void Rooms_that_must_not_know_each_other_do_not(string room, string other) =>
        Assert.DoesNotContain(Project.Product.Where(project => project.Room == room), project => project.References.Contains($"Almoner.{other}"));

    [Fact]
    public void The_product_never_refers_to_tests_or_benchmarks()
    {
        var product = Project.Product.Select(project => project.Name).ToHashSet();
        Assert.Subset(product, Project.Product.SelectMany(project => project.References).ToHashSet());
    }

    [Fact]
    public void Terms_stands_on_nothing()
    {
        var terms = Assert.Single(Project.Product, project => project.Room == "Terms");
        Assert.Empty(terms.References);
        Assert.Empty(terms.Packages);
    }

    [Fact]
    public void References_do_not_pass_through_other_projects()
    {
        var house = XDocument.Parse(Tree.Text("eng/House.props"));
        Assert.Equal("true", Assert.Single(house.Descendants("DisableTransitiveProjectReferences")).Value);
        Assert.DoesNotContain(Tree.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)), file => Tree.Text(file).Contains("DisableTransitiveProjectReferences", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_package_has_one_exact_version_in_one_place()
    {
        var central = XDocument.Parse(Tree.Text("Directory.Packages.props"));
        Assert.Equal("true", Assert.Single(central.Descendants("ManagePackageVersionsCentrally")).Value);
        var versions = central.Descendants().Where(element => element.Name.LocalName is "PackageVersion" or "GlobalPackageReference")
            .ToDictionary(element => (string)element.Attribute("Include")!, element => (string)element.Attribute("Version")!);
        Assert.All(versions, version => Assert.Matches(ExactVersion(), version.Value));
        foreach (var project in Project.All)
        {
            Assert.All(project.Packages, package => Assert.True(!package.HasVersion && versions.ContainsKey(package.Name), $"{project.File}: {package.Name} is not pinned centrally"));
        }

        var used = Project.All.SelectMany(project => project.Packages).Select(package => package.Name)
            .Concat(Tree.Files.Where(file => file.EndsWith(".props", StringComparison.Ordinal)).SelectMany(file => XDocument.Parse(Tree.Text(file)).Descendants("PackageReference")).Select(package => (string)package.Attribute("Include")!));
        Assert.Empty(central.Descendants("PackageVersion").Select(element => (string)element.Attribute("Include")!).Except(used).Except(NotYetUsed));
    }

    [Fact]
    public void Every_project_stands_in_the_solution()
    {
        var solution = XDocument.Parse(Tree.Text("Almoner.slnx")).Descendants("Project").Select(project => (string)project.Attribute("Path")!);
        Assert.Equal(Project.All.Select(project => project.File).Order(StringComparer.Ordinal), solution.Order(StringComparer.Ordinal));
    }

    /// <summary>Pinned for rooms whose project is not there yet.</summary>
    private static readonly string[] NotYetUsed = ["Sylvan.Data.Csv", "Dapper"];

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+){1,3}(-[a-z0-9.]+)?$")]
    private static partial Regex ExactVersion();
}
