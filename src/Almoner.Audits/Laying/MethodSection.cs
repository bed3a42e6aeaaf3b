using Almoner.Audits.Figures;
using Almoner.Library.Caseload;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Audits.Laying;

/// <summary>How the audit was done: days, averages, weights with their reasons, and what is withheld.</summary>
internal static class MethodSection
{
    public static Section Of(Layout layout)
    {
        var (wording, library) = (layout.Wording, layout.Library);
        var (rules, scheme) = (layout.Report.Rules, layout.Report.Audit.Rules.Weighting);
        return layout.Section(AuditOutline.Method,
        [
            new Block.Terms(
            [
                Told("audit.method.days"),
                new Fact(wording["audit.by-day"], wording["audit.method.by-day"]),
                new Fact(wording["audit.at-month-ends"], wording["audit.method.at-month-ends"]),
                Told("audit.method.per-fte"),
                Told("audit.method.long-absence", wording.Count("span.days", rules.LongAbsenceDays)),
                Told("audit.method.cases"),
                Told("audit.method.threshold", AuditMeasure.Number(rules.Threshold)),
                new Fact(wording["audit.method.small-groups.term"], layout.Report.IsPublic ? wording.Say("audit.method.small-groups", rules.SmallestGroup, rules.SmallestGroup - 1) : wording["audit.method.whole"]),
            ]),
            new Block.Heading(wording["audit.method.weights"], "method-weights"),
            new Block.Paragraph(library.Said(scheme.Reasons)),
            new Block.Terms(
            [
                .. scheme.Factors.Select(factor => new Fact(Wording.Sentence(library.Said(factor.Field)), wording.Say("audit.method.factor", string.Join(", ", factor.Points.Select(point => $"{library.Said(point.Key)} {Points(point.Value)}"))))),
                new Fact(wording["audit.role"], string.Join(", ", scheme.RoleShares.Select(role => wording.Say("audit.method.role-share", library.Said(role.Key), WorkloadSection.Percent(role.Value, wording))))),
                Told("audit.method.worker", Points(scheme.FullPoints), WorkloadSection.Percent(scheme.ProtectedShare, wording), WorkloadSection.Percent(scheme.NewlyQualifiedReduction, wording)),
                new Fact(wording["audit.method.bands"], string.Join(", ", scheme.Bands.Select((band, place) => InWords(band, place == 0 ? null : scheme.Bands[place - 1], layout)))),
            ]),
        ]);

        Fact Told(string key, params string[] values) => new(wording[key + ".term"], wording.Say(key, values));
    }

    private static string InWords(CapacityBand band, CapacityBand? below, Layout layout)
    {
        var name = layout.Library.Said(band.Name);
        return band.UpTo is { } most ? layout.Wording.Say("audit.method.band-to", name, Points(most)) : layout.Wording.Say("audit.method.band-over", name, Points(below?.UpTo ?? 0));
    }

    private static string Points(Exact points) => Unit.Number(points, points.Denominator.IsOne ? 0 : 1);
}
