using Almoner.Demo.Cases;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.Published;

namespace Almoner.Demo.PlanDecisions;

/// <summary>What was decided about the services, in the order of the library's codes.</summary>
internal enum PlanOutcome
{
    ContinueAtSameLevel,
    Decrease,
    Increase,
    StartReceivingServices,
}

/// <summary>One decision on a care and support plan.</summary>
internal readonly record struct PlanDecision(Case Of, DateOnly DecidedOn, PlanOutcome Outcome)
{
    private const int Tries = 40;

    /// <summary>Every decision, by day.</summary>
    public static IReadOnlyList<PlanDecision> MakeAll(Dice dice, IReadOnlyList<Case> cases)
    {
        var made = new List<PlanDecision>();
        foreach (var (month, byOutcome) in Section2.PlanDecisions)
        {
            foreach (var outcome in Share.Dealt(dice, byOutcome))
                made.Add(Make(dice, cases, WorkingDays.Pick(dice, month), (PlanOutcome)outcome));
        }

        return [.. made.OrderBy(decision => decision.DecidedOn)];
    }

    private static PlanDecision Make(Dice dice, IReadOnlyList<Case> cases, DateOnly day, PlanOutcome outcome)
    {
        // Services start for people whose case is new: the latest cases stand last.
        var from = outcome == PlanOutcome.StartReceivingServices ? cases.Count * 3 / 4 : 0;
        for (var attempt = 0; ; attempt++)
        {
            var chosen = cases[attempt < Tries ? dice.Between(from, cases.Count - 1) : attempt - Tries];
            if (chosen.OpenThroughout(day, day))
            {
                chosen.About.Seen(day);
                return new PlanDecision(chosen, day, outcome);
            }
        }
    }
}
