using Almoner.Editions.Commentary;
using Almoner.Library;
using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Cli.Workspaces;

/// <summary>A report and the quarter that it is asked for.</summary>
internal sealed record AskedReport(ReportDefinition Report, Quarter Quarter)
{
    public Issue Issue => new(Report.Name, Quarter.Name);

    /// <summary>"adult-services-quarterly-2023-24-q2.html".</summary>
    public string FileName => $"{Report.Name}-{Quarter.Name.Replace('/', '-').Replace(' ', '-').ToLowerInvariant()}.html";

    /// <summary>Finds the report and reads the period, or says what is wrong with both.</summary>
    public static Checked<AskedReport> Read(MeasureLibrary library, int yearStart, string name, string periodText)
    {
        var problems = new List<Problem>();
        if (!library.Reports.TryGetValue(name, out var report))
        {
            problems.Add(Problem.Error(CommandCode.UnknownName, $"there is no report `{name}`", Nearest.Remedy(name, library.Reports.Keys, "reports")));
        }

        var period = Commands.Options.Read(periodText, yearStart);
        problems.AddRange(period.Problems);
        if (period.Value is not null and not Terms.Quarter)
        {
            problems.Add(Problem.Error(CommandCode.WrongArgument, $"the report is laid out by quarters, and {period.Value.Name} is none", "Write a quarter such as 2023/24 Q2"));
        }

        return problems.Count == 0 ? new AskedReport(report!, (Quarter)period.Value!) : new Checked<AskedReport>(null, problems);
    }
}
