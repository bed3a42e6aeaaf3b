using Almoner.Library.Records;

namespace Almoner.Testing;

/// <summary>A small council's records, held in memory: for each record set its rows, in the order of the file.</summary>
public sealed class RecordBook
{
    private readonly Dictionary<string, IReadOnlyList<Row>> rows;

    public RecordBook(params IEnumerable<Row> rows)
    {
        this.rows = rows.GroupBy(row => row.Set.Name).ToDictionary(group => group.Key, group => (IReadOnlyList<Row>)[.. group]);
    }

    /// <summary>The rows of a record set; none when the book holds none.</summary>
    public IReadOnlyList<Row> Rows(RecordSet set) => rows.GetValueOrDefault(set.Name) ?? [];
}
