using Almoner.Editions.Frozen;
using Almoner.Editions.Register;

namespace Almoner.Editions;

/// <summary>What the register says of an edition, as far as readers are told.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">1 for the first of its report and period.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Supersedes">The edition that it takes the place of, with what differs; null for the first.</param>
public sealed record EditionStanding(string Id, int Number, EditionState State, Restatement? Supersedes);

/// <summary>How an edition differs from the one that it takes the place of.</summary>
/// <param name="Id">The id of the edition before.</param>
/// <param name="Content">SHA-256 of everything that was published with it.</param>
/// <param name="Reason">Why it is superseded.</param>
/// <param name="Figures">The figures that were restated.</param>
/// <param name="Targets">The targets that changed.</param>
public sealed record Restatement(string Id, string Content, string Reason, IReadOnlyList<FigureDifference> Figures, IReadOnlyList<TargetDifference> Targets);
