using Almoner.Library;
using Almoner.Library.Records;
using Almoner.Terms;
using CsCheck;

namespace Almoner.Testing.Caseload;

/// <summary>
/// Small services whose records meet in every way that matters: spells that overlap, touch, leave gaps and reach across the ends of spans, handovers on one
/// day, changes of hours, posts in two teams at once, allocations without a post, people with two workers, and cases that close around the day on which
/// they were last held.
/// </summary>
public static class GenCaseload
{
    private static readonly string[] WorkerIds = ["W1", "W2", "W3", "W4"];
    private static readonly string[] PersonIds = ["P1", "P2", "P3", "P4", "P5"];
    private static readonly string[] Teams = ["North", "South"];

    private static readonly DateOnly First = new(2022, 11, 20), Last = new(2023, 5, 10);

    /// <summary>Days crowd around month ends, where spans begin and end.</summary>
    private static readonly Gen<DateOnly> Day = Gen.Frequency(
        (3, (IGen<DateOnly>)Gen.Int[First.DayNumber, Last.DayNumber].Select(DateOnly.FromDayNumber)),
        (2, Gen.Select(Gen.Int[0, 4], Gen.Int[-2, 2], (month, days) => new DateOnly(2023, 1, 1).AddMonths(month).AddDays(days))));

    private static readonly Gen<(DateOnly First, DateOnly? Last)> Spell = Gen.Select(
        Day, Gen.Frequency((1, (IGen<int>)Gen.Const(0)), (3, Gen.Int[0, 12]), (4, Gen.Int[13, 90]), (2, Gen.Const(-1))),
        (first, days) => (first, days < 0 ? (DateOnly?)null : first.AddDays(days)));

    /// <summary>A span of one to four months within the generated days.</summary>
    public static Gen<Period> Span { get; } = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], (first, more) =>
        (Period)new MonthSpan(new Month(2022, 12).Plus(first), new Month(2022, 12).Plus(Math.Min(first + more, 4))));

    /// <summary>The records of one service.</summary>
    /// <param name="library">Declares their record sets.</param>
    public static Gen<RecordBook> Book(MeasureLibrary library)
    {
        var allocations = Rows("allocations", 0, 14, Gen.Select(
            Spell, Gen.OneOf(PersonIds), Gen.OneOf(WorkerIds), Gen.OneOf(Teams), Gen.OneOf("lead", "lead", "lead", "supporting", "duty"), Gen.OneOf<string?>("closed", "reallocated", "worker left", null),
            (spell, person, worker, team, role, reason) => Values(
                ("person_id", person), ("worker_id", worker), ("team", team), ("role", role), ("began_on", spell.First), ("ended_on", spell.Last), ("end_reason", spell.Last is null ? null : reason))));
        var handovers = Gen.Select(Day, Gen.OneOf(0, 0, 9, 60), Gen.OneOf(0, 0, 1, 14, 15), Gen.OneOf(PersonIds), Gen.OneOf(WorkerIds).Array[2], Gen.OneOf(Teams).Array[2], Gen.OneOf(-1, 0, 0, 1)).Array[0, 3].Select(all => all.SelectMany(one =>
        {
            var (day, length, gap, person, workers, teams, closing) = one;
            var last = day.AddDays(gap + length);
            return new[]
            {
                Lead(0, day.AddDays(-length), day), Lead(1, day.AddDays(gap), last),
                Unnumbered("cases", ("person_id", person), ("team", teams[0]), ("opened_on", day.AddDays(-length)), ("closed_on", last.AddDays(Math.Max(closing, -gap - length)))),
            };

            Row Lead(int of, DateOnly first, DateOnly end) => Unnumbered("allocations",
                ("person_id", person), ("worker_id", workers[of]), ("team", teams[of]), ("role", "lead"), ("began_on", first), ("ended_on", end), ("end_reason", "reallocated"));
        }).ToArray());
        var posts = Rows("worker_posts", 0, 9, Gen.Select(Spell, Gen.OneOf(WorkerIds), Gen.OneOf(Teams), Gen.OneOf(1m, 0.6m, 0.5m, 0.01m), (spell, worker, team, fte) => Values(
            ("worker_id", worker), ("team", team), ("fte", fte), ("began_on", spell.First), ("ended_on", spell.Last))));
        var changes = Gen.Select(Day, Gen.Int[1, 40], Gen.OneOf(WorkerIds), Gen.OneOf(Teams), Gen.OneOf((1m, 0.6m), (0.5m, 0.8m)), Gen.Bool).Array[0, 2].Select(all => all.SelectMany(one =>
        {
            var (day, length, worker, team, fte, lasts) = one;
            return new[]
            {
                Post(day.AddDays(-length), day, fte.Item1),
                Post(day.AddDays(1), lasts ? null : day.AddDays(1 + length), fte.Item2),
            };

            Row Post(DateOnly first, DateOnly? last, decimal part) => Unnumbered("worker_posts", ("worker_id", worker), ("team", team), ("fte", part), ("began_on", first), ("ended_on", last));
        }).ToArray());
        var absences = Rows("worker_absences", 0, 5, Gen.Select(Day, Gen.OneOf(WorkerIds), Gen.OneOf(0, 5, 26, 27, 28, 60, -1), (day, worker, days) => Values(
            ("worker_id", worker), ("began_on", day), ("ended_on", days < 0 ? null : day.AddDays(days)))));
        var weights = Gen.Select(Day, Gen.OneOf(PersonIds), Codes("complexity"), Codes("risk"), Codes("travel"), Gen.Int[1, 2]).Array[0, 8].Select(all => all.SelectMany(one =>
        {
            var (day, person, complexity, risk, travel, judgements) = one;
            return Enumerable.Range(0, judgements).Select(which => Unnumbered("case_weights",
                ("person_id", person), ("from_on", day), ("complexity", complexity[which]), ("risk", risk[which]), ("travel", travel[which])));
        }).ToArray());
        var contacts = Rows("case_contacts", 0, 5, Gen.Select(Day, Gen.OneOf(PersonIds), Gen.OneOf("visit", "call", "review"), (day, person, kind) => Values(
            ("person_id", person), ("on_day", day), ("kind", kind))));
        var reviews = Rows("reviews", 0, 2, Gen.Select(Day, Gen.OneOf(PersonIds), Gen.Bool, (day, person, done) => Values(
            ("person_id", person), ("service_area", "LD"), ("due_on", day), ("completed_on", done ? day : null))));
        var cases = Rows("cases", 0, 4, Gen.Select(Spell, Gen.OneOf(PersonIds), Gen.OneOf<string?>("North", "South", null), (spell, person, team) => Values(
            ("person_id", person), ("team", team), ("opened_on", spell.First), ("closed_on", spell.Last))));
        var workers = Gen.Select(Gen.Bool.Array[4], Gen.OneOf("Social Worker", "Senior Practitioner").Array[4], Gen.OneOf<string?>("social worker", "occupational therapist", null).Array[4], Day.Array[4], Gen.Bool.Array[4],
            (known, roles, professions, until, isNew) => WorkerIds.Select((worker, index) => (worker, index)).Where(one => known[one.index] || one.index > 0)
                .Select(one => new Row(library.RecordSets["workers"], Values(
                    ("worker_id", one.worker), ("role", roles[one.index]), ("profession", professions[one.index]), ("newly_qualified_until", isNew[one.index] ? until[one.index] : null)))).ToArray());
        return Gen.Select(allocations, handovers, Gen.Select(posts, changes, (one, two) => one.Concat(two)), absences, weights, contacts, reviews, cases)
            .SelectMany(one => workers.Select(people => new RecordBook(
                [.. people, .. Numbered([.. one.Item1, .. one.Item2]), .. Numbered(one.Item3), .. one.Item4, .. Numbered(one.Item5), .. one.Item6, .. one.Item7, .. one.Item8])));

        Gen<string[]> Codes(string field) => Gen.OneOf([.. library.RecordSets["case_weights"].Find(field)!.Codes]).Array[2];

        Row Unnumbered(string set, params (string Field, object? Value)[] values) => With(library.RecordSets[set], Values(values), 0);

        Gen<Row[]> Rows(string set, int fewest, int most, Gen<Dictionary<string, object?>> values)
        {
            var declared = library.RecordSets[set];
            return values.Array[fewest, most].Select(rows => rows.Select((row, index) => With(declared, row, index)).ToArray());
        }

        // Several rows of one draw, and two generators of one set, need numbers that differ.
        IEnumerable<Row> Numbered(IEnumerable<Row> rows) => rows.Select((row, index) => With(row.Set, row.Set.Fields.ToDictionary(field => field.Name, field => row[field.Name]), index));
    }

    private static Row With(RecordSet set, Dictionary<string, object?> values, int index) => new(set, new Dictionary<string, object?>(values) { [set.Key.Name] = FormattableString.Invariant($"{(char)('A' + index)}") });

    private static Dictionary<string, object?> Values(params (string Field, object? Value)[] values) => values.ToDictionary(value => value.Field, value => value.Value);
}
