using System.Globalization;
using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Records.Sql;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Measures;

/// <summary>The ages at which the recorded bands of population begin and end: a rate whose ages they do not meet would divide by too few people.</summary>
internal sealed class PopulationBands
{
    private readonly HashSet<Exact> begin = [];
    private readonly HashSet<Exact> end = [];

    /// <param name="connection">As for <see cref="MeasureEngine"/>.</param>
    /// <param name="library">The definitions.</param>
    public static PopulationBands Of(DuckDBConnection connection, MeasureLibrary library)
    {
        var bands = new PopulationBands();
        if (!library.RecordSets.ContainsKey(Populations.SetName)) return bands;
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT DISTINCT {SqlText.Name("age_from")}, {SqlText.Name("age_to")} FROM {SqlText.Name(Populations.SetName)}";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (!reader.IsDBNull(0)) bands.begin.Add(Exact.Of(Convert.ToDecimal(reader.GetValue(0), CultureInfo.InvariantCulture)));
            if (!reader.IsDBNull(1)) bands.end.Add(Exact.Of(Convert.ToDecimal(reader.GetValue(1), CultureInfo.InvariantCulture)));
        }

        return bands;
    }

    /// <summary>Why a tally of people of certain ages cannot be told from the bands; null when it can, and for any other tally.</summary>
    public Phrase? WhyNot(Tally tally) => Populations.BandOf(tally) switch
    {
        (Exact from, _) when !begin.Contains(from) => Phrase.Of("reason.no-band-from", from),
        (_, Exact to) when !end.Contains(to) => Phrase.Of("reason.no-band-to", to),
        _ => null,
    };
}
