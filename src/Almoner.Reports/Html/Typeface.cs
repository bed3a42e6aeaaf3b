namespace Almoner.Reports.Html;

/// <summary>
/// The letters of reports: Arimo, an open typeface (SIL Open Font License 1.1) with the widths of Arial. They travel inside every page, so that it has the same lines and the same
/// breaks everywhere, and labels of charts have the room that was measured for them.
/// </summary>
internal static class Typeface
{
    /// <summary>What a page is set in; the rest is for signs that Arimo lacks.</summary>
    public const string Stack = "Arimo, Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif";

    /// <summary>Letters beyond Western Europe's: those of Welsh with a circumflex among them.</summary>
    private const string More = "U+0100-024F,U+1E00-1EFF";

    private static readonly int[] Weights = [400, 700];

    /// <summary>The style rules that hold the letters; further letters, 140 kB, only where the words have some.</summary>
    public static string Rules(string words)
    {
        var more = words.Any(letter => letter is >= '\u0100' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF');
        return string.Concat(Weights.Select(weight => Rule(weight, "arimo", "") + (more ? Rule(weight, "arimo-more", $";unicode-range:{More}") : "")));
    }

    private static string Rule(int weight, string file, string range) => FormattableString.Invariant(
        $"@font-face{{font-family:Arimo;font-weight:{weight};src:url(data:font/woff2;base64,{Convert.ToBase64String(Embedded.Bytes($"{file}-{weight}.woff2"))}) format('woff2'){range}}}\n");
}
