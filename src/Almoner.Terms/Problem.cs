using System.Globalization;

namespace Almoner.Terms;

/// <summary>How a problem bears on the work.</summary>
public enum Severity
{
    /// <summary>The work cannot be done, or a row cannot be used.</summary>
    Error,

    /// <summary>The work was done; a person should look.</summary>
    Warning,
}

/// <summary>Where something stands in a file. Line and column begin at 1; 0 means the file as a whole.</summary>
public sealed record Place(string File, int Line = 0, int Column = 0)
{
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => File,
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}"),
    };
}

/// <summary>
/// Something wrong with what people gave us: data, library or command. A value, never an exception; bugs are exceptions.
/// </summary>
/// <param name="Code">Stable: "ALM-0112". 00 workspace, 01 library, 02 records, 03 measures, 04 editions, 05 reports, 06 caseload.</param>
/// <param name="Severity">Whether the work could be done.</param>
/// <param name="What">What is wrong, in a sentence without a closing full stop.</param>
/// <param name="Remedy">What to do about it, in a sentence without a closing full stop.</param>
/// <param name="Place">Where, when it stands somewhere.</param>
public sealed record Problem(string Code, Severity Severity, string What, string Remedy, Place? Place = null)
{
    public static Problem Error(string code, string what, string remedy, Place? place = null) =>
        new(code, Severity.Error, what, remedy, place);

    public static Problem Warning(string code, string what, string remedy, Place? place = null) =>
        new(code, Severity.Warning, what, remedy, place);

    /// <summary>"library/measures/2-reviews.yaml:14:11: error ALM-0112: no field `recieved_on` in contacts. Did you mean `received_on`?"</summary>
    public override string ToString()
    {
        var place = Place is null ? "" : $"{Place}: ";
        var severity = Severity == Severity.Error ? "error" : "warning";
        return $"{place}{severity} {Code}: {What}. {Remedy}{(Remedy.EndsWith('?') ? "" : ".")}";
    }
}

/// <summary>A result, or the problems that stood in its way; warnings may stand beside a result.</summary>
public sealed record Checked<T>(T? Value, IReadOnlyList<Problem> Problems)
    where T : class
{
    /// <summary>Whether there is a result.</summary>
    public bool Ok => Value is not null;

    public static implicit operator Checked<T>(T value) => new(value, []);

    public static implicit operator Checked<T>(Problem problem) => new(null, [problem]);
}
