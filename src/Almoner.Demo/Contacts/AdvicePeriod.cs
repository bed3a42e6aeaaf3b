using Almoner.Demo.Published;

namespace Almoner.Demo.Contacts;

/// <summary>How one published period's contacts are composed. Only <paramref name="Advised"/> was published; the rest is ours.</summary>
/// <param name="Advised">Adults given advice or assistance, and those who did not come back within 6 months.</param>
/// <param name="BackNextPeriodForAdvice">Of those who came back: in the next period, for advice, so that they count there too.</param>
/// <param name="BackNextPeriodForOther">Of those who came back: in the next period, but not for advice.</param>
/// <param name="BackAfterHalfAYear">Of those who did not come back within 6 months: again after more than that, in the same year.</param>
/// <param name="PassedOn">Contacts passed on for assessment, of people given no advice.</param>
/// <param name="NoAction">Contacts that needed no action, of people given no advice.</param>
/// <param name="Unidentified">Contacts about nobody who could be identified.</param>
internal sealed record AdvicePeriod(
    Part Advised,
    int BackNextPeriodForAdvice,
    int BackNextPeriodForOther,
    int BackAfterHalfAYear,
    int PassedOn,
    int NoAction,
    int Unidentified)
{
    public static readonly AdvicePeriod[] All =
    [
        new(Section1.Advised[0], 16, 10, 220, 2_600, 900, 170),
        new(Section1.Advised[1], 14, 9, 230, 2_900, 950, 180),
        new(Section1.Advised[2], 18, 12, 0, 860, 240, 45),
        new(Section1.Advised[3], 0, 0, 0, 820, 250, 48),
    ];
}
