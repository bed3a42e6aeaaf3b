using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library;

/// <summary>What the readers of a library share while it is being read: what was found so far, and what was wrong.</summary>
/// <param name="YearStart">The month in which the council's financial year begins, 1 to 12.</param>
internal sealed record Reading(int YearStart)
{
    public List<Problem> Problems { get; } = [];

    /// <summary>
    /// Record sets and fields that are declared and could not be read: "contacts", "contacts.team". Whatever names them is not told
    /// that they do not exist; the fault is already listed where it stands.
    /// </summary>
    public HashSet<string> Faulty { get; } = [];

    /// <summary>The codes of measures that are declared and could not be read.</summary>
    public HashSet<string> FaultyMeasures { get; } = [];

    public void Error(string code, string what, string remedy, Place place) => Problems.Add(Problem.Error(code, what, remedy, place));

    /// <summary>Looks a name up; says so when it is not known.</summary>
    public T? Find<T>(IReadOnlyDictionary<string, T> known, Node? node, string code, string noun, string nouns)
        where T : class
    {
        if (node?.Text?.Trim() is not { } name) return null;
        if (known.TryGetValue(name, out var found)) return found;
        var faulty = noun == "measure" ? FaultyMeasures : Faulty;
        if (faulty.Contains(name)) return null;
        Error(code, $"there is no {noun} `{name}`", Nearest.Remedy(name, known.Keys.Union(faulty.Where(other => !other.Contains('.'))), nouns), node.Place);
        return null;
    }

    /// <summary>Looks a field of a record set up; says so when it is not there.</summary>
    public Records.Field? Field(Records.RecordSet set, Node? node)
    {
        if (node?.Text?.Trim() is not { } name) return null;
        if (set.Find(name) is { } field) return field;
        if (Faulty.Contains($"{set.Name}.{name}")) return null;
        Error(LibraryCode.UnknownField, $"no field `{name}` in {set.Name}", Nearest.Remedy(name, set.Fields.Select(known => known.Name), "fields"), node.Place);
        return null;
    }

    /// <summary>Keeps a declared thing under its name; says so when the name is taken.</summary>
    public void Keep<T>(Dictionary<string, T> kept, string name, T value, string noun, Place place, Func<T, Place> placeOf)
    {
        if (!kept.TryAdd(name, value))
        {
            Error(LibraryCode.Twice, $"the {noun} `{name}` is declared twice", $"Rename or remove one; the other stands at {placeOf(kept[name])}", place);
        }
    }
}
