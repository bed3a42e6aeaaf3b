using System.Text;
using Almoner.Editions.Frozen;
using Almoner.Terms;

namespace Almoner.Editions.Tests.Frozen;

public sealed class FrozenEditionTests
{
    [Fact]
    public void What_is_written_is_read_back_and_written_the_same()
    {
        var bytes = SampleFrozen.Edition.ToBytes();
        var read = FrozenEdition.Read(bytes)!;
        Assert.Equal(bytes, read.ToBytes());
        Assert.Equal(SampleFrozen.Edition.Figures, read.Figures);
        Assert.Equal("4", read.Figures.Single(figure => figure.Groups is [{ Value: null }]).Printed);
    }

    [Fact]
    public void It_has_one_figure_a_line_in_plain_words()
    {
        var lines = Encoding.UTF8.GetString(SampleFrozen.Edition.ToBytes()).Split('\n').Select(line => line.Trim()).ToList();
        Assert.Contains("""{"measure":"VIS02","period":"2023/24 Q2","groups":[],"printed":"71.4%","state":"known","value":"500/7","numerator":"5","denominator":"7","times":"100","rows":7,"unit":"percent","decimals":1}""", lines);
        Assert.Contains("\"title\": \"Visits & more\",", lines);
    }

    [Fact]
    public void A_file_of_another_kind_is_not_taken_for_one()
    {
        var text = Encoding.UTF8.GetString(SampleFrozen.Edition.ToBytes());
        Assert.Null(FrozenEdition.Read("nonsense"u8));
        Assert.Null(FrozenEdition.Read("null"u8));
        Assert.Null(FrozenEdition.Read("{}"u8));
        Assert.Null(FrozenEdition.Read(Encoding.UTF8.GetBytes(text.Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal))));
        Assert.Null(FrozenEdition.Read(Encoding.UTF8.GetBytes(text.Replace("\"format\": 1", "\"format\": 1, \"stray\": 1", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_figure_is_told_with_its_numbers_and_how_far_it_can_be_relied_on()
    {
        Assert.Equal("71.4% (5/7)", SampleFrozen.Share("2023/24 Q2", 5, 7).Told);
        Assert.Equal("7, provisional", SampleFrozen.Figure("VIS01", "2023/24 Q2", Figure.Of(Unit.Count, 0, 7, 7).AsProvisional(Phrase.AsWritten("not complete"))).Told);
        Assert.Equal("none", SampleFrozen.Share("2023/24 Q2", 0, 0).Told);
        Assert.Equal("321, as published", SampleFrozen.Figure("VIS01", "2019/20", Figure.Published(Unit.Count, 0, 321, "a report")).Told);
        Assert.Equal("VIS01 2023/24 Q2, district North", SampleFrozen.Count("2023/24 Q2", 3, new FigureGroup("district", "North")).Name);
    }
}
