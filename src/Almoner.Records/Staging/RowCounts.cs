namespace Almoner.Records.Staging;

/// <summary>What became of the rows of one file. Every row that is neither blank nor a totals row is kept or quarantined.</summary>
internal sealed class RowCounts
{
    /// <summary>Rows read, blank and totals rows left out.</summary>
    public long Read { get; set; }

    public long Quarantined { get; set; }

    public long Blank { get; set; }

    public long Totals { get; set; }

    /// <summary>Rows written to the staged file before the checks over the whole set.</summary>
    public long Staged { get; set; }
}
