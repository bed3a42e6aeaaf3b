using System.Globalization;
using Almoner.Library.Records;
using CsCheck;

namespace Almoner.Testing;

/// <summary>
/// Small record books of <see cref="SmallCouncil"/>: many empty values, few people with many rows each, rows at the same moment,
/// spells of no length and spells that end before they start.
/// </summary>
public static class GenRecords
{
    // Accents and case make sure that text is compared as written.
    private static readonly Gen<object?> Team = Maybe(Gen.OneOf<string>("North", "north", "South", "Dwyrain Caerdydd", "Tŷ'r \"Cwm\""));

    private static readonly string[] KnownPeople = ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"];

    // p1 to p6 have rows; p7 and p8 are known and have none; p9 has rows and is not known.
    private static readonly Gen<object?> Person = Maybe(Gen.OneOf<string>("p1", "p2", "p3", "p4", "p5", "p6", "p9"));

    private static readonly Gen<object?> YesNo = Maybe(Gen.Bool);

    private static readonly Gen<object?> Amount = Maybe(Gen.Frequency(
        (1, (IGen<decimal>)Gen.OneOf<decimal>(0m, 1m, 2.5m, -0.01m, 20m)),
        (1, Gen.Int[-500, 10_000].Select(pence => pence / 100m))));

    private static readonly Gen<object?> Visits = Maybe(Gen.Int[0, 5].Select(visits => (decimal)visits));

    private static readonly Gen<object?> Hours = Maybe(Gen.Int[0, 400].Select(tenths => tenths / 10m));

    /// <summary>Whether a row repeats the person of the row before it: at another moment, at the same moment, or so long after.</summary>
    private static readonly Gen<(bool SamePerson, TimeSpan? After)> Echo = Gen.Frequency(
        (6, (IGen<(bool, TimeSpan?)>)Gen.Const((false, (TimeSpan?)null))),
        (1, Gen.Const((true, (TimeSpan?)null))),
        (1, Gen.Const((true, (TimeSpan?)TimeSpan.Zero))),
        (1, Gen.OneOf<int>(0, 1, 28, 29, 31, 182, 365).Select(days => (true, (TimeSpan?)TimeSpan.FromDays(days)))),
        (1, Gen.Const((true, (TimeSpan?)TimeSpan.FromSeconds(1)))));

    private static readonly Gen<object?> Day = Maybe(GenMoments.Day);

    private static readonly Gen<Dictionary<string, object?>> Event =
        Gen.Select(Person, Team, Code(SmallCouncil.Events), Amount, Visits, YesNo, YesNo, (person, team, kind, amount, visits, done, urgent) =>
            new Dictionary<string, object?>
            {
                ["person_id"] = person,
                ["team"] = team,
                ["kind"] = kind,
                ["amount"] = amount,
                ["visits"] = visits,
                ["done"] = done,
                ["urgent"] = urgent,
            })
        .SelectMany(values => Gen.Select(Maybe(GenMoments.Moment), Gen.Int[0, 9], Day, Gen.Int[0, 9], Gen.Int[0, 2_000_000], Day,
            (at, onChoice, otherDay, answerChoice, seconds, due) =>
            {
                var moment = (DateTime?)at;
                values["happened_at"] = at;
                values["happened_on"] = onChoice < 7 && moment is { } m ? DateOnly.FromDateTime(m) : otherDay;
                values["answered_at"] = answerChoice switch
                {
                    < 3 => null,
                    3 => at,
                    4 => moment?.AddSeconds(-seconds),
                    5 => moment?.AddDays(seconds % 200),
                    _ => moment?.AddSeconds(seconds),
                };
                values["due_on"] = due;
                return values;
            }));

    private static readonly Gen<Dictionary<string, object?>> Spell =
        Gen.Select(Person, Team, Code(SmallCouncil.Spells), Hours, YesNo, (person, team, kind, hours, agreed) =>
            new Dictionary<string, object?> { ["person_id"] = person, ["team"] = team, ["kind"] = kind, ["hours"] = hours, ["agreed"] = agreed })
        .SelectMany(values => Gen.Select(Day, Gen.Int[0, 9], Gen.Int[1, 400], GenMoments.TimeOfDay, GenMoments.TimeOfDay, Day,
            (start, choice, length, startTime, endTime, otherDay) =>
            {
                var first = (DateOnly?)start;
                var last = choice switch
                {
                    < 3 => null,
                    3 => first,
                    4 => first?.AddDays(-length),
                    5 => (DateOnly?)otherDay,
                    6 => first?.AddDays(1),
                    _ => first?.AddDays(length),
                };
                values["started_on"] = first;
                values["ended_on"] = last;
                values["started_at"] = first?.ToDateTime(startTime);
                values["ended_at"] = last?.ToDateTime(endTime);
                return values;
            }));

    private static readonly Gen<IReadOnlyList<Row>> Known = Gen
        .Select(Gen.Shuffle<string>(KnownPeople, 0, 8), Gen.Select(Team, Code(SmallCouncil.People, "sex"), Maybe(GenMoments.Birth), YesNo, Gen.Int[0, 40_000]).Array[8],
            (ids, others) => (IReadOnlyList<Row>)[.. ids.Zip(others, (id, other) => new Row(SmallCouncil.People, new Dictionary<string, object?>
            {
                ["person_id"] = id,
                ["team"] = other.Item1,
                ["sex"] = other.Item2,
                ["born_on"] = other.Item3,
                ["carer"] = other.Item4,
                ["died_on"] = other.Item5 % 3 == 0 && other.Item3 is DateOnly born ? Earlier(born.AddDays(other.Item5), new DateOnly(2026, 12, 31)) : null,
            }))]);

    /// <summary>Bands of age, one after the other and over each other, with edges on the ages that rates ask for and beside them.</summary>
    private static readonly Gen<IReadOnlyList<Row>> Estimates = Gen
        .Select(Team, Gen.OneOf<int>(0, 0, 18, 18, 64, 65, 65, 75), Maybe(Gen.OneOf<int>(17, 17, 64, 74, 74, 75, 90)), Gen.Int[0, 50_000],
            Gen.Frequency((3, (IGen<object?>)Gen.Const((object?)new DateOnly(2019, 1, 1))), (2, Day)),
            Gen.Frequency((2, (IGen<object?>)GenNothing.Of<object>()), (1, Gen.Int[0, 1800].Select(days => (object?)days))))
        .Array[0, 12]
        .Select(bands => (IReadOnlyList<Row>)[.. bands.Select((band, index) => new Row(SmallCouncil.Populations, new Dictionary<string, object?>
        {
            ["population_id"] = string.Create(CultureInfo.InvariantCulture, $"b{index + 1}"),
            ["team"] = band.Item1,
            ["age_from"] = (decimal)band.Item2,
            ["age_to"] = band.Item3 is int oldest ? (decimal)oldest : null,
            ["people"] = (decimal)band.Item4,
            ["from_on"] = band.Item5,
            ["to_on"] = band is { Item5: DateOnly from, Item6: int days } ? from.AddDays(days) : null,
        }))]);

    /// <summary>0 to 40 events, 0 to 40 spells, 0 to 8 people, 0 to 12 estimates of the population.</summary>
    public static Gen<RecordBook> Book { get; } = Gen.Select(
        UpTo40(Gen.Select(Event, Echo)),
        UpTo40(Gen.Select(Spell, Echo)),
        Known,
        Estimates,
        (events, spells, people, estimates) => new RecordBook(
            [.. Rows(SmallCouncil.Events, events, "happened_at"), .. Rows(SmallCouncil.Spells, spells, "started_on"), .. people, .. estimates]));

    private static Gen<T[]> UpTo40<T>(Gen<T> of) => Gen.Frequency((1, (IGen<T[]>)of.Array[0, 12]), (3, of.Array[12, 40]));

    private static List<Row> Rows(RecordSet set, (Dictionary<string, object?> Values, (bool SamePerson, TimeSpan? After) Echo)[] drawn, string date)
    {
        var rows = new List<Row>();
        foreach (var (drawnValues, (samePerson, after)) in drawn)
        {
            var values = new Dictionary<string, object?>(drawnValues)
            {
                [set.Key.Name] = string.Create(CultureInfo.InvariantCulture, $"{set.Name[0]}{rows.Count + 1}"),
            };
            if (rows.Count > 0 && samePerson)
            {
                var before = rows[^1];
                values["person_id"] = before["person_id"];
                if (after is { } wait) values[date] = Later(before[date], wait);
            }

            rows.Add(new Row(set, values));
        }

        return rows;
    }

    private static object? Later(object? date, TimeSpan wait) => date switch
    {
        DateTime moment => moment + wait,
        DateOnly day => day.AddDays(wait.Days),
        _ => null,
    };

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static Gen<object?> Code(RecordSet set, string field = "kind") => Maybe(Gen.OneOf<string>([.. set.Find(field)!.Codes]));

    private static Gen<object?> Maybe<T>(Gen<T> of)
        where T : notnull =>
        Gen.Frequency((4, (IGen<object?>)of.Select(value => (object?)value)), (1, GenNothing.Of<object>()));
}
