using System.Text;
using Almoner.Library.Extracts;
using Almoner.Library.Records;
using Almoner.Records.Staging;

namespace Almoner.Records.Values;

/// <summary>Reads one field's values from text into a column of a batch. The text is never empty: emptiness is decided before.</summary>
internal abstract class ValueReader
{
    /// <returns>None when the value was set.</returns>
    public abstract FaultKind Read(ReadOnlySpan<byte> text, RowBatch batch, int column, int row);

    /// <summary>Bytes of one value in the engine's vectors.</summary>
    public static int Width(FieldType type) => type switch
    {
        FieldType.Text or FieldType.Code or FieldType.Person => 16,
        FieldType.Date => sizeof(int),
        FieldType.DateTime or FieldType.Number => sizeof(long),
        FieldType.YesNo => sizeof(bool),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <param name="source">Where the field's values come from.</param>
    /// <param name="format">How the file writes them.</param>
    /// <param name="texts">Keeps the codes for the length of the load.</param>
    public static ValueReader For(FieldSource source, ExtractFormat format, TextStore texts)
    {
        var constant = source.Constant is not null;
        var style = constant ? DateStyle.Iso : source.Dates ?? format.Dates;
        return source.Field.Type switch
        {
            FieldType.Text or FieldType.Person => source.Values is null ? new Text() : new Word(Mapped(source, texts), FaultKind.NotACode),
            FieldType.Code => new Word(constant || source.Values is null ? Codes(source, texts) : Mapped(source, texts), FaultKind.NotACode),
            FieldType.Date => new Day(style),
            FieldType.DateTime => new Moment(style),
            FieldType.Number => new Number(source.Field.Decimals),
            FieldType.YesNo => new YesNo(YesAndNo(source, constant ? new ExtractFormat() : format)),
            _ => throw new ArgumentOutOfRangeException(nameof(source), source.Field.Type, null),
        };
    }

    private static Words<EngineText> Codes(FieldSource source, TextStore texts) =>
        new(source.Field.Codes.Select(code => KeyValuePair.Create(code, Keep(code, texts))), Otherwise(source, texts));

    private static Words<EngineText> Mapped(FieldSource source, TextStore texts) =>
        new(source.Values!.Select(pair => KeyValuePair.Create(pair.Key, Keep(pair.Value, texts))), Otherwise(source, texts));

    private static EngineText? Otherwise(FieldSource source, TextStore texts) => source.Otherwise is { } code ? Keep(code, texts) : null;

    private static EngineText Keep(string text, TextStore texts) => texts.Keep(Encoding.UTF8.GetBytes(text));

    private static Words<bool> YesAndNo(FieldSource source, ExtractFormat format)
    {
        var words = format.Yes.Select(word => KeyValuePair.Create(word, true)).Concat(format.No.Select(word => KeyValuePair.Create(word, false))).ToList();
        if (source.Values is null) return new Words<bool>(words, null);
        var plain = new Dictionary<string, bool>(words, StringComparer.OrdinalIgnoreCase);
        return new Words<bool>(
            source.Values.Where(pair => plain.ContainsKey(pair.Value)).Select(pair => KeyValuePair.Create(pair.Key, plain[pair.Value])),
            source.Otherwise is { } other && plain.TryGetValue(other, out var value) ? value : null);
    }

    private sealed class Text : ValueReader
    {
        public override FaultKind Read(ReadOnlySpan<byte> text, RowBatch batch, int column, int row)
        {
            batch.Set(column, row, batch.Texts.Keep(text));
            return FaultKind.None;
        }
    }

    private sealed class Word(Words<EngineText> words, FaultKind otherwise) : ValueReader
    {
        public override FaultKind Read(ReadOnlySpan<byte> text, RowBatch batch, int column, int row)
        {
            if (!words.TryFind(text, out var code)) return otherwise;
            batch.Set(column, row, code);
            return FaultKind.None;
        }
    }

    private sealed class YesNo(Words<bool> words) : ValueReader
    {
        public override FaultKind Read(ReadOnlySpan<byte> text, RowBatch batch, int column, int row)
        {
            if (!words.TryFind(text, out var yes)) return FaultKind.NotYesOrNo;
            batch.Set(column, row, yes);
            return FaultKind.None;
        }
    }

    private sealed class Day(DateStyle style) : ValueReader
    {
        public override FaultKind Read(ReadOnlySpan<byte> text, RowBatch batch, int column, int row)
        {
            var fault = DateText.Day(text, style, out var day);
            batch.Set(column, row, day);
            return fault;
        }
    }

    private sealed class Moment(DateStyle style) : ValueReader
    {
        public override FaultKind Read(ReadOnlySpan<byte> text, RowBatch batch, int column, int row)
        {
            var fault = DateText.Moment(text, style, out var microseconds);
            batch.Set(column, row, microseconds);
            return fault;
        }
    }

    private sealed class Number(int decimals) : ValueReader
    {
        public override FaultKind Read(ReadOnlySpan<byte> text, RowBatch batch, int column, int row)
        {
            var fault = NumberText.Read(text, decimals, out var units);
            batch.Set(column, row, units);
            return fault;
        }
    }
}
