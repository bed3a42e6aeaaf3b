using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Almoner.House.Tests;

/// <summary>The code and the resource files agree on which words there are.</summary>
public sealed partial class WordingKeyTests
{
    private static readonly IReadOnlyList<string> Code = [.. Tree.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)).Select(Tree.Text)];

    private static readonly IReadOnlySet<string> Keys = XDocument.Parse(Tree.Text("src/Almoner.Terms/Wording/Words.en-GB.resx")).Descendants("data").Select(data => (string)data.Attribute("name")!).ToHashSet();

    /// <summary>A key is named whole, or by its beginning up to a dot and the rest that completes it: a literal as well, a number, or a state or status.</summary>
    [Fact]
    public void Every_key_is_named_by_code()
    {
        var literals = Code.SelectMany(text => Literal().Matches(text)).Select(match => match.Groups["key"].Value).ToHashSet();
        var values = Code.SelectMany(text => Value().Matches(text)).Select(match => Capital().Replace(match.Groups["value"].Value, "_$0").ToLowerInvariant().TrimStart('_')).ToHashSet();
        Assert.NotEmpty(Keys);
        Assert.DoesNotContain(Keys.Select(key => Form().Replace(key, "")), key => !IsNamed(key) && !IsNamed(Suffix().Replace(key, "")));

        bool IsNamed(string key) => literals.Contains(key) || Enumerable.Range(1, key.Length - 1)
            .Any(dot => key[dot - 1] == '.' && literals.Contains(key[..dot]) && (literals.Contains(key[dot..]) || key[dot..].All(char.IsAsciiDigit) || values.Contains(key[dot..])));
    }

    [Fact]
    public void Every_key_that_code_names_is_there()
    {
        var named = Code.SelectMany(text => Asked().Matches(text)).Select(match => match.Groups["key"].Value + (match.Groups["count"].Success ? ".other" : "")).ToHashSet();
        Assert.True(named.Count > 150);
        Assert.DoesNotContain(named, key => !Keys.Contains(key));
    }

    [GeneratedRegex("\"(?<key>[a-z0-9._-]+)[\"{]", RegexOptions.ExplicitCapture)]
    private static partial Regex Literal();

    [GeneratedRegex("(?:[wW]ording\\[|\\.Say\\(|Phrase\\.Of\\(|(?<count>[wW]ording\\.Count\\(|Phrase\\.Count\\())\"(?<key>[a-z0-9._-]*[a-z0-9])\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Asked();

    [GeneratedRegex("(?:FigureState|Status)\\.(?<value>[A-Z][A-Za-z]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Value();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();

    [GeneratedRegex(@"\.(zero|one|two|few|many|other)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    /// <summary>Code completes the key of a unit for its name, that of an explanation for the term that it explains, and that of a name for what it is about.</summary>
    [GeneratedRegex(@"\.(name|term|about)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Suffix();
}
