using Almoner.Editions.Frozen;
using Almoner.Records.Store;

namespace Almoner.Audits.Figures;

/// <summary>Turns an audit into data that lasts.</summary>
public static class AuditFreezing
{
    /// <param name="report">The audit; it stands in the register.</param>
    /// <param name="dataset">The dataset version that it was worked out from.</param>
    public static FrozenEdition Freeze(AuditReport report, DatasetVersion dataset)
    {
        var standing = report.Standing ?? throw new ArgumentException("Only an audit that stands in the register can be frozen.", nameof(report));
        var figures = AuditFigures.Of(report);
        var told = figures.Select(figure => figure.Code).ToHashSet();
        var withheld = FormattableString.Invariant($"withheld below {report.Rules.SmallestGroup} people");
        return new FrozenEdition(
            FrozenEdition.CurrentFormat,
            standing.Id,
            standing.Number,
            Freezing.Superseded(standing),
            AuditReport.Name,
            AuditReport.Title,
            report.Ground.Council,
            report.Ground.YearStart,
            report.Period.Name,
            report.Ground.CompleteTo,
            report.Ground.DatasetVersion,
            report.LibraryVersion,
            null,
            Freezing.Files(dataset),
            [.. AuditMeasure.All(report.Audit.Rules).Where(measure => told.Contains(measure.Code)).Select(measure => new FrozenMeasure(
                measure.Code, measure.Title, false, string.Join("; ", new[] { measure.Numerator, measure.Denominator, measure.Rule, report.IsPublic ? withheld : "" }.Where(part => !string.IsNullOrEmpty(part))),
                measure.Counts, measure.Numerator, measure.Denominator, [], measure.Reads, null, null, null))],
            [.. figures.Select(figure => Freezing.Freeze(figure.Code, figure.Period, figure.Groups, figure.Figure))],
            Freezing.Words(report.Commentary),
            report.Actions.Count == 0 ? null : [.. report.Actions.Select(action => new FrozenAction(action.On.Text, action.What, action.Owner, action.Due, action.DoneOn))]);
    }
}
