using Almoner.Caseload.Protection;
using Almoner.Terms;

namespace Almoner.Caseload.Averages;

/// <summary>The averages of one group over some months.</summary>
/// <param name="By">What it is told by.</param>
/// <param name="Group">The team, role, profession or worker; null for everybody together, and for a role or profession that is not recorded.</param>
/// <param name="Period">The months.</param>
/// <param name="Workers">How many had a post on some day of them; null where withheld.</param>
/// <param name="Figures">Each of the eight averages, with what was divided and what by.</param>
public sealed record AverageRow(By By, string? Group, Period Period, int? Workers, IReadOnlyDictionary<AverageKind, Figure> Figures)
{
    public Figure this[AverageKind kind] => Figures[kind];

    public Figure this[AverageMethod method, AveragePer per = AveragePer.Worker, bool withoutLongAbsence = false] => Figures[new AverageKind(method, per, withoutLongAbsence)];

    /// <summary>Whether it is kept back to protect people.</summary>
    public bool IsWithheld => Workers is null;

    /// <summary>
    /// As it may be published. Two exact averages over the same cases would tell how many days they differ by, so only printed values are told; and where few
    /// were on long absence, the averages without it are withheld, since beside those with it they would tell how long these few were away.
    /// </summary>
    /// <param name="fewAway">Whether few, or none, were on long absence.</param>
    internal AverageRow Public(bool fewAway) => this with
    {
        FewAway = fewAway,
        Figures = Figures.ToDictionary(figure => figure.Key, figure => figure.Key.WithoutLongAbsence && fewAway ? figure.Value.Withhold(SmallGroups.FewAway) : figure.Value.AsPrinted()),
    };

    /// <summary>Whether averages without long absence are withheld, since they would leave few out.</summary>
    internal bool FewAway { get; private init; }

    internal AverageRow Withheld() =>
        this with { Workers = null, Figures = Figures.ToDictionary(figure => figure.Key, figure => figure.Value.Withhold(SmallGroups.Reason)) };
}
