using Almoner.Editions.Proofreading.Checks;

namespace Almoner.Editions.Proofreading;

/// <summary>One rule that printed tables and words are held to.</summary>
internal interface ICheck
{
    IEnumerable<Finding> Look(PrintedReport report);
}

/// <summary>Holds a printed report against itself.</summary>
public static class Proofreader
{
    /// <summary>What people write, and figures that contradict each other outright.</summary>
    private static readonly ICheck[] Always =
    [
        new TotalsCheck(),
        new SameTotalCheck(),
        new OtherPeriodCheck(),
        new HeadingCheck(),
        new ChangeFromToCheck(),
        new ChangeByCheck(),
        new ShareStatedCheck(),
        new FigureStatedCheck(),
        new DirectionStatedCheck(),
        new CommentMissingCheck(),
        new OutOfRangeCheck(),
        new PublishedBeforeCheck(),
    ];

    /// <summary>What is inferred from rounded figures and their names, where that is all there is.</summary>
    private static readonly ICheck[] OfRoundedFigures =
    [
        new ListedTotalsCheck(),
        new SharesCheck(),
        new PercentageCheck(),
        new RowShareCheck(),
        new ImpliedDenominatorCheck(),
        new LongerPeriodCheck(),
        new QuarterAndMonthsCheck(),
        new PartOverWholeCheck(),
        new YearOrQuarterCheck(),
    ];

    /// <summary>Every finding: by file as given, then table, line and kind.</summary>
    public static IReadOnlyList<Finding> Read(PrintedReport report)
    {
        var files = report.Tables.Select(table => table.File).Concat(report.Texts.Select(text => text.File)).Distinct().ToList();
        var tables = report.Tables.Select(table => (string?)table.Name).Distinct().ToList();
        return
        [
            .. Always.Concat(report.IsExact ? [] : OfRoundedFigures).SelectMany(check => check.Look(report)).Distinct()
                .OrderBy(finding => files.IndexOf(finding.Place.File))
                .ThenBy(finding => finding.Place.Line)
                .ThenBy(finding => tables.IndexOf(finding.Place.Table))
                .ThenBy(finding => finding.Kind.Code, StringComparer.Ordinal),
        ];
    }
}
