using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports.Workbook;

/// <summary>The first two sheets: what the workbook is and holds, and how to read it.</summary>
internal static class CoverSheet
{
    /// <param name="document">The report.</param>
    /// <param name="sheets">The sheets that follow.</param>
    public static Sheet Of(Document document, IReadOnlyList<Sheet> sheets)
    {
        var wording = document.Wording;
        var sheet = new Sheet(wording["sheet.cover"], document.Title) { FrozenColumns = 0, Freezes = false };
        sheet.Say(document.Title, CellRole.Title);
        sheet.Say(document.Publisher);
        sheet.Say($"{document.Subtitle}: {document.Span}");
        foreach (var fact in document.Facts) sheet.Say($"{fact.Name}: {fact.Full ?? fact.Text}");
        sheet.Say(wording["sheet.contents"], CellRole.Heading);
        sheet.Table("contents", [wording["sheet.holds"], wording["sheet.sheet"]],
            [.. sheets.Select(to => (IReadOnlyList<SheetCell>)
            [
                new SheetCell(to.About, new CellStyle(CellRole.Link)) { LeadsTo = to.Name },
                new SheetCell(to.Name, new CellStyle(CellRole.Text)),
            ])]);
        return sheet;
    }

    /// <summary>Shorthand, and what else holds for every sheet.</summary>
    public static Sheet Notes(Wording wording)
    {
        var sheet = new Sheet(wording["sheet.notes"], wording["sheet.notes.about"]) { FrozenColumns = 0, Freezes = false };
        sheet.Say(wording["sheet.notes.about"], CellRole.Title);
        sheet.LeadTo(wording["sheet.cover"], wording["sheet.back"]);
        foreach (var about in new[] { "rounding", "percent", "change", "marks", "blank", "tables" }) sheet.Say(wording["sheet.about." + about]);
        sheet.Table("shorthand", [wording["sheet.meaning"], wording["sheet.shorthand"]],
            [.. new[] { ("not_available", NumberCells.NotAvailable), ("not_applicable", NumberCells.NotApplicable), ("confidential", NumberCells.Confidential), ("provisional", "[p]"), ("published", "[h]"), ("marked", wording.Say("sheet.note", "a")) }
                .Select(mark => (IReadOnlyList<SheetCell>)
                [
                    new SheetCell(wording["sheet.shorthand." + mark.Item1], new CellStyle(CellRole.Text)),
                    new SheetCell(mark.Item2, new CellStyle(CellRole.Text)),
                ])]);
        return sheet;
    }
}
