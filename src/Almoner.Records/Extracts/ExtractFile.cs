using Almoner.Library.Extracts;

namespace Almoner.Records.Extracts;

/// <summary>A file to load and how it is to be read.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Mapping">How its columns map onto a record set.</param>
public sealed record ExtractFile(string Path, ExtractMapping Mapping)
{
    /// <summary>The file's name without its folder; what records are traced back to.</summary>
    public string Name => System.IO.Path.GetFileName(Path);
}
