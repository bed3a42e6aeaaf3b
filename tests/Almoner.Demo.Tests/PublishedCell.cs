using System.Globalization;

namespace Almoner.Demo.Tests;

/// <summary>One figure of testing/published/.</summary>
/// <param name="Row">The group, empty for the figure over all; of two breakdowns, both values parted by a comma.</param>
/// <param name="IsShare">Whether it is the group's share of the whole, in per cent.</param>
/// <param name="Note">What the published figure contradicts; empty where the records come to it.</param>
internal sealed record PublishedCell(string Cell, string Measure, string Row, string Period, decimal Published, int Decimals, bool IsShare, string Note)
{
    private const string MonthNames = "JanFebMarAprMayJunJulAugSepOctNovDec";

    public static IReadOnlyList<PublishedCell> All { get; } = Read();

    /// <summary>Both ends included.</summary>
    public (DateOnly First, DateOnly Last) Days
    {
        get
        {
            if (char.IsLetter(Period[0]))
            {
                var month = new DateOnly(Number(Period[4..]), (MonthNames.IndexOf(Period[..3], StringComparison.Ordinal) / 3) + 1, 1);
                return (month, month.AddMonths(1).AddDays(-1));
            }

            var year = new DateOnly(Number(Period[..4]), 4, 1);
            if (!Period.Contains('Q'))
                return (year, year.AddYears(1).AddDays(-1));

            var quarter = year.AddMonths(3 * (Number(Period[^1..]) - 1));
            return (quarter, quarter.AddMonths(3).AddDays(-1));
        }
    }

    private static IReadOnlyList<PublishedCell> Read() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "published"), "section-*.csv").Order(StringComparer.Ordinal).SelectMany(Read),
    ];

    private static IEnumerable<PublishedCell> Read(string path)
    {
        var lines = SeparatedValues.Read(File.ReadAllText(path), ',');
        int Column(string name) => Array.IndexOf(lines[0], name);
        return lines.Skip(1).Select(line => new PublishedCell(
            line[Column("cell")], line[Column("measure")], line[Column("row")], line[Column("period")],
            decimal.Parse(line[Column("published")], CultureInfo.InvariantCulture), Number(line[Column("decimals")]), line[Column("column")] == "share", line[Column("note")]));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
