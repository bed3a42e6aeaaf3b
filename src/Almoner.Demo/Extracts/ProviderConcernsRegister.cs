using Almoner.Demo.Quality;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>The register of providers of concern, kept by hand on the plain sheet: the field names as headings.</summary>
internal sealed class ProviderConcernsRegister : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Utf8, ',', DateStyle.Iso);
    private static readonly string[] Types = ["domiciliary", "residential and nursing", "supported living"];
    private static readonly string[] Stages = ["quality assurance", "provider performance meetings", "joint interagency monitoring panel", "closure procedure"];
    private static readonly string[] Reasons =
    [
        "Medication errors found at a visit", "Inspection, actions not completed", "Staffing, many agency shifts", "Concerns from reviewing officers", "No manager in post",
    ];

    private readonly ExtractFile register;
    private long written;

    public ProviderConcernsRegister(string folder)
    {
        register = new ExtractFile(folder, "provider_concerns.csv", "provider-concerns", "provider_concerns", Habit);
        register.Headings("concern_id", "provider", "provider_type", "stage", "entered_on", "left_on", "reason");
    }

    public IEnumerable<ExtractFile> Files => [register];

    public void Write(IReadOnlyList<ProviderConcern> copy)
    {
        foreach (var concern in copy)
        {
            register.Number(++written)
                .Text(concern.Provider)
                .Word(Types, (int)concern.Type)
                .Word(Stages, (int)concern.Stage)
                .Date(concern.EnteredOn)
                .Date(concern.LeftOn)
                .Word(Reasons, concern.EnteredOn.DayNumber % Reasons.Length)
                .EndRow();
        }
    }

    public void WriteFaults()
    {
        register.RowForQuarantine("it left the stage before it came to it", "T1", "Bridge Street Homes", "supported living", "quality assurance", "2023-05-02", "2023-04-28", "");
        register.RowForQuarantine("no such stage", "T2", "Vale Living", "supported living", "closed", "2023-05-02", "", "");
        register.RowForQuarantine("no provider", "T3", "", "domiciliary", "quality assurance", "2023-05-02", "", "");
    }

    public void Dispose() => register.Dispose();
}
