using Almoner.Demo.Aberwen;
using Almoner.Demo.Cases;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.People;
using Almoner.Demo.Published;

namespace Almoner.Demo.DayServices;

/// <summary>Which day service, in the order of the library's codes.</summary>
internal enum DayService
{
    ComplexNeeds,
    OlderPeople,
    Dementia,
}

/// <summary>One spell during which a person had a place at a day service.</summary>
/// <param name="EndedOn">The last day; null while it goes on.</param>
internal readonly record struct DayServicePlace(Person About, DayService Service, DateOnly StartedOn, DateOnly? EndedOn)
{
    private const int LeavingInQuarter1 = 5; // and as many new people in quarter 2
    private const int GoneBefore = 14; // before April 2023

    /// <summary>Every place, by day started.</summary>
    public static IReadOnlyList<DayServicePlace> MakeAll(Dice dice, IReadOnlyList<Case> cases)
    {
        var disabled = cases.Where(each => each.Area == ServiceArea.LearningDisability && each.OpenAtTheEnd && each.OpenedOn < Months.Begin).ToArray();
        var older = cases.Where(each => each.About.Need == Need.OldAge && each.OpenAtTheEnd && each.OpenedOn < Months.Begin).ToArray();
        dice.Shuffle<Case>(disabled);
        dice.Shuffle<Case>(older);
        List<DayServicePlace> places = [.. ComplexNeeds(dice, disabled)];
        for (var made = 0; made < 145; made++)
        {
            var started = WorkingDays.Pick(dice, dice.Below(Months.Count));
            DateOnly? ended = dice.Percent(45) ? Earlier(started.AddDays(dice.Between(14, 500))) : null;
            places.Add(new DayServicePlace(older[made].About, made < 90 ? DayService.OlderPeople : DayService.Dementia, started, ended));
        }

        return [.. places.OrderBy(place => place.StartedOn)];
    }

    private static IEnumerable<DayServicePlace> ComplexNeeds(Dice dice, Case[] disabled)
    {
        var (quarter1, quarter2) = (MonthRange.Quarter1, MonthRange.Quarter2);
        var next = 0;
        Person Next() => disabled[next++].About;
        DateOnly Before() => WorkingDays.Pick(dice, dice.Below(22));

        // The first day and the last day of a place both count.
        yield return new(Next(), DayService.ComplexNeeds, Before(), quarter1.FirstDay);
        yield return new(Next(), DayService.ComplexNeeds, Before(), quarter1.LastDay);
        for (var made = 2; made < LeavingInQuarter1; made++)
            yield return new(Next(), DayService.ComplexNeeds, Before(), WorkingDays.Pick(dice, dice.Between(quarter1.First, quarter1.Last)));

        yield return new(Next(), DayService.ComplexNeeds, quarter2.FirstDay, null);
        for (var made = 1; made < LeavingInQuarter1; made++)
            yield return new(Next(), DayService.ComplexNeeds, WorkingDays.Pick(dice, dice.Between(quarter2.First, quarter2.Last)), null);

        // Two spells in one quarter are one person.
        var twice = Next();
        yield return new(twice, DayService.ComplexNeeds, Before(), WorkingDays.Pick(dice, quarter1.First));
        yield return new(twice, DayService.ComplexNeeds, WorkingDays.Pick(dice, quarter1.Last), null);
        for (var made = 1; made < Section2.ComplexNeedsDayService - LeavingInQuarter1; made++)
            yield return new(Next(), DayService.ComplexNeeds, Before(), null);

        for (var made = 0; made < GoneBefore; made++)
        {
            var started = WorkingDays.Pick(dice, dice.Below(10));
            yield return new(Next(), DayService.ComplexNeeds, started, made == 0 ? quarter1.FirstDay.AddDays(-1) : WorkingDays.Pick(dice, dice.Between(12, 23)));
        }
    }

    private static DateOnly? Earlier(DateOnly day) => day > Months.End ? null : day;
}
