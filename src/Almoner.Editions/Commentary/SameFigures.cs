using System.Text.RegularExpressions;
using Almoner.Terms;

namespace Almoner.Editions.Commentary;

/// <summary>Holds a translation to its original: both quote the same figures, and type the same numbers.</summary>
internal static partial class SameFigures
{
    /// <param name="comments">The words, their figures printed; of one subject the original stands first.</param>
    public static IEnumerable<Problem> In(IReadOnlyList<EditionComment> comments) =>
        from words in comments.GroupBy(comment => comment.On)
        let original = words.First()
        from translation in words.Skip(1)
        from problem in Missing(original, translation, translation).Concat(Missing(translation, original, translation))
        select problem;

    /// <summary>What one says and the other does not.</summary>
    private static IEnumerable<Problem> Missing(EditionComment says, EditionComment silent, EditionComment translation)
    {
        foreach (var said in Left(Said(says), Said(silent)))
        {
            yield return Problem.Error(EditionCode.OtherFigures, $"`{said}` stands in the words in {says.Language.Name} and not in those in {silent.Language.Name}",
                "Say the same in both, or keep the original again and then its translation", new Place(translation.Name));
        }
    }

    /// <summary>Its figures by what they are bound to, and the numbers that are typed.</summary>
    private static IEnumerable<string> Said(EditionComment comment) =>
    [
        .. comment.Quotes.Select(quote => "{" + Blanks().Replace(quote.Source.Trim('{', '}').Trim(), " ") + "}"),
        .. comment.Blocks.SelectMany(block => block.AllRuns).OfType<Run.Plain>().SelectMany(run => Numbers().Matches(run.Text)).Select(number => number.Value),
    ];

    private static List<string> Left(IEnumerable<string> said, IEnumerable<string> elsewhere)
    {
        var left = said.ToList();
        foreach (var one in elsewhere) left.Remove(one);
        return left;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\d(?:[\d,.]*\d)?")]
    private static partial Regex Numbers();
}
