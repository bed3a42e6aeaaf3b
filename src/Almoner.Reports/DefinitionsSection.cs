using Almoner.Editions;
using Almoner.Library.Measures;
using Almoner.Library.Targets;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>The last section: how to read the figures, what they were made from, and what each measure counts.</summary>
internal static class DefinitionsSection
{
    private const string Anchor = "definitions";

    /// <param name="edition">The edition.</param>
    /// <param name="nextTable">The id and label of the next table of the document.</param>
    /// <param name="wording">The language.</param>
    public static Section Of(Edition edition, Func<(string Anchor, string Label)> nextTable, Wording wording)
    {
        var tolerance = UsualTolerance(edition);
        return new Section(null, wording["definitions.title"], Anchor,
        [
            new Block.Heading(wording["definitions.reading"], Anchor + "-reading"),
            new Block.Terms(
            [
                new Fact(wording["kpi"], wording["definitions.kpi"]),
                new Fact("p, p2", wording["definitions.provisional"]),
                new Fact("h, h2", wording["definitions.history"]),
                new Fact("a, b", wording["definitions.notes"]),
                new Fact(wording["state.none"], wording["definitions.none"]),
                new Fact(wording["state.not-yet-due"], wording["definitions.not-yet-due"]),
                new Fact(wording["state.withheld"], wording["definitions.withheld"]),
                new Fact(wording["all"], wording["definitions.all"]),
                new Fact(wording["definitions.change.term"], wording["definitions.change"]),
                new Fact(wording["definitions.rounding.term"], wording["definitions.rounding"]),
                new Fact(wording["definitions.longer-periods.term"], wording["definitions.longer-periods"]),
            ]),
            new Block.Heading(wording["definitions.targets"], Anchor + "-targets"),
            new Block.Terms(TargetTerms(edition, tolerance, wording)),
            new Block.Heading(wording["definitions.versions"], Anchor + "-versions"),
            new Block.Paragraph(wording["definitions.same-versions"]),
            new Block.Terms(
            [
                new Fact(wording["column.period"], wording.Say("definitions.period", wording.Long(edition.Period), wording.Span(edition.Period))),
                .. edition.CompleteTo is { } day ? [new Fact(wording["fact.complete-to"], wording.Day(day))] : Array.Empty<Fact>(),
                new Fact(wording["fact.dataset"], edition.DatasetVersion),
                new Fact(wording["fact.library"], edition.LibraryVersion),
            ]),
            .. Restatements.Of(edition.Standing, nextTable, wording),
            new Block.Heading(wording["definitions.measures"], Anchor + "-measures"),
            .. edition.Measures.Select(measure => Of(edition.Results[measure.Code], tolerance, wording, edition.LibraryWords)),
        ]);
    }

    /// <summary>What the words of targets mean; those of a kind of target only where the edition has one.</summary>
    private static IReadOnlyList<Fact> TargetTerms(Edition edition, Exact tolerance, Wording wording)
    {
        var results = edition.Measures.Select(measure => edition.Results[measure.Code]).ToList();
        var own = results.Exists(result => result.Target is { } target && target.Tolerance != tolerance);
        return
        [
            .. StatusWords.All.Select(status => new Fact($"{status.Shape()} {status.Word(wording)}", Meaning(status, wording.Say(own ? "definitions.tolerance-or-own" : "definitions.tolerance", PerCent(tolerance, wording)), wording))),
            Told("definitions.exactness"),
            .. OnlyIf(result => result.Target?.Aim is TargetAim.YearTotal, "definitions.in-the-year"),
            .. OnlyIf(result => result.Target?.Aim is TargetAim.LastYear, "definitions.last-year"),
            .. OnlyIf(result => result.Target?.Aim is TargetAim.Limit { Per: not null }, "definitions.per-group"),
            .. OnlyIf(result => result.Comparators.Count > 0, "definitions.comparators"),
        ];

        Fact Told(string key) => new(wording[key + ".term"], wording[key]);

        IEnumerable<Fact> OnlyIf(Predicate<MeasureResult> any, string key) => results.Exists(any) ? [Told(key)] : [];
    }

    /// <summary>The tolerance of most targets: what is said once, and not of each.</summary>
    private static Exact UsualTolerance(Edition edition) => edition.Measures.Select(measure => edition.Results[measure.Code].Target?.Tolerance).OfType<Exact>()
        .GroupBy(tolerance => tolerance).MaxBy(group => group.Count())?.Key ?? Target.DefaultTolerance;

    private static string PerCent(Exact tolerance, Wording wording) => Unit.Percent.Print(tolerance, Places.Of(tolerance), wording);

    private static string Meaning(Status status, string tolerance, Wording wording) => status switch
    {
        Status.Met => wording["definitions.met"],
        Status.Near => wording.Say("definitions.near", tolerance),
        Status.Missed => wording["definitions.missed"],
        Status.NoTarget => wording["definitions.no-target"],
        _ => wording["definitions.not-known"],
    };

    private static Block.Definition Of(MeasureResult result, Exact usualTolerance, Wording wording, Func<string, string> said)
    {
        var (measure, figure) = (result.Measure, result.Figure);
        var words = MeasureInWords.Of(measure, wording, said);
        var facts = new List<Fact> { new(wording["definition.counts"], words.Counts) };
        facts.Add(new Fact(wording[words.Denominator is null ? "definition.counted" : "part.numerator"], words.Numerator));
        if (words.Denominator is { } denominator) facts.Add(new Fact(wording["part.denominator"], denominator));
        facts.Add(new Fact(wording.Long(result.Period), Worked(figure, wording)));
        if (measure.Better != Better.None) facts.Add(new Fact(wording["definition.better"], wording[measure.Better == Better.Higher ? "definition.higher" : "definition.lower"]));
        if (result.Target is { Aim: not TargetAim.None } target) facts.Add(new Fact(wording["column.target"], Held(target, result.Judgement, usualTolerance, wording)));
        facts.AddRange(result.Comparators.Select(comparator => new Fact(wording["definition.comparator"], $"{comparator.Print(wording)} ({comparator.Source.TrimEnd('.')})")));
        if (words.Notes.Count > 0) facts.Add(new Fact(wording["definition.notes"], string.Join(" ", words.Notes.Select(note => note.TrimEnd('.') + "."))));
        return new Block.Definition(MeasureAnchor.Of(measure.Code), measure.Code, measure.Title, measure.Kpi, facts);
    }

    /// <summary>"69.0%: 429 of 622", "12 days: 480 divided by 40".</summary>
    private static string Worked(Figure figure, Wording wording)
    {
        var printed = figure.Print(wording);
        if (figure is { Numerator: { } numerator, Denominator: { } denominator })
        {
            var from = figure.Unit == Unit.Percent
                ? wording.Say("definition.part-of", Plain(numerator), Plain(denominator))
                : wording.Say(figure.Times == 1 ? "definition.divided" : "definition.divided-times", Plain(numerator), Plain(denominator), Plain(figure.Times));
            printed += $": {from}";
        }

        if (figure.PublishedIn is { } source) return $"{printed} ({wording.Say("definition.published", source)})";
        return figure.Reason is { } reason ? $"{printed} ({(figure.State == FigureState.Provisional ? wording["state.provisional"] + ", " : "")}{reason.In(wording)})" : printed;
    }

    private static string Plain(Exact number) => Unit.Number(number, number.Denominator.IsOne ? 0 : 2);

    /// <summary>"65% in 2023/24. Met: 69.0% against at least 65%."</summary>
    private static string Held(Target target, Judgement judgement, Exact usualTolerance, Wording wording)
    {
        var set = Wording.Sentence(target.Aim is TargetAim.Limit ? wording.Say("definition.target-in", target.Print(wording), target.Year.Name) : target.Print(wording)) + ".";
        if (target.Aim is TargetAim.ToBeConfirmed) return set;
        return $"{set} {Wording.Sentence(judgement.Status.Word(wording))}{(judgement.IsProvisional ? ", " + wording["state.provisional"] : "")}: {judgement.Why.In(wording)}."
            + (target.Tolerance == usualTolerance ? "" : " " + wording.Say("definition.own-tolerance", PerCent(target.Tolerance, wording)));
    }
}
