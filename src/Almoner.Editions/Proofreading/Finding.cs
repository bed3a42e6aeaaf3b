namespace Almoner.Editions.Proofreading;

/// <summary>How sure a finding is.</summary>
public enum Sureness
{
    /// <summary>The printed numbers contradict each other, whatever was meant.</summary>
    Certain,

    /// <summary>They contradict each other if two things are what their names say.</summary>
    Likely,

    /// <summary>Nothing is contradicted, but a reader would stumble.</summary>
    WorthALook,
}

/// <summary>Where something is printed.</summary>
/// <param name="File">The file, or the part of an edition.</param>
/// <param name="Line">Its line, from 1; 0 for the whole.</param>
/// <param name="Table">The table, when it stands in one.</param>
/// <param name="Row">The row's label.</param>
/// <param name="Column">The column's label.</param>
public sealed record PrintedPlace(string File, int Line, string? Table = null, string? Row = null, string? Column = null);

/// <summary>Something printed that does not fit what else is printed, or what it was worked out from.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Sure">How sure it is.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Printed">What is printed there.</param>
/// <param name="Follows">What would follow from the inputs.</param>
/// <param name="Why">How it follows, with the numbers; a sentence without a closing full stop.</param>
public sealed record Finding(FindingKind Kind, Sureness Sure, PrintedPlace Place, string Printed, string Follows, string Why);
