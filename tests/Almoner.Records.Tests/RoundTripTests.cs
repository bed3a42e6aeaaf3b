using System.Text;
using Almoner.Library.Extracts;
using CsCheck;

namespace Almoner.Records.Tests;

public sealed class RoundTripTests
{
    private static readonly Gen<string> Values = Gen.Char["abcXYZ,;\t\"\n\r éŵ€'=-0123456789"].Array[0, 20].Select(letters => new string(letters));

    private static readonly Gen<(char Separator, string LineEnd, bool Mark, Row[] Rows)> Files = Gen.Select(
        Gen.Char[",;\t"],
        Gen.Bool.Select(windows => windows ? "\r\n" : "\n"),
        Gen.Bool,
        Gen.Select(Values, Gen.Int[0, 9], Gen.Bool, (value, kind, quoted) => new Row(value, kind, quoted)).Array[0, 60]);

    [Fact]
    public void Every_row_of_a_messy_file_is_kept_as_written_or_quarantined()
    {
        Files.Sample(
            file =>
            {
                using var desk = new Desk();
                var mapping = Desk.Contacts with
                {
                    Format = new ExtractFormat { Separator = file.Separator },
                    Columns = [.. Desk.Contacts.Columns.Where(column => column.Field.Name is "contact_id" or "person_id")],
                };
                var text = new StringBuilder(file.Mark ? "\uFEFF" : "").Append("contact_id").Append(file.Separator).Append("person_id").Append(file.LineEnd);
                var (kept, bad, blank, line) = (new List<string>(), 0, 0, 2);
                for (var row = 0; row < file.Rows.Length; row++)
                {
                    var (value, kind, quoted) = file.Rows[row];
                    var key = $"C{row}";
                    switch (kind)
                    {
                        case 0:
                            text.Append(key).Append(file.LineEnd);
                            bad++;
                            break;
                        case 1:
                            text.Append(key).Append(file.Separator).Append('x').Append(file.Separator).Append(file.LineEnd);
                            bad++;
                            break;
                        case 2:
                            text.Append(file.Separator).Append(' ').Append(file.LineEnd);
                            blank++;
                            break;
                        case 3:
                            text.Append(file.Separator).Append("without key").Append(file.LineEnd);
                            bad++;
                            break;
                        default:
                            var needsQuotes = value.AsSpan().IndexOfAny("\"\n\r") >= 0 || value.Contains(file.Separator, StringComparison.Ordinal);
                            var cell = quoted || needsQuotes ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
                            text.Append(key).Append(file.Separator).Append(cell).Append(file.LineEnd);
                            var trimmed = value.Trim(' ', '\t', '\n', '\r');
                            kept.Add($"{key}|{(trimmed.Length == 0 ? "∅" : trimmed)}|{line}");
                            line += value.Count(letter => letter == '\n');
                            break;
                    }

                    line++;
                }

                var report = desk.Load(mapping, text.ToString()).Files[0];
                Assert.Equal((kept.Count + bad, kept.Count, bad, blank), (report.RowsRead, report.Kept, report.Quarantined, report.Blank));
                Assert.Equal(kept, desk.Contact("contact_id, person_id, _line"));
            },
            iter: 60,
            threads: 1);
    }

    private sealed record Row(string Value, int Kind, bool Quoted);
}
