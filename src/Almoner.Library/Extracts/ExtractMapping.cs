using Almoner.Library.Records;
using Almoner.Terms;

namespace Almoner.Library.Extracts;

/// <summary>How one source system's export maps onto a record set. Nothing in it is guessed from the file.</summary>
public sealed record ExtractMapping
{
    /// <summary>The mapping's name: "paris-contacts". A plain load with --as uses the record set's own name.</summary>
    public required string Name { get; init; }

    public required string About { get; init; }

    public required RecordSet Of { get; init; }

    /// <summary>File names it recognises, with * for any run of characters, letter case ignored: "FPOC_Contacts*.csv". Null: only by --mapping.</summary>
    public string? FilePattern { get; init; }

    public required ExtractFormat Format { get; init; }

    public required Delivery Delivers { get; init; }

    /// <summary>Where each field's value comes from. Fields not named stay empty.</summary>
    public required IReadOnlyList<FieldSource> Columns { get; init; }

    /// <summary>How to know a trailing row of totals, which is no record; null when there is none.</summary>
    public TotalsRow? TotalsRow { get; init; }

    public required Place Place { get; init; }

    /// <summary>The mapping of a file whose headings are the field names themselves: UTF-8, commas, ISO dates.</summary>
    public static ExtractMapping AsDeclared(RecordSet set) => new()
    {
        Name = set.Name,
        About = $"{set.Title}, with the field names as headings",
        Of = set,
        Format = new ExtractFormat(),
        Delivers = Delivery.Everything,
        Columns = [.. set.Fields.Select(field => new FieldSource(field, field.Name, null, null, null, null))],
        Place = set.Place,
    };
}

/// <summary>What a new file from the same source means for the records loaded from it before.</summary>
public enum Delivery
{
    /// <summary>The files of one load hold everything: they replace what this mapping loaded before.</summary>
    Everything,

    /// <summary>The files hold new and changed records: a record with a known key replaces the earlier one.</summary>
    Changes,

    /// <summary>
    /// The files hold everything up to a day in the past and no more will come from there: they replace what this mapping loaded before, and say nothing of how far
    /// their record set is complete while another source feeds it.
    /// </summary>
    Archive,
}

/// <summary>How the bytes of an extract are to be read.</summary>
public sealed record ExtractFormat
{
    public TextEncoding Encoding { get; init; } = TextEncoding.Utf8;

    /// <summary>Between two values: comma, semicolon or tab.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>How dates are written.</summary>
    public DateStyle Dates { get; init; } = DateStyle.Iso;

    /// <summary>Words for yes, letter case ignored.</summary>
    public IReadOnlyList<string> Yes { get; init; } = ["yes", "y", "true", "1"];

    /// <summary>Words for no, letter case ignored.</summary>
    public IReadOnlyList<string> No { get; init; } = ["no", "n", "false", "0"];

    /// <summary>Words that mean an empty value beside the empty cell itself, letter case ignored: "NULL", "-".</summary>
    public IReadOnlyList<string> Empty { get; init; } = [];

    /// <summary>Lines to leave out before the headings, such as a report title. 0 to 100.</summary>
    public int LinesBeforeHeadings { get; init; }
}

public enum TextEncoding
{
    /// <summary>UTF-8 with or without a byte order mark; a byte that is not UTF-8 refuses the file.</summary>
    Utf8,

    /// <summary>Windows-1252, as older Windows programs write.</summary>
    Windows1252,
}

/// <summary>How dates and date-times are written. Years always have four digits. Seconds may be left out of times.</summary>
public enum DateStyle
{
    /// <summary>2023-04-03, 2023-04-03 14:05 or 2023-04-03T14:05:00.</summary>
    Iso,

    /// <summary>03/04/2023 or 3/4/2023 or 03-04-2023 is 3 April; 03/04/2023 14:05.</summary>
    DayFirst,

    /// <summary>03 Apr 2023 or 3-Apr-2023; 03 Apr 2023 14:05.</summary>
    MonthName,

    /// <summary>04/03/2023 is 3 April; 04/03/2023 14:05.</summary>
    MonthFirst,
}

/// <summary>Where one field's value comes from: a column, or a constant.</summary>
/// <param name="Field">The field it fills.</param>
/// <param name="Heading">The column's heading; compared with blanks trimmed and letter case ignored. Null when constant.</param>
/// <param name="Values">Source words to codes, letter case ignored; null when the words are the codes themselves (any letter case).</param>
/// <param name="Otherwise">The code for any word not in <paramref name="Values"/>; null quarantines such a row.</param>
/// <param name="Dates">This column's own date style; null takes the format's.</param>
/// <param name="Constant">The same value in every row, already a code, ISO date, number or yes/no; null when a column.</param>
public sealed record FieldSource(
    Field Field,
    string? Heading,
    IReadOnlyDictionary<string, string>? Values,
    string? Otherwise,
    DateStyle? Dates,
    string? Constant);

/// <summary>A row whose value under the heading begins with the text (letter case ignored) is a totals row.</summary>
public sealed record TotalsRow(string Heading, string BeginsWith);
