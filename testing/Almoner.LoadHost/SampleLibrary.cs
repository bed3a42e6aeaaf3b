using Almoner.Library;
using Almoner.Library.Expressions;
using Almoner.Library.Extracts;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.LoadHost;

/// <summary>A small library with one field of every type and checks of every kind, for the tests of the record store.</summary>
public static class SampleLibrary
{
    private static readonly Place Here = new("sample.yaml");

    private static readonly Field PersonKey = new("person_id", FieldType.Person, "Who", Required: true);
    private static readonly Field BornOn = new("born_on", FieldType.Date, "Date of birth");
    private static readonly Field DiedOn = new("died_on", FieldType.Date, "Date of death");

    public static RecordSet People { get; } = new()
    {
        Name = "people",
        Title = "People",
        About = "Somebody",
        Key = PersonKey,
        Person = PersonKey,
        Fields = [PersonKey, BornOn, DiedOn],
        Checks = [new RecordCheck(NotBefore(DiedOn, BornOn), "nobody dies before they are born", Quarantines: true)],
        Place = Here,
    };

    private static readonly Field ContactKey = new("contact_id", FieldType.Text, "Its number", Required: true);
    private static readonly Field ContactPerson = new("person_id", FieldType.Person, "About whom");
    private static readonly Field ReceivedAt = new("received_at", FieldType.DateTime, "When");
    private static readonly Field Outcome = new("outcome", FieldType.Code, "What came of it", Codes: ["advice given", "passed on"]);
    private static readonly Field Hours = new("hours", FieldType.Number, "Time spent", Decimals: 2, Unit: "hours");
    private static readonly Field Urgent = new("urgent", FieldType.YesNo, "Whether it was urgent");
    private static readonly Field Closed = new("closed_on", FieldType.Date, "When it was closed");

    public static RecordSet Contacts { get; } = new()
    {
        Name = "contacts",
        Title = "Contacts",
        About = "One contact",
        Key = ContactKey,
        Person = ContactPerson,
        Date = ReceivedAt,
        Fields = [ContactKey, ContactPerson, ReceivedAt, Outcome, Hours, Urgent, Closed],
        Checks =
        [
            new RecordCheck(NotBefore(Closed, ReceivedAt), "it was closed before it was received", Quarantines: true),
            new RecordCheck(HasPerson(ContactPerson), "the person is not in people", Quarantines: false),
        ],
        Place = Here,
    };

    private static readonly Field ReviewKey = new("review_id", FieldType.Text, "Its number", Required: true);
    private static readonly Field ReviewPerson = new("person_id", FieldType.Person, "Whose", Required: true);
    private static readonly Field DueOn = new("due_on", FieldType.Date, "When it is due");

    public static RecordSet Reviews { get; } = new()
    {
        Name = "reviews",
        Title = "Reviews",
        About = "One review",
        Key = ReviewKey,
        Person = ReviewPerson,
        Date = DueOn,
        Fields = [ReviewKey, ReviewPerson, DueOn],
        Checks =
        [
            new RecordCheck(HasPerson(ReviewPerson), "the person is not in people", Quarantines: true),
            new RecordCheck(
                new Expression.Compare(Comparison.GreaterOrEqual, new Expression.FieldValue(RowOf.This, DueOn), new Expression.FieldValue(RowOf.Person, BornOn)),
                "the person was not born yet", Quarantines: true),
        ],
        Place = Here,
    };

    public static MeasureLibrary Library { get; } = With([]);

    /// <summary>The library with these extract mappings.</summary>
    public static MeasureLibrary With(params IEnumerable<ExtractMapping> mappings) => new()
    {
        RecordSets = new[] { People, Contacts, Reviews }.ToDictionary(set => set.Name),
        Measures = new Dictionary<string, Measure>(),
        Extracts = mappings.ToDictionary(mapping => mapping.Name),
        Reports = new Dictionary<string, ReportDefinition>(),
        Targets = [],
        Calendar = null,
        Version = "sample",
    };

    private static Expression NotBefore(Field later, Field earlier) => new Expression.Compare(
        Comparison.GreaterOrEqual, new Expression.FieldValue(RowOf.This, later), new Expression.FieldValue(RowOf.This, earlier));

    private static Expression HasPerson(Field person) => new Expression.Has(new Expression.FieldValue(RowOf.This, person), People, null);
}
