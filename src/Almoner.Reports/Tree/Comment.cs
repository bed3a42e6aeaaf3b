namespace Almoner.Reports.Tree;

/// <summary>What somebody says about a section, measure or table.</summary>
/// <param name="About">The title of what it is about.</param>
/// <param name="Code">The measure's code; null where it is about a section or table, which stands right above.</param>
/// <param name="Anchor">Where the document explains the measure; null for nowhere.</param>
/// <param name="Author">Who says so.</param>
/// <param name="Written">The day, and the language where it is another than the document's: "12 October 2023", "12 October 2023 (in Welsh)".</param>
/// <param name="Words">The words.</param>
/// <param name="Notes">What the marks of its figures mean.</param>
public sealed record Comment(string About, string? Code, string? Anchor, string Author, string Written, IReadOnlyList<WordsBlock> Words, IReadOnlyList<Note> Notes)
{
    /// <summary>The language of the words, as in RFC 5646, where it is another than the document's; null elsewhere.</summary>
    public string? Language { get; init; }
}

/// <summary>A comment that is still to be written.</summary>
/// <param name="About">The title of what it is to be about.</param>
/// <param name="Code">The measure's code; null for a section or table.</param>
/// <param name="Anchor">Where the document explains the measure; null for nowhere.</param>
/// <param name="Why">Why it is needed, or who was asked.</param>
public sealed record CommentNeeded(string About, string? Code, string? Anchor, string Why);

/// <summary>Words of people, one block below the other.</summary>
public abstract record WordsBlock
{
    public sealed record Paragraph(IReadOnlyList<WordRun> Runs) : WordsBlock;

    /// <summary>A list; <see cref="From"/> is the number of its first item, null where items are not numbered.</summary>
    public sealed record ListOf(int? From, IReadOnlyList<IReadOnlyList<WordsBlock>> Items) : WordsBlock;
}

/// <summary>A stretch of words of one kind.</summary>
public sealed record WordRun(string Text)
{
    public bool Emphasis { get; init; }

    public bool Strong { get; init; }

    /// <summary>Whether it is a figure of the edition.</summary>
    public bool IsFigure { get; init; }

    /// <summary>The marks of notes below the comment, each with what it says in words.</summary>
    public IReadOnlyList<(string Mark, string InWords)> Marks { get; init; } = [];
}
