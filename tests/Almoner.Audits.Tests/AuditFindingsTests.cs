using Almoner.Audits.Figures;
using Almoner.Editions.Commentary;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Audits.Tests;

public sealed class AuditFindingsTests
{
    [Fact]
    public void Every_figure_in_a_finding_is_bound_and_every_finding_can_be_kept()
    {
        var words = new NamedWords(AuditOutline.Subjects, QuotableFigures.Of(SmallService.Public));
        var findings = AuditFindings.Of(SmallService.Public);
        Assert.Equal(["section:3", "section:4", "section:5", "section:7", "section:8"], findings.Select(finding => finding.On.Text));
        Assert.All(findings, finding => Assert.Empty(words.Check(finding.Text, (line, column) => new Place("draft", line, column))));
        Assert.All(findings, finding => Assert.True(AuditOutline.Subjects.Holds(finding.On)));
    }

    [Fact]
    public void Findings_on_averages_and_workload_say_what_the_figures_say()
    {
        var printed = Printed(SmallService.Whole, AuditFindings.Of(SmallService.Whole));
        Assert.Contains("The highest average is that of Transitions Team, 21.3; the lowest that of Carers Team, 1.7.", printed, StringComparison.Ordinal);
        Assert.Contains("Transitions Team: 21.3, up 2.4 from 18.9 in 2019/20.", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_highest_and_lowest_are_those_of_the_teams_shown_where_others_are_withheld()
    {
        const string Said = "Of the teams that are shown, the highest average is that of Transitions Team";
        Assert.Contains($"{Said}, 21.3; the lowest that of Hospital Discharge Team, ", Printed(SmallService.Public, AuditFindings.Of(SmallService.Public)), StringComparison.Ordinal);
        Assert.Contains(Summary(SmallService.Public), sentence => sentence.StartsWith(Said, StringComparison.Ordinal));
        Assert.Contains(Summary(SmallService.Whole), sentence => sentence.StartsWith("The highest average is that of Transitions Team (21.3), the lowest that of Carers Team", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(80, "Over capacity with the points as declared, but not with all points within what is declared: Transitions Team (", "so that it depends on the points whether the team is over capacity")]
    [InlineData(20, "Over capacity, whatever the points are within what is declared: ", "over capacity throughout")]
    public void Over_capacity_is_said_with_whether_it_holds_for_all_points(int fullPoints, string summary, string finding)
    {
        var report = SmallService.With(rules => rules with { Weighting = rules.Weighting with { FullPoints = fullPoints } });
        Assert.Contains(Summary(report), sentence => sentence.StartsWith(summary, StringComparison.Ordinal));
        Assert.Contains(finding, Printed(report, AuditFindings.Of(report)), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_few_that_ended_no_finding_tells_how_many()
    {
        var few = SmallService.Public with { Audit = SmallService.Public.Audit with { Movement = SmallService.Public.Audit.Movement with { Flows = [.. SmallService.Public.Audit.Movement.Flows.Select(row => row with { Ended = row.Ended.Withhold(Phrase.AsWritten("few")) })] } } };
        Assert.DoesNotContain("allocations began", Printed(few, AuditFindings.Of(few)), StringComparison.Ordinal);
        Assert.Contains("19 allocations began and 18 ended.", Printed(SmallService.Public, AuditFindings.Of(SmallService.Public)), StringComparison.Ordinal);
    }

    [Fact]
    public void In_public_nobody_is_told_by_the_largest_caseload_or_the_longest_wait()
    {
        var (open, whole) = (Printed(SmallService.Public, AuditFindings.Of(SmallService.Public)), Printed(SmallService.Whole, AuditFindings.Of(SmallService.Whole)));
        Assert.Contains("the largest caseload is ", whole, StringComparison.Ordinal);
        Assert.Contains("the longest had waited", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("largest", open, StringComparison.Ordinal);
        Assert.DoesNotContain("longest", open, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_misspelt_in_words_is_told_with_its_place_and_what_was_meant()
    {
        var words = new NamedWords(AuditOutline.Subjects, QuotableFigures.Of(SmallService.Public));
        var problem = Assert.Single(words.Check("It holds\n{Transitions Team averge}.", (line, column) => new Place("words.md", line, column)));
        Assert.Equal("words.md:2:2: error ALM-0470: there is no figure `Transitions Team averge`. Did you mean `Transitions Team average`?", problem.ToString());
    }

    [Fact]
    public void What_is_withheld_cannot_be_quoted()
    {
        Assert.True(QuotableFigures.Of(SmallService.Whole).ContainsKey("Carers Team average"));
        Assert.False(QuotableFigures.Of(SmallService.Public).ContainsKey("Carers Team average"));
    }

    /// <summary>The sentences of the first page.</summary>
    private static IEnumerable<string> Summary(AuditReport report) =>
        AuditDocument.Of(report, SmallService.Library.Translations, null, Wording.English).Sections[0].Blocks.OfType<Block.Points>().SelectMany(points => points.Items);

    private static string Printed(AuditReport report, IReadOnlyList<Almoner.Editions.Drafting.Proposal> findings)
    {
        var commentary = new NamedWords(AuditOutline.Subjects, QuotableFigures.Of(report)).Print([.. findings.Select(finding => SmallService.Comment(finding.On.Text, finding.Text))], []);
        return string.Join("\n", commentary.Comments.SelectMany(comment => comment.Blocks).OfType<ProseBlock.ListOf>().SelectMany(list => list.Items).Select(item => string.Concat(
            item.OfType<ProseBlock.Paragraph>().SelectMany(paragraph => paragraph.Runs).Select(run => run switch { Run.Quote quote => quote.Figure.Printed, Run.Plain plain => plain.Text, _ => "?" }))));
    }
}
