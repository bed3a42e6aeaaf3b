namespace Almoner.Reports;

/// <summary>The files that travel inside this assembly.</summary>
internal static class Embedded
{
    /// <summary>The whole text, with line ends as \n.</summary>
    public static string Text(string name)
    {
        using var stream = Open(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The bytes, to be read from the beginning; the caller closes it.</summary>
    public static Stream Open(string name) => typeof(Embedded).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly was built without {name}.");
}
