using System.Text.RegularExpressions;
using Almoner.Library.Records;
using Almoner.Records.Sql;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Protection;

/// <summary>Finds identifiers of workers and people in words that are to be published.</summary>
public static partial class IdsInWords
{
    private const string WorkerId = "worker_id";

    /// <summary>So many digits are an identifier; fewer are a number like any other.</summary>
    private const int FewestDigits = 5;

    /// <summary>What people put between the letters and digits of an identifier, what Markdown leaves out when it prints them, and nothing.</summary>
    private const string Separators = @"(?:[\s\p{Pd}\p{Cf}−_*`\\]{0,3}|[./:])";

    /// <summary>What stands between two groups of letters, or of digits, that the identifier itself keeps apart.</summary>
    private const string Apart = @"[\s\p{Pd}\p{Cf}−_*`\\./:]{1,3}";

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
            WHERE contains({Squeezed(text.Value(all))}, {Squeezed("CAST(id AS VARCHAR)")})
            ORDER BY id
            """, row => row.GetString(0)).Where(id => !(id.Length < FewestDigits && id.All(char.IsAsciiDigit)) && Places(all, id).Any())];
    }

    /// <summary>
    /// Where an identifier stands in some words as a word of its own, counted from 0: in whatever case, with or without something between its letters and
    /// digits, and with the ending of a plural or genitive. W0174 is found in "w-0174", "W 0174" and "W0174s".
    /// </summary>
    public static IEnumerable<int> Places(string words, string id)
    {
        var runs = Runs().Matches(id).Select(run => run.Value).ToList();
        if (runs.Count == 0) return [];
        var pattern = string.Concat(runs.Select((run, place) => place == 0 ? run : (char.IsLetter(run[0]) == char.IsLetter(runs[place - 1][0]) ? Apart : Separators) + run));
        return Regex.Matches(words, $@"(?<![\p{{L}}\p{{N}}_]){pattern}(?:['’ʼ]?s)?(?![\p{{L}}\p{{N}}_])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant).Select(match => match.Index);
    }

    /// <summary>Letters and digits alone, as SQL.</summary>
    private static string Squeezed(string text) => $@"regexp_replace(lower({text}), '[^\p{{L}}\p{{N}}]', '', 'g')";

    [GeneratedRegex(@"\p{L}+|\p{N}+")]
    private static partial Regex Runs();
}
