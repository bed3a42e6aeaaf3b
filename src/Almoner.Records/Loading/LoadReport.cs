using Almoner.Records.Staging;
using Almoner.Records.Store;
using Almoner.Terms;

namespace Almoner.Records.Loading;

/// <summary>What a load did.</summary>
/// <param name="LoadId">"L000012".</param>
/// <param name="Before">The dataset version before.</param>
/// <param name="After">The dataset version now.</param>
/// <param name="Files">One for each file, in the order given.</param>
/// <param name="Warnings">What a person should look at, over all files.</param>
/// <param name="QuarantinePath">The file with every fault; null when there was none.</param>
/// <param name="Seconds">How long it took, waiting left out.</param>
public sealed record LoadReport(
    string LoadId,
    DatasetVersion Before,
    DatasetVersion After,
    IReadOnlyList<FileReport> Files,
    IReadOnlyList<Problem> Warnings,
    string? QuarantinePath,
    double Seconds)
{
    /// <summary>Whether the store already held exactly these records.</summary>
    public bool AlreadyLoaded => Before.Id == After.Id;
}

/// <summary>What became of one file. Rows read are those kept and those quarantined; blank and totals rows are not among them.</summary>
/// <param name="Path">The file.</param>
/// <param name="Mapping">The name of the mapping it was read with.</param>
/// <param name="RecordSet">The record set it filled.</param>
/// <param name="RowsRead">Rows that should be records.</param>
/// <param name="Kept">Rows that became records.</param>
/// <param name="Quarantined">Rows with at least one fault.</param>
/// <param name="Blank">Rows without any value.</param>
/// <param name="Totals">Rows of totals, as the mapping tells them.</param>
/// <param name="Faults">What was wrong, the most frequent first; a row with two faults counts in both.</param>
/// <param name="UnusedColumns">Headings that the mapping does not read.</param>
/// <param name="Seconds">How long reading it took; files of one mapping share their time by size.</param>
public sealed record FileReport(
    string Path,
    string Mapping,
    string RecordSet,
    long RowsRead,
    long Kept,
    long Quarantined,
    long Blank,
    long Totals,
    IReadOnlyList<FaultCount> Faults,
    IReadOnlyList<string> UnusedColumns,
    double Seconds);
