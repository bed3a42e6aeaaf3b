using Almoner.Reports.Charts;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>How a report looks: one accent colour, from which every other accent is drawn so that text on it and in it stays legible.</summary>
public sealed record ReportLook
{
    /// <summary>WCAG 2.2, success criterion 1.4.3: text and its ground.</summary>
    private const double TextContrast = 4.5;

    private ReportLook(Colour accent) => Accent = accent;

    /// <summary>Deep blue.</summary>
    public static ReportLook Default { get; } = new(Colour.Parse("#12436D"));

    /// <summary>The council's colour, as a ground.</summary>
    public Colour Accent { get; }

    /// <summary>White or near black: what is legible on the accent.</summary>
    public Colour OnAccent => Accent.TextOn;

    /// <summary>The accent as text on white, darkened where it must be.</summary>
    public Colour AccentText => Accent.Until(Colour.Ink, Colour.White, TextContrast);

    /// <summary>The accent as text on the dark page, lightened where it must be.</summary>
    public Colour AccentTextOnDark => Accent.Until(Colour.White, DarkGround, TextContrast + 1);

    internal static Colour DarkGround { get; } = Colour.Parse("#14181D");

    /// <param name="accent">A colour such as 12436D, with or without the sign that YAML takes for a comment.</param>
    /// <param name="place">Where it is written.</param>
    /// <returns>ALM-0502 when it is not written so.</returns>
    public static Checked<ReportLook> Of(string accent, Place? place = null) => Colour.TryParse("#" + accent.TrimStart('#'), out var colour)
        ? new ReportLook(colour)
        : Problem.Error("ALM-0502", $"`{accent}` is not a colour", "Write it as six hexadecimal digits, such as 12436D", place);
}
