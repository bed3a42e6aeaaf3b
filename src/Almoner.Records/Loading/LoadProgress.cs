namespace Almoner.Records.Loading;

/// <summary>What a load is at, in order. Until <see cref="Committed"/> the store is what it was before.</summary>
public enum LoadStep
{
    /// <summary>Another loader is at work; this one waits for it.</summary>
    Waiting,

    /// <summary>Reading and converting rows.</summary>
    Reading,

    /// <summary>All rows are read.</summary>
    Read,

    /// <summary>The checks over whole sets are done.</summary>
    Checked,

    /// <summary>The new files are on the disk, under temporary names.</summary>
    Flushed,

    /// <summary>The new files have their names; the catalogue does not know them yet.</summary>
    Renamed,

    /// <summary>The new version is current.</summary>
    Committed,
}

/// <summary>How far a load has come.</summary>
/// <param name="Step">What it is at.</param>
/// <param name="File">The file being read, folder left out; empty at other steps.</param>
/// <param name="Share">Of all bytes, how many are read: 0 to 1.</param>
/// <param name="Rows">Lines read so far, over all files.</param>
public sealed record LoadProgress(LoadStep Step, string File, double Share, long Rows);
