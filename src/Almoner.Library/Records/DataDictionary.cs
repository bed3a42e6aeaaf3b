using System.Globalization;
using System.Text;
using Almoner.Library.Expressions;

namespace Almoner.Library.Records;

/// <summary>Writes the record sets as a page for people: the same declarations that loads are checked against.</summary>
public static class DataDictionary
{
    /// <summary>The page in Markdown, record sets by name.</summary>
    public static string Markdown(IEnumerable<RecordSet> sets)
    {
        var page = new StringBuilder("# Data dictionary\n\nEvery record set of the shipped library, from its declarations in `library/records/`.\n");
        foreach (var set in sets.OrderBy(set => set.Name, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {set.Name}\n\n{set.Title}. {set.About}\n\n| field | type | required | meaning |\n|---|---|---|---|\n");
            foreach (var field in set.Fields)
            {
                var key = field == set.Key ? " (key)" : field == set.Date ? " (date)" : "";
                page.Append(CultureInfo.InvariantCulture, $"| `{field.Name}`{key} | {TypeOf(field)} | {(field.Required ? "yes" : "")} | {Cell(field.About)}{Codes(field)} |\n");
            }

            if (set.Checks.Count == 0) continue;
            page.Append("\nChecks:\n\n");
            foreach (var check in set.Checks)
            {
                page.Append(CultureInfo.InvariantCulture, $"- `{ExpressionText.Of(check.Must)}`, {(check.Quarantines ? "or the record goes to quarantine" : "or a warning counts it")}: {check.Because}\n");
            }
        }

        return page.ToString();
    }

    private static string TypeOf(Field field) => field.Type switch
    {
        FieldType.DateTime => "date-time",
        FieldType.YesNo => "yes/no",
        FieldType.Number => $"number{(field.Decimals == 0 ? "" : FormattableString.Invariant($", {field.Decimals} decimals"))}{(field.Unit is null ? "" : ", " + field.Unit)}",
        _ => field.Type.ToString().ToLowerInvariant(),
    };

    private static string Codes(Field field) => field.Codes.Count == 0 ? "" : $". Codes: {Cell(string.Join("; ", field.Codes))}";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
