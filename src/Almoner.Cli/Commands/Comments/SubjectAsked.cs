using Almoner.Cli.Workspaces;
using Almoner.Editions.Commentary;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Comments;

/// <summary>A subject of a report and period, as named on the command line.</summary>
internal sealed record SubjectAsked(Issue Issue, Subject On)
{
    public static Checked<SubjectAsked> Find(EditionDesk desk, string report, string period, string on)
    {
        var library = desk.Workspace.Library();
        if (library.Value is null) return new Checked<SubjectAsked>(null, library.Problems);
        var asked = AskedReport.Read(library.Value, desk.Workspace.YearStart, report, period);
        if (asked.Value is null) return new Checked<SubjectAsked>(null, asked.Problems);
        var subject = asked.Value.Subjects.Find(on, null);
        return subject.Value is null ? new Checked<SubjectAsked>(null, subject.Problems) : new SubjectAsked(asked.Value.Issue, subject.Value);
    }
}
