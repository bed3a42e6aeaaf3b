using Almoner.Editions;
using Almoner.Terms;

namespace Almoner.Reports.OpenData;

/// <summary>A file of open data.</summary>
public sealed record DataFile(string Name, byte[] Bytes);

/// <summary>
/// Writes the figures of a report as tables for programs: what a figure is, of what and when stands in columns of its own. Column names and codes are the
/// same whatever the language of the report; what they mean is told in every language.
/// </summary>
public static class OpenDataWriter
{
    /// <summary>Figures and measures as comma-separated values, the description of both, and the same as Parquet. The same figures give the same bytes.</summary>
    /// <param name="of">The figures.</param>
    /// <param name="licence">The address of the licence under which published ones are given; null where none is claimed.</param>
    public static IReadOnlyList<DataFile> Write(EditionFigures of, Uri? licence)
    {
        var (figures, measures) = (FigureTable.Figures(of, Wording.English), FigureTable.Measures(of));
        return
        [
            new DataFile(figures.CsvName, CsvTable.Of(figures)),
            new DataFile(measures.CsvName, CsvTable.Of(measures)),
            new DataFile(TableDescription.FileName, TableDescription.Of(of, licence, [figures, measures], [(figures, "measure", measures)])),
            new DataFile(figures.ParquetName, ParquetTable.Of(figures)),
            new DataFile(measures.ParquetName, ParquetTable.Of(measures)),
        ];
    }
}
