using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Library;
using Almoner.Library.Extracts;
using Almoner.Library.Records;
using Almoner.Records.Extracts;
using Almoner.Terms;

namespace Almoner.Cli.Commands;

/// <summary><c>almoner template NAME</c>: writes the sheet that a register is kept in, and a guide to filling it in.</summary>
internal static class TemplateCommand
{
    public static Command Create(Shell shell)
    {
        var name = new Argument<string?>("NAME") { Description = "The record set; without it, the record sets are listed", Arity = ArgumentArity.ZeroOrOne };
        var folder = new Option<string>("--out", "-o") { Description = "The folder to write to", HelpName = "DIR", DefaultValueFactory = _ => "." }.RefusingNoName();
        var (workspace, json) = (Options.Workspace(), Options.Json());
        var command = new Command("template", "Write an empty CSV sheet for a record set that is kept by hand, and a guide to filling it in.") { name, folder, workspace, json };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json);
            var opened = Workspace.Open(parsed.GetValue(workspace));
            if (opened.Value is null) return shell.Say(opened.Problems, asJson);
            var read = opened.Value.Library();
            if (read.Value is not { } library) return shell.Say(read.Problems, asJson);
            return parsed.GetValue(name) is { } asked ? Write(shell, library, asked, parsed.GetValue(folder)!, asJson) : List(shell, library, asJson);
        });
        return command;
    }

    private static int List(Shell shell, MeasureLibrary library, bool json)
    {
        var sets = library.RecordSets.Values.OrderBy(set => set.Name, StringComparer.Ordinal).ToList();
        if (json)
        {
            shell.Json(new JsonObject { ["record_sets"] = new JsonArray([.. sets.Select(set => new JsonObject { ["record_set"] = set.Name, ["title"] = set.Title, ["about"] = set.About })]) });
            return ExitCode.Done;
        }

        var table = new TextTable("Record set", "One row is");
        foreach (var set in sets) table.Add(set.Name, set.About);
        shell.Line(table.ToString());
        shell.Line();
        shell.Line("`almoner template NAME` writes the sheet of one of them.");
        return ExitCode.Done;
    }

    private static int Write(Shell shell, MeasureLibrary library, string name, string folder, bool json)
    {
        if (!library.RecordSets.TryGetValue(name, out var set))
        {
            return shell.Say([Problem.Error(CommandCode.UnknownName, $"there is no record set `{name}`", Nearest.Remedy(name, library.RecordSets.Keys, "record sets"))], json);
        }

        var target = Path.GetFullPath(folder);
        var (sheet, guide) = (Path.Combine(target, $"{name}.csv"), Path.Combine(target, $"{name}-guide.txt"));
        foreach (var path in new[] { sheet, guide }.Where(Path.Exists))
        {
            return shell.Say([Problem.Error(CommandCode.File, $"{path} is there already", "Move it away, or name another folder with --out; nothing was written")], json);
        }

        var load = Load(library, set, out var mapping);
        try
        {
            Directory.CreateDirectory(target);
            New(sheet, string.Join(',', set.Fields.Select(field => field.Name)) + "\r\n");
            New(guide, Guide(set, mapping, load).ReplaceLineEndings("\r\n"));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return shell.Say([OutPath.NotWritten("the template", target, failed, "Name a folder that you may write to with --out")], json);
        }

        if (json)
        {
            shell.Json(new JsonObject { ["files"] = new JsonArray(sheet, guide), ["load"] = load });
            return ExitCode.Done;
        }

        shell.Line($"Wrote {sheet}");
        shell.Line($"      {guide}");
        shell.Line($"Fill in a row for each, save it as CSV UTF-8, and load it with: {load}");
        return ExitCode.Done;
    }

    private static void New(string path, string text)
    {
        // Spreadsheets take a file without the mark for the code page of the machine.
        using var writer = new StreamWriter(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write });
        writer.Write(text);
    }

    /// <summary>The command that loads the sheet: through a mapping of the library that reads its headings, so that two loads of one register do not stand side by side; else as it is.</summary>
    private static string Load(MeasureLibrary library, RecordSet set, out ExtractMapping mapping)
    {
        if (library.Extracts.Values.FirstOrDefault(known => Reads(known, set)) is not { } own)
        {
            mapping = ExtractMapping.AsDeclared(set);
            return $"almoner load {set.Name}.csv --as {set.Name}";
        }

        mapping = own;
        return $"almoner load {set.Name}.csv" + (MappingByName.Find(library, $"{set.Name}.csv").Value == own ? "" : $" --mapping {own.Name}");
    }

    private static bool Reads(ExtractMapping mapping, RecordSet set) =>
        mapping.Of.Name == set.Name
        && mapping.Format is { Encoding: TextEncoding.Utf8, Separator: ',', LinesBeforeHeadings: 0 }
        && set.Fields.All(field => mapping.Columns.Any(column => column.Field.Name == field.Name && column.Values is null && string.Equals(column.Heading, field.Name, StringComparison.OrdinalIgnoreCase)));

    private static string Guide(RecordSet set, ExtractMapping mapping, string load)
    {
        var guide = new StringBuilder();
        Line($"{set.Title}: how to fill in {set.Name}.csv");
        Line();
        Line($"One row is: {set.About}");
        Line("Leave the headings as they are. Save the sheet as CSV UTF-8 (comma delimited). Load it with:");
        Line();
        Line($"    {load}");
        Line();
        Line(mapping.Delivers == Delivery.Changes
            ? $"Each load adds rows; one with a known {set.Key.Name} replaces the earlier one."
            : "Each load replaces what this sheet loaded before: keep all rows in it.");
        foreach (var field in set.Fields)
        {
            var source = mapping.Columns.First(column => column.Field.Name == field.Name);
            Line();
            Line($"{field.Name}{(field.Required || field == set.Key ? " (required)" : "")}");
            Line($"    {field.About}{(field == set.Key ? ". No two rows may have the same" : "")}");
            Line($"    Write {HowWritten(field, source.Dates ?? mapping.Format.Dates, mapping.Format)}");
        }

        foreach (var checks in set.Checks.ToLookup(check => check.Quarantines).OrderByDescending(checks => checks.Key))
        {
            Line();
            Line(checks.Key ? "A row is refused, and listed with its reason, when:" : "A row is loaded with a warning when:");
            foreach (var check in checks) Line($"    {check.Because}");
        }

        return guide.ToString();

        void Line(string text = "") => guide.Append(text).Append('\n');
    }

    private static string HowWritten(Field field, DateStyle dates, ExtractFormat format) => field.Type switch
    {
        FieldType.Text => "text",
        FieldType.Person => "the person's identifier as the records of people have it",
        FieldType.Code => $"one of: {string.Join("; ", field.Codes)}",
        FieldType.Date => $"a day such as {ThirdOfApril(dates)} for 3 April 2023",
        FieldType.DateTime => $"a day and a time such as {ThirdOfApril(dates)} 14:05 for 3 April 2023",
        FieldType.YesNo => $"{format.Yes[0]} or {format.No[0]}",
        FieldType.Number => (field.Decimals == 0 ? "a whole number such as 12" : string.Create(CultureInfo.InvariantCulture, $"a number such as 12.5, with at most {field.Decimals} {(field.Decimals == 1 ? "decimal" : "decimals")}"))
            + (field.Unit is { } unit ? $", in {unit}" : ""),
        _ => throw new InvalidOperationException($"Unknown type {field.Type}."),
    };

    private static string ThirdOfApril(DateStyle dates) => dates switch
    {
        DateStyle.Iso => "2023-04-03",
        DateStyle.DayFirst => "03/04/2023",
        DateStyle.MonthName => "03 Apr 2023",
        DateStyle.MonthFirst => "04/03/2023",
        _ => throw new InvalidOperationException($"Unknown style {dates}."),
    };
}
