using System.Globalization;
using Almoner.Reports;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Audits.Laying;

/// <summary>What is to be done, by whom and by when.</summary>
internal static class ActionSection
{
    public static Section Of(Layout layout)
    {
        var report = layout.Report;
        var (first, last) = report.NextDue;
        var next = new Block.Paragraph($"The next audit is due between {Words.Day(first)} and {Words.Day(last)}.");
        if (report.Actions.Count == 0) return layout.Section(AuditOutline.Actions, [new Block.Paragraph("No actions have been agreed."), next]);
        return layout.Section(AuditOutline.Actions,
        [
            layout.Plain("Actions that follow from this audit", "Action", [Layout.Text("Follows from"), Layout.Text("Who"), Layout.Text("By"), Layout.Text("Done")],
                _ => [.. report.Actions.Select((action, place) => new Row(string.Create(CultureInfo.InvariantCulture, $"{place + 1}. {action.What}"),
                [
                    Layout.Says(AuditOutline.Subjects.TitleOf(action.On)), Layout.Says(action.Owner), Layout.Says(Words.Day(action.Due)), Layout.Says(action.DoneOn is { } done ? Words.Day(done) : "not yet"),
                ]))]),
            next,
        ]);
    }
}
