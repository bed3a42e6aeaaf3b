using Almoner.Audits.Figures;
using Almoner.Editions.Commentary;
using Almoner.Terms;

namespace Almoner.Audits.Tests;

public sealed class AuditFindingsTests
{
    [Fact]
    public void Every_figure_in_a_finding_is_bound_and_every_finding_can_be_kept()
    {
        var words = new NamedWords(AuditOutline.Subjects, QuotableFigures.Of(SmallService.Public));
        var findings = AuditFindings.Of(SmallService.Public);
        Assert.Equal(["section:3", "section:4", "section:5", "section:6", "section:7", "section:8"], findings.Select(finding => finding.On.Text));
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

    private static string Printed(AuditReport report, IReadOnlyList<Almoner.Editions.Drafting.Proposal> findings)
    {
        var commentary = new NamedWords(AuditOutline.Subjects, QuotableFigures.Of(report)).Print([.. findings.Select(finding => SmallService.Comment(finding.On.Text, finding.Text))], []);
        return string.Join("\n", commentary.Comments.SelectMany(comment => comment.Blocks).OfType<ProseBlock.ListOf>().SelectMany(list => list.Items).Select(item => string.Concat(
            item.OfType<ProseBlock.Paragraph>().SelectMany(paragraph => paragraph.Runs).Select(run => run switch { Run.Quote quote => quote.Figure.Printed, Run.Plain plain => plain.Text, _ => "?" }))));
    }
}
