using Almoner.Library.Expressions;
using Almoner.Terms;

namespace Almoner.Library.Records;

/// <summary>One kind of thing that a source system keeps: contacts, reviews, carers' offers.</summary>
public sealed record RecordSet
{
    /// <summary>The name that measures use: "contacts". Lower case letters, digits and underscores.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>What one record is, for the data dictionary.</summary>
    public required string About { get; init; }

    /// <summary>The field whose value no two records share.</summary>
    public required Field Key { get; init; }

    /// <summary>The field that says whom the record is about; null for sets that are not about people.</summary>
    public Field? Person { get; init; }

    /// <summary>
    /// The date or date-time by which the records run: the latest one seen tells how far an extract is complete,
    /// and <c>followed_by()</c> looks along it.
    /// Null for sets that do not run in time, such as people.
    /// </summary>
    public Field? Date { get; init; }

    /// <summary>All fields, in declared order.</summary>
    public required IReadOnlyList<Field> Fields { get; init; }

    /// <summary>What must hold of every record, in declared order.</summary>
    public required IReadOnlyList<RecordCheck> Checks { get; init; }

    /// <summary>Where it is declared.</summary>
    public required Place Place { get; init; }

    public Field? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);
}

/// <summary>The types a field can have.</summary>
public enum FieldType
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>One of a declared list of codes.</summary>
    Code,

    /// <summary>The identifier of a person; printed masked.</summary>
    Person,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A day and a time of that day to the second, in the council's own civil time.</summary>
    DateTime,

    /// <summary>A number with a declared count of decimals; kept exactly.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    YesNo,
}

/// <summary>One field of a record set.</summary>
/// <param name="Name">Lower case letters, digits and underscores.</param>
/// <param name="Type">What it holds.</param>
/// <param name="About">What it means, for the data dictionary.</param>
/// <param name="Required">Whether a record without it goes to quarantine.</param>
/// <param name="Codes">The codes it may hold, in declared order; empty unless <see cref="FieldType.Code"/>.</param>
/// <param name="Decimals">Decimals kept, 0 to 6; only for <see cref="FieldType.Number"/>. More decimals in an extract are a fault, never rounded.</param>
/// <param name="Unit">What a number is measured in, in words: "hours"; null when plain.</param>
public sealed record Field(
    string Name,
    FieldType Type,
    string About,
    bool Required = false,
    IReadOnlyList<string>? Codes = null,
    int Decimals = 0,
    string? Unit = null)
{
    public IReadOnlyList<string> Codes { get; init; } = Codes ?? [];
}

/// <summary>Something that must hold of every record. It fails only where the expression is false: an empty value passes.</summary>
/// <param name="Must">A yes/no expression over one record.</param>
/// <param name="Because">The reason given for a record that fails, in words.</param>
/// <param name="Quarantines">True: the record goes to quarantine. False: it is kept and a warning counts it.</param>
public sealed record RecordCheck(Expression Must, string Because, bool Quarantines);
