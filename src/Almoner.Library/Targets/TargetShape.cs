using Almoner.Library.Yaml;

namespace Almoner.Library.Targets;

/// <summary>The keys of <c>targets/*.yaml</c>.</summary>
internal static class TargetShape
{
    private static readonly Shape Target = new("target", "What a measure should reach.",
    [
        new("value", new Kind.Number(), "The value to reach, in the measure's unit: at least it where higher is better, at most it where lower is"),
        new("at_least", new Kind.Number(), "The value or more"),
        new("at_most", new Kind.Number(), "The value or less"),
        new("above", new Kind.Number(), "More than the value"),
        new("below", new Kind.Number(), "Less than the value"),
        new("year_total", new Kind.Number(), "What the counts or sums of the whole financial year should come to"),
        new("more_than", new Kind.Choice("last year"), "More than in the year before"),
        new("less_than", new Kind.Choice("last year"), "Less than in the year before"),
        new("profile", new Kind.Either(new Kind.Choice("even"), new Kind.ListOf(new Kind.Number())), "Per cent of the year's total due by the end of each of the four quarters; default even: [25, 50, 75, 100]"),
        new("per", new Kind.Name(), "A breakdown of the measure; every one of its groups must reach the value"),
        new("tolerance", new Kind.Number(), "Per cent of the target within which a miss is near; by default as the file says"),
        new("from", new Kind.Day(), "The first day it is in force; by default the first of the year"),
        new("to", new Kind.Day(), "The last day it is in force; by default the day before the next one begins, or the last of the year"),
    ]);

    private static readonly Shape Comparator = new("comparator", "A value that stands beside a figure and is no target.",
    [
        new("name", new Kind.Text(), "What it is, such as All-Wales average", Required: true),
        new("value", new Kind.Number(), "The value, in the measure's unit", Required: true),
        new("source", new Kind.Text(), "Where it was published", Required: true),
    ]);

    public static readonly Shape File = new("year of targets", "The targets of one financial year.",
    [
        new("year", new Kind.Text(), "The financial year, such as 2023/24", Required: true),
        new("tolerance", new Kind.Number(), "Per cent of a target within which a miss is near; default 5"),
        new("targets", new Kind.MapOf(new Kind.Either(new Kind.Choice("to be confirmed", "none"), new Kind.Mapping(Target), new Kind.ListOf(new Kind.Mapping(Target)))),
            "For each measure's code, its target; a list where it changes in the year", Required: true),
        new("comparators", new Kind.MapOf(new Kind.ListOf(new Kind.Mapping(Comparator))), "For each measure's code, values that stand beside its figures and are no targets"),
    ]);
}
