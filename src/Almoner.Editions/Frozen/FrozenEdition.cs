using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Almoner.Terms;

namespace Almoner.Editions.Frozen;

/// <summary>
/// Everything that an edition says, as data: what <c>edition.json</c> holds. Numbers stand exactly, as texts such as "429/622". Nothing in it
/// tells when, where or by whom it was made, so the same inputs give the same bytes anywhere.
/// </summary>
/// <param name="Format">The layout of this file.</param>
/// <param name="Id">The edition.</param>
/// <param name="Number">1 for the first of its report and period.</param>
/// <param name="Supersedes">The edition that it takes the place of; null for the first.</param>
/// <param name="Report">The report, as the library names it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Council">The council.</param>
/// <param name="YearStart">The month in which its financial year begins, 1 to 12.</param>
/// <param name="Period">The period by name.</param>
/// <param name="CompleteTo">The last day that the records are complete to.</param>
/// <param name="DatasetVersion">The dataset version.</param>
/// <param name="LibraryVersion">The library version.</param>
/// <param name="Calendar">The calendar of working days, by a hash of its days; null when the library has none.</param>
/// <param name="Records">The record files of the dataset version.</param>
/// <param name="Measures">The measures with their definitions, targets and statuses.</param>
/// <param name="Figures">Every figure.</param>
/// <param name="Comments">The words.</param>
/// <param name="Actions">What is to be done; null where there are none.</param>
public sealed record FrozenEdition(
    int Format,
    string Id,
    int Number,
    FrozenSuperseded? Supersedes,
    string Report,
    string Title,
    string Council,
    int YearStart,
    string Period,
    DateOnly? CompleteTo,
    string DatasetVersion,
    string LibraryVersion,
    string? Calendar,
    IReadOnlyList<FrozenRecords> Records,
    IReadOnlyList<FrozenMeasure> Measures,
    IReadOnlyList<FrozenFigure> Figures,
    IReadOnlyList<FrozenComment> Comments,
    IReadOnlyList<FrozenAction>? Actions = null)
{
    /// <summary>The layout that this version of Almoner writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The file's name.</summary>
    public const string FileName = "edition.json";

    private static readonly JsonSerializerOptions OnOneLine = Options();

    private static readonly JsonSerializerOptions Layout = new(OnOneLine)
    {
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new OneLine<FrozenFigure>(), new OneLine<FrozenRecords>() },
    };

    /// <summary>The file: UTF-8, lines end with \n, one figure a line.</summary>
    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Layout), (byte)'\n'];

    /// <summary>Reads the file; null when it is not one.</summary>
    public static FrozenEdition? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<FrozenEdition>(bytes, OnOneLine) is { Format: CurrentFormat } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public FrozenMeasure? Measure(string code) => Measures.FirstOrDefault(measure => measure.Code == code);

    internal static JsonSerializerOptions Options() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter<FigureState>(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Writes a value on a line of its own within an indented file.</summary>
    private sealed class OneLine<T> : JsonConverter<T>
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonSerializer.Deserialize<T>(ref reader, OnOneLine);

        // The writer puts no line end before raw values; blanks before a value are JSON.
        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteRawValue("\n    " + JsonSerializer.Serialize(value, OnOneLine));
    }
}

/// <summary>The edition that another takes the place of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">SHA-256 of everything published with it.</param>
/// <param name="Reason">Why.</param>
public sealed record FrozenSuperseded(string Id, string Content, string Reason);

/// <summary>One file of records.</summary>
public sealed record FrozenRecords(string RecordSet, string Mapping, string Sha256, long Rows, DateOnly? CompleteTo);

/// <summary>One measure: what it means, what it should reach and how it stands.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kpi">Whether it is a key performance indicator.</param>
/// <param name="Definition">What it means, in the terms of the measure language: the same text exactly when it is worked out the same way.</param>
/// <param name="Counts">What it counts over, in words.</param>
/// <param name="Numerator">What is worked out, in words.</param>
/// <param name="Denominator">What that is divided by, in words; null where nothing is.</param>
/// <param name="Notes">Notes for readers.</param>
/// <param name="Reads">The record sets that it reads.</param>
/// <param name="Target">The target in force, as printed, with its tolerance; null where none was set.</param>
/// <param name="Status">How it stands, in a word; null where the report does not show it.</param>
/// <param name="Why">What was held against what.</param>
public sealed record FrozenMeasure(
    string Code,
    string Title,
    bool Kpi,
    string Definition,
    string Counts,
    string Numerator,
    string? Denominator,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Reads,
    string? Target,
    string? Status,
    string? Why);

/// <summary>One figure.</summary>
/// <param name="Measure">The measure's code.</param>
/// <param name="Period">The period by name.</param>
/// <param name="Groups">The groups that it is of; empty for the whole.</param>
/// <param name="Printed">As readers see it.</param>
/// <param name="State">How far it can be relied on.</param>
/// <param name="Value">The exact value; null where there is none.</param>
/// <param name="Numerator">What was counted or added up.</param>
/// <param name="Denominator">What that was divided by.</param>
/// <param name="Times">The multiplier of the ratio.</param>
/// <param name="Rows">How many rows were looked at.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Decimals">Decimals printed.</param>
/// <param name="Reason">Why its state is not known.</param>
/// <param name="PublishedIn">Where it was published, when it was not worked out from records.</param>
public sealed record FrozenFigure(
    string Measure,
    string Period,
    IReadOnlyList<FigureGroup> Groups,
    string Printed,
    FigureState State,
    string? Value,
    string? Numerator,
    string? Denominator,
    string Times,
    long Rows,
    string Unit,
    int Decimals,
    string? Reason,
    string? PublishedIn)
{
    /// <summary>The same text for two figures exactly when they answer the same.</summary>
    [JsonIgnore]
    public string Question => $"{Measure}|{Period}|{string.Join('|', Groups.Select(group => $"{group.Field}={group.Value ?? "\u0000"}"))}";

    /// <summary>"ASM03 2023/24 Q2, team Harbour".</summary>
    [JsonIgnore]
    public string Name => $"{Measure} {Period}{GroupsInWords}";

    /// <summary>", team Harbour"; empty for the whole.</summary>
    [JsonIgnore]
    public string GroupsInWords => string.Concat(Groups.Select(group => $", {group.Field.Replace('_', ' ')} {group.Value ?? "not recorded"}"));

    /// <summary>"69.0% (429/622), provisional".</summary>
    [JsonIgnore]
    public string Told => Printed
        + (Denominator is null || Value is null ? "" : $" ({Numerator}/{Denominator})")
        + (State == FigureState.Provisional ? ", provisional" : "") + (PublishedIn is null ? "" : ", as published");

    /// <summary>Whether both say the same of the same, down to the numbers that they came from.</summary>
    public bool Equals(FrozenFigure? other) => other is not null && Question == other.Question
        && (Printed, State, Value, Numerator, Denominator, Times, Rows) == (other.Printed, other.State, other.Value, other.Numerator, other.Denominator, other.Times, other.Rows)
        && (Unit, Decimals, Reason, PublishedIn) == (other.Unit, other.Decimals, other.Reason, other.PublishedIn);

    public override int GetHashCode() => HashCode.Combine(Question, Value);
}

/// <summary>One comment.</summary>
/// <param name="On">What it is about: "measure:ASM03".</param>
/// <param name="Author">Who says so.</param>
/// <param name="Written">The day on which it was written.</param>
/// <param name="Text">The Markdown, with its bindings.</param>
/// <param name="Quotes">What each binding printed.</param>
/// <param name="Language">The language of the words: "cy"; null for English.</param>
public sealed record FrozenComment(string On, string Author, DateOnly Written, string Text, IReadOnlyList<FrozenQuote> Quotes, string? Language = null)
{
    /// <summary>"measure:ASM03", "measure:ASM03 (cy)".</summary>
    [JsonIgnore]
    public string Subject => Language is null ? On : $"{On} ({Language})";
}

/// <summary>A bound figure as printed.</summary>
public sealed record FrozenQuote(string Binding, string Printed);

/// <summary>One action.</summary>
/// <param name="On">What it follows from.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Due">The last day for it.</param>
/// <param name="DoneOn">The day on which it was done; null while it was not.</param>
public sealed record FrozenAction(string On, string What, string Owner, DateOnly Due, DateOnly? DoneOn);
