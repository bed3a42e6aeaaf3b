namespace Almoner.Demo.Published;

/// <summary>The people of Aberwen by band of age, 250,000 together: a council of the size for which the published numbers are believable. Invented.</summary>
internal static class Population
{
    /// <summary>From the day of the mid-year estimates on.</summary>
    public static readonly DateOnly From = new(2021, 7, 1);

    /// <summary>Both ages included; null for and over. 51,300 are 65 or older, 24,200 of them 75 or older.</summary>
    public static readonly (int From, int? To, int People)[] Bands =
    [
        (0, 17, 50_900),
        (18, 24, 24_600),
        (25, 44, 66_200),
        (45, 64, 57_000),
        (65, 74, 27_100),
        (75, 84, 16_900),
        (85, null, 7_300),
    ];
}
