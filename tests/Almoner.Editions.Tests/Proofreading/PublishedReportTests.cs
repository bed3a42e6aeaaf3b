using System.Globalization;
using System.Text;
using Almoner.Editions.Proofreading;
using Almoner.Testing;

namespace Almoner.Editions.Tests.Proofreading;

/// <summary>The tables of a published report, with the mistakes it was published with.</summary>
public sealed class PublishedReportTests
{
    private static readonly (string Name, string Text)[] Files =
        [.. new[] { "measures.csv", "tables.csv", "words.txt" }.Select(name => (name, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "published", name), Encoding.UTF8)))];

    [Fact]
    public void Its_findings_are_these() => Golden.Matches(Listing(Proof.Read(Files)), "published-report.golden.txt");

    [Theory]
    [InlineData("IAA08", "68", "69")]
    [InlineData("2022/23", "124", "126")]
    [InlineData("Grade 7 vacant %", "35.25", "35.28")]
    [InlineData("CRT04", "364", "351")]
    [InlineData("WKF02", "4676 at 4.3%", "4676 at 15.9% to 22.4%")]
    [InlineData("words.txt:64", "total FTE of 137.4", "127.23")]
    [InlineData("words.txt:6", "Comment needed", "a comment")]
    [InlineData("words.txt:30", "ADULT SERVICES QUARTERLY REPORT Q1 2023-24", "2023/24 Q2")]
    public void A_mistake_that_is_known_is_found(string place, string printed, string follows) => Assert.Contains(Proof.Read(Files), finding =>
        Proof.InOneLine(finding).Contains(place, StringComparison.Ordinal) && finding.Printed == printed && finding.Follows.Contains(follows, StringComparison.Ordinal));

    [Fact]
    public void The_tables_alone_give_the_period_and_the_same_findings()
    {
        var matter = Proof.Open(null, Files[0], Files[1]).Value!;
        Assert.Equal(Proof.Q2, matter.Report.Period.Quarter);
        Assert.Equal(PeriodKnown.FromTables, matter.Report.Period.Known);
        Assert.Equal(Proof.Read(Files).Where(finding => finding.Place.Table is not null), Proofreader.Read(matter.Report));
    }

    [Fact]
    public void With_its_mistakes_mended_nothing_is_found() => Assert.Empty(Proof.Read([.. Files.Select(file => (file.Name, Mended(file.Text)))]).Select(Proof.InOneLine));

    /// <summary>Everything that the golden findings say, done.</summary>
    private static readonly (string Published, string Right)[] Mending =
    [
        // measures.csv
        ("yes,percent,higher,new,new,65,64,68,", "yes,percent,higher,new,new,65,64,69,"),
        ("no,percent,higher,,,,64,68,", "no,percent,higher,,,,64,69,"),
        ("no,count,none,1661,1483,,362,364,", "no,count,none,1661,1483,,362,351,"),
        ("no,percent,higher,69,76,,76.8,80.5,", "no,percent,higher,69,76,,76.8,80.6,"),
        ("no,count,none,371,65,", "no,count,none,371,301,"),
        ("no,count,none,268,64,", "no,count,none,268,299,"),
        ("yes,count,lower,134,30,", "yes,count,lower,134,130,"),
        ("yes,percent,higher,8.7,4.3,", "yes,percent,higher,8.7,16.9,"),
        ("no,days per FTE,lower,,20.80,17.8,,16.86,", "no,days per FTE,lower,,20.80,17.8,,19.76,"),

        // tables.csv
        ("2022/23 (second column) stage 1", "2022/23 stage 2"),
        ("complaints,Total,2022/23,124", "complaints,Total,2022/23,153"),
        ("Grade 7 vacant %,35.25", "Grade 7 vacant %,35.28"),
        ("lower,,124,,26,34,", "lower,,153,,26,34,"),

        // words.txt
        ("Comment needed", "Calls were answered sooner than before."),
        ("2% less than Q1", "2.2 percentage points less than Q1"),
        ("68% of referrals were resolved at FPOC and went no further. That is\nan increase of 4% on Q1.", "69% of assessments were resolved at FPOC and went no further. That is\nan increase of 5 percentage points on Q1."),
        ("2023/2 Q1", "2023/24 Q1"),
        ("REPORT Q1 2023-24", "REPORT Q2 2023-24"),
        ("(89% 2,953)", "(89% 2,625)"),
        ("Fewer people were referred to CRT home care in Q1 and so", "Fewer people were referred to CRT home care in Q2 and so"),
        ("2022/23 2023/23 2023/24", "2022/23 2023/24 2023/24"),
        ("have increased from Quarter 4", "have increased from Quarter 1"),
        ("2021/22 2022/23 2022/23 2023/24 2023/24", "2021/22 2022/23 2023/24 2023/24 2023/24"),
        ("total FTE of 137.4", "total FTE of 127.23"),
        ("there was a decrease in the level of sickness", "there was an increase in the level of sickness"),
        ("ended the quarter at 16.86", "ended the quarter at 19.76"),
    ];

    private static string Mended(string text) => Mending.Aggregate(text, (mended, change) => mended.Replace(change.Published, change.Right, StringComparison.Ordinal));

    private static string Listing(IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            var place = string.Join(", ", new[] { finding.Place.Table, finding.Place.Row, finding.Place.Column }.Where(part => part is not null));
            text.Append(CultureInfo.InvariantCulture, $"{finding.Place.File}:{finding.Place.Line}: {finding.Kind.Code} {finding.Sure}{(place.Length == 0 ? "" : $": {place}")}\n");
            text.Append(CultureInfo.InvariantCulture, $"  printed: {finding.Printed}\n  follows: {finding.Follows}\n  {finding.Why}\n\n");
        }

        return text.ToString();
    }
}
