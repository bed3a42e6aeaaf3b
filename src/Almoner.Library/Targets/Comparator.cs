using Almoner.Library.Measures;
using Almoner.Terms;

namespace Almoner.Library.Targets;

/// <summary>A value that readers may want to see beside a figure. It is never a target, and nothing is judged by it.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Year">The financial year in whose reports it stands.</param>
/// <param name="Name">What it is: "All-Wales average".</param>
/// <param name="Value">The value, in the measure's unit.</param>
/// <param name="Source">Where it was published.</param>
public sealed record Comparator(Measure Measure, FinancialYear Year, string Name, Exact Value, string Source)
{
    /// <summary>"All-Wales average 65%".</summary>
    public string Print(Wording wording) => $"{Name} {Measure.Unit.Print(Value, Places.Of(Value), wording)}";
}
