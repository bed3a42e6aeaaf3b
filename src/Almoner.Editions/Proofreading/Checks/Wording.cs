using System.Globalization;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>Turns of phrase that several findings use.</summary>
internal static class Wording
{
    /// <summary>"1 other column", "3 other columns".</summary>
    public static string Columns(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} other {(count == 1 ? "column" : "columns")}");

    /// <summary>"1 other row", "3 other rows".</summary>
    public static string Rows(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} other {(count == 1 ? "row" : "rows")}");
}
