using Almoner.Terms;

namespace Almoner.Caseload.Mending;

/// <summary>One record that does not fit the others, as a worklist names it.</summary>
/// <param name="Code">The code of the warning that counts it.</param>
/// <param name="Set">The record set that it stands in.</param>
/// <param name="PersonId">Whom it is about; null where it names nobody.</param>
/// <param name="WorkerId">The worker that it names; null where it names none.</param>
/// <param name="Team">The team that it names; null where it names none.</param>
/// <param name="From">Its first day; null where it has none.</param>
/// <param name="To">Its last day; null where it lasts or has none.</param>
/// <param name="Why">What is wrong with it.</param>
/// <param name="At">The file and line that it was loaded from.</param>
public sealed record RowToMend(string Code, string Set, string? PersonId, string? WorkerId, string? Team, DateOnly? From, DateOnly? To, string Why, Place At);
