using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library.Measures;

/// <summary>The keys of <c>measures/*.yaml</c>.</summary>
internal static class MeasureShape
{
    private static readonly Shape Span = new("span", "Where a row begins and ends in time.",
    [
        new("from", new Kind.Name(), "The date it begins", Required: true),
        new("to", new Kind.Name(), "The date it ends; empty while it goes on", Required: true),
    ]);

    private static readonly Shape Percentage = new("percentage", "A part as a share of the whole.",
    [
        new("of", new Kind.Choice("rows", "people"), "What is counted; default rows"),
        new("meeting", new Kind.Expression(), "The condition that the part meets", Required: true),
        new("in", new Kind.Choice("every row", "any row"), "For people with several rows in the period: whether every one must meet the condition, or any"),
    ]);

    private static readonly Key[] Counting =
    [
        new("of", new Kind.Name(), "The record set it counts over"),
        new("where", new Kind.Expression(), "Which rows; a row counts only where this is true"),
        new("counted_on", new Kind.Name(), "For events: the date that puts a row into its period"),
        new("open", new Kind.Mapping(Span), "For stocks: rows open at the end of the period's last day"),
        new("during", new Kind.Mapping(Span), "For rows that touched the period at all, both ends included"),
        new("count", new Kind.Choice("rows", "people"), "Works out the number of rows, or of different people"),
        new("sum", new Kind.Expression(), "Works out the sum of a number"),
    ];

    private static readonly Key Supplied = new("supplied", new Kind.Text(), "The name of a figure that another body supplies, in the record set supplied_figures: its last value of the period");

    private static readonly Shape Part = new("part of a ratio", "The numerator or denominator: a measure, a supplied figure, or something counted.",
    [
        new("measure", new Kind.MeasureCode(), "Another measure's count, sum or supplied figure, instead of the keys below"),
        Supplied,
        .. Counting,
    ]);

    private static readonly Shape Population = new("population", "The people that a rate divides by, from the record set populations.",
    [
        new("age_from", new Kind.Whole(0, 130), "The youngest age, included; without it, from birth"),
        new("age_to", new Kind.Whole(0, 130), "The oldest age, included; without it, and over"),
    ]);

    private static readonly Shape Rate = new("rate", "Rows or people by so many people who live in the area.",
    [
        new("count", new Kind.Choice("rows", "people"), "What is counted", Required: true),
        new("per", new Kind.Whole(Unit.FewestInRate, Unit.MostInRate), "By how many people: 1000, 10000", Required: true),
        new("population", new Kind.Mapping(Population), "Of which ages; {} for everybody", Required: true),
    ]);

    private static readonly Shape Ratio = new("ratio", "One amount over another.",
    [
        new("numerator", new Kind.Mapping(Part), "What is divided", Required: true),
        new("denominator", new Kind.Mapping(Part), "What it is divided by", Required: true),
        new("as", new Kind.Choice("percent", "number"), "Whether it is printed as a percentage; default number"),
        new("times", new Kind.Number(), "What the ratio is multiplied by; default 1"),
    ]);

    public static readonly Shape Measure = new("measure", "What is counted over which rows, where they stand in time, what is worked out, and how it is read.",
    [
        new("code", new Kind.MeasureCode(), "The measure's code", Required: true),
        new("title", new Kind.Text(), "Its name for readers", Required: true),
        TranslationReader.Of("title"),
        new("kpi", new Kind.YesNo(), "Whether it is a key performance indicator"),
        new("better", new Kind.Choice("higher", "lower"), "Which way is better; without it, neither"),
        new("unit", new Kind.Text(), "What it is measured in: count, percent, days, working days, hours, years, FTE, days per FTE, rate per N"),
        new("decimals", new Kind.Whole(0, 4), "Decimals printed; by default as the unit says"),
        new("since", new Kind.Month(), "The first month it was measured in"),
        .. Counting,
        new("mean", new Kind.Expression(), "Works out the mean of a number over the rows where it is known"),
        new("median", new Kind.Expression(), "Works out the middle value of a number"),
        new("maximum", new Kind.Expression(), "Works out the largest value of a number"),
        new("percentage", new Kind.Mapping(Percentage), "Works out a share"),
        new("rate", new Kind.Mapping(Rate), "Works out a rate by population"),
        new("ratio", new Kind.Mapping(Ratio), "Works out one amount over another"),
        Supplied,
        new("breakdowns", new Kind.ListOf(new Kind.Name()), "The fields it may be broken down by"),
        new("cumulative", new Kind.Choice("financial year"), "Counts from the start of the financial year"),
        new("over_months", new Kind.Choice("mean"), "For stocks: a longer period's figure is the mean of its month ends"),
        new("ripens_after", new Kind.Span(), "How long after a period its figure may still change"),
        new("source", new Kind.Text(), "Where the definition comes from"),
        TranslationReader.Of("source"),
        new("about", new Kind.Text(), "A note to readers"),
        TranslationReader.Of("about"),
    ]);

    public static readonly Shape File = new("file of measures", "The measures of one section.",
    [
        new("measures", new Kind.ListOf(new Kind.Mapping(Measure)), "The measures", Required: true),
    ]);
}
