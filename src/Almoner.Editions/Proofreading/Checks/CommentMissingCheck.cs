using System.Text.RegularExpressions;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>Notes to whoever was to write a comment, left in.</summary>
internal sealed partial class CommentMissingCheck : ICheck
{
    public IEnumerable<Finding> Look(PrintedReport report)
    {
        foreach (var sentence in report.Texts.SelectMany(text => text.Sentences))
        {
            foreach (Match note in Note().Matches(sentence.Text))
                yield return new Finding(FindingKind.CommentMissing, Sureness.Certain, sentence.Place, note.Value, "a comment, or nothing", "it is a note to the writer, left in");
        }
    }

    [GeneratedRegex(@"\b(?:comments?|commentary|narrative|explanation)\s+(?:(?:is|are|still)\s+)*(?:needed|required|to follow|to be (?:added|written|provided|confirmed)|awaited|outstanding|missing)\b|\b(?:add|insert)\s+(?:a\s+)?(?:comment|commentary|narrative)\b|\[(?:insert|todo|tbc)\b[^\]]*\]|\bTODO\b", RegexOptions.IgnoreCase)]
    private static partial Regex Note();
}
