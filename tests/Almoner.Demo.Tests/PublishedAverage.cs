using System.Globalization;

namespace Almoner.Demo.Tests;

/// <summary>One average of testing/published/caseload.csv.</summary>
/// <param name="First">The first day of the audit's period.</param>
/// <param name="Last">The last day of it.</param>
internal sealed record PublishedAverage(string Team, DateOnly First, DateOnly Last, decimal Published, int Decimals)
{
    public static IReadOnlyList<PublishedAverage> All { get; } = Read();

    private static IReadOnlyList<PublishedAverage> Read()
    {
        var lines = SeparatedValues.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "published", "caseload.csv")), ',');
        int Column(string name) => Array.IndexOf(lines[0], name);
        return [.. lines.Skip(1).Select(line => new PublishedAverage(
            line[Column("team")], Month(line[Column("period")][..7]), Month(line[Column("period")][9..]).AddMonths(1).AddDays(-1),
            decimal.Parse(line[Column("published")], CultureInfo.InvariantCulture), int.Parse(line[Column("decimals")], CultureInfo.InvariantCulture)))];
    }

    private static DateOnly Month(string text) => DateOnly.ParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
