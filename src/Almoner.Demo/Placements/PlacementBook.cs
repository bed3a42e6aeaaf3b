using Almoner.Demo.Aberwen;
using Almoner.Demo.Care;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.Published;

namespace Almoner.Demo.Placements;

/// <summary>
/// Makes the contracts: one for every stay, some that were agreed and not begun when the records end, and for people who stay as many
/// changes of need or of home as bring each quarter's contracts up to those published.
/// </summary>
internal sealed class PlacementBook
{
    private const int NotBegun = 3; // of each kind
    private const int FewestDaysUnderAContract = 45;
    private readonly Dice dice;
    private readonly List<Placement> all = new(1_600);

    /// <summary>Every stay's latest contract.</summary>
    private readonly List<(Stay Stay, Placement Latest)> current = new(1_200);

    private PlacementBook(Dice dice) => this.dice = dice;

    /// <summary>By the day agreed.</summary>
    public static IReadOnlyList<Placement> MakeAll(Dice dice, PeopleToSupport people)
    {
        var book = new PlacementBook(dice);
        var residential = ResidentialStays.MakeAll(dice, people);
        foreach (var stay in residential.Concat(NursingStays.MakeAll(dice, people, residential)))
            book.Contract(stay);

        foreach (var kind in (PlacementKind[])[PlacementKind.Residential, PlacementKind.Nursing])
        {
            for (var made = 0; made < NotBegun; made++)
                book.Agree(kind, people);
        }

        foreach (var (months, inResidential, inNursing) in Section5.ContractsAgreed)
        {
            book.Change(PlacementKind.Residential, months, inResidential);
            book.Change(PlacementKind.Nursing, months, inNursing);
        }

        foreach (var (stay, latest) in book.current)
            latest.EndedOn = stay.Until;

        return [.. book.all.OrderBy(placement => placement.AgreedOn)];
    }

    private void Contract(Stay stay)
    {
        var younger = stay.About.AgeOn(stay.From) < 65;
        var care = younger ? (CareType)dice.Between(2, 3) : dice.Percent(40) ? CareType.Dementia : CareType.General;
        var agreed = WorkingDays.OnOrBefore(stay.From.AddDays(-dice.Below(12)));
        current.Add((stay, Add(new Placement(stay.About, stay.Kind, care, AnyHome(stay.Kind), agreed, stay.From, stay.SupportedSince))));
    }

    private void Agree(PlacementKind kind, PeopleToSupport people)
    {
        var agreed = WorkingDays.OnOrBefore(Months.End.AddDays(-dice.Below(6)));
        var person = people.Find(dice.Between(70, 95), agreed, agreed, null);
        Add(new Placement(person, kind, CareType.General, AnyHome(kind), agreed, null, null));
    }

    private void Change(PlacementKind kind, MonthRange months, int agreedInAll)
    {
        var left = agreedInAll - all.Count(placement => placement.Kind == kind && months.Holds(placement.AgreedOn));
        if (left < 0)
            throw new InvalidOperationException($"{-left} more contracts for {kind} care are needed for those who come than were published.");

        while (left > 0)
        {
            var agreed = months.WorkingDay(dice);
            var starts = agreed.AddDays(dice.Below(9));
            var place = dice.Below(current.Count);
            var (stay, latest) = current[place];
            if (stay.Kind != kind || starts > Months.End || latest.StartedOn!.Value.AddDays(FewestDaysUnderAContract) > agreed || stay.Until <= starts)
                continue;

            latest.EndedOn = starts;
            var next = latest with { AgreedOn = agreed, StartedOn = starts, EndedOn = null };
            next = latest.Care == CareType.General && dice.Percent(65) ? next with { Care = CareType.Dementia } : next with { Home = AnyHome(kind) };
            current[place] = (stay, Add(next));
            left--;
        }
    }

    private Placement Add(Placement placement)
    {
        all.Add(placement);
        return placement;
    }

    private byte AnyHome(PlacementKind kind) =>
        (byte)dice.Below((kind == PlacementKind.Residential ? Providers.ResidentialHomes : Providers.NursingHomes).Length);
}
