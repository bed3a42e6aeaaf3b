using System.Text.RegularExpressions;

namespace Almoner.Cli.Tests;

public sealed partial class TemplateCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string workspace;

    public TemplateCommandTests()
    {
        workspace = Path.Combine(folder.Path, "ours");
        Assert.Equal(0, AlmonerProcess.Run("init", workspace).ExitCode);
    }

    [Theory]
    [InlineData("carer_offers", "almoner load carer_offers.csv --as carer_offers")]
    [InlineData("contacts", "almoner load contacts.csv --as contacts")]
    [InlineData("supplied_figures", "almoner load supplied_figures.csv")] // the library has a mapping of this very sheet
    public void A_sheet_filled_in_as_its_guide_says_is_loaded_whole(string set, string load)
    {
        var written = Template(set);
        Assert.Equal((0, load), (written.ExitCode, (string)written.Json["load"]!));
        var (sheet, guide) = ((string)written.Json["files"]![0]!, File.ReadAllLines((string)written.Json["files"]![1]!));
        var headings = Assert.Single(File.ReadAllLines(sheet)).Split(',');
        File.AppendAllText(sheet, string.Join(',', headings.Select(heading => Example(guide, heading))) + "\r\n");
        var loaded = AlmonerProcess.RunIn(folder.Path, new Dictionary<string, string>(), [.. load.Split(' ').Skip(1), "--json", "--workspace", workspace]);
        Assert.Equal((0, 1, 0), (loaded.ExitCode, (int)loaded.Json["files"]![0]!["kept"]!, (int)loaded.Json["files"]![0]!["quarantined"]!));
    }

    [Fact]
    public void The_guide_says_of_every_field_whether_it_is_required_what_it_means_and_how_it_is_written()
    {
        var guide = string.Join('\n', File.ReadAllLines((string)Template("carer_offers").Json["files"]![1]!));
        Assert.Contains("Offers of a carer's assessment: how to fill in carer_offers.csv", guide, StringComparison.Ordinal);
        Assert.Contains("offer_id (required)\n    The case-management system's number for the record. No two rows may have the same\n    Write text", guide, StringComparison.Ordinal);
        Assert.Contains("offered_on\n    The day the assessment was offered; empty when it was not\n    Write a day such as 2023-04-03 for 3 April 2023", guide, StringComparison.Ordinal);
        Assert.Contains("A row is refused, and listed with its reason, when:\n    the offer was made before the carer was identified\n    an offer was accepted that was never made", guide, StringComparison.Ordinal);
        Assert.Contains("A row is loaded with a warning when:\n    the carer is not in people", guide, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contacts.csv")]
    [InlineData("contacts-guide.txt")]
    public void A_file_that_is_there_is_never_overwritten_and_its_neighbour_not_written(string name)
    {
        var kept = folder.File(name, "kept");
        var refused = Template("contacts");
        Assert.Equal((2, "kept", 1), (refused.ExitCode, File.ReadAllText(kept), Directory.GetFiles(folder.Path).Length));
        Assert.Equal("ALM-0003", (string)refused.Json["problems"]![0]!["code"]!);
    }

    [Fact]
    public void Without_a_name_it_lists_the_record_sets()
    {
        var listed = AlmonerProcess.Run("template", "--workspace", workspace);
        Assert.Equal(0, listed.ExitCode);
        Assert.Contains("\npublished_figures  ", listed.Output, StringComparison.Ordinal);
        Assert.Contains("\nsupplied_figures  ", listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_no_record_set_is_told_with_the_nearest_one()
    {
        var refused = AlmonerProcess.Run("template", "contact", "--workspace", workspace);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("there is no record set `contact`. Did you mean `contacts`?", refused.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private AlmonerProcess.Ended Template(string set) => AlmonerProcess.Run("template", set, "--out", folder.Path, "--json", "--workspace", workspace);

    /// <summary>What the guide itself gives as an example of the field.</summary>
    private static string Example(string[] guide, string field)
    {
        var at = Array.FindIndex(guide, line => line == field || line == $"{field} (required)");
        var how = guide[at + 2].Trim();
        if (SuchAs().Match(how) is { Success: true } example) return example.Groups[1].Value;
        return how switch
        {
            "Write text" => "words",
            "Write the person's identifier as the records of people have it" => "P1",
            "Write yes or no" => "yes",
            _ => how["Write one of: ".Length..].Split(';')[0],
        };
    }

    [GeneratedRegex(@" such as ([0-9.-]+( \d\d:\d\d)?)")]
    private static partial Regex SuchAs();
}
