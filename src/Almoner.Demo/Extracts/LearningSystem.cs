using Almoner.Demo.Workforce;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>The learning system: tabs, dates day first, courses by the names of their modules.</summary>
internal sealed class LearningSystem : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Utf8, '\t', DateStyle.DayFirst);
    private static readonly string[] Modules = ["Safeguarding Awareness (Cat A)", "Dementia Friends (Cat B)", "Fire Safety", "Moving & Handling"];
    private readonly ExtractFile completions;
    private long written;
    private long staff;

    public LearningSystem(string folder)
    {
        completions = new ExtractFile(folder, "learning_completions.tsv", "learning-system", "training", Habit);
        completions.Headings("Completion", "Learner", "Module", "Completed On", "Score");
    }

    public IEnumerable<ExtractFile> Files => [completions];

    public void Write(CouncilRecords copy)
    {
        foreach (var taken in copy.CoursesTaken)
        {
            completions.Number(10_000 + ++written)
                .Identifier("S", staff + taken.By.Number + 1, 4)
                .Word(Modules, (int)taken.Course)
                .Date(taken.CompletedOn)
                .Number(80 + (written % 21))
                .EndRow();
        }

        staff += copy.Staff.Members.Count;
    }

    public void WriteFaults()
    {
        completions.RowForQuarantine("no such course", "T1", "S0001", "Test module (do not use)", "14/07/2023", "100");
        completions.RowForQuarantine("no learner", "T2", "", "Fire Safety", "14/07/2023", "90");
    }

    public void Dispose() => completions.Dispose();
}
