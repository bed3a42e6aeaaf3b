using System.Globalization;
using Almoner.Caseload.Averages;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Audits.Figures;

/// <summary>One kind of figure of an audit, with what it means.</summary>
/// <param name="Code">Its code, the same in every audit: "CASELOAD-TW".</param>
/// <param name="Title">Its title.</param>
/// <param name="Counts">What it is worked out from, in words.</param>
/// <param name="Numerator">What is counted or added up, in words.</param>
/// <param name="Denominator">What that is divided by, in words; null where nothing is.</param>
/// <param name="Reads">The record sets that it reads.</param>
/// <param name="Rule">The numbers of the library that it depends on: another text where it is worked out another way.</param>
public sealed record AuditMeasure(string Code, Phrase Title, Phrase Counts, Phrase Numerator, Phrase? Denominator, IReadOnlyList<string> Reads, string Rule)
{
    internal const string Capacity = "CAPACITY";
    internal const string CapacityLeast = "CAPACITY-LEAST";
    internal const string CapacityMost = "CAPACITY-MOST";
    internal const string PointsPerCase = "POINTS-PER-CASE";
    internal const string Each = "CASELOAD-EACH";
    internal const string Smallest = "CASELOAD-SMALLEST";
    internal const string LowerQuartile = "CASELOAD-Q1";
    internal const string Median = "CASELOAD-MEDIAN";
    internal const string UpperQuartile = "CASELOAD-Q3";
    internal const string Largest = "CASELOAD-LARGEST";
    internal const string Above = "CASELOAD-ABOVE";
    internal const string Earlier = "CASELOAD-EARLIER";
    internal const string Began = "FLOW-BEGAN";
    internal const string Ended = "FLOW-ENDED";
    internal const string FromSameTeam = "FLOW-WITHIN";
    internal const string FromOtherTeam = "FLOW-IN";
    internal const string ToOtherTeam = "FLOW-OUT";
    internal const string Changes = "CHANGES";
    internal const string ChangedTwice = "CHANGED-TWICE";
    internal const string Waiting = "WAITING";
    internal const string WaitMedian = "WAIT-MEDIAN";
    internal const string WaitLongest = "WAIT-LONGEST";
    internal const string Quiet = "QUIET";
    internal const string Agree = "SURVEY-AGREE";
    internal const string Score = "SURVEY-SCORE";

    private static readonly string[] Held = ["allocations", "worker_posts", "worker_absences", "workers"];
    private static readonly string[] Weighed = [.. Held, "case_weights"];

    /// <summary>The kind of figure with a code, in any case; null for none.</summary>
    public static AuditMeasure? Find(string code, CaseloadRules rules) => All(rules).FirstOrDefault(measure => measure.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>"CASELOAD-TW", "CASELOAD-ME-FTE-PRESENT".</summary>
    internal static string Of(AverageKind kind) =>
        $"CASELOAD-{(kind.Method == AverageMethod.TimeWeighted ? "TW" : "ME")}{(kind.Per == AveragePer.Worker ? "" : "-FTE")}{(kind.WithoutLongAbsence ? "-PRESENT" : "")}";

    /// <summary>Every kind of figure, in the order in which an audit tells them.</summary>
    internal static IReadOnlyList<AuditMeasure> All(CaseloadRules rules)
    {
        var (audit, scheme) = (rules.Audit, rules.Weighting);
        var absence = Say($"absence is long from {audit.LongAbsenceDays} days on");
        var points = Points(scheme);
        var within = Say($"within {audit.ReallocatedWithinDays} days");
        var noContact = Phrase.Count("span.days", audit.NoContactDays);
        return
        [
            .. AverageKind.All.Select(kind => OfAverage(kind, absence)),
            new(Capacity, Titled("capacity"), Counted("every-day"), Part("points"), Whole("points-present"), Weighed, $"{points}; {absence}"),
            new(CapacityLeast, Titled("capacity-least"), Counted("vary"), Part("points"), Whole("points"), Weighed, $"{points}; {absence}"),
            new(CapacityMost, Titled("capacity-most"), Counted("vary"), Part("points"), Whole("points"), Weighed, $"{points}; {absence}"),
            new(PointsPerCase, Titled("points"), Counted("cases"), Part("points"), Whole("weighed"), Weighed, points),
            new(Smallest, Titled("smallest"), Counted("own"), Part("smallest"), null, Held, ""),
            new(LowerQuartile, Titled("lower"), Counted("own"), Part("lower", audit.SmallestGroup), null, Held, ""),
            new(Median, Titled("median"), Counted("own"), Part("middle", audit.SmallestGroup), null, Held, ""),
            new(UpperQuartile, Titled("upper"), Counted("own"), Part("upper", audit.SmallestGroup), null, Held, ""),
            new(Largest, Titled("largest"), Counted("own"), Part("largest"), null, Held, ""),
            new(Above, Titled("above"), Counted("own"), Part("above", Number(audit.Threshold)), Whole("workers"), Held, Say($"threshold {audit.Threshold}")),
            new(Each, Titled("each"), Counted("own"), Part("own", audit.SmallestGroup), null, Held, ""),
            new(Earlier, Titled("earlier"), Counted("published"), Part("published"), null, [], ""),
            new(Began, Titled("began"), Counted("allocations"), Part("began"), null, ["allocations"], ""),
            new(Ended, Titled("ended"), Counted("allocations"), Part("ended"), null, ["allocations"], ""),
            new(FromSameTeam, Titled("within"), Counted("lead"), Part("within"), null, ["allocations"], within),
            new(FromOtherTeam, Titled("in"), Counted("lead"), Part("in"), null, ["allocations"], within),
            new(ToOtherTeam, Titled("out"), Counted("lead"), Part("out"), null, ["allocations"], within),
            new(Changes, Titled("changes"), Counted("people"), Part("changes"), Whole("people"), ["allocations"], within),
            new(ChangedTwice, Titled("changed-twice"), Counted("people"), Part("changed-twice"), Whole("people"), ["allocations"], within),
            new(Waiting, Titled("waiting"), Counted("open"), Part("waiting"), null, ["allocations", "cases"], ""),
            new(WaitMedian, Titled("wait-median"), Counted("unheld"), Part("waited"), null, ["allocations", "cases"], ""),
            new(WaitLongest, Titled("wait-longest"), Counted("unheld"), Part("waited"), null, ["allocations", "cases"], ""),
            new(Quiet, Titled("quiet"), Counted("led"), Part("quiet", noContact), Whole("all"), ["allocations", "case_contacts", "reviews"], Say($"more than {audit.NoContactDays} days")),
            new(Agree, Titled("agree"), Counted("answers"), Part("agree"), Whole("said"), ["staff_survey"], ""),
            new(Score, Titled("score"), Counted("answers"), Part("scores"), Whole("scored"), ["staff_survey"], ""),
        ];
    }

    private static Phrase Titled(string name) => Phrase.Of("audit.figure." + name);

    private static Phrase Counted(string name) => Phrase.Of("audit.counts." + name);

    private static Phrase Part(string name, object? value = null) => Phrase.Of("audit.part." + name, value);

    private static Phrase Whole(string name) => Phrase.Of("audit.whole." + name);

    private static AuditMeasure OfAverage(AverageKind kind, string absence)
    {
        var byDay = kind.Method == AverageMethod.TimeWeighted;
        var name = (byDay, kind.Per == AveragePer.Worker, kind.WithoutLongAbsence) switch
        {
            (true, true, false) => "day",
            (true, true, true) => "day-present",
            (true, false, false) => "day-fte",
            (true, false, true) => "day-fte-present",
            (false, true, false) => "end",
            (false, true, true) => "end-present",
            (false, false, false) => "end-fte",
            (false, false, true) => "end-fte-present",
        };
        return new AuditMeasure(
            Of(kind), Phrase.Of("audit.figure.average." + name), Counted(byDay ? "day" : "month-end"), Part(byDay ? "held-day" : "held-end"), Phrase.Of("audit.whole.average." + name), Held, kind.WithoutLongAbsence ? absence : "");
    }

    /// <summary>Everything in the scheme that a figure depends on.</summary>
    private static string Points(WeightingScheme scheme) => string.Join("; ",
    [
        Say($"full {scheme.FullPoints}, protected {scheme.ProtectedShare}, newly qualified {scheme.NewlyQualifiedReduction}"),
        .. scheme.Factors.Select(factor => $"{factor.Field} {string.Join(", ", factor.Points.Select(point => Say($"{point.Key} {point.Value}")))} +/- {factor.Vary}"),
        "roles " + string.Join(", ", scheme.RoleShares.Select(role => Say($"{role.Key} {role.Value}"))),
    ]);

    internal static string Number(Exact number) => Unit.Number(number, number.Denominator.IsOne ? 0 : 1);

    private static string Say(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
