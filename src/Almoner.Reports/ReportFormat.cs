namespace Almoner.Reports;

/// <summary>What a document is written as.</summary>
public enum ReportFormat
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
public static class ReportFormats
{
    private static readonly Dictionary<string, ReportFormat> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["html"] = ReportFormat.Html,
        ["docx"] = ReportFormat.Word,
        ["pdf"] = ReportFormat.Pdf,
        ["xlsx"] = ReportFormat.Workbook,
        ["data"] = ReportFormat.Data,
    };

    public static IReadOnlyList<ReportFormat> All { get; } = [.. ByName.Values];

    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys];

    public static bool TryParse(string name, out ReportFormat format) => ByName.TryGetValue(name, out format);
}
