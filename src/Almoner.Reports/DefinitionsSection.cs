using Almoner.Editions;
using Almoner.Library.Measures;
using Almoner.Library.Targets;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>The last section: how to read the figures, what each measure counts, and what the figures were made from.</summary>
internal static class DefinitionsSection
{
    private const string Anchor = "definitions";

    public static string AnchorOf(Measure measure) => AnchorOf(measure.Code);

    public static string AnchorOf(string code) => $"measure-{code.ToLowerInvariant()}";

    /// <param name="edition">The edition.</param>
    /// <param name="nextTable">The id and label of the next table of the document.</param>
    public static Section Of(Edition edition, Func<(string Anchor, string Label)> nextTable)
    {
        var tolerance = UsualTolerance(edition);
        return new Section(null, "Definitions and data notes", Anchor,
        [
            new Block.Heading("How to read the figures", Anchor + "-reading"),
            new Block.Terms(
            [
                new Fact("KPI", "A key performance indicator: one of the measures that the council has chosen to be held to."),
                new Fact("p, p2", "Provisional: the figure was worked out and may still change. The note with the same mark under its table says why and until when."),
                new Fact("h, h2", "History: the figure stands as it was published, in the report that the note with the same mark names. It was not worked out from records."),
                new Fact("a, b", "A note under the table says why there is no figure."),
                new Fact("none", "There is no figure: nothing to divide by, or not measured at that time. It is not 0."),
                new Fact("not yet due", "The period has not happened yet, as far as the records go. It is not 0."),
                new Fact("withheld", "Worked out and not shown, to protect people. It is not 0."),
                new Fact("All", "Worked out from all the records of its row or column, never by adding up what is printed: somebody who stands in several groups is counted once."),
                new Fact("Change", "This quarter less the one before, and less the same quarter of the year before. Points are percentage points. "
                    + "Better and worse are said only where a measure has a better direction; a count of the year so far is not better for having grown."),
                new Fact("Rounding", "Every figure is worked out exactly and rounded once, when it is printed. Halves are rounded away from 0. "
                    + "Changes are worked out before rounding; where the printed figures differ by another amount, the change is printed with one decimal more."),
                new Fact("Longer periods", "A percentage or rate of a longer period is worked out from all its records. It is never the average of shorter periods' percentages."),
            ]),
            new Block.Heading("How targets are judged", Anchor + "-targets"),
            new Block.Terms(TargetTerms(edition, tolerance)),
            new Block.Heading("What each measure counts", Anchor + "-measures"),
            .. edition.Measures.Select(measure => Of(edition.Results[measure.Code], tolerance)),
            .. Restatements.Of(edition, nextTable),
            new Block.Heading("What the figures were made from", Anchor + "-versions"),
            new Block.Paragraph("The same dataset version and library version give the same figures."),
            new Block.Terms(
            [
                new Fact("Period", $"{PeriodWords.Name(edition.Period)}: {PeriodWords.Span(edition.Period)}, both days included."),
                .. edition.CompleteTo is { } day ? [new Fact("Records complete to", PeriodWords.Day(day))] : Array.Empty<Fact>(),
                new Fact("Dataset version", edition.DatasetVersion),
                new Fact("Library version", edition.LibraryVersion),
            ]),
        ]);
    }

    /// <summary>What the words of targets mean; those of a kind of target only where the edition has one.</summary>
    private static IReadOnlyList<Fact> TargetTerms(Edition edition, Exact tolerance)
    {
        var results = edition.Measures.Select(measure => edition.Results[measure.Code]).ToList();
        var own = results.Exists(result => result.Target is { } target && target.Tolerance != tolerance);
        return
        [
            .. StatusWords.All.Select(status => new Fact($"{status.Shape()} {status.Word()}", Meaning(status, $"{PerCent(tolerance)} of it{(own ? ", or by no more than the tolerance that its definition gives" : "")}"))),
            new Fact("Exactness", "Figures are held against targets before they are rounded: 64.96% does not meet 65%, though it is printed as 65.0%. Provisional figures are judged as they stand, and the status is marked provisional."),
            .. results.Exists(result => result.Target?.Aim is TargetAim.YearTotal)
                ? [new Fact("In the year", "A total of the whole year. The year to date is held against the part of it that is due by the end of the quarter: a quarter of it each quarter, unless the target has a profile of its own.")]
                : Array.Empty<Fact>(),
            .. results.Exists(result => result.Target?.Aim is TargetAim.LastYear)
                ? [new Fact("Last year", "The quarter is held against the same quarter of the year before. Where that is not known and last year's total was published, the year to date is held against the part of it that was due by then.")]
                : Array.Empty<Fact>(),
            .. results.Exists(result => result.Target?.Aim is TargetAim.Limit { Per: not null })
                ? [new Fact("Per district and the like", "Every group must meet the target; the status is that of the one that stands worst.")]
                : Array.Empty<Fact>(),
            .. results.Exists(result => result.Comparators.Count > 0)
                ? [new Fact("Comparators", "Averages and the like that stand below a target are there to compare with. They are no targets, and nothing is judged by them.")]
                : Array.Empty<Fact>(),
        ];
    }

    /// <summary>The tolerance of most targets: what is said once, and not of each.</summary>
    private static Exact UsualTolerance(Edition edition) => edition.Measures.Select(measure => edition.Results[measure.Code].Target?.Tolerance).OfType<Exact>()
        .GroupBy(tolerance => tolerance).MaxBy(group => group.Count())?.Key ?? Target.DefaultTolerance;

    private static string PerCent(Exact tolerance) => $"{Unit.Number(tolerance, Places.Of(tolerance))}%";

    private static string Meaning(Status status, string tolerance) => status switch
    {
        Status.Met => "The figure is on the target or on its better side.",
        Status.Near => $"The figure is short of the target by no more than {tolerance}. A target of 0 is met or missed.",
        Status.Missed => "The figure is short of the target by more than that.",
        Status.NoTarget => "No target is set, or it is still to be confirmed.",
        _ => "There is a target, and a figure that judging needs is not there. It is never called met.",
    };

    private static Block.Definition Of(MeasureResult result, Exact usualTolerance)
    {
        var (measure, figure) = (result.Measure, result.Figure);
        var words = MeasureInWords.Of(measure);
        var facts = new List<Fact> { new("What it counts over", words.Counts) };
        facts.Add(new Fact(words.Denominator is null ? "What is counted" : "Numerator", words.Numerator));
        if (words.Denominator is { } denominator) facts.Add(new Fact("Denominator", denominator));
        facts.Add(new Fact(PeriodWords.Name(result.Period), Worked(figure)));
        if (measure.Better != Better.None) facts.Add(new Fact("Better when", measure.Better == Better.Higher ? "higher" : "lower"));
        if (result.Target is { Aim: not TargetAim.None } target) facts.Add(new Fact("Target", Held(target, result.Judgement, usualTolerance)));
        facts.AddRange(result.Comparators.Select(comparator => new Fact("Comparator", $"{comparator.Print()} ({comparator.Source.TrimEnd('.')})")));
        if (words.Notes.Count > 0) facts.Add(new Fact("Notes", string.Join(" ", words.Notes.Select(note => note.TrimEnd('.') + "."))));
        return new Block.Definition(AnchorOf(measure), measure.Code, measure.Title, measure.Kpi, facts);
    }

    /// <summary>"69.0%: 429 of 622", "12 days: 480 divided by 40".</summary>
    private static string Worked(Figure figure)
    {
        var printed = figure.Print();
        if (figure is { Numerator: { } numerator, Denominator: { } denominator })
        {
            printed += figure.Unit == Unit.Percent
                ? $": {Plain(numerator)} of {Plain(denominator)}"
                : $": {Plain(numerator)} divided by {Plain(denominator)}" + (figure.Times == 1 ? "" : $", times {Plain(figure.Times)}");
        }

        if (figure.PublishedIn is { } source) return $"{printed} (published: {source}; not worked out from records)";
        return figure.Reason is { } reason ? $"{printed} ({(figure.State == FigureState.Provisional ? "provisional, " : "")}{reason})" : printed;
    }

    private static string Plain(Exact number) => Unit.Number(number, number.Denominator.IsOne ? 0 : 2);

    /// <summary>"65% in 2023/24. Met: 69.0% against at least 65%."</summary>
    private static string Held(Target target, Judgement judgement, Exact usualTolerance)
    {
        var set = $"{target.Print()}{(target.Aim is TargetAim.Limit ? $" in {target.Year}" : "")}.";
        if (target.Aim is TargetAim.ToBeConfirmed) return set[..1].ToUpperInvariant() + set[1..];
        var word = judgement.Status.Word();
        return $"{set[..1].ToUpperInvariant()}{set[1..]} {word[..1].ToUpperInvariant()}{word[1..]}{(judgement.IsProvisional ? ", provisional" : "")}: {judgement.Why}."
            + (target.Tolerance == usualTolerance ? "" : $" Its tolerance is {PerCent(target.Tolerance)} of the target.");
    }
}
