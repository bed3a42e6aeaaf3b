namespace Almoner.Records.Values;

/// <summary>Blanks around a value: spaces, tabs, line ends and no-break spaces. Old systems pad with them; they never carry meaning.</summary>
internal static class Blanks
{
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            if (text[0] is (byte)' ' or (>= 9 and <= 13)) text = text[1..];
            else if (text is [0xC2, 0xA0, ..]) text = text[2..];
            else break;
        }

        while (!text.IsEmpty)
        {
            if (text[^1] is (byte)' ' or (>= 9 and <= 13)) text = text[..^1];
            else if (text is [.., 0xC2, 0xA0]) text = text[..^2];
            else break;
        }

        return text;
    }
}
