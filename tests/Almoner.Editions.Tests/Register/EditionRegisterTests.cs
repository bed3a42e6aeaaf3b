using Almoner.Editions.Actions;
using Almoner.Editions.Register;

namespace Almoner.Editions.Tests.Register;

public sealed class EditionRegisterTests : IDisposable
{
    private const string First = "quarterly-2023-24-q2-1";

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void An_edition_goes_from_draft_to_review_to_signed_to_published_and_every_step_is_in_the_audit_trail()
    {
        var edition = desk.Register.Prepare(Desk.Pins, desk.By()).Value!;
        Assert.Equal((First, 1, EditionState.Draft), (edition.Id, edition.Number, edition.State));
        Assert.Equal(EditionState.InReview, desk.Register.Review(First, desk.By("Rae")).Value!.State);
        Assert.Equal(EditionState.Signed, desk.Register.Sign(First, "Director", desk.Seal(edition), desk.By("Dee")).Value!.State);
        var published = desk.Register.Publish(First, desk.Seal(edition), "c0ffee", null, desk.By("Pat")).Value!;
        Assert.Equal((EditionState.Published, "c0ffee", "Pat"), (published.State, published.Content, published.Published!.Who));
        Assert.Equal(
            [
                $"Sam: Prepared edition {First} from dataset dddddddddddd and library 111111111111",
                $"Rae: Gave edition {First} to review",
                $"Dee: Signed edition {First} as Director",
                $"Pat: Published edition {First} with content c0ffee",
            ],
            desk.Trail);
    }

    [Fact]
    public void No_step_is_left_out_and_none_is_taken_twice()
    {
        var edition = desk.Register.Prepare(Desk.Pins, desk.By()).Value!;
        Refused(desk.Register.Sign(First, "Director", "seal", desk.By()), "is draft and cannot be signed");
        Refused(desk.Register.Publish(First, "seal", "c0ffee", null, desk.By()), "is draft and cannot be published");
        desk.Register.Review(First, desk.By());
        Refused(desk.Register.Review(First, desk.By()), "is in review already");
        Refused(desk.Register.Publish(First, "seal", "c0ffee", null, desk.By()), "is in review and cannot be published");
        desk.Register.Sign(First, "Director", desk.Seal(edition), desk.By());
        desk.Register.Publish(First, desk.Seal(edition), "c0ffee", null, desk.By());
        Refused(desk.Register.Review(First, desk.By()), "is published and cannot be given to review");
        Refused(desk.Register.Sign(First, "Director", desk.Seal(edition), desk.By()), "is published and cannot be signed");
        Refused(desk.Register.Publish(First, desk.Seal(edition), "c0ffee", null, desk.By()), "is published already");
        Assert.Equal(4, desk.Trail.Count());

        static void Refused(Terms.Checked<EditionEntry> step, string message)
        {
            Assert.Equal(EditionCode.NotNow, step.Problems.Single().Code);
            Assert.Contains(message, step.Problems.Single().What, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Several_may_sign_and_one_signature_of_other_words_stops_the_publication()
    {
        var edition = desk.Signed();
        desk.Register.Sign(First, "Head of finance", desk.Seal(edition), desk.By("Fin"));
        Assert.Equal(["Director", "Head of finance"], desk.Register.Find(First)!.Signatures.Select(signature => signature.Role));
        Assert.Equal(EditionCode.WordsChanged, desk.Register.Publish(First, "another seal", "c0ffee", null, desk.By()).Problems.Single().Code);
        Assert.Equal(EditionState.Signed, desk.Register.Find(First)!.State);
        Assert.True(desk.Register.Publish(First, desk.Seal(edition), "c0ffee", null, desk.By()).Ok);
    }

    [Fact]
    public void Prepared_anew_from_other_inputs_the_open_edition_is_a_draft_again_and_loses_its_signatures()
    {
        desk.Signed();
        Assert.Equal(EditionState.Signed, desk.Register.Prepare(Desk.Pins, desk.By()).Value!.State);
        var anew = desk.Register.Prepare(Desk.Pins with { DatasetVersion = new string('e', 64) }, desk.By()).Value!;
        Assert.Equal((First, EditionState.Draft, 0), (anew.Id, anew.State, anew.Signatures.Count));
        Assert.Single(desk.Register.All());
        Assert.Contains($"Sam: Took the signature of Dee as Director from edition {First} (the edition was prepared anew)", desk.Trail);
    }

    [Fact]
    public void A_published_edition_is_only_superseded_and_with_a_reason()
    {
        var edition = desk.Signed();
        desk.Register.Publish(First, desk.Seal(edition), "c0ffee", null, desk.By());
        var again = desk.Register.Prepare(Desk.Pins, desk.By()).Problems.Single();
        Assert.Equal(EditionCode.Published, again.Code);
        Assert.Contains($"--supersedes {First}", again.Remedy, StringComparison.Ordinal);

        var second = desk.Signed(Desk.Pins with { Supersedes = new Superseded(First, "a late return") });
        Assert.Equal(("quarterly-2023-24-q2-2", 2), (second.Id, second.Number));
        Assert.Null(desk.Register.Find(First)!.SupersededBy);
        desk.Register.Publish(second.Id, desk.Seal(second), "beef", null, desk.By());
        Assert.Equal((second.Id, "superseded"), (desk.Register.Find(First)!.SupersededBy, desk.Register.Find(First)!.StateInWords));

        Assert.Equal(EditionCode.NotSuperseded, desk.Register.Prepare(Desk.Pins with { Supersedes = new Superseded(First, "again") }, desk.By()).Problems.Single().Code);
        Assert.Contains(desk.Trail, entry => entry.EndsWith("(a late return)", StringComparison.Ordinal));
    }

    [Fact]
    public void An_edition_that_is_not_published_cannot_be_superseded()
    {
        Assert.Equal(EditionCode.NotSuperseded, desk.Register.Prepare(Desk.Pins with { Supersedes = new Superseded(First, "why") }, desk.By()).Problems.Single().Code);
        Assert.Empty(desk.Register.All());
    }

    [Fact]
    public void A_seal_differs_for_other_words_actions_another_author_day_or_pin()
    {
        desk.Keep("measure:VIS01", "Words.", "A", "2023-10-01");
        var standing = desk.Comments.Standing();
        var seal = Seal.Of(Desk.Pins, standing, []);
        var action = new ActionPoint(1, standing[0].Issue, standing[0].On, "Look at it", "A", new DateOnly(2023, 12, 1), null);
        string[] others =
        [
            Seal.Of(Desk.Pins, [], []),
            Seal.Of(Desk.Pins, [standing[0] with { Text = "Other." }], []),
            Seal.Of(Desk.Pins, [standing[0] with { Author = "B" }], []),
            Seal.Of(Desk.Pins, [standing[0] with { Written = new DateOnly(2023, 10, 2) }], []),
            Seal.Of(Desk.Pins with { DatasetVersion = new string('e', 64) }, standing, []),
            Seal.Of(Desk.Pins with { Council = "Another" }, standing, []),
            Seal.Of(Desk.Pins, standing, [action]),
            Seal.Of(Desk.Pins, standing, [action with { Owner = "B" }]),
            Seal.Of(Desk.Pins, standing, [action with { DoneOn = new DateOnly(2023, 11, 1) }]),
            Seal.Of(Desk.Pins with { Supersedes = new Superseded(First, "why") }, standing, []),
        ];
        Assert.DoesNotContain(seal, others);
        Assert.Equal(others.Length, others.Distinct().Count());
        Assert.Equal(seal, Seal.Of(Desk.Pins, [standing[0] with { Number = 9, Kept = desk.By("another") }], []));
    }
}
