using Almoner.Records.Store;

namespace Almoner.Cli.Tests;

public sealed class ExplainCommandTests(DemoWorkspace demo)
{
    [Fact]
    public void The_records_behind_a_percentage_are_exactly_its_numerator_and_denominator()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "behind.csv");
        var ended = demo.Ask("explain", "IAA02", "--period", "2023/24 Q2", "--records", file, "--json");
        Assert.Equal(0, ended.ExitCode);
        var rows = File.ReadAllLines(file).Skip(1).Select(CsvLine.Cells).ToList();
        Assert.Equal(429, rows.Count(row => row[^2] == "yes"));
        Assert.Equal(622, rows.Count(row => row[^1] == "yes"));
        Assert.Equal(622, rows.Count);
    }

    [Fact]
    public void Every_record_behind_a_figure_names_the_file_and_line_it_came_from()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "behind.csv");
        Assert.Equal(0, demo.Ask("explain", "CAR01", "--period", "2023/24 Q2", "--records", file, "--reveal", "--reason", "test of tracing").ExitCode);
        var lines = File.ReadAllLines(file);
        var headings = lines[0].TrimStart('\uFEFF').Split(',').ToList();
        foreach (var cells in lines.Skip(1).Take(20).Select(CsvLine.Cells))
        {
            var source = File.ReadAllLines(Path.Combine(demo.Folder, "inbox", cells[headings.IndexOf("source_file")]), System.Text.Encoding.Latin1);
            Assert.Contains(cells[headings.IndexOf("assessment_id")], source[int.Parse(cells[headings.IndexOf("source_line")], System.Globalization.CultureInfo.InvariantCulture) - 1], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("ASM03", "person_id")]
    [InlineData("SAF03", "staff_id")]
    public void Identifiers_are_masked_and_one_person_keeps_one_mask(string measure, string identifier)
    {
        using var folder = new TemporaryFolder();
        var (masked, open) = (Path.Combine(folder.Path, "masked.csv"), Path.Combine(folder.Path, "open.csv"));
        Assert.Equal(0, demo.Ask("explain", measure, "--period", "2023/24 Q2", "--records", masked).ExitCode);
        Assert.Equal(0, demo.Ask("explain", measure, "--period", "2023/24 Q2", "--records", open, "--reveal", "--reason", "test of masking").ExitCode);
        var (hidden, known) = (Column(masked, identifier), Column(open, identifier));
        Assert.All(hidden, person => Assert.StartsWith("masked-", person, StringComparison.Ordinal));
        Assert.Equal(known.Count, hidden.Count);
        Assert.Equal(known.Distinct().Count(), hidden.Distinct().Count());
        Assert.Equal(known.Count, known.Zip(hidden).Count(pair => hidden[known.IndexOf(pair.First)] == pair.Second));
    }

    [Fact]
    public void Revealing_identifiers_needs_a_reason_and_stands_in_the_audit_trail()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "open.csv");
        var refused = demo.Ask("explain", "ASM01", "--period", "2023/24 Q2", "--records", file, "--reveal");
        Assert.Equal(2, refused.ExitCode);
        Assert.False(File.Exists(file));
        Assert.Equal(0, demo.Ask("explain", "ASM01", "--period", "2023/24 Q2", "--records", file, "--reveal", "--reason", "complaint 4711").ExitCode);
        var trail = RecordStore.Open(Path.Combine(demo.Folder, "store"), TimeProvider.System).Value!.AuditTrail();
        Assert.Contains(trail, entry => entry.Reason == "complaint 4711" && entry.What.Contains("ASM01", StringComparison.Ordinal));
    }

    [Fact]
    public void Records_are_never_written_over_a_file_or_into_the_workspace_s_own_folders()
    {
        using var folder = new TemporaryFolder();
        var kept = folder.File("kept.csv", "kept");
        foreach (var target in new[] { kept, Path.Combine(demo.Folder, "inbox", "new.csv"), Path.Combine(demo.Folder, "store", "new.csv"), Path.Combine(folder.Path, "none", "new.csv") })
        {
            var refused = demo.Ask("explain", "ASM01", "--period", "2023/24 Q2", "--records", target);
            Assert.Equal(2, refused.ExitCode);
            Assert.Contains("ALM-0003", refused.Error, StringComparison.Ordinal);
        }

        Assert.Equal("kept", File.ReadAllText(kept));
    }

    [Fact]
    public void Records_behind_a_number_of_people_all_have_a_person()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "behind.csv");
        var figure = demo.Ask("explain", "IAA09", "--period", "2023/24 Q2", "--records", file, "--json").Json["figure"]!;
        var people = File.ReadAllLines(file).Skip(1).Select(CsvLine.Cells).Where(row => row[^1] == "yes").Select(row => row[1]).Distinct().ToList();
        Assert.DoesNotContain("", people);
        Assert.Equal((int)figure["denominator"]!, people.Count);
    }

    [Fact]
    public void What_explain_prints_holds_definition_numbers_statement_and_versions()
    {
        var said = demo.Ask("explain", "car02", "--period", "2023/24 Q2").Output;
        Assert.Contains("CAR02", said, StringComparison.Ordinal);
        Assert.Contains("rounded once, halves away from zero", said, StringComparison.Ordinal);
        Assert.Contains("Expression   eligible and offered_on is not null", said, StringComparison.Ordinal);
        Assert.Contains("FROM \"carer_offers\"", said, StringComparison.Ordinal);
        Assert.Contains("library/measures/2-assessments-reviews-and-care-plans.yaml:", said, StringComparison.Ordinal);
    }

    private static List<string> Column(string file, string heading)
    {
        var lines = File.ReadAllLines(file);
        var index = lines[0].TrimStart('\uFEFF').Split(',').ToList().IndexOf(heading);
        return [.. lines.Skip(1).Select(line => CsvLine.Cells(line)[index])];
    }
}
