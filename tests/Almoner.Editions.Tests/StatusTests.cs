namespace Almoner.Editions.Tests;

public sealed class StatusTests
{
    [Fact]
    public void Every_status_has_a_word_and_a_shape_of_its_own()
    {
        Assert.Equal(Enum.GetValues<Status>(), StatusWords.All);
        Assert.Equal(["met", "near", "missed", "no target", "not known"], StatusWords.All.Select(status => status.Word()));
        Assert.Equal(["●", "◐", "▲", "–", "?"], StatusWords.All.Select(status => status.Shape()));
    }
}
