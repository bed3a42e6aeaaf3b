using System.Text.RegularExpressions;
using Almoner.Library.Records;
using Almoner.Records.Sql;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Protection;

/// <summary>Finds identifiers of workers and people in words that are to be published.</summary>
public static class IdsInWords
{
    private const string WorkerId = "worker_id";

    /// <summary>So many digits are an identifier; fewer are a number like any other.</summary>
    private const int FewestDigits = 5;

    /// <summary>The identifiers of the records that stand in some words, each once, in order.</summary>
    /// <param name="engine">A connection with one view a record set.</param>
    /// <param name="sets">The record sets; those without workers and people are passed over.</param>
    /// <param name="words">The words.</param>
    public static IReadOnlyList<string> Of(DuckDBConnection engine, IEnumerable<RecordSet> sets, IReadOnlyCollection<string> words)
    {
        if (words.Count == 0) return [];
        var text = new SqlText();
        var fields = sets.SelectMany(set => set.Fields.Where(field => field == set.Person || field.Name == WorkerId).Select(field => $"SELECT {SqlText.Name(field.Name)} AS id FROM {SqlText.Name(set.Name)}")).ToList();
        if (fields.Count == 0) return [];
        var all = string.Join('\n', words);
        return [.. engine.Read(text, $"""
            SELECT DISTINCT CAST(id AS VARCHAR) AS id
            FROM ({string.Join(" UNION ALL ", fields)})
            WHERE contains(lower({text.Value(all)}), lower(CAST(id AS VARCHAR)))
            ORDER BY id
            """, row => row.GetString(0)).Where(id => !(id.Length < FewestDigits && id.All(char.IsAsciiDigit)) && Places(all, id).Any())];
    }

    /// <summary>Where an identifier stands in some words as a word of its own, in whatever case, counted from 0.</summary>
    public static IEnumerable<int> Places(string words, string id) =>
        Regex.Matches(words, $@"(?<![\p{{L}}\p{{N}}_-]){Regex.Escape(id)}(?![\p{{L}}\p{{N}}_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant).Select(match => match.Index);
}
