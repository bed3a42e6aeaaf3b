using Almoner.Demo.Caseload.Allocations;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.People;

namespace Almoner.Demo.Caseload.CaseNotes;

/// <summary>How complex, risky and far away a case is, from a day until it is weighed again.</summary>
/// <param name="Complexity">0 low to 3 very high.</param>
/// <param name="Risk">0 low to 2 high.</param>
/// <param name="Travel">0 none to 3 long.</param>
internal sealed record CaseWeight(Person About, DateOnly From, int Complexity, int Risk, int Travel)
{
    private const int Moving = 6; // of 100 times that a case is weighed again, the person has moved

    /// <summary>By how much a case weighed again is more or less, each as likely.</summary>
    private static readonly int[] Steps = [-1, -1, 0, 0, 0, 0, 1];

    /// <summary>Every case is weighed when it is opened, and again while it lasts. By day.</summary>
    /// <param name="last">The last day of the records.</param>
    public static IReadOnlyList<CaseWeight> MakeAll(Dice dice, IEnumerable<Involvement> involvements, DateOnly last)
    {
        var latest = new Dictionary<Person, CaseWeight>();
        var made = new List<CaseWeight>();
        foreach (var involvement in involvements.OrderBy(involvement => involvement.OpenedOn))
        {
            var work = involvement.Team.Work;
            var (who, end) = (involvement.About, involvement.ClosedOn ?? last);
            var weight = new CaseWeight(who, involvement.OpenedOn, dice.Weighted(work.Complexity), dice.Weighted(work.Risk), dice.Weighted(work.Travel));
            while (weight.From <= end)
            {
                if (!latest.TryGetValue(who, out var before) || before.From < weight.From)
                    made.Add(latest[who] = weight);

                weight = latest[who].Again(dice, WorkingDays.OnOrBefore(weight.From.AddDays(dice.Between(70, 320))));
            }
        }

        return [.. made.OrderBy(weight => weight.From)];
    }

    private CaseWeight Again(Dice dice, DateOnly day) => this with
    {
        From = day,
        Complexity = Math.Clamp(Complexity + Steps[dice.Below(Steps.Length)], 0, 3),
        Risk = Math.Clamp(Risk + Steps[dice.Below(Steps.Length)], 0, 2),
        Travel = dice.Percent(Moving) ? dice.Below(4) : Travel,
    };
}
