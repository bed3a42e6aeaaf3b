using System.Runtime.CompilerServices;
using System.Text;

namespace Almoner.Testing;

/// <summary>
/// Holds text to a file that lies beside the test's source and is reviewed with it.
/// Run the tests with ALMONER_ACCEPT=1 to write the files anew.
/// </summary>
public static class Golden
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Compares to the byte, line ends included (they are \n).</summary>
    /// <param name="actual">The text.</param>
    /// <param name="file">The file's name, relative to the folder of the test's source: "small-edition.golden.html".</param>
    /// <param name="source">The test's source file; leave it out.</param>
    /// <exception cref="GoldenMismatchException">The file says otherwise or is not there. The text is left beside it as *.received.*.</exception>
    public static void Matches(string actual, string file, [CallerFilePath] string source = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(OnThisMachine(source))!, file);
        if (Environment.GetEnvironmentVariable("ALMONER_ACCEPT") == "1")
        {
            File.WriteAllText(path, actual, Utf8);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path, Utf8) : null;
        if (expected == actual) return;
        var received = Path.ChangeExtension(path, ".received" + Path.GetExtension(path));
        File.WriteAllText(received, actual, Utf8);
        throw new GoldenMismatchException(expected is null
            ? $"There is no golden file {file} yet. Look at {Path.GetFileName(received)}; to take it, run again with ALMONER_ACCEPT=1."
            : $"{file} says otherwise. {FirstDifference(expected, actual)}\nCompare it with {Path.GetFileName(received)}; to take the change, run again with ALMONER_ACCEPT=1.");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"The first difference is in line {line + 1}:\n  golden: {At(before, line)}\n  actual: {At(after, line)}";

        static string At(string[] lines, int index) => index >= lines.Length ? "(end of text)" : lines[index] is { Length: > 400 } text ? text[..400] + " ..." : lines[index];
    }

    /// <summary>Deterministic builds write source paths from "/_/", the root of the repository.</summary>
    private static string OnThisMachine(string source)
    {
        if (!source.StartsWith("/_/", StringComparison.Ordinal)) return source;
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Almoner.slnx"))) folder = folder.Parent;
        return folder is null
            ? throw new InvalidOperationException("Golden files are found from the repository's root, and these tests run outside it.")
            : Path.Combine(folder.FullName, source[3..]);
    }
}

/// <summary>A text is not what its golden file says.</summary>
public sealed class GoldenMismatchException(string message) : Exception(message);
