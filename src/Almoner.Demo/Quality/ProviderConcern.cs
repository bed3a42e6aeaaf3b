using Almoner.Demo.Aberwen;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;

namespace Almoner.Demo.Quality;

/// <summary>What a provider of concern provides, in the order of the library's codes.</summary>
internal enum ProviderType
{
    Domiciliary,
    ResidentialAndNursing,
    SupportedLiving,
}

/// <summary>The stages of the escalating concerns procedure, in the order of the library's codes.</summary>
internal enum ConcernStage
{
    QualityAssurance,
    PerformanceMeetings,
    JointPanel,
    Closure,
}

/// <summary>One spell of a provider at one stage.</summary>
/// <param name="LeftOn">The first day no longer at it; null while it is.</param>
internal sealed record ProviderConcern(string Provider, ProviderType Type, ConcernStage Stage, DateOnly EnteredOn, DateOnly? LeftOn)
{
    /// <summary>
    /// What became of each provider: the stages it came to and the months in which it did, from January 2023, and the month in which it left
    /// the procedure. On 30 September the report's fifteen are left: 4 residential or nursing and 4 supported living providers in quality
    /// assurance, 3 and 3 in performance meetings, and before the joint panel a domiciliary one that skipped performance meetings.
    /// </summary>
    private static readonly (ProviderType Type, (int Month, ConcernStage To)[] Steps, int? Left)[] Paths =
    [
        (ProviderType.Domiciliary, [(25, ConcernStage.QualityAssurance), (27, ConcernStage.JointPanel)], null),
        (ProviderType.Domiciliary, [(21, ConcernStage.QualityAssurance)], 24),
        (ProviderType.Domiciliary, [(22, ConcernStage.PerformanceMeetings), (26, ConcernStage.QualityAssurance)], 28),
        (ProviderType.ResidentialAndNursing, [(22, ConcernStage.QualityAssurance)], null),
        (ProviderType.ResidentialAndNursing, [(25, ConcernStage.QualityAssurance)], null),
        (ProviderType.ResidentialAndNursing, [(28, ConcernStage.QualityAssurance)], null),
        (ProviderType.ResidentialAndNursing, [(21, ConcernStage.PerformanceMeetings), (27, ConcernStage.QualityAssurance)], null),
        (ProviderType.ResidentialAndNursing, [(21, ConcernStage.QualityAssurance), (24, ConcernStage.PerformanceMeetings)], null),
        (ProviderType.ResidentialAndNursing, [(23, ConcernStage.QualityAssurance), (26, ConcernStage.PerformanceMeetings)], null),
        (ProviderType.ResidentialAndNursing, [(26, ConcernStage.PerformanceMeetings)], null),
        (ProviderType.ResidentialAndNursing, [(21, ConcernStage.JointPanel), (23, ConcernStage.Closure)], 25),
        (ProviderType.SupportedLiving, [(23, ConcernStage.QualityAssurance)], null),
        (ProviderType.SupportedLiving, [(26, ConcernStage.QualityAssurance)], null),
        (ProviderType.SupportedLiving, [(27, ConcernStage.QualityAssurance)], null),
        (ProviderType.SupportedLiving, [(29, ConcernStage.QualityAssurance)], null),
        (ProviderType.SupportedLiving, [(22, ConcernStage.QualityAssurance), (25, ConcernStage.PerformanceMeetings)], null),
        (ProviderType.SupportedLiving, [(24, ConcernStage.QualityAssurance), (28, ConcernStage.PerformanceMeetings)], null),
        (ProviderType.SupportedLiving, [(27, ConcernStage.PerformanceMeetings)], null),
        (ProviderType.SupportedLiving, [(21, ConcernStage.QualityAssurance)], 25),
    ];

    /// <summary>By the day entered.</summary>
    /// <param name="copy">0 for the council itself; providers of another copy have its number behind their names.</param>
    public static IReadOnlyList<ProviderConcern> MakeAll(Dice dice, int copy)
    {
        var made = new List<ProviderConcern>();
        foreach (var type in Paths.GroupBy(path => path.Type))
        {
            var names = NamesOf(type.Key);
            dice.Shuffle<string>(names);
            foreach (var (path, name) in type.Zip(names))
            {
                DateOnly? next = path.Left is { } month ? WorkingDays.Pick(dice, month) : null;
                foreach (var (entered, stage) in path.Steps.Reverse())
                {
                    var concern = new ProviderConcern(copy == 0 ? name : $"{name} {copy + 1}", type.Key, stage, WorkingDays.Pick(dice, entered), next);
                    made.Add(concern);
                    next = concern.EnteredOn;
                }
            }
        }

        return [.. made.OrderBy(concern => concern.EnteredOn)];
    }

    private static string[] NamesOf(ProviderType type) => type switch
    {
        ProviderType.Domiciliary => [.. Providers.HomeCareAgencies],
        ProviderType.ResidentialAndNursing => [.. Providers.ResidentialHomes, .. Providers.NursingHomes],
        _ => [.. Providers.SupportedLiving],
    };
}
