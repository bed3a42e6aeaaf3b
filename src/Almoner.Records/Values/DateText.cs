using Almoner.Library.Extracts;

namespace Almoner.Records.Values;

/// <summary>Reads days and moments exactly as the declared style writes them; nothing is guessed.</summary>
internal static class DateText
{
    private const int SecondsInDay = 86_400;

    private static readonly string[] MonthNames =
        ["JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"];

    /// <summary>Days since 1 January 1970. A time of midnight after the day is accepted, as date columns are often exported with one.</summary>
    public static FaultKind Day(ReadOnlySpan<byte> text, DateStyle style, out int day)
    {
        var fault = Parse(text, style, out day, out var second, out _);
        return fault != FaultKind.None ? fault : second > 0 ? FaultKind.TimeGiven : FaultKind.None;
    }

    /// <summary>Microseconds since 1 January 1970, 00:00, in the same civil time.</summary>
    public static FaultKind Moment(ReadOnlySpan<byte> text, DateStyle style, out long microseconds)
    {
        var fault = Parse(text, style, out var day, out var second, out var hasTime);
        microseconds = ((long)day * SecondsInDay + second) * 1_000_000;
        return fault != FaultKind.None ? fault : hasTime ? FaultKind.None : FaultKind.TimeMissing;
    }

    private static FaultKind Parse(ReadOnlySpan<byte> text, DateStyle style, out int day, out int second, out bool hasTime)
    {
        (day, second, hasTime) = (0, 0, false);
        int year, month, dayOfMonth;
        if (style == DateStyle.Iso)
        {
            if (Number(ref text, out year) is var digits && digits != 4)
                return digits == 2 && text is [(byte)'-', ..] ? FaultKind.TwoDigitYear : FaultKind.NotADate;
            if (!Skip(ref text, (byte)'-') || Number(ref text, out month) != 2 || !Skip(ref text, (byte)'-') || Number(ref text, out dayOfMonth) != 2) return FaultKind.NotADate;
        }
        else
        {
            if (Number(ref text, out var first) is not (1 or 2) || text.IsEmpty) return FaultKind.NotADate;
            var between = text[0];
            if (style == DateStyle.MonthName ? between is not ((byte)'-' or (byte)' ' or (byte)'/') : between is not ((byte)'/' or (byte)'-' or (byte)'.')) return FaultKind.NotADate;
            text = text[1..];
            int middle;
            if (style == DateStyle.MonthName)
            {
                if (!MonthName(ref text, out middle)) return FaultKind.NotADate;
            }
            else if (Number(ref text, out middle) is not (1 or 2))
            {
                return FaultKind.NotADate;
            }

            if (!Skip(ref text, between)) return FaultKind.NotADate;
            if (Number(ref text, out year) is var digits && digits != 4) return digits == 2 ? FaultKind.TwoDigitYear : FaultKind.NotADate;
            (dayOfMonth, month) = style == DateStyle.MonthFirst ? (middle, first) : (first, middle);
        }

        if (year < 1 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month)) return FaultKind.NotADate;
        day = DaysSince1970(year, month, dayOfMonth);
        if (text.IsEmpty) return FaultKind.None;
        hasTime = true;
        if (text[0] != (byte)' ' && !(style == DateStyle.Iso && text[0] == (byte)'T')) return FaultKind.NotADate;
        return Time(text[1..], out second);
    }

    private static FaultKind Time(ReadOnlySpan<byte> text, out int second)
    {
        second = 0;
        if (Number(ref text, out var hours) is not (1 or 2) || hours > 23 || !Skip(ref text, (byte)':') || Number(ref text, out var minutes) != 2 || minutes > 59) return FaultKind.NotADate;
        second = hours * 3600 + minutes * 60;
        if (text.IsEmpty) return FaultKind.None;
        if (!Skip(ref text, (byte)':') || Number(ref text, out var seconds) != 2 || seconds > 59) return FaultKind.NotADate;
        second += seconds;
        if (text.IsEmpty) return FaultKind.None;
        if (!Skip(ref text, (byte)'.') || text.IsEmpty || text.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return FaultKind.NotADate;
        return text.ContainsAnyExcept((byte)'0') ? FaultKind.PartsOfASecond : FaultKind.None;
    }

    /// <returns>How many digits were read, at most 5.</returns>
    private static int Number(ref ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        var digits = 0;
        while (digits < text.Length && digits < 5 && (uint)(text[digits] - '0') <= 9) value = value * 10 + text[digits++] - '0';
        text = text[digits..];
        return digits;
    }

    private static bool Skip(ref ReadOnlySpan<byte> text, byte expected)
    {
        if (text.IsEmpty || text[0] != expected) return false;
        text = text[1..];
        return true;
    }

    /// <summary>A month's full name, its first three letters, or "Sept"; letter case ignored.</summary>
    private static bool MonthName(ref ReadOnlySpan<byte> text, out int month)
    {
        var length = 0;
        while (length < text.Length && (uint)((text[length] | 0x20) - 'a') < 26) length++;
        for (month = 1; month <= 12; month++)
        {
            var name = MonthNames[month - 1];
            if (length != 3 && length != name.Length && !(month == 9 && length == 4)) continue;
            var same = true;
            for (var i = 0; same && i < length; i++) same = (text[i] & ~0x20) == name[i];
            if (!same) continue;
            text = text[length..];
            return true;
        }

        return false;
    }

    private static int DaysSince1970(int year, int month, int day)
    {
        // Years begun in March make the leap day the last of the year (Howard Hinnant, "chrono-compatible low-level date algorithms").
        if (month <= 2) year--;
        var era = year / 400;
        var yearOfEra = year - era * 400;
        var dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }
}
