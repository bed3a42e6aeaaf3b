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
public sealed record AuditMeasure(string Code, string Title, string Counts, string Numerator, string? Denominator, IReadOnlyList<string> Reads, string Rule)
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
        var spread = "each worker's own average: case-days divided by the days in post";
        return
        [
            .. AverageKind.All.Select(kind => OfAverage(kind, absence)),
            new(Capacity, "Capacity used", "every day of the period, every case with its points, every worker with the points that can be carried", "points carried, each day", "points that could be carried, each day; none on long absence", Weighed, $"{points}; {absence}"),
            new(CapacityLeast, "Capacity used, at the least", "the same, while every point may be wrong by the declared part", "points carried, each day", "points that could be carried, each day", Weighed, $"{points}; {absence}"),
            new(CapacityMost, "Capacity used, at the most", "the same, while every point may be wrong by the declared part", "points carried, each day", "points that could be carried, each day", Weighed, $"{points}; {absence}"),
            new(PointsPerCase, "Points of a case", "every day of the period, every case with its points", "points carried, each day", "cases with weights, each day", Weighed, points),
            new(Smallest, "Smallest caseload", spread, "the smallest", null, Held, ""),
            new(LowerQuartile, "Lower quartile of caseloads", spread, "the value that a quarter of workers do not exceed, by the inclusive method", null, Held, ""),
            new(Median, "Median caseload", spread, "the middle value; of two in the middle their mean", null, Held, ""),
            new(UpperQuartile, "Upper quartile of caseloads", spread, "the value that three quarters of workers do not exceed, by the inclusive method", null, Held, ""),
            new(Largest, "Largest caseload", spread, "the largest", null, Held, ""),
            new(Above, "Workers above the threshold", spread, Say($"workers with more than {Number(audit.Threshold)} cases"), "all workers", Held, Say($"threshold {audit.Threshold}")),
            new(Each, "Caseload of each worker", spread, Say($"the worker's own average; workers stand in the order of their caseloads and are not named. In the public form the mean of {audit.SmallestGroup} or more neighbours in that order"), null, Held, ""),
            new(Earlier, "Average caseload in an earlier audit", "the averages that were published", "as published", null, [], ""),
            new(Began, "Allocations that began", "allocations of any role", "those whose first day lies in the months", null, ["allocations"], ""),
            new(Ended, "Allocations that ended", "allocations of any role", "those whose last day lies in the months", null, ["allocations"], ""),
            new(FromSameTeam, "Cases taken over within the team", "allocations to a lead worker", "those that follow another lead worker of the team", null, ["allocations"], Say($"within {audit.ReallocatedWithinDays} days")),
            new(FromOtherTeam, "Cases taken over from other teams", "allocations to a lead worker", "those that follow a lead worker of another team", null, ["allocations"], Say($"within {audit.ReallocatedWithinDays} days")),
            new(ToOtherTeam, "Cases given to other teams", "allocations to a lead worker", "those that a lead worker of another team follows", null, ["allocations"], Say($"within {audit.ReallocatedWithinDays} days")),
            new(Changes, "Changes of lead worker", "people who had a lead worker in the period", "changes from one lead worker to another", "people", ["allocations"], Say($"within {audit.ReallocatedWithinDays} days")),
            new(ChangedTwice, "People who changed lead worker twice or more", "people who had a lead worker in the period", "those who changed at least twice", "people", ["allocations"], Say($"within {audit.ReallocatedWithinDays} days")),
            new(Waiting, "Cases that nobody holds", "open cases, and cases whose last worker gave them up for another", "those without a worker on the last day", null, ["allocations", "cases"], ""),
            new(WaitMedian, "Days that unallocated cases have waited, the middle one", "cases that nobody holds on the last day", "days since the case opened, or since its last worker gave it up", null, ["allocations", "cases"], ""),
            new(WaitLongest, "Days that unallocated cases have waited, the longest", "cases that nobody holds on the last day", "days since the case opened, or since its last worker gave it up", null, ["allocations", "cases"], ""),
            new(Quiet, "Cases without contact or review for long", "cases with a lead worker on the last day", Say($"those without a contact or review for more than {audit.NoContactDays} days"), "all of them", ["allocations", "case_contacts", "reviews"], Say($"more than {audit.NoContactDays} days")),
            new(Agree, "Staff who agree", "answers to a survey of staff", "those who agree", "those who said whether they do", ["staff_survey"], ""),
            new(Score, "Mean score of staff", "answers to a survey of staff", "scores from 1, strongly disagree, to 5, strongly agree", "answers with a score", ["staff_survey"], ""),
        ];
    }

    private static AuditMeasure OfAverage(AverageKind kind, string absence)
    {
        var byDay = kind.Method == AverageMethod.TimeWeighted;
        var per = kind.Per == AveragePer.Worker ? "worker" : "full-time equivalent";
        var (without, days) = (kind.WithoutLongAbsence ? ", without long absence" : "", byDay ? "days in post" : "in post on the last day of each month");
        return new AuditMeasure(
            Of(kind), $"Average caseload per {per}, {(byDay ? "by day" : "at month ends")}{without}",
            byDay ? "every day of the period; the first and the last day of an allocation and of a post both count" : "the last day of each month of the period",
            byDay ? "cases held, each day" : "cases held on the last days of months",
            (kind.Per == AveragePer.Worker ? $"workers, {days}" : $"full-time equivalents, {days}") + (kind.WithoutLongAbsence ? ", without those on long absence" : ""),
            Held, kind.WithoutLongAbsence ? absence : "");
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
