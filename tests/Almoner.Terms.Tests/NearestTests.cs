namespace Almoner.Terms.Tests;

public sealed class NearestTests
{
    private static readonly string[] Fields = ["received_on", "completed_on", "team", "person_id"];

    [Theory]
    [InlineData("recieved_on", "received_on")] // two letters swapped
    [InlineData("received_at", "received_on")]
    [InlineData("complete_on", "completed_on")]
    [InlineData("TEAM", "team")]
    [InlineData("tam", "team")]
    [InlineData("teams", "team")]
    [InlineData("personid", "person_id")]
    [InlineData("colour", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_offered_only_when_it_is_near(string word, string? expected) => Assert.Equal(expected, Nearest.To(word, Fields));

    [Fact]
    public void Of_two_words_the_nearer_one_is_offered_and_of_equals_the_first()
    {
        Assert.Equal("started_on", Nearest.To("startd_on", ["stated_at", "started_on"]));
        Assert.Equal("cat", Nearest.To("bat", ["cat", "hat"]));
        Assert.Null(Nearest.To("bat", []));
    }

    [Fact]
    public void The_remedy_names_the_nearest_or_else_the_choices()
    {
        Assert.Equal("Did you mean `received_on`?", Nearest.Remedy("recieved_on", Fields, "fields"));
        Assert.Equal("The fields are: received_on, completed_on, team, person_id", Nearest.Remedy("colour", Fields, "fields"));
        Assert.Equal("There are no fields yet", Nearest.Remedy("colour", [], "fields"));
        Assert.Equal("There are 13 codes, none spelt like it", Nearest.Remedy("colour", Enumerable.Range(10, 13).Select(number => $"A{number}"), "codes"));
    }
}
