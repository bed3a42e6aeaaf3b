using System.Globalization;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Editions.Commentary;

/// <summary>
/// Comments in a text file, as people exchange them: each begins with lines between two lines of three hyphens that say on what it is and who
/// wrote it, and goes on in Markdown to the next such lines or the end of the file.
/// </summary>
public static class CommentFile
{
    private const string Fence = "---";

    /// <summary>The lines that open a comment.</summary>
    public static readonly Shape Opening = new("comment", "What a comment is on and who wrote it.",
    [
        new("report", new Kind.Name(), "The report, as the library names it", Required: true),
        new("period", new Kind.Text(), "The period, such as 2023/24 Q2", Required: true),
        new("on", new Kind.Text(), $"What it is about: {Subject.Forms}", Required: true),
        new("author", new Kind.Text(), "Who says so, as printed: Service manager", Required: true),
        new("written", new Kind.Day(), "The day on which it was written, as printed; default: the day on which it is kept"),
        new("language", new Kind.Choice([.. Wording.All.Select(language => language.Code)]), "The language of the words; default en. Words in a second language stand beside the first, until these change"),
    ]);

    /// <summary>The comments of a file, in their order. Whether their subjects and figures exist is not looked at yet.</summary>
    public static IReadOnlyList<WrittenComment> Read(string text, string file, ICollection<Problem> problems)
    {
        var lines = text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n');
        var comments = new List<WrittenComment>();
        if (NotUtf8(text, file) is { } unreadable)
        {
            problems.Add(unreadable);
            return comments;
        }

        var line = 0;
        while (line < lines.Length && lines[line].Trim().Length == 0) line++;
        while (line < lines.Length)
        {
            var close = IsFence(lines[line]) ? Array.FindIndex(lines, line + 1, IsFence) : -1;
            if (close < 0)
            {
                problems.Add(Problem.Error(EditionCode.CommentFile, IsFence(lines[line]) ? "the lines that open this comment are never closed" : "there are no lines that say what this is a comment on",
                    $"Open it with a line of three hyphens, then {string.Join(", ", Opening.Keys.Select(key => key.Name + ":"))}, then three hyphens again", new Place(file, line + 1, 1)));
                return comments;
            }

            var end = Array.FindIndex(lines, close + 1, IsFence) is > 0 and var next ? next : lines.Length;
            // As many empty lines go before as stand above in the file, so that faults are placed in the file.
            var opening = YamlReader.Read(new string('\n', line + 1) + string.Join('\n', lines[(line + 1)..close]), file, Opening, problems);
            if (opening is not null) comments.Add(Written(opening, lines[(close + 1)..end], close + 1, file));
            line = end;
        }

        if (comments.Count == 0 && problems.Count == 0) problems.Add(Problem.Error(EditionCode.CommentFile, "the file is empty", "Write a comment in it", new Place(file)));
        return comments;
    }

    /// <summary>A comment as it stands in a file; <see cref="Read"/> reads it back.</summary>
    public static string Write(Issue issue, Subject on, string author, DateOnly? written, string text) =>
        $"{Fence}\nreport: {issue.Report}\nperiod: {issue.Period}\non: {on}\nauthor:{(author.Length == 0 ? "" : " " + author)}\n"
        + (written is { } day ? $"written: {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\n" : "")
        + $"{Fence}\n{text.Trim()}\n";

    /// <summary>The first character that was not UTF-8, which reading leaves as U+FFFD; null when there is none.</summary>
    public static Problem? NotUtf8(string text, string file)
    {
        var index = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (index < 0) return null;
        var before = text.AsSpan(0, index);
        return Problem.Error(EditionCode.CommentFile, "a character is not UTF-8", "Save the file as UTF-8", new Place(file, before.Count('\n') + 1, index - before.LastIndexOf('\n')));
    }

    private static WrittenComment Written(Node opening, string[] body, int before, string file)
    {
        var empty = body.TakeWhile(line => line.Trim().Length == 0).Count();
        return new WrittenComment(
            Key("report"), Key("period"), Key("on"), Key("author"),
            DateOnly.TryParseExact(opening.TextOf("written"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            string.Join('\n', body[empty..]).TrimEnd(), new Place(file, before + empty + 1, 1))
        {
            Language = Wording.Of(opening.TextOf("language") ?? Wording.English.Code) ?? Wording.English,
        };

        Located Key(string name) => new(opening.TextOf(name) ?? "", opening[name]?.Place ?? opening.Place);
    }

    private static bool IsFence(string line) => line.TrimEnd() == Fence;
}

/// <summary>A comment as it stands in a file.</summary>
/// <param name="Report">The report.</param>
/// <param name="Period">The period.</param>
/// <param name="On">What it is about.</param>
/// <param name="Author">Who says so; may be empty.</param>
/// <param name="Written">When it was written.</param>
/// <param name="Text">The Markdown; may be empty.</param>
/// <param name="Place">Where the Markdown begins.</param>
public sealed record WrittenComment(Located Report, Located Period, Located On, Located Author, DateOnly? Written, string Text, Place Place)
{
    /// <summary>The language of the words.</summary>
    public Wording Language { get; init; } = Wording.English;

    /// <summary>Where a line and column of the Markdown stands in the file, all counted from 1.</summary>
    public Place At(int line, int column) => Place with { Line = Place.Line + line - 1, Column = column };
}

/// <summary>A word and where it stands.</summary>
public sealed record Located(string Text, Place Place);
