using Almoner.Terms;

namespace Almoner.Library.Tests;

/// <summary>A library small enough to read at a glance; tests add files to it, or put theirs in place of one of its own.</summary>
internal static class SmallLibrary
{
    public const string People = """
        record_set: people
        title: People
        about: Everybody known
        key: person_id
        person: person_id
        fields:
          person_id: {type: person, required: true, about: Who}
          born_on: {type: date, about: Date of birth}
        """;

    public const string Contacts = """
        record_set: contacts
        title: Contacts
        about: One approach
        key: contact_id
        person: person_id
        date: received_on
        fields:
          contact_id: {type: text, required: true, about: Its number}
          person_id: {type: person, about: Whom it was about}
          received_on: {type: date, required: true, about: The day it came}
          received_at: {type: date_time, about: The moment it came}
          finished_at: {type: date_time, about: The moment it was finished}
          completed_on: {type: date, about: The day it was completed}
          outcome: {type: code, codes: [resolved, sent on], about: What came of it}
          urgent: {type: yes_no, about: Whether it could not wait}
          waited: {type: number, unit: days, about: How long it waited}
          cost: {type: number, decimals: 2, about: What it cost}
          team: {type: text, about: Who dealt with it}
        """;

    public const string Training = """
        record_set: training
        title: Training
        about: One course taken
        key: course_id
        person: person_id
        date: taken_on
        fields:
          course_id: {type: text, required: true, about: Its number}
          person_id: {type: person, required: true, about: Who took it}
          taken_on: {type: date, about: When}
          course: {type: text, about: Which}
        """;

    /// <summary>Neither about people nor in time.</summary>
    public const string Rooms = """
        record_set: rooms
        title: Rooms
        about: One room
        key: room_id
        fields:
          room_id: {type: text, required: true, about: Its number}
          team: {type: text, about: Who works in it}
        """;

    public const string SuppliedFigures = """
        record_set: supplied_figures
        title: Supplied figures
        about: What others tell
        key: figure_id
        fields:
          figure_id: {type: text, required: true, about: Its name}
          name: {type: text, required: true, about: What it is}
          as_of: {type: date, required: true, about: When it was so}
          value: {type: number, decimals: 6, required: true, about: The figure}
        """;

    public const string Populations = """
        record_set: populations
        title: Population
        about: Who lives here
        key: population_id
        fields:
          population_id: {type: text, required: true, about: Its name}
          team: {type: text, about: Whose area}
          age_from: {type: number, required: true, about: The youngest}
          age_to: {type: number, about: The oldest}
          people: {type: number, required: true, about: How many}
          from_on: {type: date, required: true, about: From when}
          to_on: {type: date, about: Until when}
        """;

    public const string Calendar = """
        calendar: small
        source: written for tests
        from: 2023-01-01
        to: 2023-12-31
        holidays:
          2023-04-07: Good Friday
        """;

    public const string Measures = """
        measures:
          - {code: CON01, title: Contacts, of: contacts, counted_on: received_on, count: rows, breakdowns: [outcome, team]}
        """;

    private static readonly (string Path, string Text)[] Files =
    [
        ("records/people", People), ("records/contacts", Contacts), ("records/training", Training), ("records/rooms", Rooms),
        ("calendars/small", Calendar), ("measures/small", Measures),
    ];

    public static MeasureLibrary Sound { get; } = With().Value ?? throw new InvalidOperationException("The small library is not sound.");

    /// <summary>Reads the small library with files added or replaced; "measures/small" names one, and an empty text takes it out.</summary>
    public static Checked<MeasureLibrary> With(params (string Path, string Text)[] others) => LibraryReader.Read(FilesOf(others), yearStart: 4);

    public static IReadOnlyList<LibraryFile> FilesOf(params (string Path, string Text)[] others) =>
    [
        .. Files.Where(file => !others.Any(other => other.Path == file.Path)).Concat(others.Where(other => other.Text.Length > 0))
            .Select(file => new LibraryFile(file.Path.Split('/')[0], $"library/{file.Path}.yaml", file.Text)),
    ];

    /// <summary>The problems of the small library with one more file, "measures/tested".</summary>
    public static IReadOnlyList<Problem> ProblemsOfMeasures(string measures) => With(("measures/tested", "measures:\n" + measures)).Problems;

    /// <summary>Takes a ^ out of a text and says where it stood.</summary>
    public static (string Text, int Line, int Column) Marked(string text)
    {
        var index = text.IndexOf('^', StringComparison.Ordinal);
        if (index < 0 || index != text.LastIndexOf('^')) throw new ArgumentException("Mark one place with ^.", nameof(text));
        var before = text[..index];
        return (text.Remove(index, 1), before.Count(character => character == '\n') + 1, index - (before.LastIndexOf('\n') + 1) + 1);
    }

    /// <summary>Holds that a file has exactly one problem, of that code, at the mark, saying so.</summary>
    public static void AssertOnly(string path, string marked, string code, string what)
    {
        var (text, line, column) = Marked(marked);
        AssertOne(With((path, text)).Problems, code, new Place($"library/{path}.yaml", line, column), what);
    }

    public static void AssertOne(IReadOnlyList<Problem> problems, string code, Place place, string what)
    {
        var problem = Assert.Single(problems);
        Assert.Equal($"{place} {code}: {what}", $"{problem.Place} {problem.Code}: {problem.What}");
        Assert.NotEmpty(problem.Remedy);
    }
}
