using Almoner.Demo.Aberwen;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.Published;

namespace Almoner.Demo.Community;

/// <summary>What an event was held for, in the order of the library's codes.</summary>
internal enum Purpose
{
    Active,
    Connected,
    DementiaFriendly,
}

/// <summary>Where an event was held.</summary>
internal enum Venue
{
    Hub,
    Partner,
    Online,
}

/// <summary>One event for people in the community.</summary>
/// <param name="District">The place in <see cref="Districts.Names"/>; null for online events.</param>
internal readonly record struct CommunityEvent(Purpose Purpose, DateOnly HeldOn, Venue Venue, byte? District, int Participants)
{
    /// <summary>Every event, by day.</summary>
    public static IReadOnlyList<CommunityEvent> MakeAll(Dice dice)
    {
        var made = new List<CommunityEvent>();
        Add(dice, made, Purpose.Active, Section8.Active);
        Add(dice, made, Purpose.Connected, Section8.Connected);
        Add(dice, made, Purpose.DementiaFriendly, Section8.DementiaFriendly);
        return [.. made.OrderBy(each => each.HeldOn)];
    }

    private static void Add(Dice dice, List<CommunityEvent> made, Purpose purpose, (MonthRange Months, int Events, int Participants)[] published)
    {
        foreach (var (months, events, participants) in published)
        {
            // Most groups are small, some fill a hall.
            var weights = Enumerable.Range(0, events).Select(_ => Math.Min(dice.Between(2, 40), dice.Between(2, 40))).ToArray();
            var sizes = Share.Out(participants, weights);
            var byMonth = months.Spread(events, Season.Even);
            var next = 0;
            for (var place = 0; place < byMonth.Length; place++)
            {
                for (var number = 0; number < byMonth[place]; number++)
                {
                    var venue = (Venue)dice.Weighted(purpose == Purpose.DementiaFriendly ? [48, 34, 18] : [62, 28, 10]);
                    byte? district = venue == Venue.Online ? null : (byte)dice.Weighted(Districts.Weights);
                    made.Add(new CommunityEvent(purpose, WorkingDays.Pick(dice, months.First + place), venue, district, sizes[next++]));
                }
            }
        }
    }
}
