using Almoner.Demo.Quality;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>The sheet on which services write their compliments down: a title line, and what people said, with commas and quotes.</summary>
internal sealed class ComplimentsSheet : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Utf8, ',', DateStyle.DayFirst, ByteOrderMark: true);
    private static readonly string[] Services =
    [
        "Adult Community Services", "Mental Health", "Learning Disabilities", "Safeguarding", "Strategy/Performance/Resource", "Regulated Services",
        "Independent Living Services",
    ];

    private static readonly string[] PaidBy = ["Service user", "Family", "Professional", "Other"];
    private static readonly string[] Words =
    [
        "Diolch o galon i chi gyd",
        "So kind, so patient: thank you",
        "She said the team were \"worth their weight in gold\"",
        "Grab rails fitted in two days,\nmuch appreciated",
        "Nothing was too much trouble",
    ];

    private readonly ExtractFile sheet;
    private long written;

    public ComplimentsSheet(string folder)
    {
        sheet = new ExtractFile(folder, "Compliments 2023-24.csv", "compliments-sheet", "compliments", Habit);
        sheet.TitleLine("Compliments, please fill in one line each, thank you");
        sheet.Headings("No", "Date", "For", "From", "What was said");
    }

    public IEnumerable<ExtractFile> Files => [sheet];

    public void Write(IReadOnlyList<Compliment> copy)
    {
        foreach (var compliment in copy)
        {
            sheet.Number(++written)
                .Date(compliment.ReceivedOn)
                .Word(Services, compliment.Area)
                .Word(PaidBy, compliment.PaidBy)
                .Text(Words[(int)(written % Words.Length)])
                .EndRow();
        }
    }

    public void WriteFaults()
    {
        sheet.RowForQuarantine("no date", "T1", "", "Mental Health", "Family", "Thank you");
        sheet.RowForQuarantine("no such service", "T2", "10/07/2023", "Everybody!", "Family", "Thank you all");
    }

    public void Dispose() => sheet.Dispose();
}
