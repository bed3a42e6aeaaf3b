using System.Text;
using Almoner.Records.Extracts;

namespace Almoner.Records.Loading;

/// <summary>Reads the rows of an extract again, as text.</summary>
internal static class RawRows
{
    /// <summary>Every row after the headings: the line it begins on, and its text when asked for.</summary>
    public static IEnumerable<(long Line, Func<string> Text)> Of(OpenExtract extract)
    {
        var scanner = extract.Scan();
        var block = new CsvBlock(CsvScanner.BlockSize);
        for (var first = 1; scanner.Next(block); first = 0)
        {
            for (var row = first; row < block.RowCount; row++)
            {
                var where = block[row];
                yield return (where.Line, () => Encoding.UTF8.GetString(block.Text, where.Start, where.End - where.Start));
            }
        }
    }
}
