using System.Globalization;
using System.Text.Json.Nodes;
using Almoner.Caseload.Mending;
using Almoner.Cli.Workspaces;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Caseload;

/// <summary>The records that do not fit the others, as a worklist. People are masked; file and line say which record is meant.</summary>
internal static class MendFile
{
    private static readonly string[] Headings = ["code", "what_is_wrong", "record_set", "worker_id", "team", "person_id", "from", "to", "source_file", "source_line"];

    /// <summary>Writes the worklist to a new CSV file, and gives its full path.</summary>
    public static Checked<string> Write(string path, OpenCouncil council, IReadOnlyList<RowToMend> rows)
    {
        if (OutPath.Refusal(path, council.Workspace) is { } refusal) return refusal;
        try
        {
            var (mask, full) = (Mask.Of(council.Workspace), Path.GetFullPath(path));
            using var writer = CsvCell.NewFile(full);
            writer.WriteLine(CsvCell.Line(Headings));
            foreach (var row in rows) writer.WriteLine(CsvCell.Line(Cells(row, mask).Select(cell => cell ?? "")));
            return full;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return OutPath.NotWritten("the records", path, failed, "Name a file that you may write");
        }
    }

    public static JsonArray AsJson(OpenCouncil council, IReadOnlyList<RowToMend> rows)
    {
        var mask = Mask.Of(council.Workspace);
        return [.. rows.Select(row => new JsonObject(Headings.Zip(Cells(row, mask), (heading, cell) => KeyValuePair.Create(heading, (JsonNode?)cell))))];
    }

    private static string?[] Cells(RowToMend row, Mask mask) =>
    [
        row.Code, row.Why, row.Set, row.WorkerId, row.Team, row.PersonId is { } person ? mask.Hide(person) : null, row.From is { } from ? ActionText.Day(from) : null, row.To is { } to ? ActionText.Day(to) : null,
        row.At.File, row.At.Line.ToString(CultureInfo.InvariantCulture),
    ];
}
