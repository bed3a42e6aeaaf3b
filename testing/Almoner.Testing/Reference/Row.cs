using Almoner.Library.Records;

namespace Almoner.Testing;

/// <summary>One record: a value, or null, for each field of its record set.</summary>
public sealed class Row
{
    private readonly Dictionary<string, object?> values;

    /// <param name="set">The record set.</param>
    /// <param name="values">
    /// Values by field name: string for text, code and person, <see cref="DateOnly"/>, <see cref="DateTime"/> in whole seconds,
    /// decimal, bool. Fields not named are null.
    /// </param>
    /// <exception cref="ArgumentException">A name that the set does not declare, or a value of another type than the field's.</exception>
    public Row(RecordSet set, IEnumerable<KeyValuePair<string, object?>> values)
    {
        Set = set;
        this.values = set.Fields.ToDictionary(field => field.Name, _ => (object?)null);
        foreach (var (name, value) in values)
        {
            var field = set.Find(name) ?? throw new ArgumentException($"{set.Name} has no field {name}.", nameof(values));
            if (!Fits(field, value)) throw new ArgumentException($"{set.Name}.{name} is a {field.Type} and cannot hold {value}.", nameof(values));
            this.values[name] = value;
        }
    }

    public RecordSet Set { get; }

    /// <exception cref="KeyNotFoundException">The set has no such field.</exception>
    public object? this[string field] => values[field];

    /// <summary>Whom the record is about; null where it does not say, and in sets that are not about people.</summary>
    public string? Person => Set.Person is { } person ? (string?)values[person.Name] : null;

    private static bool Fits(Field field, object? value) => (field.Type, value) switch
    {
        (_, null) => true,
        (FieldType.Text or FieldType.Code or FieldType.Person, string) => true,
        (FieldType.Date, DateOnly) => true,
        (FieldType.DateTime, DateTime moment) => moment.Ticks % TimeSpan.TicksPerSecond == 0,
        (FieldType.Number, decimal number) => decimal.Round(number, field.Decimals) == number,
        (FieldType.YesNo, bool) => true,
        _ => false,
    };
}
