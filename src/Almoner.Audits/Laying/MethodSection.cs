using Almoner.Audits.Figures;
using Almoner.Library.Caseload;
using Almoner.Reports;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Audits.Laying;

/// <summary>How the audit was done: days, averages, weights with their reasons, and what is withheld.</summary>
internal static class MethodSection
{
    public static Section Of(Layout layout)
    {
        var (rules, scheme) = (layout.Report.Rules, layout.Report.Audit.Rules.Weighting);
        return layout.Section(AuditOutline.Method,
        [
            new Block.Terms(
            [
                new Fact("Days", "The first and the last day of an allocation, a post or an absence both count: a case held on a single day counts one case-day."),
                new Fact("By day", "Case-days divided by the days on which workers had a post. Every day counts the same. It is the average that this audit goes by."),
                new Fact("At month ends", "Cases held on the last days of the months, divided by the workers in post on those days. Many councils count so; it stands beside the other."),
                new Fact("Per FTE", "Workers count with their contracted time in the team. A worker of two teams counts in each with the time there."),
                new Fact("Long absence", FormattableString.Invariant($"A spell of {rules.LongAbsenceDays} days or more. Without it, its days are taken from what is divided by, and cases stay as they are: somebody has to see to them.")),
                new Fact("Which cases count", "Those of workers who have a post in the team. Cases of others are told as a note on the records, and stand in no average."),
                new Fact("Threshold", $"A worker with more than {AuditMeasure.Number(rules.Threshold)} cases is above it."),
                new Fact("Small groups", layout.Report.IsPublic
                    ? FormattableString.Invariant($"Figures of fewer than {rules.SmallestGroup} workers are withheld, with as many others as keep them from being found: whenever a withheld group, or any set of fewer than {rules.SmallestGroup} workers, would follow from the printed ones by adding up and taking away, within a table or across tables (a role within its profession, a team within the whole), the next smallest is withheld too. So it is with counts from 1 to {rules.SmallestGroup - 1}; 0 is told. The smallest and largest caseload and the longest wait are one person's and not told. No worker is named.")
                    : "This is the whole form, for those who manage the teams. It tells single workers apart and is not to be published."),
            ]),
            new Block.Heading("How cases are weighed", "method-weights"),
            new Block.Paragraph(scheme.Reasons),
            new Block.Terms(
            [
                .. scheme.Factors.Select(factor => new Fact(PeriodWords.Sentence(factor.Field), $"{string.Join(", ", factor.Points.Select(point => $"{point.Key} {Points(point.Value)}"))}. A case weighs the sum of its three.")),
                new Fact("Role", string.Join(", ", scheme.RoleShares.Select(role => $"{role.Key} {WorkloadSection.Percent(role.Value)} of the points"))),
                new Fact("Points of a worker", $"{Points(scheme.FullPoints)} full time, less {WorkloadSection.Percent(scheme.ProtectedShare)} for what is no case work, less {WorkloadSection.Percent(scheme.NewlyQualifiedReduction)} of the rest while newly qualified; none on long absence."),
                new Fact("Bands", string.Join(", ", scheme.Bands.Select((band, place) => InWords(band, place == 0 ? null : scheme.Bands[place - 1])))),
            ]),
        ]);
    }

    private static string InWords(CapacityBand band, CapacityBand? below) => band.UpTo is { } most ? $"{band.Name}: up to {Points(most)}%" : $"{band.Name}: over {Points(below?.UpTo ?? 0)}%";

    private static string Points(Exact points) => Unit.Number(points, points.Denominator.IsOne ? 0 : 1);
}
