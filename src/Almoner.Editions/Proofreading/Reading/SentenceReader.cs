using System.Text.RegularExpressions;

namespace Almoner.Editions.Proofreading.Reading;

/// <summary>Parts prose into sentences. A paragraph ends with a blank line, a heading or the next item of a list; rows of Markdown tables are left out.</summary>
internal static partial class SentenceReader
{
    public static PrintedText Read(string file, string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var sentences = new List<PrintedSentence>();
        var paragraph = new List<(string Text, int Line)>();
        for (var index = 0; index <= lines.Length; index++)
        {
            var line = index < lines.Length ? lines[index].Trim() : "";
            // A form feed, which Trim takes for a blank, begins a page.
            if (line.Length == 0 || line[0] == '|' || lines[index].Contains('\f') || BeginsAnew().IsMatch(line))
            {
                sentences.AddRange(Sentences(file, paragraph));
                paragraph.Clear();
            }

            if (line.Length == 0 || line[0] == '|') continue;
            paragraph.Add((Mark().Replace(line, ""), index + 1));
            if (line[0] != '#') continue;
            sentences.AddRange(Sentences(file, paragraph));
            paragraph.Clear();
        }

        return new PrintedText(file, lines, sentences);
    }

    private static IEnumerable<PrintedSentence> Sentences(string file, List<(string Text, int Line)> paragraph)
    {
        var text = string.Join('\n', paragraph.Select(line => line.Text));
        PrintedSentence? before = null;
        var begin = 0;
        foreach (var end in SentenceEnd().Matches(text).Select(match => match.Index).Append(text.Length))
        {
            var words = Blanks().Replace(text[begin..end], " ").Trim();
            if (words.Length > 0)
            {
                var line = paragraph[text[..begin].Count(letter => letter == '\n') + text[begin..end].TakeWhile(char.IsWhiteSpace).Count(letter => letter == '\n')].Line;
                before = new PrintedSentence(new PrintedPlace(file, line), words, before);
                yield return before;
            }

            begin = end;
        }
    }

    [GeneratedRegex(@"^(?:#|[-*•]\s|\d+\.\s)")]
    private static partial Regex BeginsAnew();

    [GeneratedRegex(@"^(?:#+\s*|[-*•]\s+|>\s*)|\*\*|__")]
    private static partial Regex Mark();

    /// <summary>A stop and a blank before a capital letter or a figure, or a bracket and a stop before a capital; "e.g. from" ends nothing.</summary>
    [GeneratedRegex(@"(?<=[.!?][)""”’]?)\s+(?=[A-Z0-9“""])|(?<=\)\.)(?=[A-Z])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
