using Almoner.Library;
using Almoner.Library.Calendars;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Terms;

namespace Almoner.Testing;

/// <summary>Record sets that between them hold every field type and every way of standing in time. For tests and generated records.</summary>
public static class SmallCouncil
{
    /// <summary>Things that happen at a moment.</summary>
    public static RecordSet Events { get; } = Set("events", date: "happened_at",
        new Field("event_id", FieldType.Text, "The event", Required: true),
        new Field("person_id", FieldType.Person, "Whom it happened to"),
        new Field("team", FieldType.Text, "The team"),
        new Field("kind", FieldType.Code, "What happened", Codes: ["call", "visit", "letter"]),
        new Field("happened_on", FieldType.Date, "The day, as somebody wrote it down"),
        new Field("happened_at", FieldType.DateTime, "The moment, as the system kept it"),
        new Field("answered_at", FieldType.DateTime, "When it was answered"),
        new Field("due_on", FieldType.Date, "When an answer was due"),
        new Field("amount", FieldType.Number, "What it cost", Decimals: 2),
        new Field("visits", FieldType.Number, "How many visits it took"),
        new Field("done", FieldType.YesNo, "Whether it is done with"),
        new Field("urgent", FieldType.YesNo, "Whether it was urgent"));

    /// <summary>Things that last.</summary>
    public static RecordSet Spells { get; } = Set("spells", date: "started_on",
        new Field("spell_id", FieldType.Text, "The spell", Required: true),
        new Field("person_id", FieldType.Person, "Whose spell it is"),
        new Field("team", FieldType.Text, "The team"),
        new Field("kind", FieldType.Code, "What lasts", Codes: ["visit", "letter", "stay"]),
        new Field("started_on", FieldType.Date, "The first day"),
        new Field("ended_on", FieldType.Date, "The first day on which it was over"),
        new Field("started_at", FieldType.DateTime, "The first moment"),
        new Field("ended_at", FieldType.DateTime, "The moment it was over"),
        new Field("hours", FieldType.Number, "Hours a week", Decimals: 1),
        new Field("agreed", FieldType.YesNo, "Whether it was agreed"));

    /// <summary>Everybody known, once each.</summary>
    public static RecordSet People { get; } = Set("people", date: null,
        new Field("person_id", FieldType.Person, "The person", Required: true),
        new Field("team", FieldType.Text, "The team of the person's district"),
        new Field("sex", FieldType.Code, "Sex as recorded", Codes: ["female", "male"]),
        new Field("born_on", FieldType.Date, "Date of birth"),
        new Field("died_on", FieldType.Date, "Date of death"),
        new Field("carer", FieldType.YesNo, "Whether the person cares for somebody"));

    /// <summary>Estimates of the population; about nobody in particular.</summary>
    public static RecordSet Populations { get; } = Set("populations", date: null,
        new Field("population_id", FieldType.Text, "The estimate", Required: true),
        new Field("team", FieldType.Text, "The team of the district"),
        new Field("age_from", FieldType.Number, "The youngest"),
        new Field("age_to", FieldType.Number, "The oldest; empty for and over"),
        new Field("people", FieldType.Number, "How many live there"),
        new Field("from_on", FieldType.Date, "From when"),
        new Field("to_on", FieldType.Date, "Until when"));

    public static IReadOnlyList<RecordSet> Sets { get; } = [Events, Spells, People, Populations];

    /// <summary>The sets that are about people.</summary>
    public static IEnumerable<RecordSet> OfPeople => Sets.Where(set => set.Person is not null);

    /// <summary>2012 to 2033, both ends included, with the bank holidays given and no others.</summary>
    public static WorkingCalendar Calendar(params IEnumerable<DateOnly> holidays) =>
        new("small", new DateOnly(2012, 1, 1), new DateOnly(2033, 12, 31), [.. holidays.Select(day => new BankHoliday(day, "holiday"))]);

    /// <summary>A library of these record sets, the measures given, and a calendar without bank holidays unless one is given.</summary>
    public static MeasureLibrary Library(WorkingCalendar? calendar = null, params IEnumerable<Measure> measures) => new()
    {
        RecordSets = Sets.ToDictionary(set => set.Name),
        Measures = measures.ToDictionary(measure => measure.Code),
        Extracts = new Dictionary<string, Almoner.Library.Extracts.ExtractMapping>(),
        Reports = new Dictionary<string, Almoner.Library.Reports.ReportDefinition>(),
        Targets = [],
        Calendar = calendar ?? Calendar(),
        Version = "small",
    };

    private static RecordSet Set(string name, string? date, params Field[] fields) => new()
    {
        Name = name,
        Title = name,
        About = name,
        Key = fields[0],
        Person = fields.FirstOrDefault(field => field.Type == FieldType.Person),
        Date = fields.FirstOrDefault(field => field.Name == date),
        Fields = fields,
        Checks = [],
        Place = new Place($"{name}.yaml", 1, 1),
    };
}
