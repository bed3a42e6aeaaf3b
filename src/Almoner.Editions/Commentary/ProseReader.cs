using System.Globalization;
using Almoner.Library;
using Almoner.Terms;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Almoner.Editions.Commentary;

/// <summary>
/// Reads Markdown: paragraphs, emphasis and lists. Headings become strong paragraphs, since words never outrank the report's own; links are
/// shown as words with their address; pictures as their words; code and HTML as the characters that were typed.
/// </summary>
/// <param name="library">The measures that words may be bound to.</param>
/// <param name="quarter">The edition's quarter.</param>
/// <param name="problems">Where mistakes go.</param>
internal sealed class ProseReader(MeasureLibrary library, Quarter quarter, ICollection<Problem> problems)
{
    /// <summary>More than anybody writes beneath a table, and little enough to be read at once.</summary>
    private const int MostCharacters = 20_000;

    private static readonly MarkdownPipeline Pipeline = MakePipeline();

    private readonly BindingReader bindings = new(library, quarter, problems);

    /// <param name="markdown">The words.</param>
    /// <param name="at">Where a line and column of them stands, both counted from 1.</param>
    public IReadOnlyList<ProseBlock> Read(string markdown, Func<int, int, Place> at)
    {
        if (markdown.Length > MostCharacters)
        {
            problems.Add(Problem.Error(EditionCode.TooMuch, string.Create(CultureInfo.InvariantCulture, $"the comment is longer than {MostCharacters:N0} characters"), "Say it shorter, or on several subjects", at(1, 1)));
            return [];
        }

        try
        {
            return Blocks(Markdown.Parse(markdown, Pipeline), at);
        }
        catch (ArgumentException)
        {
            // Markdig refuses what is nested deeper than its limit so.
            problems.Add(Problem.Error(EditionCode.TooMuch, "lists, quotations or brackets stand too deep inside each other", "Write fewer levels", at(1, 1)));
            return [];
        }
    }

    private List<ProseBlock> Blocks(ContainerBlock container, Func<int, int, Place> at)
    {
        var blocks = new List<ProseBlock>();
        foreach (var block in container)
        {
            switch (block)
            {
                case HeadingBlock { Inline: { } words }:
                    blocks.Add(new ProseBlock.Paragraph(Runs(words, Stress.Strong, at)));
                    break;
                case ParagraphBlock { Inline: { } words }:
                    blocks.Add(new ProseBlock.Paragraph(Runs(words, Stress.None, at)));
                    break;
                case ListBlock list:
                    int? from = list.IsOrdered ? int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1 : null;
                    blocks.Add(new ProseBlock.ListOf(from, [.. list.OfType<ListItemBlock>().Select(item => Blocks(item, at))]));
                    break;
                case QuoteBlock quote:
                    blocks.AddRange(Blocks(quote, at));
                    break;
            }
        }

        return blocks;
    }

    private List<Run> Runs(ContainerInline container, Stress stress, Func<int, int, Place> at)
    {
        var runs = new List<Run>();
        foreach (var inline in container) Add(inline, stress, runs, at);
        return runs;
    }

    private void Add(Inline inline, Stress stress, List<Run> runs, Func<int, int, Place> at)
    {
        switch (inline)
        {
            case BindingInline binding:
                runs.Add(new Run.Bound(Bound(binding, at), stress));
                break;
            case LiteralInline literal:
                Say(literal.Content.ToString());
                break;
            case LineBreakInline:
                Say(" ");
                break;
            case HtmlEntityInline entity:
                Say(entity.Transcoded.ToString());
                break;
            case AutolinkInline link:
                Say(link.Url);
                break;
            case EmphasisInline emphasis:
                runs.AddRange(Runs(emphasis, stress | (emphasis.DelimiterCount > 1 ? Stress.Strong : Stress.Emphasis), at));
                break;
            case LinkInline link:
                var words = Runs(link, stress, at);
                runs.AddRange(words);
                if (!link.IsImage && link.Url is { Length: > 0 } url && url != string.Concat(words.OfType<Run.Plain>().Select(run => run.Text))) Say($" ({url})");
                break;
            case ContainerInline other:
                runs.AddRange(Runs(other, stress, at));
                break;
        }

        void Say(string text)
        {
            if (runs is [.., Run.Plain last] && last.Stress == stress) runs[^1] = last with { Text = last.Text + text };
            else if (text.Length > 0) runs.Add(new Run.Plain(text, stress));
        }
    }

    private BoundFigure Bound(BindingInline binding, Func<int, int, Place> at)
    {
        if (binding.Text is { } text) return new BoundFigure($"{{{text}}}", bindings.Read(text, offset => PlaceOf(offset + 1)), PlaceOf(0));
        problems.Add(Problem.Error(EditionCode.BindingSyntax, "a brace is opened and never closed", "Close it, or write {{ for a brace", PlaceOf(0)));
        return new BoundFigure("{", null, PlaceOf(0));

        Place PlaceOf(int character) => at(binding.At[character].Line, binding.At[character].Column);
    }

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.InlineParsers.TryRemove<CodeInlineParser>();
        builder.InlineParsers.Replace<AutolinkInlineParser>(new AutolinkInlineParser(new AutolinkOptions { EnableHtmlParsing = false }));
        builder.InlineParsers.Insert(0, new BindingInlineParser());
        return builder.Build();
    }
}
