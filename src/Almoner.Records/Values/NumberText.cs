namespace Almoner.Records.Values;

/// <summary>Reads plain numbers exactly: an optional sign, digits (in groups of three when commas part them), an optional point and decimals.</summary>
internal static class NumberText
{
    /// <summary>Digits that DECIMAL(18, n) holds, before and after the point together.</summary>
    public const int Digits = 18;

    /// <param name="text">The text, blanks trimmed.</param>
    /// <param name="decimals">Decimals kept. Further decimals are a fault unless all are 0: nothing is rounded.</param>
    /// <param name="units">The number in units of its last kept decimal: 12.50 with 2 decimals is 1250.</param>
    public static FaultKind Read(ReadOnlySpan<byte> text, int decimals, out long units)
    {
        units = 0;
        var negative = false;
        if (text is [(byte)'-' or (byte)'+', ..])
        {
            negative = text[0] == (byte)'-';
            text = text[1..];
        }

        var point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? default : text[(point + 1)..];
        if ((whole.IsEmpty && fraction.IsEmpty) || fraction.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return FaultKind.NotANumber;
        if (!Whole(whole, out units, out var tooLarge)) return FaultKind.NotANumber;
        if (fraction.Length > decimals && fraction[decimals..].ContainsAnyExcept((byte)'0')) return FaultKind.TooManyDecimals;
        for (var place = 0; place < decimals && !tooLarge; place++)
        {
            tooLarge = units >= Limit / 10;
            if (!tooLarge) units = units * 10 + (place < fraction.Length ? fraction[place] - '0' : 0);
        }

        if (tooLarge) return FaultKind.TooLarge;
        if (negative) units = -units;
        return FaultKind.None;
    }

    /// <summary>10 to the power of <see cref="Digits"/>: the first number that does not fit.</summary>
    private const long Limit = 1_000_000_000_000_000_000;

    private static bool Whole(ReadOnlySpan<byte> text, out long value, out bool tooLarge)
    {
        (value, tooLarge) = (0, false);
        var (sinceComma, grouped) = (0, false);
        foreach (var character in text)
        {
            if (character == (byte)',')
            {
                if (sinceComma is 0 or > 3 || (grouped && sinceComma != 3)) return false;
                (sinceComma, grouped) = (0, true);
                continue;
            }

            if ((uint)(character - '0') > 9) return false;
            sinceComma++;
            tooLarge |= value >= Limit / 10;
            if (!tooLarge) value = value * 10 + character - '0';
        }

        return !grouped || sinceComma == 3;
    }
}
