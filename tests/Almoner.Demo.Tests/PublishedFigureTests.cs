using System.Globalization;

namespace Almoner.Demo.Tests;

public sealed class PublishedFigureTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Records_add_up_to_every_published_figure_but_those_noted(int seed)
    {
        using var council = new WrittenCouncil(scale: 1, seed);
        var count = new PlainCount(council);
        var differences = PublishedCell.All
            .Where(cell => cell.Note.Length == 0 && count.Of(cell).Figure(cell.Decimals) != cell.Published)
            .Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell.Cell}: published {cell.Published}, counted {count.Of(cell)}"));

        Assert.Empty(differences);
    }

    [Fact]
    public void Where_a_published_figure_contradicts_its_inputs_the_records_follow_the_inputs()
    {
        using var council = new WrittenCouncil(scale: 1, seed: 1);
        var count = new PlainCount(council);
        var noted = PublishedCell.All.Where(cell => cell.Note.Length > 0).ToArray();

        Assert.All(noted, cell => Assert.NotEqual(cell.Published, count.Of(cell).Figure(cell.Decimals)));
        Assert.All(noted.Where(cell => cell.Measure is "IAA02" or "IAA08"), cell => Assert.Equal(new Counted(429, 622), count.Of(cell)));
    }

    [Fact]
    public void Twice_the_scale_is_twice_every_count_and_the_same_percentages()
    {
        using var one = new WrittenCouncil(scale: 1, seed: 4);
        using var two = new WrittenCouncil(scale: 2, seed: 4);
        var (ones, twos) = (new PlainCount(one), new PlainCount(two));

        Assert.All(PublishedCell.All.Where(cell => ones.Published(cell) is null), cell =>
        {
            var single = ones.Of(cell);
            // The longest of all is no longer in two councils.
            var expected = cell.Measure == "DOM04" ? single : single with { Count = single.Count * 2, Of = single.Of * 2 };
            Assert.Equal(expected, twos.Of(cell));
        });
    }

    [Fact]
    public void Open_to_community_mental_health_were_2953_at_the_end_of_September_2023()
    {
        using var council = new WrittenCouncil(scale: 1, seed: 5);

        Assert.Equal(new Counted(2_625, 2_953), new PlainCount(council).Of("CMH02", "", new DateOnly(2023, 7, 1), new DateOnly(2023, 9, 30)));
    }
}
