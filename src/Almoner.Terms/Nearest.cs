namespace Almoner.Terms;

/// <summary>Finds the word that somebody probably meant.</summary>
public static class Nearest
{
    /// <summary>"Did you mean `received_on`?", or the choices when nothing is near.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What exists.</param>
    /// <param name="what">What the choices are, plural: "fields".</param>
    public static string Remedy(string word, IEnumerable<string> known, string what)
    {
        var all = known.ToList();
        return To(word, all) is { } near ? $"Did you mean `{near}`?" : all.Count switch
        {
            0 => $"There are no {what} yet",
            <= 12 => $"The {what} are: {string.Join(", ", all)}",
            _ => $"There are {all.Count} {what}, none spelt like it",
        };
    }

    /// <summary>The nearest known word by edits (insert, drop, change, swap), or null when none is within a third of its length.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        var (best, fewest) = ((string?)null, int.MaxValue);
        foreach (var candidate in known)
        {
            var edits = Edits(word.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (edits < fewest && edits <= Math.Max(1, Math.Max(word.Length, candidate.Length) / 3)) (best, fewest) = (candidate, edits);
        }

        return best;
    }

    private static int Edits(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
