using Almoner.Editions;

namespace Almoner.Reports.Workbook;

/// <summary>What a cell is for.</summary>
internal enum CellRole
{
    /// <summary>The title of a sheet.</summary>
    Title,

    /// <summary>A heading below it.</summary>
    Heading,

    /// <summary>The title of a table.</summary>
    Caption,

    /// <summary>Words outside tables.</summary>
    Words,

    /// <summary>A note below a table.</summary>
    Note,

    /// <summary>The heading of a column of words.</summary>
    Header,

    /// <summary>The heading of a column of numbers.</summary>
    NumberHeader,

    /// <summary>Words in a table.</summary>
    Text,

    /// <summary>A number in a table, or what stands in its place.</summary>
    Number,

    Status,
    Link,
}

/// <summary>How a cell is set.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Format">How its number is shown, as workbooks write it; null for text.</param>
/// <param name="Status">The status that it names.</param>
/// <param name="IsTotal">Whether its row or column stands for all others.</param>
/// <param name="StaysText">Whether what is typed into it is a text whatever it begins with.</param>
internal sealed record CellStyle(CellRole Role, string? Format = null, Status? Status = null, bool IsTotal = false, bool StaysText = false);
