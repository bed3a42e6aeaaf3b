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
        var cell = new FigureCells(Wording.English).Of(new Change(difference, Unit.Count, 0, sense));

        Assert.Equal((text, detail), (cell.Text, cell.Details.SingleOrDefault()));
    }

    [Fact]
    public void A_change_of_a_percentage_is_in_percentage_points()
    {
        var cell = new FigureCells(Wording.English).Of(new Change(Exact.Of(-2m), Unit.Percent, 1, ChangeSense.Worse));

        Assert.Equal(("down 2.0", "points, worse"), (cell.Text, Assert.Single(cell.Details)));
    }

    [Fact]
    public void A_change_too_small_to_print_is_not_called_no_change()
    {
        var cell = new FigureCells(Wording.English).Of(new Change(Exact.Of(0.01m), Unit.Percent, 1, ChangeSense.Better));

        Assert.Equal(("up a little", "better"), (cell.Text, Assert.Single(cell.Details)));
    }

    [Theory]
    [InlineData(-11, "down 11", "days, better")]
    [InlineData(1, "up 1", "day, better")]
    public void A_change_in_days_carries_its_unit(int difference, string text, string detail)
    {
        var cell = new FigureCells(Wording.English).Of(new Change(difference, Unit.Days, 0, ChangeSense.Better));

        Assert.Equal((text, detail), (cell.Text, Assert.Single(cell.Details)));
    }

    [Fact]
    public void A_change_of_a_rate_carries_what_it_is_per() =>
        Assert.Equal(["per 1,000, better"], new FigureCells(Wording.English).Of(new Change(Exact.Of(-1.9m), Unit.RatePer(1000), 1, ChangeSense.Better)).Details);

    [Fact]
    public void Without_a_change_the_cell_says_so_in_words() =>
        Assert.True(new FigureCells(Wording.English).Of((Change?)null) is { Text: "not known", StandsForNoValue: true });

    [Fact]
    public void Figures_of_one_state_and_reason_share_a_mark_and_others_get_their_own()
    {
        var cells = new FigureCells(Wording.English);
        var known = SampleEdition.Count(5);

        var marks = new[]
        {
            known, known.AsProvisional(Phrase.AsWritten("until May")), known.AsProvisional(Phrase.AsWritten("until June")), known.AsProvisional(Phrase.AsWritten("until May")),
            Figure.None(Unit.Count, 0, Phrase.AsWritten("not measured")), known.Withhold(Phrase.AsWritten("fewer than 5 people")), Figure.None(Unit.Count, 0, Phrase.AsWritten("not measured")),
        }.Select(figure => cells.Of(figure, withUnit: true).Mark);

        Assert.Equal([null, "p", "p2", "p", "a", "b", "a"], marks);
        Assert.Equal(
            [("p", "Provisional: until May."), ("p2", "Provisional: until June."), ("a", "None: not measured."), ("b", "Withheld: fewer than 5 people.")],
            cells.Notes.Select(note => (note.Mark!, note.Text)));
    }

    [Fact]
    public void History_is_marked_h_and_its_note_says_where_it_was_published()
    {
        var cells = new FigureCells(Wording.English);
        var (first, second) = (Published("report of 2021/22"), Published("report of 2022/23."));

        Assert.Equal(["h", "h2", "h"], new[] { first, second, first }.Select(figure => cells.Of(figure, withUnit: true).Mark));
        Assert.True(cells.Of(first, withUnit: true) is { Text: "1,633", MarkInWords: "as published", StandsForNoValue: false });
        Assert.Equal(["Published: report of 2021/22; not worked out from records.", "Published: report of 2022/23; not worked out from records."], cells.Notes.Select(note => note.Text));

        static Figure Published(string source) => Figure.Published(Unit.Count, 0, 1633, source);
    }

    [Fact]
    public void No_mark_of_a_word_is_taken_for_provisional_or_history()
    {
        var cells = new FigureCells(Wording.English);
        var marks = Enumerable.Range(0, 16).Select(number => cells.Of(Figure.None(Unit.Count, 0, Phrase.AsWritten($"reason {number}")), withUnit: true).Mark).ToList();

        Assert.Equal(["a", "b", "c", "d", "e", "f", "g", "i", "j", "k", "l", "m", "n", "o", "a2", "b2"], marks);
    }

    [Fact]
    public void A_figure_without_a_value_is_printed_as_a_word_and_never_as_0()
    {
        var cell = new FigureCells(Wording.English).Of(SampleEdition.Count(0).Withhold(Phrase.AsWritten("fewer than 5 people")), withUnit: false);

        Assert.True(cell is { Text: "withheld", StandsForNoValue: true });
    }
}
