using Almoner.Caseload.Protection;

namespace Almoner.Caseload.Tests.Protection;

public sealed class IdsInWordsTests
{
    [Theory]
    [InlineData("W0174's cases", "W0174")]
    [InlineData("the cases of w0174, and (P-77)", "P-77 W0174")]
    [InlineData("W01745 and XW0174 are nobody", "")]
    [InlineData("12 cases of 123456", "123456")] // so few digits as 12 are a number
    [InlineData("W0174s, W0174's and W0174’s", "W0174")]
    [InlineData("W-0174", "W0174")]
    [InlineData("w 0174", "W0174")]
    [InlineData("W\u20110174", "W0174")] // a hyphen that does not break
    [InlineData("W\u00AD0174", "W0174")] // one that is not seen
    [InlineData("**W**0174", "W0174")]
    [InlineData("W.0174/W\n0174", "W0174")]
    [InlineData("P77", "P-77")]
    [InlineData("ex-W0174, whose team is W0174-led", "W0174")]
    [InlineData("Plan W. 0174 (5), W, 0174", "")]
    [InlineData("P-775, XP-77 and P--77x", "")]
    [InlineData("1-2 cases of 12", "")]
    [InlineData("nobody", "")]
    public void Identifiers_of_workers_and_people_are_found_as_words_of_their_own(string words, string ids)
    {
        using var connection = Records.Open(Records.Book(
            ("workers", "worker_id | role\nW0174 | Social Worker\n12 | Social Worker"),
            ("cases", "case_id | person_id | team | opened_on\n1 | P-77 | North | 2023-01-01\n2 | 123456 | North | 2023-01-01")));
        var sets = Records.Library.RecordSets.Values.Where(set => set.Name is "workers" or "cases" or "reviews");
        Assert.Equal(ids, string.Join(' ', IdsInWords.Of(connection, sets, ["Of the team:", words]).Order(StringComparer.Ordinal).OrderByDescending(id => id.StartsWith('P'))));
    }

    [Fact]
    public void Where_nothing_is_written_nothing_is_asked() => Assert.Empty(IdsInWords.Of(Records.Open(), Records.Library.RecordSets.Values, []));
}
