using System.Globalization;

namespace Almoner.Editions.Commentary;

/// <summary>What words are about.</summary>
public abstract record Subject
{
    /// <summary>A section of the report, by its number from 1.</summary>
    public sealed record OfSection(int Number) : Subject
    {
        public override string Text => string.Create(CultureInfo.InvariantCulture, $"section:{Number}");
    }

    /// <summary>A measure, by its code.</summary>
    public sealed record OfMeasure(string Code) : Subject
    {
        public override string Text => $"measure:{Code}";
    }

    /// <summary>A table, by its name in the report.</summary>
    public sealed record OfTable(string Name) : Subject
    {
        public override string Text => $"table:{Name}";
    }

    /// <summary>As written: "section:3", "measure:ASM03", "table:outcomes".</summary>
    public abstract string Text { get; }

    /// <summary>What <see cref="TryParse"/> accepts, for messages.</summary>
    public const string Forms = "section:3, measure:ASM03 or table:NAME";

    public static bool TryParse(string? text, out Subject subject)
    {
        subject = null!;
        if ((text ?? "").Split(':', 2, StringSplitOptions.TrimEntries) is not [var kind, { Length: > 0 } name]) return false;
        subject = kind.ToUpperInvariant() switch
        {
            "SECTION" when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => new OfSection(number),
            "MEASURE" => new OfMeasure(InItsCase(name)),
            "TABLE" => new OfTable(name),
            _ => null!,
        };
        return subject is not null;
    }

    public sealed override string ToString() => Text;

    /// <summary>A code in its own letter case: ASM03, or RES05a with its small letter.</summary>
    private static string InItsCase(string typed) => typed is [.., >= '0' and <= '9', >= 'a' and <= 'z' and var letter] ? typed[..^1].ToUpperInvariant() + letter : typed.ToUpperInvariant();
}
