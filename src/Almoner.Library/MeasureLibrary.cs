using Almoner.Library.Calendars;
using Almoner.Library.Caseload;
using Almoner.Library.Extracts;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Library.Reports;
using Almoner.Library.Targets;

namespace Almoner.Library;

/// <summary>Everything a council's library declares, read and checked.</summary>
public sealed record MeasureLibrary
{
    public required IReadOnlyDictionary<string, RecordSet> RecordSets { get; init; }

    /// <summary>The record set of people, that <c>person.field</c> reaches; null when the library declares none.</summary>
    public RecordSet? People => RecordSets.GetValueOrDefault("people");

    public required IReadOnlyDictionary<string, Measure> Measures { get; init; }

    public required IReadOnlyDictionary<string, ExtractMapping> Extracts { get; init; }

    public required IReadOnlyDictionary<string, ReportDefinition> Reports { get; init; }

    public required IReadOnlyList<Target> Targets { get; init; }

    public IReadOnlyList<Comparator> Comparators { get; init; } = [];

    /// <summary>The target of a measure that is in force on a day; null where none was set for that day.</summary>
    public Target? TargetOf(Measure measure, DateOnly day) => Targets.FirstOrDefault(target => target.Measure.Code == measure.Code && target.InForce(day));

    /// <summary>The calendar that working days follow; null when none is declared.</summary>
    public required WorkingCalendar? Calendar { get; init; }

    /// <summary>How caseloads are audited; null when the library does not say.</summary>
    public CaseloadRules? Caseload { get; init; }

    /// <summary>What its titles and codes are called in Welsh.</summary>
    public Translations Translations { get; init; } = Translations.None;

    /// <summary>SHA-256 over every file of the library, names and contents, in hexadecimal: the same files give the same version anywhere.</summary>
    public required string Version { get; init; }

    /// <summary>The files it was read from, in the order of their paths, with line ends as \n: read again, they give the same library and version.</summary>
    public IReadOnlyList<LibraryFile> Files { get; init; } = [];
}
