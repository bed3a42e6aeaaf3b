using System.Text.RegularExpressions;

namespace Almoner.House.Tests;

/// <summary>Codes of problems are a promise to people who search for them: one meaning each, written down.</summary>
public sealed partial class ProblemCodeTests
{
    private static readonly (string Code, string File, int Line, string Summary)[] Declared = [.. Tree.ProductCode.SelectMany(CodesIn)];

    /// <summary>The rows of the page: code and meaning.</summary>
    private static readonly (string Code, string Meaning)[] Listed =
    [
        .. Row().Matches(Tree.Text("docs/problems.md")).Select(match => (match.Groups["code"].Value, match.Groups["meaning"].Value.Trim())),
    ];

    [Fact]
    public void A_code_is_declared_in_one_place()
    {
        Assert.NotEmpty(Declared);
        Assert.Empty(Declared.GroupBy(declared => declared.Code).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key} is declared at {string.Join(" and ", group.Select(declared => $"{declared.File}:{declared.Line}"))}"));
    }

    [Fact]
    public void A_code_belongs_to_its_room()
    {
        var rooms = new Dictionary<string, string[]>
        {
            ["00"] = ["Cli", "Web"],
            ["01"] = ["Library"],
            ["02"] = ["Records"],
            ["03"] = ["Measures"],
            ["04"] = ["Editions"],
            ["05"] = ["Reports"],
            ["06"] = ["Caseload", "Audits"],
        };
        Assert.All(Declared, declared => Assert.Contains(declared.File.Split('/')[1]["Almoner.".Length..], rooms[declared.Code[4..6]]));
    }

    [Fact]
    public void A_code_with_a_name_says_what_it_means()
    {
        var silent = Tree.ProductCode.SelectMany(file => CodesIn(file).Where(declared => Tree.Text(file).Split('\n')[declared.Line - 1].Contains("const string", StringComparison.Ordinal)))
            .Where(declared => declared.Summary.Length == 0);
        Assert.Empty(silent.Select(declared => $"{declared.File}:{declared.Line}"));
    }

    [Fact]
    public void The_page_of_problems_lists_exactly_the_codes_there_are()
    {
        Assert.Equal(Declared.Select(declared => declared.Code).Order(StringComparer.Ordinal), Listed.Select(listed => listed.Code));
    }

    [Fact]
    public void The_page_of_problems_says_what_the_code_says()
    {
        var meanings = Listed.ToDictionary(listed => listed.Code, listed => listed.Meaning);
        Assert.All(Listed, listed => Assert.EndsWith(".", listed.Meaning, StringComparison.Ordinal));
        Assert.All(Declared.Where(declared => declared.Summary.Length > 0), declared => Assert.Equal(declared.Summary, meanings.GetValueOrDefault(declared.Code)));
    }

    private static IEnumerable<(string Code, string File, int Line, string Summary)> CodesIn(string file)
    {
        var lines = Tree.Text(file).Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index].TrimStart().StartsWith("//", StringComparison.Ordinal)) continue;
            foreach (Match match in Code().Matches(lines[index]))
            {
                var summary = index > 0 && lines[index].Contains("const string", StringComparison.Ordinal) ? Summary().Match(lines[index - 1]) : Match.Empty;
                yield return (match.Groups[1].Value, file, index + 1, summary.Success ? summary.Groups[1].Value : "");
            }
        }
    }

    [GeneratedRegex("\"(ALM-[0-9]{4})\"")]
    private static partial Regex Code();

    [GeneratedRegex("/// <summary>(.+)</summary>")]
    private static partial Regex Summary();

    [GeneratedRegex(@"^\| (?<code>ALM-[0-9]{4}) \|(?<meaning>[^|\n]+)\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
