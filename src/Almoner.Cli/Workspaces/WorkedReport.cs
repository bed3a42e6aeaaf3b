using Almoner.Editions;
using Almoner.Editions.Commentary;
using Almoner.Editions.Drafting;
using Almoner.Editions.Frozen;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Cli.Workspaces;

/// <summary>A report worked out from one council's records and library: what becomes an edition, whatever kind of report it is.</summary>
internal abstract class WorkedReport
{
    /// <summary>Its words, with their figures.</summary>
    public abstract EditionCommentary Commentary { get; }

    /// <summary>Factual sentences for a person to edit.</summary>
    public abstract IReadOnlyList<Proposal> Proposals { get; }

    /// <summary>The same as the register's edition.</summary>
    public abstract WorkedReport As(EditionStanding standing);

    /// <summary>Everything that it says, as data; only of a register's edition.</summary>
    public abstract FrozenEdition Freeze();

    /// <summary>Every figure with its measure, target and status, as data.</summary>
    public abstract EditionFigures Figures { get; }

    /// <summary>What stands in the way of publishing it, besides its state.</summary>
    /// <param name="found">What else was found wrong with it or its inputs; warnings stand in nobody's way.</param>
    public abstract IReadOnlyList<Problem> Obstacles(IEnumerable<Problem> found);

    /// <summary>What stands in nobody's way and is worth a look.</summary>
    public abstract IReadOnlyList<Problem> ToLookAt { get; }

    /// <summary>What must not be written into any document; nothing of most reports.</summary>
    public virtual IReadOnlyList<Problem> Unwritable => [];

    /// <summary>The document that readers see, whatever its format.</summary>
    /// <param name="drawer">Draws its charts; null leaves the tables without pictures.</param>
    /// <param name="wording">Its language.</param>
    public abstract Document Lay(ChartDrawer? drawer, Wording wording);

    /// <summary>The report on one page; null for one that has no such page.</summary>
    /// <param name="drawer">Draws its charts; null leaves the tables without pictures.</param>
    /// <param name="wording">Its language.</param>
    public virtual Document? Summarise(ChartDrawer? drawer, Wording wording) => null;
}
