using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Almoner.Reports.Tests.Pdf;

/// <summary>A PDF as an independent reader has it: the programs of poppler-utils.</summary>
internal sealed partial class Poppler : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("almoner-test-");

    public Poppler(byte[] pdf)
    {
        Bytes = pdf;
        File.WriteAllBytes(Path, pdf);
        Info = Run("pdfinfo", Path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0], pair => pair[1].Trim());
    }

    public byte[] Bytes { get; }

    /// <summary>What the file says of itself.</summary>
    public IReadOnlyDictionary<string, string> Info { get; }

    public int Pages => int.Parse(Info["Pages"], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The tags, one a line, with what they hold.</summary>
    public string Structure => Run("pdfinfo", "-struct-text", Path);

    /// <summary>The words of every page, as laid out.</summary>
    public IReadOnlyList<string> Text => Run("pdftotext", "-layout", Path, "-").Split('\f')[..^1];

    /// <summary>The words in the order of the file, every run of blanks as one.</summary>
    public string Words => Blanks().Replace(Run("pdftotext", "-raw", Path, "-"), " ");

    /// <summary>The fonts: name, and whether it is embedded.</summary>
    public IReadOnlyList<(string Name, bool Embedded)> Fonts =>
        [.. Run("pdffonts", Path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(line => (line.Split(' ')[0], line[71..].TrimStart().StartsWith("yes", StringComparison.Ordinal)))];

    /// <summary>The titles of the outline, in order.</summary>
    public IReadOnlyList<string> Outline => [.. OutlineItem().Matches(Run("pdftohtml", "-xml", "-i", "-stdout", Path)).Select(match => System.Net.WebUtility.HtmlDecode(Blanks().Replace(match.Groups["title"].Value, " ")).Trim())];

    /// <summary>The headings of the tags, in order, with their level.</summary>
    public IReadOnlyList<(int Level, string Text)> Headings
    {
        get
        {
            var found = new List<(int, StringBuilder)>();
            var deep = -1;
            foreach (var line in Structure.Split('\n'))
            {
                var indent = line.TakeWhile(letter => letter == ' ').Count();
                if (Heading().Match(line) is { Success: true } heading)
                {
                    found.Add((heading.Groups["level"].Value[0] - '0', new StringBuilder()));
                    deep = indent;
                }
                else if (indent <= deep)
                {
                    deep = -1;
                }
                else if (deep >= 0 && line.Contains('"', StringComparison.Ordinal))
                {
                    found[^1].Item2.Append(line[(line.IndexOf('"', StringComparison.Ordinal) + 1)..line.LastIndexOf('"')]);
                }
            }

            return [.. found.Select(heading => (heading.Item1, Blanks().Replace(heading.Item2.ToString(), " ").Trim()))];
        }
    }

    private string Path => System.IO.Path.Combine(folder.FullName, "print.pdf");

    public void Dispose() => folder.Delete(recursive: true);

    private static string Run(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {error.Result}");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^ *H(?<level>[1-6])\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex("<item page=\"[0-9]+\">(?<title>.*?)</item>", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex OutlineItem();
}
