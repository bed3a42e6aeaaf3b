namespace Almoner.Terms.Tests;

public sealed class FigureTests
{
    private static readonly Figure Known = Figure.OfRatio(Unit.Percent, 1, 429, 622, 100, 622);

    [Fact]
    public void A_ratio_keeps_what_it_came_from()
    {
        Assert.Equal((FigureState.Known, null), (Known.State, Known.Reason?.ToString()));
        Assert.Equal((429, 622, 622L), (Known.Numerator!.Value, Known.Denominator!.Value, Known.Rows));
        Assert.Equal(Exact.Of(42900, 622), Known.Value);
        Assert.Equal(("69.0%", "69.0%"), (Known.Print(), Known.PrintNumber()));
    }

    [Fact]
    public void A_count_is_its_own_value()
    {
        var figure = Figure.Of(Unit.Days, 0, 1590, 1600);
        Assert.Equal((1590, null, 1600L), (figure.Value!.Value, figure.Denominator, figure.Rows));
        Assert.Equal(("1,590 days", "1,590"), (figure.Print(), figure.PrintNumber()));
    }

    [Fact]
    public void A_known_0_is_0() => Assert.Equal(("0.0%", 0), (Figure.OfRatio(Unit.Percent, 1, 0, 5, 100, 5).Print(), Figure.Of(Unit.Count, 0, 0, 0).Value!.Value));

    public static TheoryData<string, Figure> WithoutValue { get; } = new()
    {
        { "none", Figure.OfRatio(Unit.Percent, 1, 0, 0, 100, 0) },
        { "none", Figure.OfRatio(Unit.Percent, 1, 3, 0, 100, 3) },
        { "none", Figure.None(Unit.Count, 0, Phrase.AsWritten("not measured then")) },
        { "not yet due", Figure.NotYetDue(Unit.Count, 0, Phrase.AsWritten("records run to August")) },
        { "withheld", Known.Withhold(Phrase.AsWritten("fewer than 5 people")) },
        { "withheld", Figure.Of(Unit.Count, 0, 3, 3).Withhold(Phrase.AsWritten("fewer than 5 people")) },
    };

    [Theory]
    [MemberData(nameof(WithoutValue))]
    public void None_not_yet_due_and_withheld_are_never_0_and_say_why(string word, Figure figure)
    {
        Assert.Null(figure.Value);
        Assert.Null(figure.Numerator);
        Assert.Null(figure.Denominator);
        Assert.Equal((word, word), (figure.Print(), figure.PrintNumber()));
        Assert.False(string.IsNullOrEmpty(figure.Reason?.ToString()));
    }

    [Theory]
    [MemberData(nameof(WithoutValue))]
    public void A_figure_without_a_value_does_not_become_provisional(string word, Figure figure)
    {
        Assert.Same(figure, figure.AsProvisional(Phrase.AsWritten("may still change")));
        Assert.Equal(word, figure.AsProvisional(Phrase.AsWritten("may still change")).Print());
    }

    [Fact]
    public void A_provisional_figure_keeps_its_value_and_says_why()
    {
        var figure = Known.AsProvisional(Phrase.AsWritten("6 months have not passed"));
        Assert.Equal((FigureState.Provisional, "6 months have not passed"), (figure.State, figure.Reason?.ToString()));
        Assert.Equal((Known.Value, "69.0%"), (figure.Value, figure.Print()));
    }

    [Fact]
    public void A_published_figure_has_the_value_that_was_printed_and_says_where()
    {
        var figure = Figure.Published(Unit.Percent, 2, Exact.Of(78.13m), "annual report 2021/22");
        Assert.Equal((FigureState.Known, "78.13%", "annual report 2021/22"), (figure.State, figure.Print(), figure.PublishedIn));
        Assert.Equal((null, 0L, null), (figure.Denominator, figure.Rows, figure.Reason?.ToString()));
        Assert.Equal((null, Known.Numerator), (figure.KnownNumerator, Known.KnownNumerator));
        Assert.NotNull(Known.Numerator);
        Assert.Null(Known.PublishedIn);
        Assert.Null(figure.Withhold(Phrase.AsWritten("fewer than 5 people")).PublishedIn);
    }

    [Fact]
    public void A_ratio_without_a_figure_gives_the_reason_that_it_was_told() =>
        Assert.Equal(("nothing to divide by", "no population"), (Figure.OfRatio(Unit.Percent, 1, 3, 0, 100, 3).Reason?.ToString(), Figure.OfRatio(Unit.Percent, 1, 3, 0, 100, 3, Phrase.AsWritten("no population")).Reason?.ToString()));

    [Fact]
    public void A_ratio_with_nothing_to_divide_by_still_tells_how_many_rows_were_looked_at() =>
        Assert.Equal(7, Figure.OfRatio(Unit.Percent, 1, 0, 0, 100, 7).Rows);

    [Fact]
    public void A_withheld_figure_tells_no_number_at_all() => Assert.Equal(0, Known.Withhold(Phrase.AsWritten("fewer than 5 people")).Rows);

    [Fact]
    public void As_printed_it_has_its_printed_value_and_nothing_of_what_that_came_from()
    {
        var figure = Figure.OfRatio(Unit.Percent, 1, 2, 3, 100, 3);
        var printed = figure.AsProvisional(Phrase.AsWritten("early")).AsPrinted();
        Assert.Equal((FigureState.Provisional, Exact.Of(667, 10), figure.Print()), (printed.State, printed.Value!.Value, printed.Print()));
        Assert.Equal((null, null, 0L), (printed.Numerator, printed.Denominator, printed.Rows));
        Assert.Equal(printed, printed.AsPrinted());
        Assert.Null(printed.Withhold(Phrase.AsWritten("few")).Value);
        Assert.Equal((FigureState.None, null, 0L), (Figure.OfRatio(Unit.Percent, 1, 2, 0, 100, 3).AsPrinted() is var none ? none.State : default, none.Value, none.Rows));
    }
}
