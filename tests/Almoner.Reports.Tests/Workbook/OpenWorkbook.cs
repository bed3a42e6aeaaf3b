using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ExcelDataReader;

namespace Almoner.Reports.Tests.Workbook;

/// <summary>A workbook as ExcelDataReader reads it: sheets by name, lines of cells.</summary>
internal sealed class OpenWorkbook
{
    private readonly byte[] bytes;

    /// <summary>The reader asks for the encodings of old files even where none is used.</summary>
    static OpenWorkbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public OpenWorkbook(byte[] bytes)
    {
        this.bytes = bytes;
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        do
        {
            var lines = new List<IReadOnlyList<object?>>();
            while (reader.Read()) lines.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            Sheets.Add((reader.Name, lines));
        }
        while (reader.NextResult());
    }

    public List<(string Name, IReadOnlyList<IReadOnlyList<object?>> Lines)> Sheets { get; } = [];

    public IReadOnlyList<IReadOnlyList<object?>> this[string name] => Sheets.Single(sheet => sheet.Name == name).Lines;

    /// <summary>The parts of the file whose names begin so, as written.</summary>
    public IReadOnlyList<XDocument> Parts(string folder)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal) && !entry.FullName.Contains("_rels", StringComparison.Ordinal)).Select(entry =>
        {
            using var part = entry.Open();
            return XDocument.Load(part);
        })];
    }

    public IReadOnlyList<DateTimeOffset> Times()
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.Select(entry => entry.LastWriteTime)];
    }
}
