using Almoner.Editions;
using Almoner.Editions.Commentary;
using Almoner.Editions.Register;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports.Summary;

/// <summary>What needs attention: the indicators that missed their target, were near it or cannot be judged, with what their managers say; and the words that are missing.</summary>
internal static class AttentionSection
{
    private const int MostMeasures = 5;

    /// <summary>Of what managers say, the first sentence stands here, if it is no longer than this; the report has the rest.</summary>
    private const int LongestSentence = 110;

    private const int MostSubjects = 3;

    private static readonly Status[] Order = [Status.Missed, Status.Near, Status.NotKnown];

    public static Section Of(Edition edition, Wording wording, Numbering numbering)
    {
        var results = Order.SelectMany(status => edition.Headline.Kpis.Where(result => result.Status == status)).ToList();
        return new Section(null, wording["summary.attention"], "attention",
        [
            results.Count == 0 ? new Block.Paragraph(wording["summary.nothing"]) : new Block.OfTable(Table([.. results.Take(MostMeasures)], edition, wording, numbering.NextTable())),
            .. LeftOut(results.Count - MostMeasures, edition, wording) is { Length: > 0 } leftOut ? [new Block.Paragraph(leftOut)] : Array.Empty<Block>(),
        ]);
    }

    private static Table Table(IReadOnlyList<MeasureResult> results, Edition edition, Wording wording, (string Anchor, string Label) table) => new(
        table.Anchor, table.Label, wording["summary.attention.caption"], wording["column.measure"],
        [
            new Column(wording["column.status"], CellKind.Status),
            new Column(wording["summary.result"], CellKind.Text),
            new Column(wording["summary.say"], CellKind.Text),
        ],
        [
            .. results.Select(result => new Row(result.Measure.Title,
            [
                new Cell(CellKind.Status, result.Status.Word(wording)) { Status = result.Status },
                new Cell(CellKind.Text, Wording.Sentence(result.Judgement.Why.In(wording))) { Figure = result.Figure },
                Said(result, edition, wording),
            ])
            { Code = result.Measure.Code }),
        ],
        []);

    /// <summary>The first sentence of the words on the measure, or that they are needed.</summary>
    private static Cell Said(MeasureResult result, Edition edition, Wording wording)
    {
        var on = new Subject.OfMeasure(result.Measure.Code);
        var comment = edition.Commentary.On(on, wording);
        if (comment?.Blocks.OfType<ProseBlock.Paragraph>().FirstOrDefault() is { } first)
        {
            var marked = $"only-in.{comment.Language.Code}";
            return new Cell(CellKind.Text, wording.Say(marked, FirstSentence(first, wording, LongestSentence - wording.Say(marked, "").Length))) { Language = comment.Language == wording ? null : comment.Language.Tag };
        }

        return new Cell(CellKind.Text, edition.Commentary.Needed.Any(need => need.On == on) ? wording["summary.comment-needed"] : wording["summary.silent"]) { StandsForNoValue = true };
    }

    private static string FirstSentence(ProseBlock.Paragraph paragraph, Wording wording, int longest)
    {
        var text = string.Concat(paragraph.Runs.Select(run => run switch
        {
            Run.Plain plain => plain.Text,
            Run.Quote { Figure: var quoted } => quoted.From.Any(figure => figure.State == FigureState.Provisional) ? wording.Say("summary.provisional", quoted.Printed) : quoted.Printed,
            _ => throw new InvalidOperationException($"The edition left {run} unprinted."),
        }));
        var end = Enumerable.Range(0, text.Length).FirstOrDefault(at => text[at] is '.' or '!' or '?' && (at + 1 == text.Length || text[at + 1] == ' '), text.Length - 1);
        var sentence = text[..(end + 1)].Trim();
        if (sentence.Length <= longest) return sentence;
        // Where it can be, between clauses.
        var clause = sentence.LastIndexOfAny([',', ';', ':'], longest);
        return sentence[..(clause > longest / 2 ? clause : sentence.LastIndexOf(' ', longest))] + "\u00a0…";
    }

    /// <summary>How many measures are left out, and which words are missing.</summary>
    private static string LeftOut(int more, Edition edition, Wording wording) =>
        string.Join(' ', new[] { more > 0 ? wording.Count("summary.more", more) : null, Missing(edition, wording) }.OfType<string>());

    /// <summary>Which words are still to be written; null where none are, and once the edition is published.</summary>
    private static string? Missing(Edition edition, Wording wording)
    {
        if (edition.Standing?.State == EditionState.Published || edition.Commentary.Needed.Count == 0) return null;
        var subjects = edition.Commentary.Needed.Select(need => need.On is Subject.OfMeasure(var code) ? code : need.About).Distinct().ToList();
        var named = string.Join(", ", subjects.Take(MostSubjects));
        return subjects.Count > MostSubjects ? wording.Say("summary.needed-among", subjects.Count, named) : wording.Count("summary.needed", subjects.Count, named);
    }
}
