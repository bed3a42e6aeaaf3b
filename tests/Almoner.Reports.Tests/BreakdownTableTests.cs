using Almoner.Editions;
using Almoner.Library.Records;
using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Reports.Tests;

public sealed class BreakdownTableTests
{
    private static readonly Field Rows = new("service_area", FieldType.Text, ".");
    private static readonly Field Columns = new("route", FieldType.Text, ".");
    private static readonly ShownPart Value = new(FigurePart.Value, null);
    private static readonly Quarter Q2 = new(new FinancialYear(2023), 2);

    [Fact]
    public void A_heading_stands_over_columns_only_where_it_tells_them_apart()
    {
        Assert.Equal(["2023/24 Q2"], Headings([Q2], [], [Value]));
        Assert.Equal(["2023 > Jul", "2023 > Aug", "2023 > Sep"], Headings([.. Q2.Months], [], [Value]));
        Assert.Equal(["By car", "On foot", "All (total)"], Headings([Q2], ["By car", "On foot", ""], [Value]));
        Assert.Equal(["Jul > By car", "Jul > All (total)", "Aug > By car", "Aug > All (total)", "Sep > By car", "Sep > All (total)"], Headings([.. Q2.Months], ["By car", ""], [Value]));
        Assert.Equal(["Percentage", "Numerator"], Headings([Q2], [], [Value, new ShownPart(FigurePart.Numerator, null)]));
        Assert.Equal(["FTE"], Headings([Q2], [], [new ShownPart(FigurePart.Value, "FTE")]));
        Assert.Equal(["Jul > By car > Percentage", "Jul > By car > Of"], Headings([.. Q2.Months], ["By car"], [Value, new ShownPart(FigurePart.Denominator, "Of")]).Take(2));
    }

    [Fact]
    public void The_field_is_the_heading_of_the_rows() =>
        Assert.Equal("Service area", BreakdownTable.Of(Table([Q2], [], [Value]), "a", "b", "c", Wording.English).RowsAre);

    [Theory]
    [InlineData(FigurePart.Value, null, "c (days)")]
    [InlineData(FigurePart.Value, "Days", "c")]
    [InlineData(FigurePart.Share, null, "c")]
    public void A_unit_stands_in_the_caption_where_no_heading_says_it(FigurePart part, string? heading, string caption)
    {
        var table = Table([Q2], [], [new ShownPart(part, heading)]);
        table = table with { Measure = table.Measure with { Unit = Unit.Days } };

        Assert.Equal(caption, BreakdownTable.Of(table, "a", "b", "c", Wording.English).Caption);
    }

    private static IEnumerable<string> Headings(IReadOnlyList<Period> periods, IReadOnlyList<string> groups, IReadOnlyList<ShownPart> show) =>
        BreakdownTable.Of(Table(periods, groups, show), "a", "b", "c", Wording.English).Columns.Select(column => string.Join(" > ", column.Headings) + (column.IsTotal ? " (total)" : ""));

    private static EditionItem.Table Table(IReadOnlyList<Period> periods, IReadOnlyList<string> groups, IReadOnlyList<ShownPart> show)
    {
        var matrix = SampleEdition.Matrix("Title", SampleEdition.Share("TST01", "Title"), Rows, Columns, periods, groups.Count == 0 ? [""] : groups, show, null, null);
        return groups.Count > 0 ? matrix : matrix with { ColumnsOf = null, Columns = [.. matrix.Columns.Select(column => column with { IsTotal = false })] };
    }
}
