namespace Almoner.Reports;

/// <summary>What a document is written as.</summary>
public enum DocumentFormat
{
    /// <summary>A self-contained page.</summary>
    Html,

    /// <summary>A Word document.</summary>
    Word,

    /// <summary>The page as printed by a browser.</summary>
    Pdf,

    /// <summary>An Excel workbook.</summary>
    Workbook,

    /// <summary>Tidy tables for programs: CSV with its description, and Parquet.</summary>
    Data,
}

/// <summary>The names by which formats are asked for.</summary>
public static class DocumentFormats
{
    private static readonly Dictionary<string, DocumentFormat> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["html"] = DocumentFormat.Html,
        ["docx"] = DocumentFormat.Word,
        ["pdf"] = DocumentFormat.Pdf,
        ["xlsx"] = DocumentFormat.Workbook,
        ["data"] = DocumentFormat.Data,
    };

    public static IReadOnlyList<DocumentFormat> All { get; } = [.. ByName.Values];

    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys];

    public static bool TryParse(string name, out DocumentFormat format) => ByName.TryGetValue(name, out format);
}
