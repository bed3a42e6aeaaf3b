using Almoner.Reports;
using Almoner.Terms;

namespace Almoner.Cli.Workspaces;

/// <summary>Which documents are wanted of a report.</summary>
/// <param name="Formats">The formats, none twice.</param>
/// <param name="Languages">The languages, none twice.</param>
internal sealed record DocumentOrder(IReadOnlyList<ReportFormat> Formats, IReadOnlyList<Wording> Languages)
{
    private const string All = "all", Both = "both";

    /// <summary>The page in English.</summary>
    public static DocumentOrder OnScreen { get; } = new([ReportFormat.Html], [Wording.English]);

    /// <summary>What a publication holds: every format, in English and, in Wales, in Welsh.</summary>
    public static DocumentOrder ToPublish(Workspace workspace) => new(ReportFormats.All, workspace.Nation == "wales" ? Wording.All : [Wording.English]);

    /// <summary>The browser that prints; null for one that is found.</summary>
    public string? Browser { get; init; }

    /// <summary>The Word file whose styles are taken; null for the shipped ones.</summary>
    public string? Template { get; init; }

    /// <summary>How formats are written: "html,docx,pdf,xlsx,data or all".</summary>
    public static string FormatForms { get; } = $"{string.Join(',', ReportFormats.Names)} or {All}";

    /// <summary>How languages are written: "en, cy or both".</summary>
    public static string LanguageForms { get; } = $"{string.Join(", ", Wording.All.Select(wording => wording.Code))} or {Both}";

    /// <summary>Reads formats and languages, or says what is wrong with each.</summary>
    public static Checked<DocumentOrder> Read(string formats, string languages)
    {
        var problems = new List<Problem>();
        var wanted = new List<ReportFormat>();
        foreach (var name in formats.Split(',', StringSplitOptions.TrimEntries))
        {
            if (name.Equals(All, StringComparison.OrdinalIgnoreCase)) wanted.AddRange(ReportFormats.All);
            else if (ReportFormats.TryParse(name, out var format)) wanted.Add(format);
            else problems.Add(Problem.Error(CommandCode.WrongArgument, $"`{name}` is no format", $"Write {FormatForms}, with commas between several"));
        }

        var spoken = languages.Equals(Both, StringComparison.OrdinalIgnoreCase) ? Wording.All : Wording.Of(languages) is { } wording ? [wording] : [];
        if (spoken.Count == 0) problems.Add(Problem.Error(CommandCode.WrongArgument, $"Almoner does not speak `{languages}`", $"Write {LanguageForms}"));
        return problems.Count > 0 ? new Checked<DocumentOrder>(null, problems) : new DocumentOrder([.. wanted.Distinct()], spoken);
    }
}
