namespace Almoner.Editions.Proofreading;

/// <summary>One kind of finding. Its code stays the same from version to version.</summary>
/// <param name="Code">"PR-01".</param>
/// <param name="Means">What is wrong, in a sentence.</param>
public sealed record FindingKind(string Code, string Means)
{
    public static readonly FindingKind TotalOfRows = new("PR-01", "A total that its rows do not give.");
    public static readonly FindingKind TotalOfColumns = new("PR-02", "A total that its columns do not give.");
    public static readonly FindingKind Shares = new("PR-03", "Shares of a whole that do not add up to 100.");
    public static readonly FindingKind Percentage = new("PR-04", "A percentage that its own numerator and denominator do not give.");
    public static readonly FindingKind RowShare = new("PR-05", "A percentage that the rows of the table about it do not give.");
    public static readonly FindingKind ImpliedDenominator = new("PR-06", "A number and its percentage that imply a denominator far from that of other periods.");
    public static readonly FindingKind LongerPeriod = new("PR-07", "A year to date, a year or a quarter that its months do not give.");
    public static readonly FindingKind SameTotal = new("PR-08", "A figure that the table about it totals otherwise.");
    public static readonly FindingKind OtherPeriod = new("PR-09", "Words that name another period than the report's.");
    public static readonly FindingKind Heading = new("PR-10", "A heading that is no year, stands twice, or is not like the others.");
    public static readonly FindingKind ChangeStated = new("PR-11", "A change put into words that the tables do not show.");
    public static readonly FindingKind ShareStated = new("PR-12", "A share put into words that the numbers do not give.");
    public static readonly FindingKind FigureStated = new("PR-13", "A figure in a caption or sentence that the tables print otherwise.");
    public static readonly FindingKind DirectionStated = new("PR-14", "A rise or fall put into words that the tables do not show.");
    public static readonly FindingKind CommentMissing = new("PR-15", "A comment that is still to be written.");
    public static readonly FindingKind OutOfRange = new("PR-16", "A figure that cannot be: a percentage beyond 0 to 100, a negative count.");
    public static readonly FindingKind PartOverWhole = new("PR-17", "A part larger than its whole.");
    public static readonly FindingKind YearOrQuarter = new("PR-18", "A year's figure of the size of a quarter's.");
    public static readonly FindingKind PublishedBefore = new("PR-19", "A figure that was published before as another.");

    public static IReadOnlyList<FindingKind> All { get; } =
    [
        TotalOfRows, TotalOfColumns, Shares, Percentage, RowShare, ImpliedDenominator, LongerPeriod, SameTotal, OtherPeriod, Heading,
        ChangeStated, ShareStated, FigureStated, DirectionStated, CommentMissing, OutOfRange, PartOverWhole, YearOrQuarter, PublishedBefore,
    ];
}
