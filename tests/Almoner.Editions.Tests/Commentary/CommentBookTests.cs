using Almoner.Editions.Commentary;
using Almoner.Editions.Register;

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
