using System.Globalization;
using Almoner.Caseload;
using Almoner.Caseload.Averages;
using Almoner.Caseload.Distribution;
using Almoner.Caseload.Movement;
using Almoner.Caseload.Survey;
using Almoner.Caseload.Workload;
using Almoner.Editions;
using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Terms;

namespace Almoner.Audits.Figures;

/// <summary>Every figure of an audit, flat.</summary>
public static class AuditFigures
{
    private static readonly (CaseloadOf Values, string Name)[] Spreads = [(CaseloadOf.Span, "over the period"), (CaseloadOf.SpanPerFte, "over the period, per FTE"), (CaseloadOf.Day, "on the last day")];

    /// <summary>With their measures: what is frozen, verified and compared, and told as data.</summary>
    public static EditionFigures WithMeasures(AuditReport report)
    {
        var figures = Of(report);
        var measures = AuditMeasure.All(report.Audit.Rules);
        var first = figures.DistinctBy(figure => figure.Code).ToDictionary(figure => figure.Code, figure => figure.Figure);
        var withheld = report.IsPublic ? string.Create(CultureInfo.InvariantCulture, $"withheld below {report.Rules.SmallestGroup} people") : "";
        return new EditionFigures(
            AuditReport.Name,
            Wording.English["audit.title"],
            report.Ground.Council,
            report.Period,
            report.Ground.CompleteTo,
            report.Ground.DatasetVersion,
            report.LibraryVersion,
            report.Standing,
            [.. measures.Where(measure => first.ContainsKey(measure.Code)).Select(measure => new EditionMeasure(
                measure.Code, measure.Title.ToString(), first[measure.Code].Unit, first[measure.Code].Decimals,
                string.Join("; ", new[] { measure.Numerator.ToString(), measure.Denominator?.ToString(), measure.Rule, withheld }.Where(part => !string.IsNullOrEmpty(part))),
                new MeasureInWords(measure.Counts.ToString(), measure.Numerator.ToString(), measure.Denominator?.ToString(), []), measure.Reads))],
            figures)
        {
            Translations = new Translations(measures.ToDictionary(measure => measure.Title.ToString(), measure => measure.Title.In(Wording.Welsh)), []),
            ForPublication = report.IsPublic,
        };
    }

    public static IReadOnlyList<CodedFigure> Of(AuditReport report)
    {
        var (audit, period) = (report.Audit, report.Period);
        // Of a single month the trend and the whole are one.
        return [.. new List<CodedFigure>(
        [
            .. Enum.GetValues<By>().SelectMany(by => audit.Averages.Rows(by)).Concat(audit.Averages.Trend(By.Whole)).Concat(audit.Averages.Trend(By.Team)).SelectMany(Of),
            .. Enum.GetValues<By>().SelectMany(by => audit.Workload.Rows(by)).SelectMany(Of),
            .. audit.Workload.Sensitivity.Teams.SelectMany(team => Of(team, period)),
            .. audit.Distribution.Rows.SelectMany(row => Of(row, period)),
            .. (report.Comparison?.Teams ?? []).Where(team => team.Before is not null).Select(team => new CodedFigure(AuditMeasure.Earlier, report.Comparison!.With.Period, [new("team", team.Team), new("earlier_team", team.EarlierTeam)], team.Before!)),
            .. (report.Comparison?.Teams ?? []).Where(team => team.NowInSameMonths is not null).Select(team => new CodedFigure(AuditMeasure.Of(AverageKind.All[0]), report.Comparison!.SameMonths!, [new("team", team.Team)], team.NowInSameMonths!)),
            .. audit.Movement.Flows.SelectMany(Of),
            new(AuditMeasure.Changes, period, [], audit.Movement.Changes.PerPerson),
            new(AuditMeasure.ChangedTwice, period, [], audit.Movement.Changes.ShareWithAtLeast(2)),
            .. audit.Movement.Waiting.SelectMany(row => Of(row, period)),
            .. audit.Movement.Quiet.Select(row => new CodedFigure(AuditMeasure.Quiet, period, Team(row.By, row.Team), row.Share)),
            .. report.Survey.SelectMany(question => question.Results.SelectMany(result => Of(result, report.IsPublic, isLast: result == question.Results[^1]))),
        ]).DistinctBy(figure => (figure.Code, figure.Period.Name, string.Join('|', figure.Groups)))];
    }

    private static IEnumerable<CodedFigure> Of(AverageRow row) => AverageKind.All.Select(kind => new CodedFigure(AuditMeasure.Of(kind), row.Period, Group(row.By, row.Group), row[kind]));

    private static IEnumerable<CodedFigure> Of(WorkloadRow row) =>
    [
        new(AuditMeasure.Capacity, row.Period, Group(row.By, row.Group), row.CapacityUsed),
        new(AuditMeasure.PointsPerCase, row.Period, Group(row.By, row.Group), row.PointsPerCase),
    ];

    private static IEnumerable<CodedFigure> Of(TeamRange team, Period period) =>
    [
        new(AuditMeasure.CapacityLeast, period, [new("team", team.Team)], team.Least),
        new(AuditMeasure.CapacityMost, period, [new("team", team.Team)], team.Most),
    ];

    private static IEnumerable<CodedFigure> Of(DistributionRow row, Period period)
    {
        IReadOnlyList<FigureGroup> groups = [.. Group(row.By, row.Group), new("caseload", Spreads.First(spread => spread.Values == row.Values).Name)];
        return
        [
            new(AuditMeasure.Smallest, period, groups, row.Smallest),
            new(AuditMeasure.LowerQuartile, period, groups, row.LowerQuartile),
            new(AuditMeasure.Median, period, groups, row.Median),
            new(AuditMeasure.UpperQuartile, period, groups, row.UpperQuartile),
            new(AuditMeasure.Largest, period, groups, row.Largest),
            new(AuditMeasure.Above, period, groups, row.AboveThreshold),
            // Everybody together would tell the workers of withheld teams apart.
            .. row.By == By.Whole ? [] : Each(row).Select((figure, index) => new CodedFigure(AuditMeasure.Each, period, [.. groups, new("worker_number", (index + 1).ToString(CultureInfo.InvariantCulture))], figure)),
        ];
    }

    /// <summary>The caseload of each worker of a group, the smallest first; in the public form the mean of neighbours.</summary>
    internal static IEnumerable<Figure> Each(DistributionRow row) =>
        row.InOrder.Select(row.Told).Select(figure => row.AreMeans ? figure.AsPrinted() : figure);

    private static IEnumerable<CodedFigure> Of(FlowRow row)
    {
        var groups = Team(row.Team is null ? By.Whole : By.Team, row.Team);
        return
        [
            new(AuditMeasure.Began, row.Period, groups, row.Began),
            new(AuditMeasure.Ended, row.Period, groups, row.Ended),
            new(AuditMeasure.FromSameTeam, row.Period, groups, row.FromSameTeam),
            new(AuditMeasure.FromOtherTeam, row.Period, groups, row.FromOtherTeam),
            new(AuditMeasure.ToOtherTeam, row.Period, groups, row.ToOtherTeam),
        ];
    }

    private static IEnumerable<CodedFigure> Of(WaitingRow row, Period period) =>
    [
        new(AuditMeasure.Waiting, period, Team(row.By, row.Team), row.Waiting),
        new(AuditMeasure.WaitMedian, period, Team(row.By, row.Team), row.MedianDays),
        new(AuditMeasure.WaitLongest, period, Team(row.By, row.Team), row.LongestDays),
    ];

    /// <summary>What staff say. In the public form no more than the report prints: professions in the last survey that asked, and no scores of theirs.</summary>
    private static IEnumerable<CodedFigure> Of(QuestionResult result, bool isPublic, bool isLast)
    {
        var day = Month.Of(result.On);
        foreach (var (opinion, isWhole) in result.ByProfession.Where(_ => isLast || !isPublic).Select(opinion => (opinion, false)).Prepend((result.Everybody, true)))
        {
            IReadOnlyList<FigureGroup> groups = [new("survey", result.Survey), new("question", result.Question), .. isWhole ? [] : new FigureGroup[] { new("profession", opinion.Profession) }];
            yield return new CodedFigure(AuditMeasure.Agree, day, groups, opinion.Share);
            if (opinion.Score is not { } score || isPublic && !isWhole) continue;
            var mean = Figure.Of(Unit.Ratio, 2, score.Mean, score.Answered);
            yield return new CodedFigure(AuditMeasure.Score, day, groups, isPublic ? mean.AsPrinted() : mean);
        }
    }

    private static IReadOnlyList<FigureGroup> Team(By by, string? team) => Group(by, team);

    private static IReadOnlyList<FigureGroup> Group(By by, string? group) => by == By.Whole ? [] : [new(by.ToString().ToLowerInvariant(), group)];
}
