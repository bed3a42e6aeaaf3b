namespace Almoner.Demo;

/// <summary>What was written, so that a load can be held to it.</summary>
/// <param name="Council">The invented council's name.</param>
/// <param name="Scale">Copies of the council, 1 or more.</param>
/// <param name="CompleteFrom">The first day of the records.</param>
/// <param name="CompleteTo">The last day of the records: nothing is recorded after it.</param>
/// <param name="Files">Every extract, by source system.</param>
public sealed record DemoManifest(
    string Council, int Scale, int Seed, DateOnly CompleteFrom, DateOnly CompleteTo, IReadOnlyList<DemoFile> Files)
{
    /// <summary>Rows of every file, those for quarantine included; headings and totals rows are no rows.</summary>
    public long Rows => Files.Sum(file => file.Rows);
}

/// <summary>One extract.</summary>
/// <param name="Name">The file's name in the folder.</param>
/// <param name="Mapping">The mapping in library/extracts/ that reads it.</param>
/// <param name="RecordSet">The record set it fills.</param>
/// <param name="Rows">Rows, those for quarantine included; headings and totals rows are no rows.</param>
/// <param name="TotalsRows">Rows of totals at the end, 0 or 1: no records.</param>
/// <param name="RowsWithWarnings">Rows to be kept though the person they name is not in people.</param>
/// <param name="Faults">Why each row meant for quarantine must go there; one entry a row.</param>
public sealed record DemoFile(
    string Name, string Mapping, string RecordSet, long Rows, int TotalsRows, long RowsWithWarnings, IReadOnlyList<string> Faults)
{
    public int RowsForQuarantine => Faults.Count;

    public long RowsToKeep => Rows - Faults.Count;
}
