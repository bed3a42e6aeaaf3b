using System.Globalization;
using Almoner.Editions.Commentary;
using Almoner.Library.Measures;
using Almoner.Library.Targets;
using Almoner.Terms;

namespace Almoner.Editions.Drafting;

/// <summary>
/// Proposes factual sentences about every measure that moved, for a person to edit: by how much and against what, what it is a part of, how far
/// it is from its target. Every number in them is bound. They tell no cause and hold no opinion.
/// </summary>
public sealed class Draft
{
    private readonly Edition edition;
    private readonly Quarter quarter;
    private readonly List<Measure> measures;

    private Draft(Edition edition, Quarter quarter) => (this.edition, this.quarter, measures) = (edition, quarter, [.. edition.Measures]);

    /// <summary>The proposals, in the order in which the measures stand in the report.</summary>
    public static IReadOnlyList<Proposal> Of(Edition edition)
    {
        var draft = new Draft(edition, (Quarter)edition.Period);
        return [.. draft.measures.Select(measure => edition.Results[measure.Code]).Where(HasMoved).Select(draft.Propose)];
    }

    /// <summary>Whether it prints another value than a quarter or a year before.</summary>
    private static bool HasMoved(MeasureResult result) => Moved(result.SinceQuarterBefore) || Moved(result.SinceYearBefore);

    private static bool Moved(Change? change) => change is not null && change.Difference.Round(change.Decimals) != 0;

    private Proposal Propose(MeasureResult result)
    {
        var (measure, code) = (result.Measure, result.Measure.Code);
        var (now, before) = (Short(quarter), Short(quarter.Plus(-1)));
        var moves = new List<string>();
        if (result.SinceQuarterBefore is not null) moves.Add($"{{{code} change {before} {now}}} on the quarter before ({{{code}.{before}}})");
        if (result.SinceYearBefore is not null) moves.Add($"{{{code} change {now} last year}} on the same quarter last year ({{{code}.{now} last year}})");
        var sentences = new List<string> { $"{measure.Title}: {{{code}.{now}}} in quarter {quarter.Number.ToString(CultureInfo.InvariantCulture)}, {string.Join(" and ", moves)}." };
        if (Share(result, now) is { } share) sentences.Add(share);
        if (Target(result, now) is { } target) sentences.Add(target);
        return new Proposal(new Subject.OfMeasure(code), string.Join(" ", sentences));
    }

    /// <summary>What it is a share of: a percentage of its denominator, a count of the count that holds it.</summary>
    private string? Share(MeasureResult result, string now)
    {
        var code = result.Measure.Code;
        if (result.Measure.Unit == Unit.Percent && result.Figure.Denominator is not null) return $"That is {{{code}.{now} numerator}} of {{{code}.{now} denominator}}.";
        if (Subsets.WholeOf(result.Measure, measures) is not { } whole || edition.Results[whole.Code].Figure.Value is not { IsZero: false }) return null;
        return $"That is {{{code}.{now} of {whole.Code}.{now}}} of the {{{whole.Code}.{now}}} under {whole.Code} ({whole.Title}).";
    }

    /// <summary>How far it is from its target, as far as the target is one value; otherwise what the target is.</summary>
    private static string? Target(MeasureResult result, string now)
    {
        var code = result.Measure.Code;
        return result.Target?.Aim switch
        {
            TargetAim.Limit { Per: null } => $"The target is {{{code} target}}; this is {{{code}.{now} from target}} it.",
            TargetAim.YearTotal => $"So far this year it is {{{code}.ytd}}; the target is {{{code} target}}.",
            TargetAim.Limit or TargetAim.LastYear => $"The target is {{{code} target}}.",
            _ => null,
        };
    }

    /// <summary>"q2", or "2022/23 q4" for a quarter of another year.</summary>
    private string Short(Quarter other)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"q{other.Number}");
        return other.Year == quarter.Year ? name : $"{other.Year.Name} {name}";
    }
}

/// <summary>Words proposed for a subject.</summary>
public sealed record Proposal(Subject On, string Text);
