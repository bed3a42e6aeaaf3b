namespace Almoner.Editions.Proofreading.Checks;

/// <summary>Rises and falls as sentences put them.</summary>
internal static class SpokenChange
{
    public const string Up = "increase[ds]?|increasing|rise[ns]?|rising|rose|growth|grew|grown|up|higher|more";

    public const string Down = "decrease[ds]?|decreasing|reductions?|reduced|fall(?:s|en)?|falling|fell|drop(?:s|ped)?|down|lower|less|fewer|declined?";

    /// <summary>One of the words, in a pattern.</summary>
    public const string Word = $@"\b(?<direction>{Up}|{Down})\b";

    /// <summary>Stands before each character that follows one of the words, so that the nearest of them before a number is meant.</summary>
    public const string NoOther = $@"(?!\b(?:{Up}|{Down})\b)";

    public static bool IsUp(string word) => word.ToLowerInvariant() is var lower
        && (lower.StartsWith("incr", StringComparison.Ordinal) || lower.StartsWith("ris", StringComparison.Ordinal) || lower.StartsWith("gr", StringComparison.Ordinal)
            || lower is "rose" or "up" or "higher" or "more");
}
