using System.Buffers;

namespace Almoner.Reports;

/// <summary>Texts that a spreadsheet would take for formulas.</summary>
internal static class FormulaLike
{
    /// <summary>What formulas begin with in spreadsheets, also in wide forms; blanks that are skipped before one; and the apostrophe that guards a text, which would be taken for a guard.</summary>
    private static readonly SearchValues<char> Firsts = SearchValues.Create("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20'");

    public static bool Is(string text) => text.Length > 0 && Firsts.Contains(text[0]);
}
