using Almoner.Editions;
using Almoner.Reports.Tree;

namespace Almoner.Reports.Workbook;

/// <summary>
/// Writes a report as an Excel workbook: a cover, notes, a sheet a section, and every figure in one long table. It follows the Government Analysis
/// Function's guidance on releasing statistics in spreadsheets: tables marked as such, one line of headings each, nothing merged, notes in words,
/// shorthand in the place of values.
/// </summary>
public static class WorkbookWriter
{
    /// <param name="document">The report.</param>
    /// <param name="figures">Its figures as data.</param>
    /// <param name="look">The council's look.</param>
    /// <returns>The file; the same report gives the same bytes.</returns>
    public static byte[] Write(Document document, EditionFigures figures, ReportLook look)
    {
        var sheets = new List<Sheet> { CoverSheet.Notes(document.Wording) };
        sheets.AddRange(document.Sections.Select(section => SectionSheet.Of(section, figures, document.Wording)));
        sheets.Add(FiguresSheet.Of(figures, document.Wording));
        return WorkbookPackage.Of(document, [CoverSheet.Of(document, sheets), .. sheets], look);
    }
}
