using Almoner.Editions.Frozen;
using Almoner.Terms;

namespace Almoner.Editions.Tests.Frozen;

public sealed class ComparisonTests
{
    private static readonly FrozenEdition Before = SampleFrozen.Edition;

    [Fact]
    public void Two_editions_that_say_the_same_differ_in_nothing()
    {
        var comparison = Comparison.Between(Before, FrozenEdition.Read(Before.ToBytes())!);
        Assert.Empty(comparison.Figures);
        Assert.Empty(comparison.Targets);
        Assert.Empty(comparison.Definitions.Concat(comparison.RecordSets).Concat(comparison.Words));
    }

    [Theory]
    [InlineData("visits", Cause.Records)]
    [InlineData("another set", null)]
    public void A_restated_figure_is_put_down_to_records_only_where_the_measure_reads_what_changed(string changed, Cause? cause)
    {
        var after = With(SampleFrozen.Count("2023/24 Q1", 9)) with { Records = [.. Before.Records.Select(file => file.RecordSet == changed ? file with { Sha256 = "cc" } : file)] };
        var figure = Assert.Single(Comparison.Between(Before, after).Figures);
        Assert.Equal((DifferenceKind.Restated, "VIS01", "2023/24 Q1", "8", "9"), (figure.Kind, figure.Measure, figure.Period, figure.Before, figure.After));
        Assert.Equal(cause is { } because ? [because] : [], figure.Because);
    }

    [Fact]
    public void A_restated_figure_is_put_down_to_its_definition_where_that_changed()
    {
        var after = With(SampleFrozen.Share("2023/24 Q2", 4, 7)) with { Measures = [SampleFrozen.Visits, SampleFrozen.Kept with { Definition = "another", Title = "Renamed" }] };
        var comparison = Comparison.Between(Before, after);
        Assert.Equal(["VIS02"], comparison.Definitions);
        Assert.Equal([Cause.Definition], Assert.Single(comparison.Of(DifferenceKind.Restated)).Because);
    }

    [Fact]
    public void A_figure_of_working_days_is_put_down_to_the_calendar_and_one_of_history_to_its_records()
    {
        var after = With(SampleFrozen.Share("2023/24 Q2", 4, 7)) with { Calendar = "another" };
        Assert.Equal([Cause.Calendar], Comparison.Between(Before, after).Figures.Single().Because);
        var history = With(SampleFrozen.Figure("VIS01", "2023/24 Q1", Figure.Published(Unit.Count, 0, 9, "a report"))) with { Records = [.. Before.Records, new FrozenRecords("published_figures", "m", "dd", 1, null)] };
        Assert.Equal([Cause.Records], Comparison.Between(Before, history).Figures.Single().Because);
    }

    [Fact]
    public void New_and_dropped_figures_are_told_apart_from_changed_ones()
    {
        var after = Before with
        {
            Figures = [.. Before.Figures.Where(figure => figure.Period != "2023/24 Q1"), SampleFrozen.Count("2023/24 Q3", 5)],
        };
        var comparison = Comparison.Between(Before, after);
        Assert.Equal(["2023/24 Q3"], comparison.Of(DifferenceKind.New).Select(figure => figure.Period));
        Assert.Equal(["VIS01", "VIS02"], comparison.Of(DifferenceKind.Dropped).Select(figure => figure.Measure));
        Assert.Empty(comparison.Of(DifferenceKind.Restated));
    }

    [Fact]
    public void A_figure_that_became_certain_or_keeps_its_value_from_other_numbers_is_changed_and_not_restated()
    {
        var provisional = With(SampleFrozen.Figure("VIS01", "2023/24 Q2", Figure.Of(Unit.Count, 0, 7, 7).AsProvisional(Phrase.AsWritten("not complete"))));
        Assert.Equal(DifferenceKind.Changed, Comparison.Between(provisional, Before).Figures.Single().Kind);
        Assert.Equal(DifferenceKind.Changed, Comparison.Between(Before, With(SampleFrozen.Share("2023/24 Q2", 50, 70))).Figures.Single().Kind);
        var withheld = With(SampleFrozen.Figure("VIS01", "2023/24 Q2", Figure.Of(Unit.Count, 0, 7, 7).Withhold(Phrase.AsWritten("few people"))));
        Assert.Equal(DifferenceKind.Restated, Comparison.Between(Before, withheld).Figures.Single().Kind);
        Assert.Equal(DifferenceKind.Changed, Comparison.Between(withheld, Before).Figures.Single().Kind);
    }

    [Fact]
    public void A_target_or_status_that_changed_is_listed_and_so_are_words()
    {
        var after = Before with
        {
            Measures = [SampleFrozen.Visits with { Target = "8, near within 5%", Status = "missed" }, SampleFrozen.Kept],
            Comments = [Before.Comments[0] with { Text = "Other words." }],
        };
        var comparison = Comparison.Between(Before, after);
        Assert.Equal(new TargetDifference("VIS01", "Visits", "6, near within 5%", "8, near within 5%", "met", "missed"), Assert.Single(comparison.Targets));
        Assert.Equal(["measure:VIS01"], comparison.Words);
        Assert.Empty(comparison.Figures);
    }

    /// <summary>The edition with one figure replaced.</summary>
    private static FrozenEdition With(FrozenFigure figure) => Before with { Figures = [.. Before.Figures.Select(other => other.Question == figure.Question ? figure : other)] };
}
