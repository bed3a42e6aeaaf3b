using Almoner.Caseload.Survey;
using Almoner.Terms;
using CsCheck;

namespace Almoner.Caseload.Tests.Survey;

public sealed class RoundedShareTests
{
    [Theory]
    [InlineData(80, 43, 0, "34 of 80")]
    [InlineData(83, 73, 0, "61 of 83")]
    [InlineData(92, 81, 0, "no count of 92 gives 81%; 74 of 91 does, if 1 left the question out")]
    [InlineData(900, 73, 0, "653 to 661 of 900")]
    [InlineData(3, 33.3, 1, "1 of 3")]
    [InlineData(2, 43, 0, "no count of 2 or fewer gives 43%")]
    [InlineData(200, 0, 0, "0 of 200")]
    [InlineData(200, 100, 0, "199 to 200 of 200")]
    public void The_counts_are_those_that_round_to_what_is_printed(int respondents, double percent, int decimals, string words) =>
        Assert.Equal(words, new RoundedShare(respondents, Exact.Of((decimal)percent), decimals).InWords.ToString());

    [Fact]
    public void It_says_so_in_Welsh_too() =>
        Assert.Equal("nid oes nifer o 92 yn rhoi 81%; mae 74 o 91 yn gwneud hynny, os gadawodd 1 y cwestiwn allan", new RoundedShare(92, 81, 0).InWords.In(Wording.Welsh));

    [Fact]
    public void A_count_is_among_those_that_its_own_printed_share_stands_for() =>
        Gen.Select(Gen.Int[1, 2000], Gen.Double[0, 1], Gen.Int[0, 2]).Sample((answered, part, decimals) =>
        {
            var agreeing = (int)(answered * part);
            var share = new RoundedShare(answered, Exact.Of(Exact.Of(100 * (long)agreeing, answered).Round(decimals)), decimals);
            Assert.Contains(new Agreement(agreeing, answered), share.Consistent);
            var all = Enumerable.Range(0, answered + 1).Where(count => Exact.Of(100 * (long)count, answered).Round(decimals) == share.Percent.Round(decimals));
            Assert.Equal(all, share.Consistent.Select(agreement => agreement.Agreeing));
        });
}
