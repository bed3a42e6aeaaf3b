using Almoner.Editions;
using Almoner.Library.Targets;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports.Workbook;

/// <summary>A section of the report as a sheet: its words, and its tables one below the other, each with its title and notes.</summary>
internal sealed class SectionSheet
{
    private readonly Sheet sheet;
    private readonly Section section;
    private readonly Wording wording;
    private readonly Dictionary<string, Target> targets;

    private SectionSheet(Section section, EditionFigures figures, Wording wording)
    {
        (this.section, this.wording) = (section, wording);
        sheet = new Sheet(section.Number is { } number ? wording.Say("sheet.section", number) : Sheet.NameOf(section.Title), section.Title);
        targets = figures.Measures.Where(measure => measure.Target is not null).ToDictionary(measure => measure.Code, measure => measure.Target!);
    }

    /// <param name="section">The section.</param>
    /// <param name="figures">Where the numbers of targets come from.</param>
    /// <param name="wording">The language.</param>
    public static Sheet Of(Section section, EditionFigures figures, Wording wording) => new SectionSheet(section, figures, wording).Lay();

    private Sheet Lay()
    {
        sheet.Say(section.Number is { } number ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number}. {section.Title}") : section.Title, CellRole.Title);
        sheet.LeadTo(wording["sheet.cover"], wording["sheet.back"]);
        var definitions = section.Blocks.OfType<Block.Definition>().ToList();
        foreach (var block in section.Blocks)
        {
            switch (block)
            {
                case Block.Heading heading: sheet.Say(heading.Text, CellRole.Heading); break;
                case Block.Paragraph paragraph: sheet.Say(paragraph.Text); break;
                case Block.Points points: Points(points.Items); break;
                case Block.OfTable of: Table(of.Table); break;
                case Block.OfChart of: Table(of.Figure.Table); break;
                case Block.OfComment of: Comment(of.Comment); break;
                case Block.OfCommentNeeded of: sheet.Say(wording.Say("sheet.comment.needed", About(of.Needed.Code, of.Needed.About), of.Needed.Why), CellRole.Note); break;
                case Block.Statuses of: Statuses(of.Counts); break;
                case Block.Terms of: Terms(of.Facts); break;
                case Block.Definition of when of == definitions[0]: Definitions(definitions); break;
                case Block.Definition: break;
                default: throw new InvalidOperationException($"Unknown block {block}.");
            }
        }

        return sheet;
    }

    private void Table(Table table)
    {
        sheet.Say($"{table.Label}: {table.Caption}", CellRole.Caption);
        if (table.Rows.Count > 0)
        {
            var (coded, kpis) = (table.Rows.Any(row => row.Code is not null), table.Rows.Any(row => row.Kpi));
            var detailed = Enumerable.Range(0, table.Columns.Count).Select(at => table.Rows.Any(row => row.Cells[at].Details.Count > 0)).ToList();
            sheet.Table(
                table.Anchor.Replace('-', '_'),
                [
                    table.RowsAre,
                    .. coded ? [wording["sheet.code"]] : Array.Empty<string>(),
                    .. kpis ? [wording["sheet.kpi"]] : Array.Empty<string>(),
                    .. table.Columns.SelectMany((column, at) => detailed[at] ? [Heading(column), wording.Say("sheet.detail", Heading(column))] : new[] { Heading(column) }),
                ],
                [.. table.Rows.Select(row => (IReadOnlyList<SheetCell>)
                [
                    Text(row.Heading, row.IsTotal),
                    .. coded ? [Text(row.Code)] : Array.Empty<SheetCell>(),
                    .. kpis ? [Text(wording[row.Kpi ? "sheet.yes" : "sheet.no"])] : Array.Empty<SheetCell>(),
                    .. row.Cells.SelectMany((cell, at) => Cells(cell, row, table.Columns[at].IsTotal, detailed[at])),
                ])]);
        }

        foreach (var note in table.Notes) sheet.Say(note.Mark is { } mark ? $"{NumberCells.Note(mark, wording)} {note.Text}" : note.Text, CellRole.Note);
    }

    private IEnumerable<SheetCell> Cells(Cell cell, Row row, bool isTotal, bool isDetailed)
    {
        var target = row.Code is { } code && targets.TryGetValue(code, out var found) && found is { Aim: TargetAim.Limit { IsWritten: false, Per: null } limit }
            ? (limit.Value, found.Measure.Unit)
            : ((Exact, Unit)?)null;
        yield return NumberCells.Of(cell, target, isTotal || row.IsTotal, wording);
        if (isDetailed) yield return Text(cell.Details.Count == 0 ? null : string.Join("; ", cell.Details));
    }

    /// <summary>"2023/24 Q1", "Change from Q1", "Q2: step down Number": the headings above it, then its own.</summary>
    private static string Heading(Column column) => (column.OuterGroup is { } outer ? outer + ": " : "") + (column.Group is { } group ? group + " " : "") + column.Title;

    private void Points(IReadOnlyList<string> items)
    {
        foreach (var item in items) sheet.Say("• " + item);
    }

    private void Comment(Comment comment)
    {
        sheet.Say(wording.Say("sheet.comment", About(comment.Code, comment.About), comment.Author, comment.Written), CellRole.Caption);
        foreach (var line in comment.Words.SelectMany(Lines)) sheet.Say(line);
        foreach (var note in comment.Notes) sheet.Say(note.Mark is { } mark ? $"{NumberCells.Note(mark, wording)} {note.Text}" : note.Text, CellRole.Note);
    }

    private static string About(string? code, string about) => code is null ? about : $"{code} {about}";

    private IEnumerable<string> Lines(WordsBlock block) => block switch
    {
        WordsBlock.Paragraph paragraph => [string.Concat(paragraph.Runs.Select(run => run.Text + string.Concat(run.Marks.Select(mark => " " + NumberCells.Note(mark.Mark, wording)))))],
        WordsBlock.ListOf list => list.Items.SelectMany((item, at) => item.SelectMany(Lines).Select((line, first) => first > 0 ? line
            : list.From is { } from ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{from + at}. {line}") : "• " + line)),
        _ => throw new InvalidOperationException($"Unknown words {block}."),
    };

    private void Statuses(IReadOnlyList<StatusCount> counts) => sheet.Table(
        TableName("statuses"), [wording["sheet.status"], wording["sheet.number"]],
        [.. counts.Select(count => (IReadOnlyList<SheetCell>)
        [
            new SheetCell($"{count.Status.Shape()} {count.Status.Word(wording)}", new CellStyle(CellRole.Status, Status: count.Status)),
            new SheetCell((decimal)count.Count, new CellStyle(CellRole.Number, "#,##0")),
        ])]);

    private void Terms(IReadOnlyList<Fact> facts) => sheet.Table(
        TableName("terms"), [wording["sheet.term"], wording["sheet.meaning"]],
        [.. facts.Select(fact => (IReadOnlyList<SheetCell>)[Text(fact.Name), Text(fact.Full ?? fact.Text)])]);

    /// <summary>What is said of each measure, a thing a row.</summary>
    private void Definitions(IReadOnlyList<Block.Definition> definitions) => sheet.Table(
        TableName("definitions"), [wording["sheet.measure"], wording["sheet.code"], wording["sheet.kpi"], wording["sheet.term"], wording["sheet.meaning"]],
        [.. definitions.SelectMany(definition => definition.Facts.Select(fact => (IReadOnlyList<SheetCell>)
            [Text(definition.Title), Text(definition.Code), Text(wording[definition.Kpi ? "sheet.yes" : "sheet.no"]), Text(fact.Name), Text(fact.Full ?? fact.Text)]))]);

    private string TableName(string kind) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{section.Anchor.Replace('-', '_')}_{kind}_{sheet.Tables.Count + 1}");

    private static SheetCell Text(string? text, bool isTotal = false) => new(text, new CellStyle(CellRole.Text, IsTotal: isTotal));
}
