using Almoner.Editions;
using Almoner.Terms;

namespace Almoner.Reports.Tests;

public sealed class FigureCellsTests
{
    [Theory]
    [InlineData(17, ChangeSense.Neither, "up 17", null)]
    [InlineData(-1250, ChangeSense.Worse, "down 1,250", "worse")]
    [InlineData(0, ChangeSense.Neither, "no change", null)]
    public void A_change_of_a_count_says_its_direction_and_whether_it_is_better(int difference, ChangeSense sense, string text, string? detail)
    {
        var cell = FigureCells.Of(new Change(difference, Unit.Count, 0, sense));

        Assert.Equal((text, detail), (cell.Text, cell.Details.SingleOrDefault()));
    }

    [Fact]
    public void A_change_of_a_percentage_is_in_percentage_points()
    {
        var cell = FigureCells.Of(new Change(Exact.Of(-2m), Unit.Percent, 1, ChangeSense.Worse));

        Assert.Equal(("down 2.0", "points, worse"), (cell.Text, Assert.Single(cell.Details)));
    }

    [Fact]
    public void A_change_too_small_to_print_is_not_called_no_change()
    {
        var cell = FigureCells.Of(new Change(Exact.Of(0.01m), Unit.Percent, 1, ChangeSense.Better));

        Assert.Equal(("up a little", "better"), (cell.Text, Assert.Single(cell.Details)));
    }

    [Fact]
    public void A_change_in_days_carries_its_unit() =>
        Assert.Equal("down 11 days", FigureCells.Of(new Change(-11, Unit.Days, 0, ChangeSense.Better)).Text);

    [Fact]
    public void Without_a_change_the_cell_says_so_in_words() =>
        Assert.True(FigureCells.Of(null) is { Text: "not known", StandsForNoValue: true });

    [Fact]
    public void Figures_of_one_state_and_reason_share_a_mark_and_others_get_their_own()
    {
        var cells = new FigureCells();
        var known = SampleEdition.Count(5);

        var marks = new[]
        {
            known, known.AsProvisional("until May"), known.AsProvisional("until June"), known.AsProvisional("until May"),
            Figure.None(Unit.Count, 0, "not measured"), known.Withhold("fewer than 5 people"), Figure.None(Unit.Count, 0, "not measured"),
        }.Select(figure => cells.Of(figure, withUnit: true).Mark);

        Assert.Equal([null, "p", "p2", "p", "a", "b", "a"], marks);
        Assert.Equal(
            [("p", "Provisional: until May."), ("p2", "Provisional: until June."), ("a", "None: not measured."), ("b", "Withheld: fewer than 5 people.")],
            cells.Notes.Select(note => (note.Mark!, note.Text)));
    }

    [Fact]
    public void A_figure_without_a_value_is_printed_as_a_word_and_never_as_0()
    {
        var cell = new FigureCells().Of(SampleEdition.Count(0).Withhold("fewer than 5 people"), withUnit: false);

        Assert.True(cell is { Text: "withheld", StandsForNoValue: true });
    }
}
