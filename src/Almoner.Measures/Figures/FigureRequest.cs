using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Terms;

namespace Almoner.Measures.Figures;

/// <summary>A question to the engine: one measure, over periods, as a whole and by breakdowns.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Periods">The periods wanted.</param>
/// <param name="By">The fields to break it down by; empty for the whole only. The whole always comes too.</param>
public sealed record FigureRequest(Measure Measure, IReadOnlyList<Period> Periods, IReadOnlyList<Field> By);

/// <summary>One answer.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Period">The period.</param>
/// <param name="By">The breakdown's fields; empty for the whole.</param>
/// <param name="Groups">The value of each field of <paramref name="By"/>, null where records leave it empty.</param>
/// <param name="Figure">The figure.</param>
public sealed record FigureRow(Measure Measure, Period Period, IReadOnlyList<Field> By, IReadOnlyList<string?> Groups, Figure Figure);
