using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Almoner.House.Tests;

/// <summary>The code and the resource files agree on which words there are.</summary>
public sealed partial class WordingKeyTests
{
    private static readonly IReadOnlyList<string> Code = [.. Tree.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)).Select(Tree.Text)];

    private static readonly IReadOnlySet<string> Keys = XDocument.Parse(Tree.Text("src/Almoner.Terms/Wording/Words.en-GB.resx")).Descendants("data").Select(data => (string)data.Attribute("name")!).ToHashSet();

    [Fact]
    public void Every_key_is_named_by_code()
    {
        var named = Code.SelectMany(text => Literal().Matches(text)).Select(match => match.Groups["key"].Value).ToHashSet();
        var stems = Keys.Select(key => Form().Replace(key, "")).Distinct();
        Assert.NotEmpty(Keys);
        var idle = stems.Where(key => !named.Contains(key) && !named.Contains(Suffix().Replace(key, "")) && !Month().IsMatch(key)).ToList();
        Assert.Empty(idle);
    }

    [Fact]
    public void Every_key_that_code_names_is_there()
    {
        var named = Code.SelectMany(text => Asked().Matches(text)).Select(match => match.Groups["key"].Value + (match.Groups["count"].Success ? ".other" : "")).ToHashSet();
        Assert.True(named.Count > 150);
        var missing = named.Where(key => !Keys.Contains(key)).ToList();
        Assert.Empty(missing);
    }

    [GeneratedRegex("\"(?<key>[a-z0-9]+([.-][a-z0-9]+)*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Literal();

    [GeneratedRegex("(?:[wW]ording\\[|\\.Say\\(|Phrase\\.Of\\(|(?<count>[wW]ording\\.Count\\(|Phrase\\.Count\\())\"(?<key>[^\"{]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\.(zero|one|two|few|many|other)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    /// <summary>Code completes the keys of months by their number.</summary>
    [GeneratedRegex(@"^month(\.short)?\.\d+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Month();

    /// <summary>Code completes the key of a unit for its name, and that of an explanation for the term that it explains.</summary>
    [GeneratedRegex(@"\.(name|term)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Suffix();
}
