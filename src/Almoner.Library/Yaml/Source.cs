using Almoner.Terms;
using YamlDotNet.Core;

namespace Almoner.Library.Yaml;

/// <summary>The text of a YAML file, and where things stand in it.</summary>
internal sealed class Source
{
    private readonly List<int> lines = [0];

    public Source(string file, string text)
    {
        (File, Text) = (file, text);
        for (var index = 0; index < text.Length; index++)
        {
            if (IsBreak(text[index]) && !(text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n')) lines.Add(index + 1);
        }
    }

    /// <summary>How messages name the file.</summary>
    public string File { get; }

    public string Text { get; }

    public Place PlaceOf(Mark mark) => new(File, (int)mark.Line, (int)mark.Column);

    /// <summary>Where a character stands. A tab is one column.</summary>
    public Place PlaceOf(int index)
    {
        var found = lines.BinarySearch(index);
        var line = found >= 0 ? found : ~found - 1;
        return new Place(File, line + 1, index - lines[line] + 1);
    }

    public int IndexOf(Mark mark) => Math.Min(lines[Math.Clamp((int)mark.Line - 1, 0, lines.Count - 1)] + (int)mark.Column - 1, Text.Length);

    /// <summary>Whether YAML ends a line with the character.</summary>
    public static bool IsBreak(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
