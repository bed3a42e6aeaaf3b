using System.Text;
using System.Text.RegularExpressions;
using Almoner.Editions.Proofreading;

namespace Almoner.Editions.Tests.Proofreading;

/// <summary>The page about proofreading says what the code does.</summary>
public sealed partial class FindingKindTests
{
    private static readonly string Page = Text("docs/proofreading.md");

    [Fact]
    public void Codes_are_given_once_and_in_order() =>
        Assert.Equal(Enumerable.Range(1, FindingKind.All.Count).Select(number => $"PR-{number:00}"), FindingKind.All.Select(kind => kind.Code));

    [Fact]
    public void The_page_lists_every_kind_and_what_it_means() =>
        Assert.Equal(FindingKind.All.Select(kind => (kind.Code, kind.Means)), KindRow().Matches(Page).Select(match => (match.Groups["code"].Value, match.Groups["means"].Value.Trim())));

    [Fact]
    public void The_page_comments_on_every_finding_of_the_published_report()
    {
        var findings = Found().Matches(Text("tests/Almoner.Editions.Tests/Proofreading/published-report.golden.txt"))
            .Select(match => (match.Groups["code"].Value, match.Groups["printed"].Value, match.Groups["follows"].Value)).ToList();
        Assert.NotEmpty(findings);
        Assert.Equal(findings, FindingRow().Matches(Page).Select(match => (match.Groups["code"].Value, match.Groups["printed"].Value.Trim(), match.Groups["follows"].Value.Trim())));
    }

    private static string Text(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Almoner.slnx"))) folder = folder.Parent;
        return File.ReadAllText(Path.Combine(folder!.FullName, file), Encoding.UTF8);
    }

    [GeneratedRegex(@"^\| (?<code>PR-\d\d) \|(?<means>[^|\n]+)\|$", RegexOptions.Multiline)]
    private static partial Regex KindRow();

    [GeneratedRegex(@"^\|[^|\n]+\| (?<code>PR-\d\d) \|(?<printed>[^|\n]+)\|(?<follows>[^|\n]+)\|[^|\n]+\|$", RegexOptions.Multiline)]
    private static partial Regex FindingRow();

    [GeneratedRegex(@": (?<code>PR-\d\d) .*\n  printed: (?<printed>.+)\n  follows: (?<follows>.+)\n")]
    private static partial Regex Found();
}
