using Almoner.Terms;

namespace Almoner.Editions.Commentary;

/// <summary>The words of an edition, their figures printed, and what is still to be said.</summary>
/// <param name="Comments">The comments, each on another subject or in another language; of one subject the original stands first.</param>
/// <param name="Needed">The subjects that still need one.</param>
/// <param name="Problems">What is wrong with the words; all of it stands in the way of publication.</param>
public sealed record EditionCommentary(IReadOnlyList<EditionComment> Comments, IReadOnlyList<NeededComment> Needed, IReadOnlyList<Problem> Problems)
{
    public static EditionCommentary None { get; } = new([], [], []);

    /// <summary>The words on a subject in a language, or else the original.</summary>
    public EditionComment? On(Subject subject, Wording language) =>
        Comments.FirstOrDefault(comment => comment.On == subject && comment.Language == language) ?? Comments.FirstOrDefault(comment => comment.On == subject);
}

/// <summary>A comment of an edition.</summary>
/// <param name="On">What it is about.</param>
/// <param name="About">The title that the subject has in the report.</param>
/// <param name="Author">Who says so.</param>
/// <param name="Written">The day on which it was written.</param>
/// <param name="Text">The Markdown as written.</param>
/// <param name="Blocks">The same, taken apart, with its figures printed.</param>
public sealed record EditionComment(Subject On, string About, string Author, DateOnly Written, string Text, IReadOnlyList<ProseBlock> Blocks)
{
    /// <summary>The language of the words.</summary>
    public Wording Language { get; init; } = Wording.English;

    /// <summary>"comment on measure:ASM03 (Cymraeg)".</summary>
    public string Name => Comment.NameOf(On, Language);

    /// <summary>The figures that it quotes, in their order.</summary>
    public IEnumerable<Quoted> Quotes => Blocks.SelectMany(block => block.AllRuns).OfType<Run.Quote>().Select(run => run.Figure);
}

/// <summary>A comment that is still to be written.</summary>
/// <param name="On">What it is to be about.</param>
/// <param name="About">The title that the subject has in the report.</param>
/// <param name="Whom">Who was asked for it; null where the edition itself needs it.</param>
/// <param name="Why">Why the edition needs it: "missed its target: 55.0% against at least 65%"; null where somebody was asked.</param>
public sealed record NeededComment(Subject On, string About, string? Whom, Phrase? Why);
