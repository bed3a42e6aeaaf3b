using Almoner.Audits.Figures;
using Almoner.Caseload.Averages;
using Almoner.Editions.Frozen;
using Almoner.Records.Store;
using Almoner.Terms;

namespace Almoner.Audits.Tests.Figures;

public sealed class AuditFiguresTests
{
    [Fact]
    public void Every_figure_answers_one_question_and_has_a_meaning()
    {
        var meanings = AuditMeasure.All(SmallService.Whole.Audit.Rules).Select(measure => measure.Code).ToHashSet();
        var figures = Frozen(SmallService.Edition with { Audit = SmallService.Whole.Audit }).Figures;
        Assert.Equal(figures.Count, figures.Select(figure => figure.Question).Distinct().Count());
        Assert.All(figures, figure => Assert.Contains(figure.Measure, meanings));
    }

    [Fact]
    public void No_figure_of_the_public_form_is_of_a_worker_or_has_a_value_that_is_withheld()
    {
        var figures = AuditFigures.Of(SmallService.Public);
        Assert.DoesNotContain(figures, figure => figure.Groups.Any(group => group.Field == "worker"));
        Assert.Contains(AuditFigures.Of(SmallService.Whole), figure => figure.Groups.Any(group => group.Field == "worker"));
        var withheld = figures.Where(figure => figure.Figure.State == FigureState.Withheld).ToList();
        Assert.NotEmpty(withheld);
        Assert.All(withheld, figure => Assert.Null(figure.Figure.Numerator));
        Assert.DoesNotContain(figures, figure => figure.Code == AuditMeasure.Each && figure.Groups.Any(group => group.Value == "Carers Team"));
    }

    [Fact]
    public void Of_the_public_form_no_average_workload_or_spread_says_what_was_divided_by_what_in_any_data()
    {
        string[] codes = [.. AverageKind.All.Select(AuditMeasure.Of), AuditMeasure.Capacity, AuditMeasure.CapacityLeast, AuditMeasure.CapacityMost, AuditMeasure.PointsPerCase, AuditMeasure.LowerQuartile, AuditMeasure.Median, AuditMeasure.UpperQuartile, AuditMeasure.Above, AuditMeasure.Each];
        var told = AuditFigures.WithMeasures(SmallService.Public).Figures.Where(figure => codes.Contains(figure.Code)).ToList();
        // So small a service has no quartiles, and nobody was away.
        string[] withheld = [.. AverageKind.All.Where(kind => kind.WithoutLongAbsence).Select(AuditMeasure.Of), AuditMeasure.PointsPerCase, AuditMeasure.LowerQuartile, AuditMeasure.Median, AuditMeasure.UpperQuartile];
        Assert.Equal(codes.Except(withheld).Order(StringComparer.Ordinal), told.Where(figure => figure.Figure.Value is not null).Select(figure => figure.Code).Distinct().Order(StringComparer.Ordinal));
        Assert.All(told, figure => Assert.Equal((null, null, 0L), (figure.Figure.Numerator, figure.Figure.Denominator, figure.Figure.Rows)));
        Assert.All(told.Where(figure => figure.Figure.Value is not null), figure => Assert.Equal(Exact.Of(figure.Figure.Value!.Value.Round(figure.Figure.Decimals)), figure.Figure.Value!.Value));
        Assert.All(Frozen(SmallService.Edition).Figures.Where(figure => codes.Contains(figure.Measure)), figure => Assert.Equal((null, null, 0L), (figure.Numerator, figure.Denominator, figure.Rows)));
        Assert.All(AuditFigures.Of(SmallService.Whole).Where(figure => figure.Code == "CASELOAD-TW"), figure => Assert.NotNull(figure.Figure.Denominator));
    }

    [Fact]
    public void The_figures_of_the_public_form_and_of_no_other_are_for_publication()
    {
        Assert.True(AuditFigures.WithMeasures(SmallService.Public).ForPublication);
        Assert.True(AuditFigures.WithMeasures(SmallService.Edition).ForPublication);
        Assert.False(AuditFigures.WithMeasures(SmallService.Whole).ForPublication);
    }

    [Fact]
    public void Of_single_workers_means_of_so_many_are_told_as_a_figure_stands_on_and_of_few_no_quartiles()
    {
        var figures = AuditFigures.Of(SmallService.Public);
        foreach (var team in figures.Where(figure => figure.Code == AuditMeasure.Each).GroupBy(figure => string.Join('|', figure.Groups.SkipLast(1))))
        {
            var means = team.Select(figure => figure.Figure.Value!.Value).ToList();
            Assert.All(means.GroupBy(mean => mean), block => Assert.True(block.Count() >= SmallService.Public.Rules.SmallestGroup));
            var quartiles = new[] { AuditMeasure.LowerQuartile, AuditMeasure.Median, AuditMeasure.UpperQuartile }.Select(code => figures.Single(figure => figure.Code == code && string.Join('|', figure.Groups) == team.Key).Figure);
            Assert.All(quartiles, quartile => Assert.Equal(FigureState.Withheld, quartile.State));
        }
    }

    [Fact]
    public void Frozen_read_back_and_frozen_again_it_is_the_same_and_words_and_actions_stand_in_it()
    {
        var frozen = Frozen(SmallService.Edition);
        var bytes = frozen.ToBytes();
        var read = FrozenEdition.Read(bytes)!;
        Assert.Equal(bytes, read.ToBytes());
        Assert.Equal(bytes, Frozen(SmallService.Edition).ToBytes());
        Assert.Equal(["{Transitions Team average}", "{Transitions Team workload}"], read.Comments.SelectMany(comment => comment.Quotes).Select(quote => quote.Binding).Order(StringComparer.Ordinal));
        Assert.Equal("Team manager", Assert.Single(read.Actions!).Owner);
    }

    [Fact]
    public void An_altered_figure_is_found_and_named_when_the_audit_is_worked_out_again()
    {
        var frozen = Frozen(SmallService.Edition);
        var altered = frozen with { Figures = [.. frozen.Figures.Select(figure => figure is { Measure: "CASELOAD-TW", Groups: [{ Value: "Transitions Team" }] } && figure.Period == SmallService.Span.Name ? figure with { Printed = "1.0", Value = "1" } : figure)] };
        var problem = Assert.Single(Verification.Of(altered, frozen, new Place("edition.json")));
        Assert.StartsWith("CASELOAD-TW May 2023 to Jun 2023, team Transitions Team: published 1.0", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_points_are_another_definition_of_workload_and_of_nothing_else()
    {
        var before = Frozen(SmallService.Edition);
        var rules = SmallService.Edition.Audit.Rules;
        var later = Frozen(SmallService.Edition with { Audit = SmallService.Edition.Audit with { Rules = rules with { Weighting = rules.Weighting with { FullPoints = 90 } } } });
        Assert.Equal(["CAPACITY", "CAPACITY-LEAST", "CAPACITY-MOST", "POINTS-PER-CASE"], Comparison.Between(before, later).Definitions.Order(StringComparer.Ordinal));
    }

    private static FrozenEdition Frozen(AuditReport report) => AuditFreezing.Freeze(report, DatasetVersion.Empty);
}
