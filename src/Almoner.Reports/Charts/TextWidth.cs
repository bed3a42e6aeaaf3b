using System.Text;

namespace Almoner.Reports.Charts;

/// <summary>
/// How much room words take, near enough to lay a chart out without the reader's fonts: the widths of Arial, which
/// Arimo and Helvetica share, in thousandths of the font size.
/// </summary>
internal static class TextWidth
{
    /// <summary>Letters; longer ones are names such as Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, or no words.</summary>
    private const int LongestWord = 24;

    /// <summary>The width in pixels on one line.</summary>
    public static double Of(string text, int fontSize) => text.Sum(Thousandths) * fontSize / 1000.0;

    /// <summary>The lines that the words take when broken between words; at least 1.</summary>
    public static int Lines(string text, int fontSize, double width) => Wrap(text, fontSize, width).Count(letter => letter == '\n') + 1;

    /// <summary>The words broken between words, with \n at each break. A word longer than the width stays whole, unless it is longer than any word that people use.</summary>
    public static string Wrap(string text, int fontSize, double width)
    {
        var (lines, used, blank) = (new StringBuilder(text.Length), 0.0, Of(" ", fontSize));
        foreach (var word in text.Split(' ').SelectMany(word => Pieces(word, fontSize, width)))
        {
            var length = Of(word, fontSize);
            var fits = used + blank + length <= width;
            if (lines.Length > 0) lines.Append(fits ? ' ' : '\n');
            used = lines.Length > 0 && fits ? used + blank + length : length;
            lines.Append(word);
        }

        return lines.ToString();
    }

    /// <summary>A word, in pieces that fit where it is too long to stay whole.</summary>
    private static IEnumerable<string> Pieces(string word, int fontSize, double width)
    {
        if (word.Length <= LongestWord) return [word];
        var pieces = new List<string> { "" };
        foreach (var letter in word)
        {
            if (pieces[^1].Length > 0 && Of(pieces[^1] + letter, fontSize) > width) pieces.Add("");
            pieces[^1] += letter;
        }

        return pieces;
    }

    private static int Thousandths(char letter) => letter switch
    {
        'i' or 'j' or 'l' or '\'' => 222,
        ' ' or '.' or ',' or ':' or ';' or '/' or 'f' or 't' or 'I' or '!' or '|' => 278,
        '(' or ')' or '-' or 'r' => 333,
        >= '0' and <= '9' => 556,
        'c' or 'k' or 's' or 'v' or 'x' or 'y' or 'z' or 'J' => 500,
        'm' or 'M' => 833,
        'w' or 'C' or 'D' or 'H' or 'N' or 'R' or 'U' => 722,
        'W' => 944,
        'G' or 'O' or 'Q' => 778,
        '%' => 889,
        >= 'A' and <= 'Z' or '&' => 667,
        >= 'a' and <= 'z' => 556,
        _ => 700,
    };
}
