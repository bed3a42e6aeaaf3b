using Almoner.Editions.Actions;
using Almoner.Editions.Commentary;
using Almoner.Editions.Register;

namespace Almoner.Editions.Tests.Actions;

public sealed class ActionBookTests : IDisposable
{
    private readonly Desk desk = new();
    private readonly ActionBook book;

    public ActionBookTests() => book = ActionBook.Open(desk.Store).Value!;

    [Fact]
    public void An_action_is_kept_listed_done_once_and_stands_in_the_trail()
    {
        var kept = Add("Look at it").Action;
        Assert.Equal([kept], book.All(Desk.Issue));
        Assert.Empty(book.All(new Issue("other", "2023/24 Q2")));
        Assert.True(kept.IsLate(new DateOnly(2024, 1, 1)));
        Assert.False(kept.IsLate(new DateOnly(2023, 12, 31)));

        var done = book.Done(kept.Number, new DateOnly(2023, 11, 5), desk.By()).Value!.Action;
        Assert.Equal([done], book.All());
        Assert.False(done.IsLate(new DateOnly(2024, 1, 1)));
        Assert.Equal("ALM-0471", Assert.Single(book.Done(kept.Number, new DateOnly(2023, 11, 6), desk.By()).Problems).Code);
        Assert.Equal("ALM-0471", Assert.Single(book.Done(99, new DateOnly(2023, 11, 6), desk.By()).Problems).Code);
        Assert.Equal(["Sam: Kept action 1 of A manager on section:1 of quarterly 2023/24 Q2", "Sam: Entered action 1 as done on 2023-11-05"], desk.Trail.Where(entry => entry.Contains("action", StringComparison.Ordinal)));
    }

    [Fact]
    public void Another_action_and_one_that_is_done_take_the_signatures_of_the_open_edition_away()
    {
        var kept = Add("Look at it").Action;
        var signed = desk.Signed();
        Assert.Equal("Dee", Assert.Single(Add("Look again").Unsigned).Signed.Who);
        Assert.Equal(EditionState.InReview, desk.Register.Find(signed.Id)!.State);
        desk.Register.Sign(signed.Id, "Director", Seal.Of(signed.Pins, [], book.All()), desk.By("Dee"));
        Assert.Single(book.Done(kept.Number, new DateOnly(2023, 11, 5), desk.By()).Value!.Unsigned);
        Assert.Empty(desk.Register.Find(signed.Id)!.Signatures);
    }

    [Fact]
    public void A_withdrawn_action_stands_no_more_is_never_late_and_stays_in_the_list_and_the_trail()
    {
        var (kept, other) = (Add("Look at it").Action, Add("Look again").Action);
        var signed = desk.Signed();
        var withdrawn = book.Withdraw(kept.Number, new DateOnly(2023, 11, 5), "a mistake", desk.By()).Value!;
        Assert.Equal(kept with { Withdrawn = new Withdrawal(new DateOnly(2023, 11, 5), "a mistake") }, withdrawn.Action);
        Assert.Single(withdrawn.Unsigned);
        Assert.Empty(desk.Register.Find(signed.Id)!.Signatures);
        Assert.Equal([withdrawn.Action, other], ActionBook.Open(desk.Store).Value!.All());
        Assert.Equal([other], book.Standing(Desk.Issue));
        Assert.False(withdrawn.Action.IsLate(new DateOnly(2025, 1, 1)));
        Assert.Equal("action 1 was withdrawn on 5 November 2023", Assert.Single(book.Done(kept.Number, new DateOnly(2023, 11, 6), desk.By()).Problems).What);
        Assert.Equal("ALM-0471", Assert.Single(book.Withdraw(kept.Number, new DateOnly(2023, 11, 6), "again", desk.By()).Problems).Code);
        book.Done(other.Number, new DateOnly(2023, 11, 6), desk.By());
        Assert.Equal("action 2 was done on 6 November 2023", Assert.Single(book.Withdraw(other.Number, new DateOnly(2023, 11, 6), "too late", desk.By()).Problems).What);
        Assert.Contains(desk.Store.AuditTrail(), entry => entry is { What: "Withdrew action 1", Reason: "a mistake" });
    }

    public void Dispose() => desk.Dispose();

    private KeptAction Add(string what) => book.Add(Desk.Issue, new Subject.OfSection(1), what, "A manager", new DateOnly(2023, 12, 31), desk.By()).Value!;
}
