using System.Globalization;
using System.Text;
using Almoner.Editions.Proofreading;
using Almoner.Terms;
using CsCheck;

namespace Almoner.Editions.Tests.Proofreading;

/// <summary>Tables whose numbers were worked out from each other raise nothing; one number altered is found where it stands.</summary>
public sealed class ConsistentTableTests
{
    private static readonly string[] Rows = ["Alder", "Birch", "Cedar", "Damson", "Elm", "Fir"];
    private static readonly string[] Places = ["North", "South", "East", "West", "Middle"];
    private static readonly string[] Months = ["Apr", "May", "Jun", "Jul", "Aug", "Sep"];

    /// <summary>Counts by row and column, with a row and a column of totals.</summary>
    private static readonly Gen<int[,]> Totalled =
        from rows in Gen.Int[2, 6]
        from columns in Gen.Int[3, 5]
        from counts in Gen.Int[0, 600].Array[rows * columns]
        select WithTotals(counts, rows, columns);

    private static readonly Gen<(int Whole, int Part)[]> Referrals =
        Gen.Int[20, 3000].SelectMany(whole => Gen.Int[1, whole - 1].Select(part => (whole, part))).Array[3, 6];

    private static int[,] WithTotals(int[] counts, int rows, int columns)
    {
        var table = new int[rows + 1, columns + 1];
        for (var cell = 0; cell < counts.Length; cell++)
        {
            var (row, column) = (cell / columns, cell % columns);
            table[row, column] = counts[cell];
            table[rows, column] += counts[cell];
            table[row, columns] += counts[cell];
            table[rows, columns] += counts[cell];
        }

        return table;
    }

    [Fact]
    public void Counts_with_their_totals_raise_nothing() => Totalled.Sample(table => Assert.Empty(Proof.ReadTable(Print(table))));

    [Fact]
    public void A_count_or_total_that_was_altered_is_named() => Gen.Select(Totalled, Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[1, 99]).Sample((table, anyRow, anyColumn, by) =>
    {
        var (row, column) = (anyRow % table.GetLength(0), anyColumn % table.GetLength(1));
        var right = table[row, column];
        var altered = (int[,])table.Clone();
        altered[row, column] += by;
        var finding = Assert.Single(Proof.ReadTable(Print(altered)));
        Assert.Equal((RowName(table, row), ColumnName(table, column)), (finding.Place.Row, finding.Place.Column));
        Assert.Equal(Unit.Number(right, 0), finding.Follows);
        Assert.Equal(Sureness.Certain, finding.Sure);
    });

    [Fact]
    public void Percentages_rounded_from_their_own_counts_raise_nothing() => Gen.Select(Referrals, Gen.Int[0, 2]).Sample((rows, decimals) =>
        Assert.Empty(Proof.ReadTable(Print(rows, decimals))));

    [Fact]
    public void A_percentage_that_was_altered_is_named() => Gen.Select(Referrals, Gen.Int[0, 5], Gen.Int[3, 20]).Sample((rows, any, by) =>
    {
        var row = any % rows.Length;
        var right = (Exact.Of(rows[row].Part, rows[row].Whole) * 100).Round(1);
        var altered = right + by > 100 ? right - by / 10m : right + by / 10m;
        var lines = Print(rows, 1).Split('\n');
        lines[row + 1] = lines[row + 1][..(lines[row + 1].LastIndexOf(',') + 1)] + altered.ToString("0.0", CultureInfo.InvariantCulture);
        var finding = Assert.Single(Proof.ReadTable(string.Join('\n', lines)), finding => finding.Kind == FindingKind.Percentage);
        Assert.Equal((Rows[row], "Reviews seen %"), (finding.Place.Row, finding.Place.Column));
        Assert.Equal(right.ToString("0.0", CultureInfo.InvariantCulture), finding.Follows);
    });

    [Fact]
    public void Shares_of_their_own_total_raise_nothing_and_one_that_was_altered_is_named() => Gen.Select(Gen.Int[50, 500].Array[4, 6], Gen.Int[0, 5], Gen.Int[1, 9]).Sample((counts, any, by) =>
    {
        var text = new StringBuilder("outcome,number,share %\n");
        var shares = counts.Select(count => (Exact.Of(count, counts.Sum()) * 100).Round(1)).ToList();
        Assert.Empty(Proof.ReadTable(Print(shares)));
        var row = any % counts.Length;
        var right = shares[row];
        shares[row] += by;
        Assert.Contains(Proof.ReadTable(Print(shares)), finding => finding.Kind == FindingKind.Percentage && finding.Place.Row == Rows[row] && finding.Follows == right.ToString("0.0", CultureInfo.InvariantCulture));

        string Print(List<decimal> printed) => text + string.Join('\n', printed.Select((share, index) => string.Create(CultureInfo.InvariantCulture, $"{Rows[index]},{counts[index]},{share:0.0}")));
    });

    [Fact]
    public void A_year_to_date_of_counts_is_their_sum() => Gen.Select(Gen.Int[10, 400].Array[6].Array[2, 5], Gen.Int[0, 4], Gen.Int[1, 99]).Sample((rows, any, by) =>
    {
        Assert.Empty(Proof.ReadTable(Print(rows, 0, 0)));
        var row = any % rows.Length;
        var finding = Assert.Single(Proof.ReadTable(Print(rows, row, by)));
        Assert.Equal((FindingKind.LongerPeriod, Rows[row], "YTD"), (finding.Kind, finding.Place.Row, finding.Place.Column));
        Assert.Equal(Unit.Number(rows[row].Sum(), 0), finding.Follows);

        static string Print(int[][] rows, int altered, int by) => $"team,{string.Join(',', Months)},YTD\n" + string.Join('\n', rows.Select((months, row) =>
            string.Create(CultureInfo.InvariantCulture, $"{Rows[row]},{string.Join(',', months)},{months.Sum() + (row == altered ? by : 0)}")));
    });

    [Fact]
    public void A_year_to_date_of_averages_lies_between_its_months() => Gen.Select(Gen.Int[1000, 3000].Array[6], Gen.Int[0, 100], Gen.Int[1, 500]).Sample((months, share, beyond) =>
    {
        var (least, most) = (months.Min(), months.Max());
        Assert.Empty(Proof.ReadTable(Print(least + (most - least) * share / 100)));
        var finding = Assert.Single(Proof.ReadTable(Print(most + beyond)));
        Assert.Equal((FindingKind.LongerPeriod, "YTD"), (finding.Kind, finding.Place.Column));

        string Print(int toDate) => $"team,{string.Join(',', Months)},YTD\nAverage days,{string.Join(',', months.Append(toDate).Select(hundredths => (hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture)))}";
    });

    private static string RowName(int[,] table, int row) => row == table.GetLength(0) - 1 ? "Total" : Rows[row];

    private static string ColumnName(int[,] table, int column) => column == table.GetLength(1) - 1 ? "Total" : Places[column];

    private static string Print(int[,] table)
    {
        var text = new StringBuilder("table,row,column,value\n");
        for (var row = 0; row < table.GetLength(0); row++)
        {
            for (var column = 0; column < table.GetLength(1); column++)
                text.Append(CultureInfo.InvariantCulture, $"visits,{RowName(table, row)},{ColumnName(table, column)},\"{table[row, column]:N0}\"\n");
        }

        return text.ToString();
    }

    private static string Print((int Whole, int Part)[] rows, int decimals)
    {
        var all = rows.Append((rows.Sum(row => row.Whole), rows.Sum(row => row.Part)));
        return "team,Reviews,Reviews seen,Reviews seen %\n" + string.Join('\n', all.Select(((int Whole, int Part) row, int index) =>
            string.Create(CultureInfo.InvariantCulture, $"{(index == rows.Length ? "Total" : Rows[index])},{row.Whole},{row.Part},{Unit.Number(Exact.Of(row.Part, row.Whole) * 100, decimals)}")));
    }
}
