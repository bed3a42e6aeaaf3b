namespace Almoner.Records.Store;

/// <summary>One load in the history of a store.</summary>
/// <param name="Id">"L000012", counted from 1.</param>
/// <param name="At">When it was done (UTC).</param>
/// <param name="User">Who loaded.</param>
/// <param name="Before">The id of the dataset version before.</param>
/// <param name="After">The id after; the same when nothing changed.</param>
/// <param name="Files">What was loaded.</param>
public sealed record PastLoad(string Id, DateTimeOffset At, string User, string Before, string After, IReadOnlyList<PastLoadFile> Files);

/// <summary>One file of a past load; rows are counted as in the report of the load.</summary>
public sealed record PastLoadFile(string File, string Mapping, string RecordSet, long Read, long Kept, long Quarantined, long Blank, long Totals);
