using System.Globalization;
using Almoner.Reports.Tree;

namespace Almoner.Audits.Laying;

/// <summary>What is to be done, by whom and by when.</summary>
internal static class ActionSection
{
    public static Section Of(Layout layout)
    {
        var (report, wording) = (layout.Report, layout.Wording);
        var (first, last) = report.NextDue;
        var next = new Block.Paragraph(wording.Say("audit.next", wording.Day(first), wording.Day(last)));
        if (report.Actions.Count == 0) return layout.Section(AuditOutline.Actions, [new Block.Paragraph(wording["audit.actions.none"]), next]);
        return layout.Section(AuditOutline.Actions,
        [
            layout.Plain(wording["audit.actions.caption"], wording["audit.actions.action"],
                [Layout.Text(wording["audit.actions.from"]), Layout.Text(wording["audit.actions.who"]), Layout.Text(wording["audit.actions.by"]), Layout.Text(wording["audit.actions.done"])],
                _ => [.. report.Actions.Select((action, place) => new Row(string.Create(CultureInfo.InvariantCulture, $"{place + 1}. {action.What}"),
                [
                    Layout.Says(layout.TitleOf(action.On)), Layout.Says(action.Owner), Layout.Says(wording.Day(action.Due)), Layout.Says(action.DoneOn is { } done ? wording.Day(done) : wording["audit.actions.not-yet"]),
                ]))]),
            next,
        ]);
    }
}
