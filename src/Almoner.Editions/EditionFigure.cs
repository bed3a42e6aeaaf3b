using Almoner.Library.Measures;
using Almoner.Terms;

namespace Almoner.Editions;

/// <summary>A figure of an edition and what it answers.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Period">The period.</param>
/// <param name="Groups">The groups that it is of; empty for the whole.</param>
/// <param name="Figure">The figure.</param>
public sealed record EditionFigure(Measure Measure, Period Period, IReadOnlyList<FigureGroup> Groups, Figure Figure)
{
    /// <summary>The same text for two figures exactly when they answer the same.</summary>
    public string Question => $"{Measure.Code}|{Period.Name}|{string.Join('|', Groups.Select(group => $"{group.Field}={group.Value ?? "\u0000"}"))}";
}

/// <summary>One group of a breakdown.</summary>
/// <param name="Field">The field that breaks down.</param>
/// <param name="Value">Its value; null where records leave it empty.</param>
public sealed record FigureGroup(string Field, string? Value);
