using System.Globalization;
using System.Text;
using Almoner.Library;
using Almoner.Library.Expressions;
using Almoner.Library.Extracts;
using Almoner.Library.Records;
using Almoner.Terms;

namespace Almoner.Bench.Load;

/// <summary>A large extract like that of a contact centre: number, person, moment written day first, team, source, outcome.</summary>
internal static class ContactsExtract
{
    private static readonly string[] Sources = ["self", "family or friend", "health", "police", "housing", "other"];
    private static readonly string[] Outcomes = ["advice given", "assistance given", "passed on for assessment", "no action needed"];
    private static readonly Place Nowhere = new("bench");

    private static readonly Field Key = new("contact_id", FieldType.Text, "The number of the contact", Required: true);
    private static readonly Field Person = new("person_id", FieldType.Person, "Whom it was about");
    private static readonly Field Received = new("received_at", FieldType.DateTime, "When it was made", Required: true);
    private static readonly Field Team = new("team", FieldType.Text, "Who dealt with it");
    private static readonly Field Source = new("source", FieldType.Code, "Who made it", Codes: Sources);
    private static readonly Field Outcome = new("outcome", FieldType.Code, "What came of it", Codes: Outcomes);

    /// <summary>The record set, with a check over two fields and one that looks for the person's contacts.</summary>
    public static RecordSet Set { get; } = new()
    {
        Name = "contacts",
        Title = "Contacts",
        About = "One contact",
        Key = Key,
        Person = Person,
        Date = Received,
        Fields = [Key, Person, Received, Team, Source, Outcome],
        Checks =
        [
            new RecordCheck(
                new Expression.Or(
                    new Expression.Compare(Comparison.NotEqual, new Expression.FieldValue(RowOf.This, Outcome), new Expression.Constant(ValueKind.Code, "passed on for assessment")),
                    new Expression.Not(new Expression.IsNull(new Expression.FieldValue(RowOf.This, Person)))),
                "nobody can be passed on who is not known", Quarantines: true),
        ],
        Place = Nowhere,
    };

    public static ExtractMapping Mapping { get; } = ExtractMapping.AsDeclared(Set) with { Format = new ExtractFormat { Dates = DateStyle.DayFirst } };

    public static MeasureLibrary Library { get; } = new()
    {
        RecordSets = new Dictionary<string, RecordSet> { [Set.Name] = Set },
        Measures = new Dictionary<string, Almoner.Library.Measures.Measure>(),
        Extracts = new Dictionary<string, ExtractMapping>(),
        Reports = new Dictionary<string, Almoner.Library.Reports.ReportDefinition>(),
        Targets = [],
        Calendar = null,
        Version = "",
    };

    public static void Write(string path, int rows)
    {
        var random = new Random(20231001);
        var begin = new DateTime(2018, 4, 1, 0, 0, 0, DateTimeKind.Unspecified);
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', Set.Fields.Select(field => field.Name)));
        for (var row = 0; row < rows; row++)
        {
            var moment = begin.AddSeconds((long)row * 60 * 60 * 24 * 2000 / rows + random.Next(60));
            writer.Write(string.Create(CultureInfo.InvariantCulture,
                $"C{row + 1_000_000},P{random.Next(400_000) + 100_000},{moment:dd/MM/yyyy HH:mm:ss},Team {random.Next(150) + 1:000},{Sources[random.Next(6)]},{Outcomes[random.Next(4)]}"));
            writer.WriteLine();
        }
    }
}
