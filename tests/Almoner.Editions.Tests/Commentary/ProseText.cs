using Almoner.Editions.Commentary;

namespace Almoner.Editions.Tests.Commentary;

/// <summary>Words taken apart, as a text that tests can read.</summary>
internal static class ProseText
{
    /// <summary>Paragraphs as they print; emphasis as *x*, strong as **x**; list items after - or 1., inner lists in brackets.</summary>
    public static string Of(IReadOnlyList<ProseBlock> blocks) => string.Join(" / ", blocks.Select(Of));

    private static string Of(ProseBlock block) => block switch
    {
        ProseBlock.Paragraph paragraph => string.Concat(paragraph.Runs.Select(Of)),
        ProseBlock.ListOf list => "[" + string.Join(" ", list.Items.Select((item, index) => $"{(list.From is { } from ? $"{from + index}." : "-")} {Of(item)}")) + "]",
        _ => throw new InvalidOperationException($"Unknown block {block}."),
    };

    private static string Of(Run run)
    {
        var text = run switch
        {
            Run.Plain plain => plain.Text,
            Run.Quote quote => quote.Figure.Printed,
            Run.Bound bound => bound.Figure.Source,
            _ => throw new InvalidOperationException($"Unknown run {run}."),
        };
        var stars = (run.Stress.HasFlag(Stress.Strong) ? "**" : "") + (run.Stress.HasFlag(Stress.Emphasis) ? "*" : "");
        return stars + text + stars;
    }
}
