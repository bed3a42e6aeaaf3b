using System.Globalization;
using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Reading;

/// <summary>Everything that can be wrong with what is given to be proofread, short of what it says.</summary>
internal static class ProofreadingProblems
{
    /// <summary>The kind of file is not one that is proofread.</summary>
    private const string UnknownKind = "ALM-0440";

    /// <summary>The file to proofread is not text in UTF-8.</summary>
    private const string NotText = "ALM-0441";

    /// <summary>The table to proofread has no figures.</summary>
    private const string NoFigures = "ALM-0442";

    /// <summary>A row of the table to proofread has more or fewer cells than there are headings.</summary>
    private const string UnevenRow = "ALM-0443";

    /// <summary>A quotation mark of the table to proofread is never closed.</summary>
    private const string OpenQuote = "ALM-0444";

    /// <summary>The same cell of the table to proofread is given twice.</summary>
    private const string CellTwice = "ALM-0445";

    /// <summary>Warning: a cell holds neither a number nor words that stand for one, and is not checked.</summary>
    private const string Unreadable = "ALM-0446";

    public static Problem OfUnknownKind(string file) => Problem.Error(UnknownKind,
        "it is neither a table nor prose", "Give tables as .csv and prose as .txt or .md", new Place(file));

    public static Problem IsNotText(string file) => Problem.Error(NotText,
        "it is not text in UTF-8", "Save it as CSV (UTF-8) or as plain text in UTF-8", new Place(file));

    public static Problem HasNoFigures(string file) => Problem.Error(NoFigures,
        "no column of it holds figures",
        "Give a file with the headings table,row,column,value; or one whose first columns are labels and the others figures, parted by commas", new Place(file, 1));

    public static Problem IsUneven(string file, int line, int cells, int headings) => Problem.Error(UnevenRow,
        string.Create(CultureInfo.InvariantCulture, $"the row has {cells} {(cells == 1 ? "cell" : "cells")} under {headings} headings"),
        "Put values that hold a comma between quotation marks, and leave no cell out", new Place(file, line));

    public static Problem HasOpenQuote(string file, int line) => Problem.Error(OpenQuote,
        "a quotation mark that opens here is never closed", "Close it, or take it out", new Place(file, line));

    public static Problem IsGivenTwice(PrintedPlace place, int earlier) => Problem.Error(CellTwice,
        string.Create(CultureInfo.InvariantCulture, $"`{place.Row}`, `{place.Column}` of {place.Table} stands in line {earlier} already"),
        "Give every row and column of a table its own name", new Place(place.File, place.Line));

    public static Problem IsUnreadable(PrintedCell cell) => Problem.Warning(Unreadable,
        $"`{cell.Text}` is no number ({cell.Place.Row}, {cell.Place.Column})",
        "Write a number, or one of the words n/a, new, no result, to be confirmed; until then the cell is not checked", new Place(cell.Place.File, cell.Place.Line));
}
