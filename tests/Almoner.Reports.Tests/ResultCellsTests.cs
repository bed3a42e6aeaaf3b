using Almoner.Editions;
using Almoner.Library.Measures;
using Almoner.Library.Targets;
using Almoner.Terms;

namespace Almoner.Reports.Tests;

public sealed class ResultCellsTests
{
    private static readonly Measure Events = SampleEdition.Plain("COM05", "Events", Better.Higher);

    [Fact]
    public void A_target_says_what_is_due_by_now_and_comparators_stand_below_it()
    {
        var result = SampleEdition.Row(Events, new TargetAim.YearTotal(Bound.AtLeast, 500, Profile.Even), [], [SampleEdition.Count(124), SampleEdition.Count(117)], null, ("Everybody", 400)).Result;
        var cell = ResultCells.Target(result, Wording.English);
        Assert.Equal("500 in the year", cell.Text);
        Assert.Equal(["250 by quarter 2", "Everybody 400"], cell.Details);
        Assert.False(cell.StandsForNoValue);
    }

    [Fact]
    public void A_target_of_part_of_the_year_says_of_which()
    {
        var result = SampleEdition.Row(Events, SampleEdition.AtLeast(3), [], [SampleEdition.Count(1), SampleEdition.Count(4)]).Result;
        var target = result.Target! with { From = new DateOnly(2023, 7, 1) };
        Assert.Equal(["from 1 July 2023 to 31 March 2024"], ResultCells.Target(result with { Target = target }, Wording.English).Details);
    }

    [Fact]
    public void A_comparator_is_never_printed_as_the_target()
    {
        var cell = ResultCells.Target(SampleEdition.Row(Events, null, [], [SampleEdition.Count(1), SampleEdition.Count(4)], null, ("Everybody", 400)).Result, Wording.English);
        Assert.Equal(("no target", true), (cell.Text, cell.StandsForNoValue));
        Assert.Equal(["Everybody 400"], cell.Details);
    }

    [Fact]
    public void A_status_says_how_far_the_figure_is_from_the_target_and_whether_it_may_change()
    {
        var cell = ResultCells.Status(SampleEdition.Row(Events, SampleEdition.AtLeast(120), [], [SampleEdition.Count(1), SampleEdition.Count(117).AsProvisional(Phrase.AsWritten("until May"))]).Result.Judgement, Wording.English);
        Assert.Equal(("near", Status.Near), (cell.Text, cell.Status));
        Assert.Equal(["3 short, within 5%", "provisional"], cell.Details);
    }

    [Fact]
    public void A_status_that_rests_on_the_year_to_date_prints_it()
    {
        var cell = ResultCells.Status(new Judgement(Status.Near, Phrase.AsWritten("241 of 250")) { SoFar = Phrase.AsWritten("241 so far"), Distance = Phrase.AsWritten("9 short, within 5%") }, Wording.English);
        Assert.Equal(["241 so far", "9 short, within 5%"], cell.Details);
    }

    [Fact]
    public void Only_a_status_that_is_not_known_needs_a_note()
    {
        var unknown = SampleEdition.Row(Events, SampleEdition.AtLeast(120), [], [SampleEdition.Count(1), Figure.None(Unit.Count, 0, Phrase.AsWritten("no extract of events is loaded"))]).Result;
        var met = SampleEdition.Row(Events, SampleEdition.AtLeast(1), [], [SampleEdition.Count(1), SampleEdition.Count(2)]).Result;
        var note = Assert.Single(ResultCells.NotKnown([met, unknown], Wording.English));
        Assert.Equal("COM05: the status is not known, since there is no figure: no extract of events is loaded.", note.Text);
    }
}
