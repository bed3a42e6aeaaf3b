using Almoner.Terms;

namespace Almoner.Editions.Commentary;

/// <summary>Who did something, and when (UTC).</summary>
public sealed record By(string Who, DateTimeOffset At);

/// <summary>The report and period that words belong to.</summary>
/// <param name="Report">The report, as the library names it.</param>
/// <param name="Period">The period by its <see cref="Terms.Period.Name"/>.</param>
public sealed record Issue(string Report, string Period)
{
    public override string ToString() => $"{Report} {Period}";
}

/// <summary>A comment to be kept: checked, not yet in the catalogue.</summary>
/// <param name="Issue">The report and period.</param>
/// <param name="On">What it is about.</param>
/// <param name="Author">Who says so, as printed: "Service manager".</param>
/// <param name="Written">The day on which it was written, as printed; null for the day on which it is kept.</param>
/// <param name="Text">Markdown with bound figures.</param>
public sealed record NewComment(Issue Issue, Subject On, string Author, DateOnly? Written, string Text)
{
    /// <summary>The language of the words.</summary>
    public Wording Language { get; init; } = Wording.English;

    /// <summary>"comment of Service manager on measure:ASM03 of quarterly 2023/24 Q2", and its language where that is not English.</summary>
    public override string ToString() => $"comment of {Author} on {On} of {Issue}{(Language == Wording.English ? "" : $", in {Language.Name}")}";
}

/// <summary>
/// One version of the words on a subject. Versions are never changed; the last one stands. Words in the language that the subject was first commented on
/// in are the original; beside them may stand a translation, until the original changes.
/// </summary>
/// <param name="Number">Counted over all comments of the store, from 1.</param>
/// <param name="Issue">The report and period.</param>
/// <param name="On">What it is about.</param>
/// <param name="Author">Who says so.</param>
/// <param name="Written">The day on which it was written.</param>
/// <param name="Text">Markdown with bound figures; null where the words were withdrawn.</param>
/// <param name="Kept">Who brought it in, and when.</param>
public sealed record Comment(long Number, Issue Issue, Subject On, string Author, DateOnly Written, string? Text, By Kept)
{
    /// <summary>The language of the words.</summary>
    public Wording Language { get; init; } = Wording.English;

    /// <summary>"comment on measure:ASM03", "comment on measure:ASM03 (Cymraeg)".</summary>
    public static string NameOf(Subject on, Wording language) => $"comment on {on}{(language == Wording.English ? "" : $" ({language.Name})")}";
}

/// <summary>Somebody was asked to comment. The next comment on the subject answers it.</summary>
/// <param name="Issue">The report and period.</param>
/// <param name="On">What is to be commented on.</param>
/// <param name="Whom">Who was asked.</param>
/// <param name="Asked">Who asked, and when.</param>
/// <param name="Answered">Whether a comment came after.</param>
public sealed record CommentNeed(Issue Issue, Subject On, string Whom, By Asked, bool Answered);
