using Almoner.Reports.Charts;

namespace Almoner.Reports.Word;

/// <summary>The type that tables are set in.</summary>
/// <param name="Full">The usual size, in points.</param>
/// <param name="Small">That of tables that would not fit otherwise, and of details, in points.</param>
/// <param name="Margin">Of a cell, on each side, in twentieths of a point.</param>
/// <param name="LeastOfHeadings">The narrowest column of row headings that reads well, where there are more than two other columns, in twentieths of a point.</param>
internal sealed record TableType(double Full, double Small, int Margin, int LeastOfHeadings)
{
    /// <summary>For pages of a report.</summary>
    public static TableType Open { get; } = new(9, 7.5, 85, 1900);

    /// <summary>For all on one page.</summary>
    public static TableType Close { get; } = new(7.5, 6.5, 30, 500);

    /// <summary>With narrow row headings: better than a page that lies on its side for one table.</summary>
    public TableType Narrow => this with { LeastOfHeadings = LeastOfHeadings * 3 / 4 };

    public int LongestWord(string text, double size) => text.Split(' ', '\u00A0').Max(word => Line(word, size));

    /// <summary>On one line, with the margins of its cell and a hair; bold words are a tenth wider than those measured.</summary>
    public int Line(string text, double size) => (int)Math.Ceiling(TextWidth.Of(text, 100) / 100 * size * 20 * 1.1) + 2 * Margin + 30;
}
