using Almoner.Library.Extracts;
using Almoner.Library.Records;
using Almoner.Records.Extracts;
using Almoner.Records.Staging;

namespace Almoner.Records.Loading;

/// <summary>The files of one load that share a mapping; they become one stored file.</summary>
internal sealed class MappedFiles(ExtractMapping mapping, int ordinal, IReadOnlyList<OpenExtract> extracts) : IDisposable
{
    public ExtractMapping Mapping => mapping;

    public RecordSet Set => mapping.Of;

    /// <summary>Its place among the mappings of the load.</summary>
    public int Ordinal => ordinal;

    public IReadOnlyList<OpenExtract> Extracts => extracts;

    /// <summary>One for each extract, once it is read.</summary>
    public IReadOnlyList<RowConverter> Converters { get; set; } = [];

    /// <summary>The rows as read, before the checks over the whole set.</summary>
    public required string StagedPath { get; init; }

    /// <summary>The rows that the checks refused.</summary>
    public required string RefusedPath { get; init; }

    /// <summary>The rows to store.</summary>
    public required string FinalPath { get; init; }

    /// <summary>The table of refused rows in the checking engine.</summary>
    public string RefusedTable { get; } = "refused " + ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Rows that the checks refused, by the name of their file.</summary>
    public Dictionary<string, long> Refused { get; } = [];

    /// <summary>What this mapping loaded before and the new rows are merged into; null when they replace it or there is none.</summary>
    public string? MergedInto { get; init; }

    public double Seconds { get; set; }

    public void Dispose()
    {
        foreach (var extract in extracts) extract.Dispose();
    }
}
