using Almoner.Library.Records;
using Almoner.Terms;

namespace Almoner.Library.Measures;

/// <summary>The fields of a record set that the language itself reads. A library without them is told what to declare.</summary>
/// <param name="name">The record set.</param>
/// <param name="who">What needs it: "`rate` of RES04".</param>
/// <param name="sets">The record sets that the library declares.</param>
/// <param name="reading">Where problems go.</param>
/// <param name="place">Where the need is written.</param>
internal sealed class NeededFields(string name, string who, IReadOnlyDictionary<string, RecordSet> sets, Reading reading, Place place)
{
    public RecordSet? Set { get; } = sets.GetValueOrDefault(name);

    /// <summary>The fields in the order asked for; none unless all are there with their types.</summary>
    public IReadOnlyList<Field> Read(params IReadOnlyList<(string Name, FieldType Type)> fields)
    {
        if (Set is null)
        {
            if (!reading.Faulty.Contains(name))
            {
                reading.Error(LibraryCode.Lacks, $"{who} reads the record set {name}, which the library does not have", $"Add records/{name}.yaml; the shipped library has one", place);
            }

            return [];
        }

        var found = fields.Select(wanted => Set.Find(wanted.Name) is { } field && field.Type == wanted.Type ? field : null).ToList();
        foreach (var (wanted, _) in fields.Zip(found).Where(pair => pair.Second is null && !reading.Faulty.Contains($"{name}.{pair.First.Name}")))
        {
            reading.Error(LibraryCode.Lacks, $"{who} needs the {wanted.Type.ToString().ToLowerInvariant()} field `{wanted.Name}` in {name}, which does not have it", $"Declare it in {Set.Place.File}", place);
        }

        return found.Contains(null) ? [] : [.. found.OfType<Field>()];
    }
}
