namespace Almoner.Editions.Proofreading;

/// <summary>Prose as printed.</summary>
/// <param name="File">The file, or the part of an edition.</param>
/// <param name="Lines">Its lines as they stand.</param>
/// <param name="Sentences">Its sentences in order.</param>
public sealed record PrintedText(string File, IReadOnlyList<string> Lines, IReadOnlyList<PrintedSentence> Sentences);

/// <summary>One sentence, on one line.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Text">Its words, single blanks between them.</param>
/// <param name="Before">The sentence before it in the same paragraph; null for the first.</param>
public sealed record PrintedSentence(PrintedPlace Place, string Text, PrintedSentence? Before);
