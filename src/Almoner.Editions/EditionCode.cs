namespace Almoner.Editions;

/// <summary>The stable codes of problems with words and editions.</summary>
public static class EditionCode
{
    /// <summary>Words on something that is no section, measure or table of the report.</summary>
    public const string UnknownSubject = "ALM-0401";

    /// <summary>A figure bound in words that cannot be read.</summary>
    public const string BindingSyntax = "ALM-0402";

    /// <summary>A figure bound in words to a measure that is not declared.</summary>
    public const string UnknownMeasure = "ALM-0403";

    /// <summary>A figure bound in words to a period that does not exist.</summary>
    public const string UnknownPeriod = "ALM-0404";

    /// <summary>A figure bound in words that has no value.</summary>
    public const string NoValue = "ALM-0405";

    /// <summary>Figures bound in words that cannot be put in relation: a share of another unit, a change in per cent from 0, a missing target.</summary>
    public const string DoesNotFit = "ALM-0406";

    /// <summary>A file of comments whose opening lines are missing or not closed.</summary>
    public const string CommentFile = "ALM-0407";

    /// <summary>A comment without an author or without words.</summary>
    public const string Nobody = "ALM-0408";

    /// <summary>Words to be withdrawn from a subject that has none.</summary>
    public const string NoWords = "ALM-0409";

    /// <summary>A comment too long, or nested too deep, to be read.</summary>
    public const string TooMuch = "ALM-0410";

    /// <summary>Words that quote a figure by a name that the report does not have.</summary>
    public const string UnknownFigure = "ALM-0470";

    /// <summary>An action that does not exist, or is done or withdrawn already.</summary>
    public const string UnknownAction = "ALM-0471";

    /// <summary>A step that the state of the edition does not allow.</summary>
    public const string NotNow = "ALM-0411";

    /// <summary>A published edition of the same report and period that has to be superseded, with a reason.</summary>
    public const string Published = "ALM-0412";

    /// <summary>An edition to supersede that is not the published one.</summary>
    public const string NotSuperseded = "ALM-0413";

    /// <summary>Words changed while the edition was being published.</summary>
    public const string WordsChanged = "ALM-0414";

    /// <summary>A key performance indicator missed its target and nobody has said why.</summary>
    public const string MissedWithoutWords = "ALM-0421";

    /// <summary>Somebody was asked for a comment that has not come.</summary>
    public const string StillNeeded = "ALM-0422";

    /// <summary>Words that are still a note to whoever was to write them: "comment needed".</summary>
    public const string SaysNeeded = "ALM-0423";

    /// <summary>Something printed in the edition contradicts its figures, or may.</summary>
    public const string Contradicts = "ALM-0424";

    /// <summary>Key performance indicators whose period is not over, as far as the records go.</summary>
    public const string NotOver = "ALM-0425";

    /// <summary>Key performance indicators without a figure.</summary>
    public const string WithoutFigure = "ALM-0426";

    /// <summary>A translation of words that quotes other figures than the words themselves.</summary>
    public const string OtherFigures = "ALM-0427";

    /// <summary>Words that stand in one language only.</summary>
    public const string Untranslated = "ALM-0428";

    /// <summary>The store cannot be written; it is as it was.</summary>
    public const string Unwritable = "ALM-0431";

    /// <summary>A kept library is missing or no longer what was kept.</summary>
    public const string LibraryDamaged = "ALM-0432";

    /// <summary>The dataset version that an edition was prepared from is not in the store.</summary>
    public const string DatasetMissing = "ALM-0433";

    /// <summary>A file of a published edition is missing, altered or was never part of it.</summary>
    public const string FileAltered = "ALM-0434";

    /// <summary>A figure of a published edition differs from what its pinned inputs give.</summary>
    public const string FigureDiffers = "ALM-0435";

    /// <summary>A version, definition, target or status of a published edition differs from what its pinned inputs give.</summary>
    public const string DefinitionDiffers = "ALM-0436";

    /// <summary>Words of a published edition print another figure than its pinned inputs give.</summary>
    public const string WordsDiffer = "ALM-0437";
}
