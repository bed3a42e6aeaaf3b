using System.Globalization;
using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Library.Targets;
using Almoner.Terms;

namespace Almoner.Editions;

/// <summary>
/// The figures of a report as data, whatever kind of report it is and whether or not anybody prepared it as an edition: what is frozen, what
/// workbooks list and what open data holds.
/// </summary>
/// <param name="Report">The report, as the library names it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Council">The council.</param>
/// <param name="Period">The period that it is of; figures are of other periods too.</param>
/// <param name="CompleteTo">The last day that the records are complete to; null when none run in time.</param>
/// <param name="DatasetVersion">The dataset version.</param>
/// <param name="LibraryVersion">The library version.</param>
/// <param name="Standing">What the register says of it; null for a report that nobody prepared as an edition.</param>
/// <param name="Measures">The measures, each once: those of the report in its order, then those that only words quote.</param>
/// <param name="Figures">Every figure, each of one of the measures.</param>
public sealed record EditionFigures(
    string Report,
    string Title,
    string Council,
    Period Period,
    DateOnly? CompleteTo,
    string DatasetVersion,
    string LibraryVersion,
    EditionStanding? Standing,
    IReadOnlyList<EditionMeasure> Measures,
    IReadOnlyList<CodedFigure> Figures)
{
    /// <summary>What measures are called in other languages.</summary>
    public Translations Translations { get; init; } = Translations.None;

    /// <summary>Whether they may be published; not where nothing is withheld of people who could be told apart.</summary>
    public bool ForPublication { get; init; } = true;

    /// <param name="edition">The report's figures.</param>
    /// <param name="library">The library that they were worked out with.</param>
    public static EditionFigures Of(Edition edition, MeasureLibrary library) => new(
        edition.Report.Name,
        edition.Report.Title,
        edition.Council,
        edition.Period,
        edition.CompleteTo,
        edition.DatasetVersion,
        edition.LibraryVersion,
        edition.Standing,
        [.. edition.Measures.Concat(edition.Figures.Select(figure => figure.Measure)).DistinctBy(measure => measure.Code).Select(measure => Of(measure, edition.Results.GetValueOrDefault(measure.Code), library))],
        [.. edition.Figures.Select(figure => new CodedFigure(figure.Measure.Code, figure.Period, figure.Groups, figure.Figure))])
    {
        Translations = library.Translations,
    };

    /// <summary>The title of a measure in a language; in English, and marked so, where the library has none.</summary>
    public string TitleIn(Wording wording, EditionMeasure measure) => Translations.Said(wording, measure.Title);

    private static EditionMeasure Of(Measure measure, MeasureResult? result, MeasureLibrary library) => new(
        measure.Code,
        measure.Title,
        measure.Unit,
        measure.Decimals,
        DefinitionOf(measure),
        MeasureInWords.Of(measure),
        [.. measure.Tallies.SelectMany(tally => TallyParts.RecordSetsOf(tally, library.People)).Select(set => set.Name).Distinct().Order(StringComparer.Ordinal)])
    {
        Kpi = measure.Kpi,
        Better = measure.Better,
        Target = result?.Target,
        Judgement = result?.Judgement,
    };

    /// <summary>The definition in the terms of the measure language. Title, notes and source may change without another meaning.</summary>
    private static string DefinitionOf(Measure measure)
    {
        var parts = new List<string> { $"{measure.Unit.Name}, {measure.Decimals.ToString(CultureInfo.InvariantCulture)} decimals" };
        parts.Add(measure.Formula switch
        {
            Formula.Plain(var tally) => TallyParts.Identity(tally),
            Formula.Ratio(var numerator, var denominator, var times) => $"{TallyParts.Identity(numerator)} / {TallyParts.Identity(denominator)} x {times}",
            _ => throw new InvalidOperationException($"Unknown formula {measure.Formula}."),
        });
        if (measure.Formula is not Formula.Plain { Tally: var only } || only != measure.Base) parts.Add($"of {TallyParts.Identity(measure.Base)}");
        if (measure.Cumulative) parts.Add("cumulative");
        if (measure.MeanOfMonthEnds) parts.Add("mean of month ends");
        if (measure.RipensAfter is { } ripening) parts.Add($"ripens after {ripening}");
        if (measure.Since is { } since) parts.Add($"since {since.Name}");
        return string.Join("; ", parts);
    }
}

/// <summary>A figure and what it answers, by the code of its measure.</summary>
/// <param name="Code">The measure's code.</param>
/// <param name="Period">The period.</param>
/// <param name="Groups">The groups that it is of; empty for the whole.</param>
/// <param name="Figure">The figure.</param>
public sealed record CodedFigure(string Code, Period Period, IReadOnlyList<FigureGroup> Groups, Figure Figure);

/// <summary>One measure: what it means, what it should reach and how it stands at the end of the report's period.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its title.</param>
/// <param name="Unit">What its figures are measured in.</param>
/// <param name="Decimals">Decimals that its figures print, 0 to 4.</param>
/// <param name="Definition">What it means, in the terms of the measure language: the same text exactly when it is worked out the same way.</param>
/// <param name="Words">The definition in words.</param>
/// <param name="Reads">The record sets that it reads.</param>
public sealed record EditionMeasure(string Code, string Title, Unit Unit, int Decimals, string Definition, MeasureInWords Words, IReadOnlyList<string> Reads)
{
    /// <summary>Whether it is a key performance indicator.</summary>
    public bool Kpi { get; init; }

    public Better Better { get; init; }

    /// <summary>The target in force; null where none was set.</summary>
    public Target? Target { get; init; }

    /// <summary>How it stands to its target; null where the report does not show it, or judges nothing.</summary>
    public Judgement? Judgement { get; init; }
}
