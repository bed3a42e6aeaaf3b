using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>How one source system writes its exports. The same must stand in library/extracts/.</summary>
/// <param name="DateMark">Between the parts of a date, unless the style is ISO or spells the month.</param>
/// <param name="EmptyWord">What an empty value looks like.</param>
internal sealed record Habit(
    TextEncoding Encoding,
    char Separator,
    DateStyle Dates,
    char DateMark = '/',
    bool CarriageReturns = true,
    bool ByteOrderMark = false,
    string EmptyWord = "",
    string Yes = "Yes",
    string No = "No");
