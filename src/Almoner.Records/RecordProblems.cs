using System.Globalization;
using Almoner.Terms;

namespace Almoner.Records;

/// <summary>Everything that can be wrong with an extract, a load or a store. One stable code each.</summary>
internal static class RecordProblems
{
    public static Problem NoSuchFile(string path) => Problem.Error(
        "ALM-0201", $"there is no file {path}", "Check the name, and that the export has finished", new Place(path));

    public static Problem IsFolder(string path) => Problem.Error(
        "ALM-0202", $"{path} is a folder", "Name the files in it", new Place(path));

    public static Problem NotText(string path, string what) => Problem.Error(
        "ALM-0203", $"it is {what}, not a text file of separated values", "Export or save it as CSV (UTF-8)", new Place(path));

    public static Problem NotUtf8(string path, long line) => Problem.Error(
        "ALM-0204", "a character is not UTF-8",
        "If the system writes Windows text, say `encoding: windows-1252` in the extract mapping; otherwise export it as UTF-8", At(path, line));

    public static Problem Empty(string path, int linesBefore) => Problem.Error(
        "ALM-0205", linesBefore == 0 ? "the file is empty, without even headings" : $"the file ends before its headings, which the mapping expects after {linesBefore} lines",
        "Export it again", new Place(path));

    public static Problem NoHeading(string path, long line, string heading, string mapping, string remedy) => Problem.Error(
        "ALM-0206", $"there is no column `{heading}`, which the mapping {mapping} reads", remedy, At(path, line));

    public static Problem AmbiguousHeading(string path, long line, string heading, int columns) => Problem.Error(
        "ALM-0207", $"{Count(columns)} columns are headed `{heading}`, so it is not known which one is meant",
        "Give each its own heading in the export", At(path, line));

    public static Problem UnclosedQuote(string path, long line) => Problem.Error(
        "ALM-0208", "a quotation mark that opens here is never closed", "Close it, or take it out, and load the file again", At(path, line));

    public static Problem EndlessRow(string path, long line) => Problem.Error(
        "ALM-0209", "the row that begins here has no end within 8 MB", "Look for a quotation mark that is never closed", At(path, line));

    public static Problem OldLineEnds(string path) => Problem.Error(
        "ALM-0210", "its lines end with a carriage return alone", "Save it with ordinary line ends (CRLF or LF)", new Place(path));

    public static Problem Unreadable(string path, string why) => Problem.Error(
        "ALM-0211", $"it cannot be read ({why})", "Check that you may read it and that no other program keeps it", new Place(path));

    public static Problem NoMapping(string path, string remedy) => Problem.Error(
        "ALM-0212", $"no extract mapping recognises the file name {Path.GetFileName(path)}", remedy, new Place(path));

    public static Problem SeveralMappings(string path, IEnumerable<string> names) => Problem.Error(
        "ALM-0213", $"several extract mappings recognise the file name {Path.GetFileName(path)}: {string.Join(", ", names)}", "Name one with --mapping", new Place(path));

    public static Problem SameNameTwice(string path, string mapping) => Problem.Error(
        "ALM-0214", $"two files named {Path.GetFileName(path)} are given for the mapping {mapping}, so a record could not be traced to one of them",
        "Rename one, or leave it out", new Place(path));

    public static Problem MappingOfAnotherLibrary(string path, string set) => Problem.Error(
        "ALM-0215", $"the library has no record set {set}, which the mapping fills", "Load with a mapping of the same library", new Place(path));

    public static Problem StoredFileMissing(string path, string set) => Problem.Error(
        "ALM-0216", $"a stored file of {set} is missing", "Put it back from a backup, or load its extract again", new Place(path));

    public static Problem StoredFileAltered(string path, string set) => Problem.Error(
        "ALM-0217", $"a stored file of {set} is no longer what was loaded", "Put it back from a backup, or load its extract again", new Place(path));

    public static Problem StoredTypeDiffers(string path, string set, string field, string stored, string declared) => Problem.Error(
        "ALM-0218", $"{set}.{field} is stored as {stored} and declared as {declared}", "Load its extract again with the declaration as it is now", new Place(path));

    public static Problem CatalogueUnreadable(string path, string why) => Problem.Error(
        "ALM-0219", $"the catalogue cannot be read ({why})", "Put it back from a backup", new Place(path));

    public static Problem StoreUnwritable(string path, string why) => Problem.Error(
        "ALM-0220", $"the store cannot be written ({why})", "Check the folder, its permissions and the space left; the store is as it was", new Place(path));

    public static Problem ChangedWhileRead(string path) => Problem.Error(
        "ALM-0221", "the file changed while it was being loaded", "Wait until the export has finished, and load it again", new Place(path));

    public static Problem CheckOutsideCalendar(string set, string because, string day) => Problem.Error(
        "ALM-0222", $"whether `{because}` holds of {set} cannot be worked out: {day} lies outside the calendar of working days",
        "Correct the date, or let the calendar begin earlier or end later");

    public static Problem UnusedColumns(string path, IEnumerable<string> headings) => Problem.Warning(
        "ALM-0230", $"columns that the mapping does not read: {string.Join(", ", headings)}", "Nothing to do unless one of them is needed", new Place(path));

    public static Problem CheckWarns(string set, string because, long rows, string example) => Problem.Warning(
        "ALM-0231", $"{Count(rows)} {(rows == 1 ? "record" : "records")} of {set} kept although {because}", $"Look in the source system; the first is {example}", null);

    public static Problem CheckSkipped(string set, string because, string missing) => Problem.Warning(
        "ALM-0232", $"whether `{because}` holds of {set} was not checked, because nothing is loaded for {missing}", $"Load {missing}, then load {set} again", null);

    public static Problem NoRows(string path) => Problem.Warning(
        "ALM-0233", "the file has headings and no records", "Check that the export chose the right dates", new Place(path));

    public static Problem MostlyQuarantined(string path, long quarantined, long read) => Problem.Warning(
        "ALM-0234", $"{Count(quarantined)} of {Count(read)} rows went to quarantine", "Check that the mapping fits this export, above all its date style and code lists", new Place(path));

    public static Problem AfterTheLoad(string set, long rows, string latest, string today) => Problem.Warning(
        "ALM-0235", $"{Count(rows)} {(rows == 1 ? "record" : "records")} of {set} {(rows == 1 ? "is" : "are")} dated after the day of the load, {today}; the latest is dated {latest}",
        "Look in the source system for a mistyped date; until then they are kept, and do not count in how far the records are complete", null);

    private static Place At(string path, long line) => new(path, (int)Math.Min(line, int.MaxValue));

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
