using YamlDotNet.Core;

namespace Almoner.Library.Yaml;

/// <summary>Finds where a character of a YAML value stands in its file: past quotes, escapes, folded lines and indentation.</summary>
internal static class ScalarText
{
    /// <summary>The index in the file of the value's character at <paramref name="offset"/>; past the last one, of what follows it.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">Where YAML says the value begins: before its anchor, tag, quote or block mark.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="value">What it means.</param>
    /// <param name="offset">From 0 to the value's length.</param>
    public static int IndexOf(string text, int start, ScalarStyle style, string value, int offset)
    {
        var isBlock = style is ScalarStyle.Literal or ScalarStyle.Folded;
        var at = PastProperties(text, start);
        if (style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted) at++;
        if (isBlock) at = PastLine(text, at);
        var indent = isBlock ? Math.Max(0, LeadingBlanks(text, at) - LeadingBlanks(value, 0)) : int.MaxValue;
        var beginsLine = isBlock;
        for (var index = 0; ; index++)
        {
            var wanted = index < value.Length ? value[index] : '\0';
            at = Next(text, at, style, wanted, indent, ref beginsLine);
            if (index == offset || at >= text.Length) return at;
            beginsLine = Source.IsBreak(text[at]);
            if (!(char.IsHighSurrogate(wanted) && text[at] == '\\')) at += Length(text, at, style); // One escape stands for both halves.
        }
    }

    /// <summary>Passes what YAML drops: indentation, blanks around a fold, and the breaks of a fold that stand for nothing.</summary>
    private static int Next(string text, int at, ScalarStyle style, char wanted, int indent, ref bool beginsLine)
    {
        var isBlock = style is ScalarStyle.Literal or ScalarStyle.Folded;
        while (at < text.Length)
        {
            for (var passed = 0; beginsLine && passed < indent && at < text.Length && IsBlank(text[at]); passed++) at++;
            beginsLine = false;
            var ahead = at;
            while (!isBlock && ahead < text.Length && IsBlank(text[ahead])) ahead++;
            if (ahead > at && ahead < text.Length && Source.IsBreak(text[ahead])) at = ahead;
            var isHidden = style == ScalarStyle.DoubleQuoted && text.AsSpan(at) is ['\\', var next, ..] && Source.IsBreak(next);
            if (at >= text.Length || (!isHidden && (!Source.IsBreak(text[at]) || wanted is ' ' or '\n' or '\0'))) return at;
            at = PastLine(text, at);
            beginsLine = true;
        }

        return at;
    }

    private static int Length(string text, int at, ScalarStyle style) => text.AsSpan(at) switch
    {
        ['\r', '\n', ..] => 2,
        ['\'', '\'', ..] when style == ScalarStyle.SingleQuoted => 2,
        ['\\', 'x', ..] when style == ScalarStyle.DoubleQuoted => 4,
        ['\\', 'u', ..] when style == ScalarStyle.DoubleQuoted => 6,
        ['\\', 'U', ..] when style == ScalarStyle.DoubleQuoted => 10,
        ['\\', ..] when style == ScalarStyle.DoubleQuoted => 2,
        _ => 1,
    };

    private static int PastProperties(string text, int at)
    {
        while (at < text.Length && text[at] is '&' or '!')
        {
            while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        }

        return at;
    }

    private static int PastLine(string text, int at)
    {
        while (at < text.Length && !Source.IsBreak(text[at])) at++;
        return at + (text.AsSpan(at) is ['\r', '\n', ..] ? 2 : 1);
    }

    /// <summary>The blanks before the first character that is none, on its own line.</summary>
    private static int LeadingBlanks(string text, int at)
    {
        var begins = at;
        while (at < text.Length && (IsBlank(text[at]) || Source.IsBreak(text[at])))
        {
            if (Source.IsBreak(text[at])) begins = at + 1;
            at++;
        }

        return at - begins;
    }

    private static bool IsBlank(char character) => character is ' ' or '\t';
}
