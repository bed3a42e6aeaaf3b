using Almoner.Terms;

namespace Almoner.Library.Measures;

/// <summary>What a way of writing a measure comes to.</summary>
/// <param name="Base">As in <see cref="Measure.Base"/>.</param>
/// <param name="Formula">What is worked out.</param>
/// <param name="Unit">What that is measured in by its nature.</param>
internal sealed record WorkedOut(Tally Base, Formula Formula, Unit Unit);
