using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Almoner.Reports.Html;

/// <summary>HTML being written. Words go in by <see cref="Text"/> and attribute values by <see cref="Open"/>; both are encoded, so nothing that people wrote becomes markup.</summary>
internal sealed class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder text = new();
    private readonly Stack<string> open = new();

    /// <summary>Opens an element. An attribute whose value is null is left out.</summary>
    public Markup Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(element, attributes);
        open.Push(element);
        return this;
    }

    /// <summary>An element without content or end tag, such as meta.</summary>
    public Markup Void(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(element, attributes);
        return this;
    }

    /// <summary>Closes the innermost element, which the caller names, so that a slip is a fault at once.</summary>
    public Markup Close(string element)
    {
        var innermost = open.Pop();
        if (innermost != element) throw new InvalidOperationException($"Closing {element} inside {innermost}.");
        text.Append("</").Append(element).Append('>');
        return this;
    }

    public Markup Text(string words)
    {
        text.Append(Encoder.Encode(words));
        return this;
    }

    /// <summary>An element that holds only words.</summary>
    public Markup Element(string element, string words, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(element, attributes).Text(words).Close(element);

    /// <summary>A line end, for people who read the source.</summary>
    public Markup Line()
    {
        text.Append('\n');
        return this;
    }

    /// <summary>Markup that this assembly made itself: its style sheet and its pictures. Never words of people.</summary>
    public Markup Own(string markup)
    {
        text.Append(markup);
        return this;
    }

    public override string ToString() => open.Count == 0 ? text.ToString() : throw new InvalidOperationException($"{open.Peek()} is still open.");

    private void Tag(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        text.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null) text.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
        }

        text.Append('>');
    }
}
