
namespace Almoner.Editions.Frozen;

/// <summary>How a figure of one edition stands to the same figure of another.</summary>
public enum DifferenceKind
{
    /// <summary>Only the later edition has it.</summary>
    New,

    /// <summary>Only the earlier edition has it.</summary>
    Dropped,

    /// <summary>The earlier edition gave a value, and the later gives another or none.</summary>
    Restated,

    /// <summary>The value is the same or was not there before; how far it can be relied on, or the numbers behind it, differ.</summary>
    Changed,
}

/// <summary>What made a figure differ.</summary>
public enum Cause
{
    Records,
    Definition,
    Calendar,
}

/// <summary>A figure that differs.</summary>
/// <param name="Measure">The measure's code.</param>
/// <param name="Title">Its title.</param>
/// <param name="Period">The period by name.</param>
/// <param name="Groups">", team Harbour"; empty for the whole.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Before">What the earlier edition says; null when it has no such figure.</param>
/// <param name="After">What the later edition says; null when it has no such figure.</param>
/// <param name="Because">What differs between the inputs of a figure that both have; empty when nothing does, and so the program must.</param>
public sealed record FigureDifference(string Measure, string Title, string Period, string Groups, DifferenceKind Kind, string? Before, string? After, IReadOnlyList<Cause> Because);

/// <summary>A target or status that differs.</summary>
/// <param name="Measure">The measure's code.</param>
/// <param name="Title">Its title.</param>
/// <param name="Before">The target before; null for none.</param>
/// <param name="After">The target after; null for none.</param>
/// <param name="StatusBefore">How it stood.</param>
/// <param name="StatusAfter">How it stands.</param>
public sealed record TargetDifference(string Measure, string Title, string? Before, string? After, string? StatusBefore, string? StatusAfter);

/// <summary>What differs between two editions.</summary>
/// <param name="Figures">The figures that differ, in the order of the later edition, dropped ones last.</param>
/// <param name="Targets">The targets and statuses that differ.</param>
/// <param name="Definitions">The measures whose definition differs, by code.</param>
/// <param name="RecordSets">The record sets whose files differ.</param>
/// <param name="Words">The subjects whose words differ.</param>
public sealed record Comparison(
    IReadOnlyList<FigureDifference> Figures,
    IReadOnlyList<TargetDifference> Targets,
    IReadOnlyList<string> Definitions,
    IReadOnlyList<string> RecordSets,
    IReadOnlyList<string> Words)
{
    public IEnumerable<FigureDifference> Of(DifferenceKind kind) => Figures.Where(figure => figure.Kind == kind);

    public static Comparison Between(FrozenEdition earlier, FrozenEdition later)
    {
        var records = Changed(earlier.Records.GroupBy(file => file.RecordSet), later.Records.GroupBy(file => file.RecordSet));
        var definitions = later.Measures.Where(measure => earlier.Measure(measure.Code) is { } before && before.Definition != measure.Definition).Select(measure => measure.Code).ToList();
        var before = earlier.Figures.ToDictionary(figure => figure.Question);
        var after = later.Figures.Select(figure => figure.Question).ToHashSet();
        return new Comparison(
            [
                .. later.Figures.Select(figure => Difference(before.GetValueOrDefault(figure.Question), figure)).OfType<FigureDifference>(),
                .. earlier.Figures.Where(figure => !after.Contains(figure.Question)).Select(figure => Told(figure, earlier, DifferenceKind.Dropped, figure.Told, null, [])),
            ],
            [.. later.Measures.Select(measure => OfTarget(earlier.Measure(measure.Code), measure)).OfType<TargetDifference>()],
            definitions,
            [.. records.Order(StringComparer.Ordinal)],
            [.. earlier.Comments.Concat(later.Comments).Select(comment => comment.Subject).Distinct().Where(on => WordsOn(earlier, on) != WordsOn(later, on)).Order(StringComparer.Ordinal)]);

        FigureDifference? Difference(FrozenFigure? old, FrozenFigure now)
        {
            if (old is null) return Told(now, later, DifferenceKind.New, null, now.Told, []);
            if (old.Equals(now)) return null;
            var kind = old.Value is not null && old.Value != now.Value ? DifferenceKind.Restated : DifferenceKind.Changed;
            return Told(now, later, kind, old.Told, now.Told, [.. Causes(old, now)]);
        }

        IEnumerable<Cause> Causes(FrozenFigure old, FrozenFigure now)
        {
            var (was, measure) = (earlier.Measure(now.Measure), later.Measure(now.Measure));
            var history = old.PublishedIn is not null || now.PublishedIn is not null ? [History] : Array.Empty<string>();
            if ((was?.Reads ?? []).Concat(measure?.Reads ?? []).Concat(history).Any(records.Contains)) yield return Cause.Records;
            if (definitions.Contains(now.Measure)) yield return Cause.Definition;
            if (earlier.Calendar != later.Calendar && measure is not null && Freezing.CountsWorkingDays(measure.Definition)) yield return Cause.Calendar;
        }
    }

    /// <summary>The record set of figures that were published before there were records.</summary>
    private const string History = "published_figures";

    private static FigureDifference Told(FrozenFigure figure, FrozenEdition edition, DifferenceKind kind, string? before, string? after, IReadOnlyList<Cause> because) =>
        new(figure.Measure, edition.Measure(figure.Measure)?.Title ?? figure.Measure, figure.Period, figure.GroupsInWords, kind, before, after, because);

    private static TargetDifference? OfTarget(FrozenMeasure? old, FrozenMeasure now) => old is null || (old.Target, old.Status) == (now.Target, now.Status)
        ? null
        : new TargetDifference(now.Code, now.Title, old.Target, now.Target, old.Status, now.Status);

    private static HashSet<string> Changed(IEnumerable<IGrouping<string, FrozenRecords>> earlier, IEnumerable<IGrouping<string, FrozenRecords>> later)
    {
        var (before, after) = (Files(earlier), Files(later));
        return [.. before.Keys.Union(after.Keys).Where(set => before.GetValueOrDefault(set) != after.GetValueOrDefault(set))];

        static Dictionary<string, string> Files(IEnumerable<IGrouping<string, FrozenRecords>> sets) =>
            sets.ToDictionary(set => set.Key, set => string.Join(' ', set.Select(file => FormattableString.Invariant($"{file.Mapping} {file.Sha256} {file.CompleteTo:yyyy-MM-dd}"))));
    }

    private static (string Author, DateOnly Written, string Text)? WordsOn(FrozenEdition edition, string on) =>
        edition.Comments.FirstOrDefault(comment => comment.Subject == on) is { } comment ? (comment.Author, comment.Written, comment.Text) : null;
}
