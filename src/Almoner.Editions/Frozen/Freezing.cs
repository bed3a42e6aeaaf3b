using System.Globalization;
using System.Text;
using Almoner.Editions.Actions;
using Almoner.Editions.Commentary;
using Almoner.Library;
using Almoner.Library.Calendars;
using Almoner.Library.Targets;
using Almoner.Records.Store;
using Almoner.Terms;

namespace Almoner.Editions.Frozen;

/// <summary>Turns the figures and words of a report into data that lasts.</summary>
public static class Freezing
{
    /// <param name="edition">The edition; it stands in the register.</param>
    /// <param name="dataset">The dataset version that it was worked out from.</param>
    /// <param name="library">The library that it was worked out with.</param>
    /// <param name="yearStart">The month in which the council's financial year begins, 1 to 12.</param>
    public static FrozenEdition Freeze(Edition edition, DatasetVersion dataset, MeasureLibrary library, int yearStart) =>
        Freeze(EditionFigures.Of(edition, library), dataset, yearStart, library.Calendar, edition.Commentary, []);

    /// <param name="figures">The figures of a report; it stands in the register.</param>
    /// <param name="dataset">The dataset version that they were worked out from.</param>
    /// <param name="yearStart">The month in which the council's financial year begins, 1 to 12.</param>
    /// <param name="calendar">The calendar of working days that bears on them; null for none.</param>
    /// <param name="commentary">The words.</param>
    /// <param name="actions">What is to be done.</param>
    public static FrozenEdition Freeze(EditionFigures figures, DatasetVersion dataset, int yearStart, WorkingCalendar? calendar, EditionCommentary commentary, IReadOnlyList<ActionPoint> actions)
    {
        var standing = figures.Standing ?? throw new ArgumentException("Only what stands in the register can be frozen.", nameof(figures));
        return new FrozenEdition(
            FrozenEdition.CurrentFormat,
            standing.Id,
            standing.Number,
            standing.Supersedes is { } old ? new FrozenSuperseded(old.Id, old.Content, old.Reason) : null,
            figures.Report,
            figures.Title,
            figures.Council,
            yearStart,
            figures.Period.Name,
            figures.CompleteTo,
            figures.DatasetVersion,
            figures.LibraryVersion,
            calendar is null ? null : HashOf(calendar),
            [.. dataset.Files.Select(file => new FrozenRecords(file.RecordSet, file.Mapping, file.Hash, file.Rows, file.CompleteTo))],
            [.. figures.Measures.Select(Freeze)],
            [.. figures.Figures.Select(Freeze)],
            [.. commentary.Comments.Select(comment => new FrozenComment(comment.On.Text, comment.Author, comment.Written, comment.Text, [.. comment.Quotes.Select(quote => new FrozenQuote(quote.Source, quote.Printed))], comment.Language == Wording.English ? null : comment.Language.Code))],
            actions.Count == 0 ? null : [.. actions.Select(action => new FrozenAction(action.On.Text, action.What, action.Owner, action.Due, action.DoneOn))]);
    }

    private static FrozenMeasure Freeze(EditionMeasure measure) => new(
        measure.Code, measure.Title, measure.Kpi, measure.Definition, measure.Words.Counts, measure.Words.Numerator, measure.Words.Denominator, measure.Words.Notes, measure.Reads,
        measure.Target is { } target ? InWords(target) : null, measure.Judgement?.Status.Word(), measure.Judgement?.Why.ToString());

    private static FrozenFigure Freeze(CodedFigure coded)
    {
        var figure = coded.Figure;
        return new FrozenFigure(
            coded.Code, coded.Period.Name, coded.Groups, figure.Print(), figure.State, figure.Value?.ToString(), figure.Numerator?.ToString(), figure.Denominator?.ToString(), figure.Times.ToString(),
            figure.Rows, figure.Unit.Name, figure.Decimals, figure.Reason?.ToString(), figure.PublishedIn);
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
