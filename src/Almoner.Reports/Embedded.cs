namespace Almoner.Reports;

/// <summary>The text files that travel inside this assembly.</summary>
internal static class Embedded
{
    /// <summary>The whole text, with line ends as \n.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
