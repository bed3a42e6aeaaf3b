using Almoner.Library;
using Almoner.Records.Sql;
using DuckDB.NET.Data;

namespace Almoner.Measures;

/// <summary>When records begin.</summary>
public static class RecordsBegin
{
    /// <summary>For every record set that runs in time and has records, the day of the first.</summary>
    /// <param name="connection">As for <see cref="MeasureEngine"/>.</param>
    /// <param name="library">The definitions.</param>
    public static IReadOnlyDictionary<string, DateOnly> Of(DuckDBConnection connection, MeasureLibrary library)
    {
        var days = new Dictionary<string, DateOnly>();
        foreach (var set in library.RecordSets.Values.Where(set => set.Date is not null))
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT CAST(min({SqlText.Name(set.Date!.Name)}) AS DATE) FROM {SqlText.Name(set.Name)}";
            if (command.ExecuteScalar() is DateOnly first) days.Add(set.Name, first);
        }

        return days;
    }
}
