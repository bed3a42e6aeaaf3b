using Almoner.Audits.Figures;
using Almoner.Editions;
using Almoner.Editions.Commentary;
using Almoner.Editions.Register;
using Almoner.Library;
using Almoner.Reports.Tests;
using Almoner.Reports.Tree;
using Almoner.Terms;
using Almoner.Testing;

namespace Almoner.Audits.Tests;

public sealed class WelshAuditTests(Drawer drawer)
{
    /// <summary>The forms that an audit has, and one of which little is known.</summary>
    private static readonly Dictionary<string, AuditReport> Forms = new()
    {
        ["edition"] = SmallService.Edition,
        ["draft"] = SmallService.Edition with
        {
            Commentary = SmallService.Edition.Commentary with { Needed = [new NeededComment(new Subject.OfSection(AuditOutline.Survey), "What staff say", "The auditor", null)] },
            Standing = new EditionStanding("caseload-audit-may-2023-to-jun-2023-1", 1, EditionState.Draft, null),
        },
        ["whole"] = SmallService.Whole,
        ["bare"] = SmallService.Whole with { Comparison = null, Survey = [] },
    };

    public static TheoryData<string> Names => [.. Forms.Keys];

    [Fact]
    public void The_tree_of_the_audit_of_a_small_service_is_as_its_golden_file() => Golden.Matches(TreeText.Of(Laid(SmallService.Edition, Wording.Welsh)), "small-audit.cy.golden.txt");

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_languages_hold_the_same_figures_in_the_same_places(string form)
    {
        var (english, welsh) = (Laid(Forms[form], Wording.English), Laid(Forms[form], Wording.Welsh));
        Assert.NotEmpty(DocumentFigures.Of(english));
        Assert.Equal(DocumentFigures.Of(english), DocumentFigures.Of(welsh));
        Assert.Equal(english.Sections.Select(section => (section.Anchor, section.Blocks.Count)), welsh.Sections.Select(section => (section.Anchor, section.Blocks.Count)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_fixed_English_word_survives_in_a_Welsh_audit(string form)
    {
        var (read, other) = (FixedWords.Told(Laid(Forms[form], Wording.Welsh), Written), FixedWords.Told(Laid(Forms[form], Wording.English), Written));
        Assert.Equal([], FixedWords.OnlyEnglish.Where(part => FixedWords.Holds(read, part)));
        Assert.True(FixedWords.OnlyEnglish.Count(part => FixedWords.Holds(other, part)) > 150);
        // Comments are marked where they stand in English alone.
        Assert.Equal(Forms[form].Commentary.Comments.Count, read.Split("(yn Saesneg)").Length - 1);
    }

    [Fact]
    public void What_the_library_does_not_say_in_Welsh_is_said_in_English_and_marked_and_names_are_names()
    {
        var text = TreeText.Of(AuditDocument.Of(SmallService.Edition, Translations.None, null, Wording.Welsh));
        Assert.Contains("Social Worker (yn Saesneg)", text, StringComparison.Ordinal);
        Assert.Contains("Complexity (yn Saesneg)", text, StringComparison.Ordinal);
        Assert.Contains("\"Points by complexity, risk and travel (yn Saesneg)\"", text, StringComparison.Ordinal);
        Assert.Contains("ni ellir ei gymharu: it had no average of its own (yn Saesneg)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Transitions Team (yn Saesneg)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tîm Pontio", text, StringComparison.Ordinal);
        var named = new Translations(new Dictionary<string, string> { ["Transitions Team"] = "Tîm Pontio" }, []);
        Assert.DoesNotContain("Transitions Team", TreeText.Of(AuditDocument.Of(SmallService.Public, named, null, Wording.Welsh)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_measure_has_its_title_in_both_languages_as_data()
    {
        var figures = AuditFigures.WithMeasures(SmallService.Whole);
        Assert.All(figures.Measures, measure => Assert.NotEqual(measure.Title, figures.TitleIn(Wording.Welsh, measure)));
        Assert.All(figures.Measures, measure => Assert.DoesNotContain("Saesneg", figures.TitleIn(Wording.Welsh, measure), StringComparison.Ordinal));
        Assert.Equal("Llwyth achosion canolrifol", figures.TitleIn(Wording.Welsh, figures.Measures.Single(measure => measure.Code == AuditMeasure.Median)));
    }

    private Document Laid(AuditReport report, Wording wording) => AuditDocument.Of(report, SmallService.Library.Translations, drawer.Charts, wording);

    /// <summary>What stands in the audit as people wrote it, in English: names, sources, comments and actions.</summary>
    private static IEnumerable<string?> Written =>
    [
        .. SmallService.Whole.Audit.Averages.Rows(Caseload.By.Team).Select(row => row.Group),
        .. SmallService.Whole.Rules.Earlier.SelectMany(audit => audit.Averages.Keys.Append(audit.Source)),
        .. SmallService.Whole.Survey.SelectMany(question => question.Results).SelectMany(result => new[] { result.Survey, result.Everybody.Share.PublishedIn }),
        .. SmallService.Edition.Commentary.Comments.SelectMany(comment => comment.Blocks).OfType<ProseBlock.Paragraph>().SelectMany(paragraph => paragraph.Runs).OfType<Run.Plain>().Select(run => run.Text),
        .. SmallService.Edition.Actions.SelectMany(action => new[] { action.What, action.Owner }),
        "The auditor", "Auditor",
    ];
}
