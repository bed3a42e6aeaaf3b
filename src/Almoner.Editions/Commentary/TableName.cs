using System.Text.RegularExpressions;

namespace Almoner.Editions.Commentary;

public static partial class TableName
{
    public static string Of(string title) => Others().Replace(title.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Others();
}
