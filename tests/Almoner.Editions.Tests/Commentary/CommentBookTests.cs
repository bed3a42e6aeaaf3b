using Almoner.Editions.Commentary;
using Almoner.Editions.Register;
using Almoner.Terms;

namespace Almoner.Editions.Tests.Commentary;

public sealed class CommentBookTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void The_last_words_on_a_subject_stand_and_all_before_stay_in_the_history()
    {
        desk.Keep("measure:VIS01", "First.");
        desk.Keep("section:1", "Other.");
        desk.Keep("measure:VIS01", "Second.", "Another manager");
        Assert.Equal(["Second.", "Other."], desk.Comments.Standing(Desk.Issue).Select(comment => comment.Text));
        Assert.Equal(["First.", "Other.", "Second."], desk.Comments.History().Select(comment => comment.Text));
        Assert.Empty(desk.Comments.Standing(new Issue("quarterly", "2023/24 Q1")));
    }

    [Fact]
    public void The_same_comment_twice_changes_nothing_even_after_another_took_its_place()
    {
        desk.Keep("measure:VIS01", "First.", written: "2023-10-01");
        desk.Keep("measure:VIS01", "Second.", written: "2023-10-02");
        var again = desk.Keep("measure:VIS01", "First.", written: "2023-10-01");
        Assert.Equal((0, 1), (again.Added.Count, again.AlreadyThere));
        Assert.Equal("Second.", desk.Comments.Standing().Single().Text);
        Assert.Equal(2, desk.Trail.Count());
    }

    [Fact]
    public void Words_without_a_day_are_the_same_on_any_day()
    {
        desk.Keep("measure:VIS01", "First.", written: "2023-10-01");
        Assert.Empty(desk.Keep("measure:VIS01", "First.").Added);
        Assert.Single(desk.Keep("measure:VIS01", "First.", written: "2023-10-05").Added);
    }

    [Fact]
    public void Withdrawn_words_no_longer_stand_and_stay_in_the_history()
    {
        desk.Keep("measure:VIS01", "First.");
        Assert.True(desk.Comments.Withdraw(Desk.Issue, new Subject.OfMeasure("VIS01"), "wrong measure", desk.By()).Ok);
        Assert.Empty(desk.Comments.Standing());
        Assert.Equal(["First.", null], desk.Comments.History().Select(comment => comment.Text));
        Assert.Contains("Sam: Withdrew the comment on measure:VIS01 of quarterly 2023/24 Q2 (wrong measure)", desk.Trail);
        Assert.Equal(EditionCode.NoWords, desk.Comments.Withdraw(Desk.Issue, new Subject.OfMeasure("VIS01"), "again", desk.By()).Problems.Single().Code);
    }

    [Fact]
    public void A_translation_stands_beside_the_words_until_they_change()
    {
        desk.Keep("measure:VIS01", "First.");
        desk.Keep("measure:VIS01", "Cyntaf.", language: Wording.Welsh);
        desk.Keep("measure:VIS01", "Yn gyntaf.", language: Wording.Welsh);
        Assert.Equal([("First.", Wording.English), ("Yn gyntaf.", Wording.Welsh)], desk.Comments.Standing().Select(comment => (comment.Text!, comment.Language)));

        desk.Keep("measure:VIS01", "Second.");
        Assert.Equal(["Second."], desk.Comments.Standing().Select(comment => comment.Text));
        Assert.Equal([Wording.English, Wording.Welsh, Wording.Welsh, Wording.English], desk.Comments.History().Select(comment => comment.Language));
    }

    [Fact]
    public void Words_first_written_in_Welsh_are_the_original_and_the_English_is_their_translation()
    {
        desk.Keep("measure:VIS01", "Cyntaf.", language: Wording.Welsh);
        desk.Keep("measure:VIS01", "First.");
        Assert.Equal(["Cyntaf.", "First."], desk.Comments.Standing().Select(comment => comment.Text));
        desk.Keep("measure:VIS01", "Ail.", language: Wording.Welsh);
        Assert.Equal(["Ail."], desk.Comments.Standing().Select(comment => comment.Text));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_words_that_come_together_the_original_is_kept_first(bool englishFirst)
    {
        var on = new Subject.OfMeasure("VIS01");
        NewComment Words(string text, Wording language) => new(Desk.Issue, on, "A manager", null, text) { Language = language };
        foreach (var (english, welsh) in new[] { ("First.", "Cyntaf."), ("Second.", "Ail.") })
        {
            NewComment[] both = [Words(english, Wording.English), Words(welsh, Wording.Welsh)];
            Assert.True(desk.Comments.Keep(englishFirst ? both : [.. both.Reverse()], desk.By()).Ok);
            Assert.Equal([english, welsh], desk.Comments.Standing().Select(comment => comment.Text));
        }
    }

    [Fact]
    public void Words_are_withdrawn_in_every_language()
    {
        desk.Keep("measure:VIS01", "First.");
        desk.Keep("measure:VIS01", "Cyntaf.", language: Wording.Welsh);
        desk.Comments.Withdraw(Desk.Issue, new Subject.OfMeasure("VIS01"), "Wrong", desk.By());
        Assert.Empty(desk.Comments.Standing());
        desk.Keep("measure:VIS01", "Eto.", language: Wording.Welsh);
        Assert.Equal(["Eto."], desk.Comments.Standing().Select(comment => comment.Text));
    }

    [Fact]
    public void Words_that_stand_in_one_language_alone_are_listed_for_the_reports_that_are_looked_at()
    {
        desk.Keep("measure:VIS01", "First.");
        desk.Keep("measure:VIS01", "Cyntaf.", language: Wording.Welsh);
        desk.Keep("section:1", "Other.");
        var lacking = Assert.Single(desk.Comments.Lacking(Wording.Welsh, _ => true));
        Assert.Equal((EditionCode.Untranslated, Severity.Warning), (lacking.Code, lacking.Severity));
        Assert.Contains("comment on section:1 of quarterly 2023/24 Q2 does not stand in Cymraeg", lacking.What, StringComparison.Ordinal);
        Assert.Empty(desk.Comments.Lacking(Wording.Welsh, _ => false));
        Assert.Empty(desk.Comments.Lacking(Wording.English, _ => true));
    }

    [Fact]
    public void A_translation_is_signed_too()
    {
        var entry = desk.Register.Prepare(Desk.Pins, desk.By()).Value!;
        desk.Keep("measure:VIS01", "First.");
        var before = desk.Seal(entry);
        desk.Keep("measure:VIS01", "First.", language: Wording.Welsh);
        Assert.NotEqual(before, desk.Seal(entry));
    }

    [Fact]
    public void What_is_asked_for_is_answered_by_the_next_comment_on_it_and_no_other()
    {
        desk.Keep("measure:VIS01", "Before.");
        desk.Comments.Ask(Desk.Issue, new Subject.OfMeasure("VIS01"), "Jo", desk.By());
        Assert.False(desk.Comments.Needs(Desk.Issue).Single().Answered);
        desk.Keep("measure:VIS02", "Elsewhere.");
        desk.Comments.Withdraw(Desk.Issue, new Subject.OfMeasure("VIS01"), "it was wrong", desk.By());
        Assert.False(desk.Comments.Needs().Single().Answered);
        desk.Keep("measure:VIS01", "After.");
        Assert.True(desk.Comments.Needs().Single().Answered);
        Assert.Empty(desk.Comments.Needs(new Issue("quarterly", "2023/24 Q1")));
    }

    [Fact]
    public void Other_words_take_the_signatures_away_and_say_so()
    {
        var edition = desk.Signed();
        var kept = desk.Keep("measure:VIS01", "New words.");
        Assert.Equal(("Director", "Dee"), (kept.Unsigned.Single().Role, kept.Unsigned.Single().Signed.Who));
        var now = desk.Register.Find(edition.Id)!;
        Assert.Equal(EditionState.InReview, now.State);
        Assert.Empty(now.Signatures);
        Assert.Contains($"Sam: Took the signature of Dee as Director from edition {edition.Id} (words on measure:VIS01 changed)", desk.Trail);
    }

    [Fact]
    public void Words_that_change_nothing_leave_the_signatures()
    {
        desk.Keep("measure:VIS01", "Words.");
        var edition = desk.Signed();
        Assert.Empty(desk.Keep("measure:VIS01", "Words.").Unsigned);
        Assert.Equal(EditionState.Signed, desk.Register.Find(edition.Id)!.State);
    }
}
