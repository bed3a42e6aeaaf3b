using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Almoner.Editions.Commentary;

/// <summary>What stands between braces, among the words of a paragraph.</summary>
/// <param name="text">The text between the braces; null where the brace is never closed.</param>
/// <param name="at">Where the opening brace, each character of the text and the closing brace stand: line and column, both from 1.</param>
internal sealed class BindingInline(string? text, IReadOnlyList<(int Line, int Column)> at) : LeafInline
{
    public string? Text { get; } = text;

    public IReadOnlyList<(int Line, int Column)> At { get; } = at;
}

/// <summary>Finds bindings; two opening braces are one that is meant as such.</summary>
internal sealed class BindingInlineParser : InlineParser
{
    public BindingInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() == '{')
        {
            processor.Inline = new LiteralInline("{");
            slice.Start += 2;
            return true;
        }

        var close = slice.Start + 1;
        while (close <= slice.End && slice.Text[close] is not ('}' or '{')) close++;
        var closed = close <= slice.End && slice.Text[close] == '}';
        var length = closed ? close - slice.Start + 1 : 1;
        var at = new List<(int Line, int Column)>(length);
        for (var offset = 0; offset < length; offset++)
        {
            processor.GetSourcePosition(slice.Start + offset, out var line, out var column);
            at.Add((line + 1, column + 1));
        }

        processor.Inline = new BindingInline(closed ? slice.Text[(slice.Start + 1)..close] : null, at);
        slice.Start += length;
        return true;
    }
}
