using System.Text;
using Almoner.Reports.OpenData;

namespace Almoner.Reports.Tests.OpenData;

/// <summary>Open data as another program would read it: no code of the writer's.</summary>
internal static class Tables
{
    public static byte[] File(this IReadOnlyList<DataFile> files, string name) => files.Single(file => file.Name == name).Bytes;

    public static string Text(this IReadOnlyList<DataFile> files, string name) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(files.File(name));

    /// <summary>Reads RFC 4180: every record as its fields, the line of headings first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Csv(string text)
    {
        var (records, fields, field, quoted) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"') (field, at) = (field.Append('"'), at + 1);
            else if (letter == '"') quoted = !quoted;
            else if (quoted) field.Append(letter);
            else if (letter == ',') End();
            else if (letter == '\r' && text[at + 1] == '\n')
            {
                End();
                records.Add(fields);
                (fields, at) = ([], at + 1);
            }
            else field.Append(letter);
        }

        Assert.False(quoted);
        Assert.Empty(fields);
        return records;

        void End()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}
