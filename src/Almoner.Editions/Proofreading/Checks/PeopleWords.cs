using System.Text.RegularExpressions;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>Tells counts of people, who may stand in several rows or periods and be counted once in the total.</summary>
internal static partial class PeopleWords
{
    public static bool MayCountTwice(PrintedCell cell) => People().IsMatch($"{cell.Place.Table} {cell.Place.Row} {cell.Place.Column}");

    [GeneratedRegex(@"\b(?:people|persons|adults|children|carers|clients|citizens|residents|users|customers|patients)\b", RegexOptions.IgnoreCase)]
    private static partial Regex People();
}
