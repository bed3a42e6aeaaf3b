using Almoner.Reports.Charts;

namespace Almoner.Reports.Tests.Charts;

public sealed class TextWidthTests
{
    [Fact]
    public void Words_are_broken_between_words() => Assert.Equal("Mental Health\nfor Older People", TextWidth.Wrap("Mental Health for Older People", 12, 90));

    [Fact]
    public void A_word_that_people_use_stays_whole_and_a_longer_one_is_broken_to_fit()
    {
        Assert.DoesNotContain('\n', TextWidth.Wrap("Gwasanaethau", 12, 20));
        var pieces = TextWidth.Wrap("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch CMHT", 12, 150).Split('\n');
        Assert.Equal("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch CMHT", string.Concat(pieces));
        Assert.All(pieces, piece => Assert.InRange(TextWidth.Of(piece, 12), 1, 150));
    }
}
