using System.Globalization;

namespace Almoner.Terms;

/// <summary>What a figure is measured in, and how many decimals it prints unless its measure says otherwise.</summary>
/// <param name="Name">As written in the library: "count", "percent", "days", "rate per 1000".</param>
/// <param name="Key">Where its words stand in the wordings: <c>KEY.one</c> and <c>KEY.other</c> of a number of it, <c>KEY.name</c> of the unit alone.</param>
/// <param name="Decimals">Decimals printed by default, 0 to 4.</param>
/// <param name="Times">What the ratio of numerator to denominator is multiplied by: 100 for a percentage, N for a rate per N, otherwise 1.</param>
public sealed record Unit(string Name, string Key, int Decimals, int Times = 1)
{
    public static readonly Unit Count = new("count", "unit.count", 0);
    public static readonly Unit Percent = new("percent", "unit.percent", 1, 100);
    public static readonly Unit Days = new("days", "unit.days", 0);
    public static readonly Unit WorkingDays = new("working days", "unit.working-days", 0);
    public static readonly Unit Hours = new("hours", "unit.hours", 0);
    public static readonly Unit Years = new("years", "unit.years", 1);
    public static readonly Unit FullTimeEquivalents = new("FTE", "unit.fte", 2);
    public static readonly Unit DaysPerFullTimeEquivalent = new("days per FTE", "unit.days-per-fte", 2);
    public static readonly Unit Ratio = new("ratio", "unit.ratio", 2);

    /// <summary>Percentage points: how far percentages lie apart. No measure has it.</summary>
    public static readonly Unit Points = new("percentage points", "unit.points", 1);

    /// <summary>The bounds of a rate: per 10 to per 1,000,000 people.</summary>
    public const int FewestInRate = 10, MostInRate = 1_000_000;

    private static readonly Unit[] Fixed =
        [Count, Percent, Days, WorkingDays, Hours, Years, FullTimeEquivalents, DaysPerFullTimeEquivalent, Ratio];

    /// <summary>A rate per <paramref name="people"/> people, <see cref="FewestInRate"/> to <see cref="MostInRate"/>.</summary>
    public static Unit RatePer(int people) =>
        new(string.Create(CultureInfo.InvariantCulture, $"rate per {people}"), "unit.rate", 1, people);

    /// <summary>The names a library may use, for messages and schemas; "rate per N" stands for any whole N.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Fixed.Select(unit => unit.Name), "rate per N"];

    public static bool TryParse(string name, out Unit unit)
    {
        unit = Array.Find(Fixed, candidate => candidate.Name == name)!;
        const string rate = "rate per ";
        if (unit is null && name.StartsWith(rate, StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(rate.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people is >= FewestInRate and <= MostInRate)
        {
            unit = RatePer(people);
        }

        return unit is not null;
    }

    /// <summary>
    /// The one way a figure is rounded and printed: the exact value, halves away from zero, thousands parted by commas.
    /// Never applied to a number that was rounded before.
    /// </summary>
    /// <param name="value">The exact value, already in this unit (69 for 69%).</param>
    /// <param name="decimals">Decimals to print, 0 to 12.</param>
    /// <param name="wording">The language.</param>
    public string Print(Exact value, int decimals, Wording wording) =>
        wording.Amount(Key, value.Round(decimals), Number(value, decimals), Times.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>The same in English, as commands print it.</summary>
    public string Print(Exact value, int decimals) => Print(value, decimals, Wording.English);

    /// <summary>What numbers are measured in, without a number: "days". In English it is <see cref="Name"/>.</summary>
    public string NameIn(Wording wording) => wording.Say(Key + ".name", Times);

    /// <summary>The number alone, rounded as <see cref="Print(Exact, int)"/> does: "1,590", "90.2".</summary>
    public static string Number(Exact value, int decimals) =>
        value.Round(decimals).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    public override string ToString() => Name;
}
