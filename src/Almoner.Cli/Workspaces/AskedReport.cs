using Almoner.Audits.Words;
using Almoner.Editions.Commentary;
using Almoner.Library;
using Almoner.Terms;

namespace Almoner.Cli.Workspaces;

/// <summary>Finds every mistake in words.</summary>
/// <param name="text">The Markdown.</param>
/// <param name="at">Where a line and column of it stands, both counted from 1.</param>
internal delegate IReadOnlyList<Problem> WordsCheck(string text, Func<int, int, Place> at);

/// <summary>A report and the period that it is asked for: what there is to say words about, and how it is worked out.</summary>
/// <param name="Issue">The report and period.</param>
/// <param name="Subjects">What there is to comment on.</param>
internal abstract record AskedReport(Issue Issue, Subjects Subjects)
{
    /// <summary>What its files are called, without an ending: "adult-services-quarterly-2023-24-q2".</summary>
    public string FileName => $"{Issue.Report}-{Issue.Period.Replace('/', '-').Replace(' ', '-').ToLowerInvariant()}";

    /// <summary>Finds the report and reads the period, or says what is wrong with both.</summary>
    public static Checked<AskedReport> Read(MeasureLibrary library, int yearStart, string name, string periodText)
    {
        var problems = new List<Problem>();
        var isAudit = name == AskedAudit.Name && library.Caseload is not null;
        if (!isAudit && !library.Reports.ContainsKey(name))
        {
            var known = library.Caseload is null ? library.Reports.Keys : library.Reports.Keys.Append(AskedAudit.Name);
            problems.Add(Problem.Error(CommandCode.UnknownName, $"there is no report `{name}`", Nearest.Remedy(name, known, "reports")));
        }

        var period = Commands.Options.Read(periodText, yearStart);
        problems.AddRange(period.Problems);
        if (problems.Count > 0) return new Checked<AskedReport>(null, problems);
        if (isAudit) return new AskedAudit(period.Value!);
        return period.Value is Quarter quarter
            ? new AskedQuarter(library.Reports[name], quarter)
            : Problem.Error(CommandCode.WrongArgument, $"the report is laid out by quarters, and {period.Value!.Name} is none", "Write a quarter such as 2023/24 Q2");
    }

    /// <summary>What checks words before they are kept.</summary>
    /// <param name="council">The records and library that they are checked against.</param>
    public abstract WordsCheck CheckAgainst(OpenCouncil council);

    /// <summary>What names a worker or person in words that are to be kept with it; nothing of most reports.</summary>
    public virtual IReadOnlyList<Problem> Naming(OpenCouncil council, IReadOnlyList<WrittenWords> words) => [];

    /// <summary>Works the report out with its words; warnings may stand beside it.</summary>
    public abstract Checked<WorkedReport> Work(OpenCouncil council, StandingWords words);
}
