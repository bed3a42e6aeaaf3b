using System.Buffers;
using System.Text;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>
/// One extract being written, value by value into a buffer of bytes: nothing is kept of a row once it is written, so that ten million
/// take no more memory than ten.
/// </summary>
internal sealed class ExtractFile : IDisposable
{
    private const int BufferBytes = 1 << 16;
    private const int LongestValueBytes = 1 << 12;
    private static readonly string[] MonthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private readonly Habit habit;
    private readonly FileStream stream;
    private readonly byte[] buffer = new byte[BufferBytes];
    private readonly SearchValues<char> needsQuotes;
    private readonly List<string> faults = [];
    private readonly string mapping;
    private readonly string recordSet;
    private int used;
    private int column;
    private int columns;
    private long rows;
    private int totalsRows;
    private long warnings;

    /// <param name="mapping">The extract mapping in library/extracts/ that reads it.</param>
    public ExtractFile(string folder, string name, string mapping, string recordSet, Habit habit)
    {
        Name = name;
        this.mapping = mapping;
        this.recordSet = recordSet;
        this.habit = habit;
        needsQuotes = SearchValues.Create(habit.Separator, '"', '\r', '\n');
        stream = new FileStream(Path.Combine(folder, name), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        if (habit.ByteOrderMark)
            Bytes("\u00EF\u00BB\u00BF");
    }

    public string Name { get; }

    /// <summary>A line that is no row, such as a title over the headings.</summary>
    public void TitleLine(string text)
    {
        Value(text);
        column = 0;
        EndLine();
    }

    public void Headings(params ReadOnlySpan<string> headings)
    {
        columns = headings.Length;
        foreach (var heading in headings)
            Text(heading);

        EndLine();
    }

    public ExtractFile Text(string? value)
    {
        Begin();
        Value(string.IsNullOrEmpty(value) ? habit.EmptyWord : value);
        return this;
    }

    /// <summary>One of a few words by its place; null is empty.</summary>
    public ExtractFile Word(string[] words, int? place) => Text(place is { } known ? words[known] : null);

    public ExtractFile YesNo(bool? value) => Text(value switch { true => habit.Yes, false => habit.No, null => null });

    /// <summary>A whole number, 0 or more.</summary>
    public ExtractFile Number(long value)
    {
        Begin();
        Digits(value, 1);
        return this;
    }

    /// <summary>A number with two decimals, given in hundredths, 0 or more.</summary>
    public ExtractFile Hundredths(int value)
    {
        Begin();
        Digits(value / 100, 1);
        Mark('.');
        Digits(value % 100, 2);
        return this;
    }

    /// <summary>Letters and a number of at least so many digits: CT0000042.</summary>
    public ExtractFile Identifier(string letters, long number, int digits = 7)
    {
        Begin();
        Bytes(letters);
        Digits(number, digits);
        return this;
    }

    public ExtractFile Date(DateOnly? value)
    {
        if (value is not { } day)
            return Text(null);

        Begin();
        Day(day);
        return this;
    }

    /// <summary>A day and a time; null is empty.</summary>
    public ExtractFile Moment(DateTime? moment, bool seconds)
    {
        if (moment is not { } value)
            return Text(null);

        Begin();
        Day(DateOnly.FromDateTime(value));
        buffer[used++] = (byte)' ';
        Digits(value.Hour, 2);
        buffer[used++] = (byte)':';
        Digits(value.Minute, 2);
        if (seconds)
        {
            buffer[used++] = (byte)':';
            Digits(value.Second, 2);
        }

        return this;
    }

    /// <summary>Ends a record's row.</summary>
    public void EndRow()
    {
        rows++;
        EndLine();
    }

    /// <summary>Ends a record's row that a loader keeps but warns of.</summary>
    public void EndRowWithWarning()
    {
        warnings++;
        EndRow();
    }

    /// <summary>Ends a row that must not be taken in, and says why.</summary>
    public void EndRowForQuarantine(string fault)
    {
        faults.Add(fault);
        EndRow();
    }

    /// <summary>A row as it stands that must not be taken in, and why.</summary>
    public void RowForQuarantine(string fault, params ReadOnlySpan<string> values)
    {
        foreach (var value in values)
            Text(value);

        EndRowForQuarantine(fault);
    }

    /// <summary>The system's own count under the rows, which is no record.</summary>
    public void TotalsRow(string word)
    {
        totalsRows++;
        Text(word + rows.ToString(System.Globalization.CultureInfo.InvariantCulture));
        while (column < columns)
            Begin();

        EndLine();
    }

    public DemoFile Describe() => new(Name, mapping, recordSet, rows, totalsRows, warnings, faults);

    public void Dispose()
    {
        Flush();
        stream.Dispose();
    }

    private void Begin()
    {
        if (used > BufferBytes - LongestValueBytes)
            Flush();

        if (column++ > 0)
            buffer[used++] = (byte)habit.Separator;
    }

    private void EndLine()
    {
        if (column != columns && column != 0)
            throw new InvalidOperationException($"A row of {Name} has {column} values under {columns} headings.");

        column = 0;
        if (habit.CarriageReturns)
            buffer[used++] = (byte)'\r';

        buffer[used++] = (byte)'\n';
    }

    private void Flush()
    {
        stream.Write(buffer, 0, used);
        used = 0;
    }

    private void Value(string text)
    {
        if (text.AsSpan().ContainsAny(needsQuotes))
            text = $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

        if (habit.Encoding == TextEncoding.Utf8)
            used += Encoding.UTF8.GetBytes(text, buffer.AsSpan(used));
        else
            Bytes(text);
    }

    /// <summary>One byte a character: the letters that Windows-1252 shares with Unicode.</summary>
    private void Bytes(string text)
    {
        foreach (var letter in text)
        {
            if (letter is > '\u00FF' or (>= '\u0080' and < '\u00A0'))
                throw new InvalidOperationException($"{Name} cannot hold the letter {letter}.");

            buffer[used++] = (byte)letter;
        }
    }

    private void Digits(long value, int least)
    {
        var digits = 1;
        for (var rest = value; rest >= 10; rest /= 10)
            digits++;

        digits = Math.Max(digits, least);
        for (var place = used + digits - 1; place >= used; place--)
        {
            buffer[place] = (byte)('0' + (value % 10));
            value /= 10;
        }

        used += digits;
    }

    private void Day(DateOnly day)
    {
        switch (habit.Dates)
        {
            case DateStyle.Iso:
                Digits(day.Year, 4);
                Mark('-');
                Digits(day.Month, 2);
                Mark('-');
                Digits(day.Day, 2);
                break;
            case DateStyle.MonthName:
                Digits(day.Day, 2);
                Mark(' ');
                Bytes(MonthNames[day.Month - 1]);
                Mark(' ');
                Digits(day.Year, 4);
                break;
            default:
                var dayFirst = habit.Dates == DateStyle.DayFirst;
                Digits(dayFirst ? day.Day : day.Month, 2);
                Mark(habit.DateMark);
                Digits(dayFirst ? day.Month : day.Day, 2);
                Mark(habit.DateMark);
                Digits(day.Year, 4);
                break;
        }
    }

    private void Mark(char mark) => buffer[used++] = (byte)mark;
}
