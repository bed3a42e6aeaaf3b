using System.Globalization;
using System.Text;
using Almoner.Editions.Commentary;
using Almoner.Library;
using Almoner.Library.Calendars;
using Almoner.Library.Measures;
using Almoner.Library.Targets;
using Almoner.Records.Store;
using Almoner.Terms;

namespace Almoner.Editions.Frozen;

/// <summary>Turns an edition into data that lasts.</summary>
public static class Freezing
{
    /// <param name="edition">The edition; it stands in the register.</param>
    /// <param name="dataset">The dataset version that it was worked out from.</param>
    /// <param name="library">The library that it was worked out with.</param>
    /// <param name="yearStart">The month in which the council's financial year begins, 1 to 12.</param>
    public static FrozenEdition Freeze(Edition edition, DatasetVersion dataset, MeasureLibrary library, int yearStart)
    {
        var standing = edition.Standing ?? throw new ArgumentException("Only an edition that stands in the register can be frozen.", nameof(edition));
        return new FrozenEdition(
            FrozenEdition.CurrentFormat,
            standing.Id,
            standing.Number,
            Superseded(standing),
            edition.Report.Name,
            edition.Report.Title,
            edition.Council,
            yearStart,
            edition.Period.Name,
            edition.CompleteTo,
            edition.DatasetVersion,
            edition.LibraryVersion,
            library.Calendar is { } calendar ? HashOf(calendar) : null,
            Files(dataset),
            [.. edition.Measures.Concat(edition.Figures.Select(figure => figure.Measure)).DistinctBy(measure => measure.Code).Select(measure => Freeze(measure, edition.Results.GetValueOrDefault(measure.Code), library))],
            [.. edition.Figures.Select(Freeze)],
            Words(edition.Commentary));
    }

    /// <summary>The edition that another takes the place of; null for the first.</summary>
    public static FrozenSuperseded? Superseded(EditionStanding standing) => standing.Supersedes is { } old ? new FrozenSuperseded(old.Id, old.Content, old.Reason) : null;

    /// <summary>The record files of a dataset version.</summary>
    public static IReadOnlyList<FrozenRecords> Files(DatasetVersion dataset) => [.. dataset.Files.Select(file => new FrozenRecords(file.RecordSet, file.Mapping, file.Hash, file.Rows, file.CompleteTo))];

    /// <summary>The words with what they quote.</summary>
    public static IReadOnlyList<FrozenComment> Words(EditionCommentary commentary) =>
        [.. commentary.Comments.Select(comment => new FrozenComment(comment.On.Text, comment.Author, comment.Written, comment.Text, [.. comment.Quotes.Select(quote => new FrozenQuote(quote.Source, quote.Printed))]))];

    /// <summary>One figure.</summary>
    public static FrozenFigure Freeze(string measure, Period period, IReadOnlyList<FigureGroup> groups, Figure figure) => new(
        measure, period.Name, groups, figure.Print(), figure.State, figure.Value?.ToString(), figure.Numerator?.ToString(), figure.Denominator?.ToString(), figure.Times.ToString(),
        figure.Rows, figure.Unit.Name, figure.Decimals, figure.Reason, figure.PublishedIn);

    private static FrozenMeasure Freeze(Measure measure, MeasureResult? result, MeasureLibrary library)
    {
        var words = MeasureInWords.Of(measure);
        return new FrozenMeasure(
            measure.Code, measure.Title, measure.Kpi, DefinitionOf(measure), words.Counts, words.Numerator, words.Denominator, words.Notes,
            [.. measure.Tallies.SelectMany(tally => TallyParts.RecordSetsOf(tally, library.People)).Select(set => set.Name).Distinct().Order(StringComparer.Ordinal)],
            result?.Target is { } target ? InWords(target) : null, result?.Status.Word(), result?.Judgement.Why);
    }

    private static FrozenFigure Freeze(EditionFigure of) => Freeze(of.Measure.Code, of.Period, of.Groups, of.Figure);

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

    /// <summary>Whether working days bear on a definition.</summary>
    internal static bool CountsWorkingDays(string definition) => definition.Contains("working_days", StringComparison.Ordinal);

    private static string InWords(Target target) => $"{target.Print()}, near within {Unit.Number(target.Tolerance, Places.Of(target.Tolerance))}%";

    private static string HashOf(WorkingCalendar calendar)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{calendar.First:yyyy-MM-dd} {calendar.Last:yyyy-MM-dd}\n");
        foreach (var holiday in calendar.Holidays) text.Append(CultureInfo.InvariantCulture, $"{holiday.Day:yyyy-MM-dd}\n");
        return LastingFolder.Hash(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
